"""What `make fuzz` throws at the archive, and what has to hold whatever it throws."""
