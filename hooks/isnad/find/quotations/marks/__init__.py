"""Quote marks and what stands between them; a text as words, stops, names and quoted stretches."""
