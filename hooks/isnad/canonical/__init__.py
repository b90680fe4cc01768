"""The one form in which a record is written: the same values make the same text, so that a diff shows what changed."""
