"""Dates as Arabic news prints them, and what each comes to in EDTF."""
