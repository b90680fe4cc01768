"""Dates in EDTF (Extended Date/Time Format, Library of Congress 2019), levels 0 and 1."""

import re
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

MOST_CHARACTERS = 60
"""A set of years may be longer, but no date of an article is; the parser is slow on long ones."""


_PLAIN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?")


class EndsFirst(ValueError):
    """A stretch of time whose last day stands before its first."""


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date, date]:
    """The first and the last day that an EDTF expression allows.

    Raises ValueError where it is no EDTF date, or an open one, whose bounds cannot be sorted by; EndsFirst where it
    ends before it begins.
    """
    if len(edtf) > MOST_CHARACTERS or edtf != edtf.strip() or edtf.startswith("/") or edtf.endswith("/"):
        raise ValueError(f"not an EDTF date with bounds: {edtf!r}")
    try:
        days = _days(edtf)
    except (EDTFParseException, TypeError, AttributeError, OverflowError, ValueError) as wrong:
        raise ValueError(f"not an EDTF date with bounds: {edtf!r}") from wrong
    if days[0] > days[1]:
        raise EndsFirst(f"ends before it begins: {edtf!r}")
    return days


def machine_date(edtf: str) -> str:
    """The day, or else the month or the year, of ISO 8601 that holds all of an EDTF expression; empty where none does.

    Raises ValueError as `bounds` does.
    """
    first, last = (day.isoformat() for day in bounds(edtf))
    return next((first[:length] for length in (10, 7, 4) if first[:length] == last[:length]), "")


def _days(edtf: str) -> tuple[date, date]:
    """Plain days, which nearly all dates are, need no grammar: it takes milliseconds for each."""
    if _PLAIN.fullmatch(edtf):
        first, _, last = edtf.partition("/")
        return date.fromisoformat(first), date.fromisoformat(last or first)
    parsed = parse_edtf(edtf)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    return date(*lower[:3]), date(*upper[:3])
