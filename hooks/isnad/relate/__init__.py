"""Spans -> who is linked to whom."""
