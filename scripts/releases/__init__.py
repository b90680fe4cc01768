"""What a release holds beside the site: a ZIM for Kiwix, metadata, a bag for whoever keeps it; each opened again."""
