"""Invented wire copy: stories of events, what outlets make of them, and pairs that say which is of one origin."""
