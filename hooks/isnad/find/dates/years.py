"""Years that a date leaves out: from the day of publication, a Hijri twin, or the other dates of the text."""

from collections.abc import Collection
from datetime import date, timedelta

from hijridate import Gregorian, Hijri  # the tables of Umm al-Qura, 1343 to 1500 AH

from isnad.find.dates.spans import DateValue, DayRange, ResolvingContext, day, month
from isnad.model.printed_dates import DateParts
from isnad.model.remarks import Remark, remark

FIRST_YEAR, LAST_YEAR = 1343, 1500
"""Hijri years by the calendar of Umm al-Qura, which Gulf papers print; other countries may be a day or two off."""
UNPUBLISHED = Remark("date-unpublished")
_YEARS_TO_TRY = range(2000, 2031)
_NEXT_TO_EVEN = 65  # days: two years that lie about as far off tell nothing


def year_of(point: DateParts, known: ResolvingContext) -> tuple[int | None, tuple[Remark, ...]]:
    """The year that is printed, or that a word as الماضي says, and why."""
    if point.year is not None or not point.year_relative:
        return point.year, ()
    if point.year_relative == "before" or known.published is None:
        return None, (UNPUBLISHED,)
    steps = {"last": -1, "this": 0, "next": 1}[point.year_relative]
    return known.published.year + steps, (remark("date-year-from-publication"),)


def yearless(point: DateParts, known: ResolvingContext) -> DateValue:
    """The value of a day and a month, or of a month, without a printed year."""
    if point.relative == "before" or point.year_relative == "before":
        return DateValue(None, (remark("date-relative-to-text"),))
    if point.twin and point.twin.year:
        days = hijri_days(point.twin.year, None, None)
        fitting = (
            [at for at in fits(point, sorted({d.year for d in days})) if days[0] <= at.first <= days[1]] if days else []
        )
        if len(fitting) == 1:
            return DateValue(fitting[0], (remark("date-year-of-hijri-twin"),), True)
    number, reasons = year_of(point, known)
    if number is not None:
        fitting = fits(point, (number,))
        return (
            DateValue(fitting[0], reasons, True)
            if fitting
            else DateValue(None, (*reasons, remark("date-weekday-never-fits")))
        )
    if known.published is not None:
        return _by_publication(point, known.published)
    return _by_years(point, known.years)


def fits(point: DateParts, years: Collection[int]) -> list[DayRange]:
    """The point in each of these years in which it exists and falls on its weekday."""
    found = []
    for number in years:
        try:
            at = day(date(number, point.month or 1, point.day)) if point.day else month(number, point.month or 1)
        except ValueError:
            continue
        if not point.day or point.weekday is None or at.first.weekday() == point.weekday:
            found.append(at)
    return found


def _by_publication(point: DateParts, published: date) -> DateValue:
    candidates = fits(point, range(published.year - 2, published.year + 3))
    if point.relative == "last" or (point.near is not None and point.near < 0):
        candidates = [at for at in candidates if at.last < published]
    elif point.relative == "next" or (point.near or 0) > 0:
        candidates = [at for at in candidates if at.first > published]
    elif point.relative == "this" or point.near == 0:
        candidates = [at for at in candidates if at.first.year == published.year]
    nearest = sorted(candidates, key=lambda at: at.distance(published))
    if not nearest:
        return DateValue(None, (remark("date-no-near-year"),))
    even = len(nearest) > 1 and nearest[1].distance(published) - nearest[0].distance(published) < _NEXT_TO_EVEN
    if even and not point.relative and point.near is None:
        one, other = sorted(at.edtf for at in nearest[:2])
        return DateValue(None, (remark("date-one-of-two", one=one, other=other),))
    reason = (
        remark("date-relative-to-publication", relative=point.relative)
        if point.relative
        else remark("date-nearest-year")
    )
    return DateValue(nearest[0], (reason,), True)


def _by_years(point: DateParts, years: frozenset[int]) -> DateValue:
    fitting = fits(point, sorted(years))
    if len(fitting) == 1 and (point.weekday is not None or len(years) == 1):
        because = remark("date-year-of-text") if point.weekday is None else remark("date-year-of-text-and-weekday")
        return DateValue(fitting[0], (because,), True)
    if point.day and point.weekday is not None:
        years_that_fit = tuple(str(at.first.year) for at in fits(point, _YEARS_TO_TRY))
        return DateValue(None, (remark("date-years-that-fit", years=years_that_fit),))
    return DateValue(None, (remark("date-yearless-unpublished"),))


def from_hijri(point: DateParts, known: ResolvingContext) -> DateValue:
    """A Hijri day, month or year in Gregorian days; a weekday beside it settles the one day of doubt."""
    number, reasons = point.year, [remark("date-from-hijri")]
    if number is None:
        near = hijri_year_of(known.published) if known.published else None
        if near is None or known.published is None:
            return DateValue(None, (remark("date-yearless-unpublished"),))
        around = [(at, one) for one in (near - 1, near, near + 1) if (at := _hijri_range(point, one))]
        if point.relative == "last":
            around = [pair for pair in around if pair[0].last < known.published]
        if point.relative == "next":
            around = [pair for pair in around if pair[0].first > known.published]
        if not around:
            return DateValue(None, (remark("date-out-of-hijri-tables"),))
        number = min(around, key=lambda pair: pair[0].distance(known.published or date.max))[1]
        reasons.append(remark("date-nearest-year"))
    days = _hijri_range(point, number)
    if not days:
        return DateValue(None, (remark("date-out-of-hijri-tables"),))
    if point.day and point.weekday is not None and days.first.weekday() != point.weekday:
        for shift in (-1, 1):
            moved = days.first + timedelta(days=shift)
            if moved.weekday() == point.weekday:
                return DateValue(day(moved), (*reasons, remark("date-moved-to-weekday")), True)
        return DateValue(days.doubtful(), (*reasons, remark("date-weekday-never-fits")), True)
    return DateValue(days, tuple(reasons), True)


def _hijri_range(point: DateParts, number: int) -> DayRange | None:
    days = hijri_days(number, point.month, point.day)
    return DayRange.of(*days) if days else None


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
