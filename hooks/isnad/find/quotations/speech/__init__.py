"""What is said: what in marks is speech and whose, and what is reported without them."""
