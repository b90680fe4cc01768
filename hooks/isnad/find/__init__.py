"""Text -> spans: what names what, and where."""
