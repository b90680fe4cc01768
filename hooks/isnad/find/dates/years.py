"""Years that a date leaves out: from the day of publication, a Hijri twin, or the other dates of the text."""

from collections.abc import Collection
from datetime import date, timedelta

from isnad.find.dates.hijri import hijri_days, hijri_year_of
from isnad.find.dates.parts import Point, Turn
from isnad.find.dates.spans import Known, Stretch, Value, day, month

UNPUBLISHED = "لا يُعرف يوم النشر، وإليه تُقاس هذه العبارة"
_YEARS_TO_TRY = range(2000, 2031)
_NEXT_TO_EVEN = 65  # days: two years that lie about as far off tell nothing
_TURN_WORDS: dict[Turn, str] = {"last": "الماضي", "this": "الحالي", "next": "المقبل", "before": "السابق"}


def year_of(point: Point, known: Known) -> tuple[int | None, tuple[str, ...]]:
    """The year printed or told by a turn, and why."""
    if point.year is not None or not point.year_turn:
        return point.year, ()
    if point.year_turn == "before" or known.published is None:
        return None, (UNPUBLISHED,)
    steps = {"last": -1, "this": 0, "next": 1}[point.year_turn]
    return known.published.year + steps, ("السنة محسوبة من يوم النشر",)


def yearless(point: Point, known: Known) -> Value:
    """The value of a day and a month, or of a month, without a printed year."""
    if point.turn == "before" or point.year_turn == "before":
        return Value(None, ("«السابق» يُقاس إلى زمن آخر في النص",))
    if point.twin and point.twin.year:
        days = hijri_days(point.twin.year, None, None)
        fitting = (
            [at for at in fits(point, sorted({d.year for d in days})) if days[0] <= at.first <= days[1]] if days else []
        )
        if len(fitting) == 1:
            return Value(fitting[0], ("السنة من التاريخ الهجري المطبوع معه",), True)
    number, reasons = year_of(point, known)
    if number is not None:
        fitting = fits(point, (number,))
        return Value(fitting[0], reasons, True) if fitting else Value(None, (*reasons, "لا يوافق اليومُ التاريخَ"))
    if known.published is not None:
        return _by_publication(point, known.published)
    return _by_years(point, known.years)


def fits(point: Point, years: Collection[int]) -> list[Stretch]:
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


def _by_publication(point: Point, published: date) -> Value:
    candidates = fits(point, range(published.year - 2, published.year + 3))
    if point.turn == "last" or (point.near is not None and point.near < 0):
        candidates = [at for at in candidates if at.last < published]
    elif point.turn == "next" or (point.near or 0) > 0:
        candidates = [at for at in candidates if at.first > published]
    elif point.turn == "this" or point.near == 0:
        candidates = [at for at in candidates if at.first.year == published.year]
    nearest = sorted(candidates, key=lambda at: at.distance(published))
    if not nearest:
        return Value(None, ("لا توافق سنةٌ قريبة من النشر اليومَ المذكور",))
    even = len(nearest) > 1 and nearest[1].distance(published) - nearest[0].distance(published) < _NEXT_TO_EVEN
    if even and not point.turn and point.near is None:
        pair = " أو ".join(sorted(at.edtf for at in nearest[:2]))
        return Value(None, (f"السنة غير مطبوعة، وهو {pair}",))
    reason = (
        f"«{_TURN_WORDS[point.turn]}» بحسب يوم النشر" if point.turn else "السنة غير مطبوعة: أقرب ما يوافق يوم النشر"
    )
    return Value(nearest[0], (reason,), True)


def _by_years(point: Point, years: frozenset[int]) -> Value:
    fitting = fits(point, sorted(years))
    if len(fitting) == 1 and (point.weekday is not None or len(years) == 1):
        because = "سنة يذكرها النص" + (" ويوافقها يوم الأسبوع" if point.weekday is not None else "")
        return Value(fitting[0], (f"السنة غير مطبوعة معه: {because}",), True)
    if point.day and point.weekday is not None:
        listed = "، ".join(str(at.first.year) for at in fits(point, _YEARS_TO_TRY))
        return Value(None, (f"السنة غير مطبوعة، ويوافق اليومُ التاريخَ في {listed}",))
    return Value(None, ("السنة غير مطبوعة، ولا يُعرف يوم النشر",))


def from_hijri(point: Point, known: Known) -> Value:
    """A Hijri day, month or year in Gregorian days; a weekday beside it settles the one day of doubt."""
    number, reason = point.year, "محوَّل من الهجري بتقويم أم القرى، وقد يختلف يوماً في بلد آخر"
    if number is None:
        near = hijri_year_of(known.published) if known.published else None
        if near is None or known.published is None:
            return Value(None, ("السنة الهجرية غير مطبوعة، ولا يُعرف يوم النشر",))
        around = [(at, one) for one in (near - 1, near, near + 1) if (at := _hijri_stretch(point, one))]
        if point.turn == "last":
            around = [pair for pair in around if pair[0].last < known.published]
        if point.turn == "next":
            around = [pair for pair in around if pair[0].first > known.published]
        if not around:
            return Value(None, ("السنة خارج جداول أم القرى",))
        number = min(around, key=lambda pair: pair[0].distance(known.published or date.max))[1]
        reason += "؛ والسنة أقرب ما يوافق يوم النشر"
    stretch = _hijri_stretch(point, number)
    if not stretch:
        return Value(None, ("خارج جداول أم القرى (1343-1500 هـ) أو ليس في شهره",))
    if point.day and point.weekday is not None and stretch.first.weekday() != point.weekday:
        for shift in (-1, 1):
            moved = stretch.first + timedelta(days=shift)
            if moved.weekday() == point.weekday:
                return Value(day(moved), (reason, "صُحّح يوماً ليوافق يوم الأسبوع المطبوع"), True)
        return Value(stretch.doubtful(), (reason, "لا يوافقه يوم الأسبوع المطبوع"), True)
    return Value(stretch, (reason,), True)


def _hijri_stretch(point: Point, number: int) -> Stretch | None:
    days = hijri_days(number, point.month, point.day)
    return Stretch.of(*days) if days else None
