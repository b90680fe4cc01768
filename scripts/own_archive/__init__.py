"""What `scripts/new_archive.py` makes an archive of, and how."""
