"""A page value as HTML and as Markdown: escaping, text directions, marks, addresses."""
