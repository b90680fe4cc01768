"""Isnad: read -> find -> relate -> check -> write. A plain package: nothing here knows MkDocs."""
