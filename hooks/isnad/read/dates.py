"""What a date that is not one was probably meant to be."""

import re
from calendar import monthrange

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def is_day(text: str) -> bool:
    """Whether a text has the form of a day, such as 2018-02-30, whatever the calendar says of it."""
    return bool(_DAY.fullmatch(text))


def date_like(text: str) -> str:
    """The nearest day of the calendar, as EDTF writes it; empty where a text is nothing like one.

    Figures with the year last are read day first, as Arabic writes them.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return ""
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return ""
    return f"{year:04d}-{month:02d}-{min(day, monthrange(year, month)[1]):02d}"
