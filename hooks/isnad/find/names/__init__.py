"""The names that entries go by, and which stretches of a text they name."""
