"""Dates in EDTF (Extended Date/Time Format, Library of Congress 2019), levels 0 and 1."""

from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

MOST_CHARACTERS = 60
"""A set of years may be longer, but no date of an article is; the parser is slow on long ones."""


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date, date]:
    """The first and the last day that an EDTF expression allows.

    Raises ValueError where it is no EDTF date, or an open one, whose bounds cannot be sorted by.
    """
    if len(edtf) > MOST_CHARACTERS or edtf != edtf.strip() or edtf.startswith("/") or edtf.endswith("/"):
        raise ValueError(f"not an EDTF date with bounds: {edtf!r}")
    try:
        parsed = parse_edtf(edtf)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        days = date(*first[:3]), date(*last[:3])
    except (EDTFParseException, TypeError, AttributeError, OverflowError, ValueError) as wrong:
        raise ValueError(f"not an EDTF date with bounds: {edtf!r}") from wrong
    if days[0] > days[1]:
        raise ValueError(f"ends before it begins: {edtf!r}")
    return days


def earliest(edtf: str | None) -> date:
    """The day to sort by; what has no date comes last."""
    return bounds(edtf)[0] if edtf else date.max
