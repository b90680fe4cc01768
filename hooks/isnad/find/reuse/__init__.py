"""Passages that texts share: by their words, or by fingerprints where the texts are not here."""
