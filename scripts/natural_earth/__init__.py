"""What `scripts/extract_outlines.py` reads Natural Earth with."""
