"""Files -> model. With `draft` and the shells, the only code that reads the disk."""
