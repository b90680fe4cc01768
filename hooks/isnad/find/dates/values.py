"""What a date found comes to: an EDTF value, or None, and why.

What the words leave out is taken from the day of publication, or from the years that the same text states; what
neither tells is left open with the reason. Weekdays without a relative are the last such day, as papers mean them.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from isnad.find.dates.spans import DateValue, DayRange, ResolvingContext, day, month, month_off, whole_of, year
from isnad.find.dates.years import UNPUBLISHED, from_hijri, year_of, yearless
from isnad.model.dates import bounds
from isnad.model.drafts import ResolvedDate
from isnad.model.fields import Certainty
from isnad.model.printed_dates import DateFound, DateParts, Relative
from isnad.model.remarks import remark


def resolve(found: DateFound, published: date | None, years: Collection[int] = ()) -> ResolvedDate:
    """The value of a date, given the day of publication where it is known, and the years that the text states."""
    known = ResolvingContext(published, frozenset(years))
    try:
        value = _value(found.first, known)
        value = _between(value, _value(found.last, known)) if found.last else value
    except (OverflowError, ValueError):
        value = DateValue(None, (remark("date-out-of-reach"),))
    if found.open and value.days:
        value = value.noting(remark("date-since") if found.open == "since" else remark("date-until"))
    edtf = _checked(value.days)
    because = tuple(dict.fromkeys(value.reasons))
    certainty: Certainty = "unknown" if edtf is None else "inferred" if value.inferred else "stated"
    return ResolvedDate(edtf, because if edtf or because else (remark("date-not-read"),), certainty)


def _checked(days: DayRange | None) -> str | None:
    if not days:
        return None
    try:
        bounds(days.edtf)
    except ValueError:
        return None
    return days.edtf


def _between(first: DateValue, last: DateValue) -> DateValue:
    reasons = (*first.reasons, *last.reasons)
    if not (first.days and last.days):
        return DateValue(None, reasons)
    if first.days.first > last.days.last:
        return DateValue(None, (*reasons, remark("date-ends-crossed")))
    ends = (first.days.edtf.split("/")[0], last.days.edtf.split("/")[-1])
    days = DayRange(first.days.first, last.days.last, "/".join(ends))
    return DateValue(days, reasons, first.inferred or last.inferred)


def _value(point: DateParts, known: ResolvingContext) -> DateValue:
    value = _sharp(point, known)
    if value.days and point.vague == "about":
        edtf = value.days.edtf
        return (
            value.noting(remark("date-about"))
            if "/" in edtf or edtf.endswith("?")
            else replace(value, days=value.days.about())
        )
    if value.days and point.vague:
        value = value.noting(remark("date-part-unknown", word=point.vague_word))
    if value.days and point.night and point.near is None:
        value = value.noting(remark("date-which-night"))
    return value


def _sharp(point: DateParts, known: ResolvingContext) -> DateValue:
    """The value without what blurs it."""
    if point.calendar == "hijri":
        return from_hijri(point, known)
    if point.is_full:
        return _full(point)
    if point.near is not None and not point.month:
        return _near(point, known)
    if point.month:
        return yearless(point, known) if point.year is None else DateValue(month(point.year, point.month))
    if point.ago:
        return _ago(point, known)
    if point.whole:
        return _whole(point, known)
    if point.weekday is not None:
        return _weekday(point.weekday, point.relative, known.published)
    return _yearly(point, known)


def _full(point: DateParts) -> DateValue:
    at = date(point.year or 1, point.month or 1, point.day or 1)
    if point.weekday is not None and at.weekday() != point.weekday:
        reason = remark("date-other-weekday", weekday=str(at.weekday()), printed_weekday=str(point.weekday))
        return DateValue(day(at).doubtful(), (reason,), True)
    doubts = {"order": remark("date-day-first"), "century": remark("date-two-digits")}
    return DateValue(day(at), (doubts[point.doubt],), True) if point.doubt else DateValue(day(at))


def _near(point: DateParts, known: ResolvingContext) -> DateValue:
    if known.published is None or point.near is None:
        return DateValue(None, (UNPUBLISHED,))
    at = known.published + timedelta(days=point.near)
    if point.weekday is not None and at.weekday() != point.weekday:
        reason = remark("date-other-weekday", weekday=str(at.weekday()), printed_weekday=str(point.weekday))
        return DateValue(day(at).doubtful(), (reason,), True)
    if point.night:
        return DateValue(DayRange.of(at, known.published), (remark("date-night-before"),), True)
    return DateValue(day(at), (remark("date-from-publication"),), True)


def _weekday(number: int, relative: Relative | None, published: date | None) -> DateValue:
    if published is None:
        return DateValue(None, (UNPUBLISHED,))
    if relative == "before":
        return DateValue(None, (remark("date-relative-to-text"),))
    back = (published.weekday() - number) % 7
    name = str(number)
    if relative == "next":
        return DateValue(
            day(published + timedelta(days=7 - back)), (remark("date-first-weekday-after", weekday=name),), True
        )
    if relative == "last":
        return DateValue(
            day(published - timedelta(days=back or 7)), (remark("date-last-weekday-before", weekday=name),), True
        )
    return DateValue(day(published - timedelta(days=back)), (remark("date-bare-weekday", weekday=name),), True)


def _whole(point: DateParts, known: ResolvingContext) -> DateValue:
    if point.relative == "before":
        return DateValue(None, (remark("date-relative-to-text"),))
    if known.published is None:
        return DateValue(None, (UNPUBLISHED,))
    if point.day:
        of = month_off(known.published, point.steps)
        try:
            return DateValue(day(of.first.replace(day=point.day)), (remark("date-month-from-publication"),), True)
        except ValueError:
            return DateValue(None, (remark("date-no-such-day"),))
    reasons = (remark("date-from-publication"), *([remark("date-week-begins")] if point.whole == "week" else []))
    return DateValue(whole_of(known.published, point.whole or "day", point.steps), reasons, True)


def _ago(point: DateParts, known: ResolvingContext) -> DateValue:
    count, unit = point.ago or (None, "day")
    if count is None:
        return DateValue(None, (remark("date-count-unknown"),))
    if known.published is None:
        return DateValue(None, (UNPUBLISHED,))
    weeks = unit == "week"
    back = day(known.published - timedelta(weeks=count)) if weeks else whole_of(known.published, unit, -count)
    return DateValue(back if unit == "day" else back.about(), (remark("date-from-publication"),), True)


def _yearly(point: DateParts, known: ResolvingContext) -> DateValue:
    if point.span:
        first, last = bounds(point.span)
        return DateValue(DayRange(first, last, point.span))
    number, reasons = year_of(point, known)
    if number is None:
        return DateValue(None, reasons)
    if point.months:
        days = DayRange.between(month(number, point.months[0]), month(number, point.months[1]))
    else:
        days = year(number, f"-{point.season}" if point.season else "")
    return DateValue(days, reasons, bool(reasons))
