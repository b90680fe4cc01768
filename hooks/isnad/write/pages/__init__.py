"""One module a kind of page: what the page consists of, from top to bottom."""
