"""Search asked as readers ask it, ours and others', in a real browser."""
