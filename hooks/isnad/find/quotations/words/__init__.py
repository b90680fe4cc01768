"""The words by which speech is known, what their letters tell, and which rules are sure."""
