"""Model -> outputs: each page a value, written as HTML and as annotated Markdown."""
