"""What a text says that somebody said: quotations, reported speech, who speaks and through whom it came."""
