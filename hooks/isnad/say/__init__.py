"""Messages -> words: one language a file, and how a line of them is printed."""
