"""Hijri dates by the calendar of Umm al-Qura, which Gulf papers print; other countries may be a day or two off."""

from datetime import date

from hijridate import Gregorian, Hijri  # the tables of Umm al-Qura, 1343 to 1500 AH

FIRST_YEAR, LAST_YEAR = 1343, 1500


def hijri_days(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    """The first and the last Gregorian day of a Hijri day, month or year; None where the tables do not reach."""
    first_month, last_month = (month, month) if month else (1, 12)
    try:
        first = Hijri(year, first_month, day or 1).to_gregorian()
        length = Hijri(year, last_month, 1).month_length()
        last = Hijri(year, last_month, day or length).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return date(first.year, first.month, first.day), date(last.year, last.month, last.day)


def hijri_year_of(day: date) -> int | None:
    """The Hijri year in which a Gregorian day falls; None where the tables do not reach."""
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().year
    except (OverflowError, ValueError):
        return None
