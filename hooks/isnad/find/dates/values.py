"""What a date found comes to: an EDTF value, or None, and why, in Arabic.

What the words leave out is taken from the day of publication, or from the years that the same text states; what
neither tells is left open with the reason. Weekdays without a turn are the last such day, as papers mean them.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from isnad.find.dates.parts import DateFound, Point, Turn
from isnad.find.dates.spans import Known, Stretch, Value, day, month, month_off, whole_of, year
from isnad.find.dates.words import WEEKDAY_NAMES
from isnad.find.dates.years import UNPUBLISHED, from_hijri, year_of, yearless
from isnad.model.dates import bounds
from isnad.model.drafts import Resolved
from isnad.model.fields import Certainty


def resolve(found: DateFound, published: date | None, years: Collection[int] = ()) -> Resolved:
    """The value of a date, given the day of publication where it is known, and the years that the text states."""
    known = Known(published, frozenset(years))
    try:
        value = _value(found.first, known)
        value = _between(value, _value(found.last, known)) if found.last else value
    except (OverflowError, ValueError):
        value = Value(None, ("خارج ما يُحسب من السنين",))
    if found.open and value.stretch:
        value = value.noting("«منذ»: هذا أول المدة" if found.open == "since" else "«حتى»: هذا آخر المدة")
    edtf = _checked(value.stretch)
    because = "؛ ".join(dict.fromkeys(value.reasons)) or None
    certainty: Certainty = "unknown" if edtf is None else "inferred" if value.inferred else "stated"
    return Resolved(edtf, because if edtf or because else "لا يُقرأ منه تاريخ", certainty)


def _checked(stretch: Stretch | None) -> str | None:
    if not stretch:
        return None
    try:
        bounds(stretch.edtf)
    except ValueError:
        return None
    return stretch.edtf


def _between(first: Value, last: Value) -> Value:
    reasons = (*first.reasons, *last.reasons)
    if not (first.stretch and last.stretch):
        return Value(None, reasons)
    if first.stretch.first > last.stretch.last:
        return Value(None, (*reasons, "أول المدة بعد آخرها"))
    ends = (first.stretch.edtf.split("/")[0], last.stretch.edtf.split("/")[-1])
    stretch = Stretch(first.stretch.first, last.stretch.last, "/".join(ends))
    return Value(stretch, reasons, first.inferred or last.inferred)


def _value(point: Point, known: Known) -> Value:
    value = _sharp(point, known)
    if value.stretch and point.vague == "about":
        edtf = value.stretch.edtf
        return (
            value.noting("تقريباً")
            if "/" in edtf or edtf.endswith("?")
            else replace(value, stretch=value.stretch.about())
        )
    if value.stretch and point.vague:
        value = value.noting(f"«{point.vague_word}»: لا يُعرف أي جزء منه بالضبط")
    if value.stretch and point.night and point.near is None:
        value = value.noting("«ليلة»: قد يُراد بها الليلة السابقة لليوم أو اللاحقة له")
    return value


def _sharp(point: Point, known: Known) -> Value:
    """The value without what blurs it."""
    if point.calendar == "hijri":
        return from_hijri(point, known)
    if point.is_full:
        return _full(point)
    if point.near is not None and not point.month:
        return _near(point, known)
    if point.month:
        return yearless(point, known) if point.year is None else Value(month(point.year, point.month))
    if point.ago:
        return _ago(point, known)
    if point.whole:
        return _whole(point, known)
    if point.weekday is not None:
        return _weekday(point.weekday, point.turn, known.published)
    return _yearly(point, known)


def _full(point: Point) -> Value:
    at = date(point.year or 1, point.month or 1, point.day or 1)
    if point.weekday is not None and at.weekday() != point.weekday:
        reason = f"هذا التاريخ يوافق {WEEKDAY_NAMES[at.weekday()]} لا {WEEKDAY_NAMES[point.weekday]}"
        return Value(day(at).doubtful(), (reason,), True)
    doubts = {"order": "قُرئ اليوم قبل الشهر", "century": "السنة مطبوعة برقمين"}
    return Value(day(at), (doubts[point.doubt],), True) if point.doubt else Value(day(at))


def _near(point: Point, known: Known) -> Value:
    if known.published is None or point.near is None:
        return Value(None, (UNPUBLISHED,))
    at = known.published + timedelta(days=point.near)
    if point.weekday is not None and at.weekday() != point.weekday:
        reason = f"بحسب يوم النشر يوافق {WEEKDAY_NAMES[at.weekday()]} لا {WEEKDAY_NAMES[point.weekday]}"
        return Value(day(at).doubtful(), (reason,), True)
    if point.night:
        return Value(Stretch.of(at, known.published), ("ليلة النشر التي قبله، بين يومين",), True)
    return Value(day(at), ("محسوب من يوم النشر",), True)


def _weekday(number: int, turn: Turn | None, published: date | None) -> Value:
    if published is None:
        return Value(None, (UNPUBLISHED,))
    if turn == "before":
        return Value(None, ("«السابق» يُقاس إلى يوم آخر في النص",))
    back = (published.weekday() - number) % 7
    name = WEEKDAY_NAMES[number].removeprefix("ال")
    if turn == "next":
        return Value(day(published + timedelta(days=7 - back)), (f"أول {name} بعد النشر",), True)
    if turn == "last":
        return Value(day(published - timedelta(days=back or 7)), (f"آخر {name} قبل النشر",), True)
    return Value(day(published - timedelta(days=back)), (f"يوم مجرد: أقرب {name} إلى النشر مما مضى",), True)


def _whole(point: Point, known: Known) -> Value:
    if point.turn == "before":
        return Value(None, ("«السابق» يُقاس إلى زمن آخر في النص",))
    if known.published is None:
        return Value(None, (UNPUBLISHED,))
    if point.day:
        of = month_off(known.published, point.steps)
        try:
            return Value(day(of.first.replace(day=point.day)), ("الشهر محسوب من يوم النشر",), True)
        except ValueError:
            return Value(None, ("ليس في ذلك الشهر يوم بهذا الرقم",))
    reason = "محسوب من يوم النشر"
    if point.whole == "week":
        reason += "؛ ولا يُعرف أبالسبت يبدأ الأسبوع أم بالأحد أم بالاثنين"
    return Value(whole_of(known.published, point.whole or "day", point.steps), (reason,), True)


def _ago(point: Point, known: Known) -> Value:
    count, unit = point.ago or (None, "day")
    if count is None:
        return Value(None, ("لا يُعرف العدد",))
    if known.published is None:
        return Value(None, (UNPUBLISHED,))
    weeks = unit == "week"
    back = day(known.published - timedelta(weeks=count)) if weeks else whole_of(known.published, unit, -count)
    return Value(back if unit == "day" else back.about(), ("محسوب من يوم النشر",), True)


def _yearly(point: Point, known: Known) -> Value:
    if point.span:
        first, last = bounds(point.span)
        return Value(Stretch(first, last, point.span))
    number, reasons = year_of(point, known)
    if number is None:
        return Value(None, reasons)
    if point.months:
        stretch = Stretch.between(month(number, point.months[0]), month(number, point.months[1]))
    else:
        stretch = year(number, f"-{point.season}" if point.season else "")
    return Value(stretch, reasons, bool(reasons))
