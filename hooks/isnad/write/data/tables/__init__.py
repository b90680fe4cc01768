"""The archive as tables: each row a record, a part of one, or what was worked out from them."""
