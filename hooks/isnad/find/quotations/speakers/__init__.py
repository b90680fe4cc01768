"""Who speaks at a cue, and through whom it came."""
