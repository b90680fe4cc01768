"""What a release holds beside the site: a file for Kiwix, metadata and a bag for whoever keeps it; each opened again."""
