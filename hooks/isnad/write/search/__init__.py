"""The search index: what can be found, under which words, in files that a page loads as scripts."""
