"""When an article was published, as far as the pasted page tells.

In order of trust: what the text says of its own day (اليوم، الثلاثاء 13 شباط); a date printed on a line of its own,
unless the text's own dates contradict it (a scraped page prints the day of scraping); the month that it calls
the present one; yesterday's date; the newest full date beside words that speak of last night. What none tells
is left open.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from isnad.find.dates.finding import find_dates
from isnad.find.dates.parts import DateFound
from isnad.find.dates.values import resolve
from isnad.find.layout.finding import find_zones
from isnad.model.dates import bounds
from isnad.model.drafts import Resolved, ZonedLine

_YEARS_APART = 2  # from the newest year of the text to a date on top that is the day of scraping
_UNKNOWN = "لا يذكر النص يوم نشره"
_TEXT_KINDS = ("title", "deck", "subhead", "body", "caption")
_SIGNED_KINDS = ("date", "byline", "source-line")
_SHORTEST = 5  # code points: a time of day, no day
_UPDATED = "تحديث"
_UPDATED_REACH = 25  # code points between the word and the date it is said of


@dataclass(frozen=True, slots=True)
class _Read:
    """The dates of a page: those of the text, and those printed beside it (and whether they are of an update).

    `years` are those that the text states, `newest` the last day that it dates in full.
    """

    text: tuple[DateFound, ...]
    printed: tuple[tuple[DateFound, ZonedLine, bool], ...]
    years: frozenset[int]
    newest: date | None


def find_publication_date(text: str, *, years: Collection[int] = ()) -> Resolved:
    """The best that a pasted page tells of the day (or the month) of publication, how sure, and why.

    `years` are years that the article may be of for reasons outside the text (those of the event it is filed
    under): they are used only to choose among the years that fit a weekday, and the reason says so.
    """
    page = _read(text)
    top = _printed(page)
    for found in (_own_day(page, years), top, _this_month(page), _told_day(page), _last_night(page)):
        if found and found.edtf:
            return found
    reasons = [found.because for found in (_own_day(page, years), top) if found and found.because]
    if page.newest and not reasons:
        reasons.append(f"{_UNKNOWN}؛ وأحدث تاريخ كامل فيه {page.newest}")
    return Resolved(None, "؛ ".join(reasons) or _UNKNOWN, "unknown")


def _read(text: str) -> _Read:
    in_text: list[DateFound] = []
    printed: list[tuple[DateFound, ZonedLine, bool]] = []
    for line in find_zones(text):
        words = text[line.start : line.end]
        found = find_dates(words) if len(words) > _SHORTEST else ()
        if line.kind in _TEXT_KINDS:
            in_text += found
        else:
            printed += [(one, line, _UPDATED in words[max(0, one.start - _UPDATED_REACH) : one.start]) for one in found]
    ends = [point for one in in_text for point in (one.first, one.last) if point]
    years = frozenset(point.year for point in ends if point.year and point.calendar == "gregorian")
    full = [resolve(one, None) for one in in_text if (one.last or one.first).is_full]
    days = [bounds(one.edtf)[1] for one in full if one.edtf]
    return _Read(tuple(in_text), tuple(printed), years, max(days, default=None))


def _own_day(page: _Read, hints: Collection[int]) -> Resolved | None:
    """Today with its day and month: the article's own word for its day."""
    open_one = None
    for found in page.text:
        if found.first.near != 0 or not found.first.day or found.last:
            continue
        value = resolve(found, None, page.years)
        told = f"في النص «{found.text}»"
        if value.edtf:
            extra = f"؛ {value.because}" if value.because else ""
            return replace(value, because=told + extra, certainty="stated" if not value.because else "inferred")
        hinted = resolve(found, None, hints)
        if hinted.edtf:
            return Resolved(hinted.edtf, f"{told} من غير سنة؛ والسنة سنة الحدث الذي حُفظ المقال معه", "inferred")
        by_page = _year_of_the_page(found, page)
        if by_page:
            return Resolved(by_page, f"{told} من غير سنة؛ والسنة من التاريخ المطبوع على الصفحة", "inferred")
        open_one = open_one or Resolved(None, f"{told}؛ {value.because}", "unknown")
    return open_one


def _year_of_the_page(found: DateFound, page: _Read) -> str | None:
    """The day with the year that the page prints beside the same day and month."""
    for one, _, _ in page.printed:
        if one.first.is_full and (one.first.day, one.first.month) == (found.first.day, found.first.month):
            return resolve(replace(found, first=replace(found.first, year=one.first.year)), None).edtf
    return None


def _printed(page: _Read) -> Resolved | None:
    """A date on a line of its own: by the title first, then the page's; one not to be trusted gives the reason."""
    lines = sorted(page.printed, key=lambda one: (one[1].kind not in _SIGNED_KINDS, one[2], one[1].number))
    distrusted = None
    for found, line, _ in lines:
        value = resolve(found, None)
        if not value.edtf or not (found.first.is_full and not found.last):
            continue
        day = bounds(value.edtf)[0]
        newest = max(page.years, default=None)
        if newest is not None and day.year - newest >= _YEARS_APART:
            reason = f"على الصفحة {value.edtf}، وأحدث سنة في المتن {newest}: لعله يوم أخذ نسخة الصفحة"
            distrusted = distrusted or Resolved(None, f"{_UNKNOWN}؛ {reason}", "unknown")
            continue
        if page.newest and day < page.newest:
            reason = f"على الصفحة {value.edtf}، وفي المتن تاريخ بعده {page.newest}"
            distrusted = distrusted or Resolved(None, f"{_UNKNOWN}؛ {reason}", "unknown")
            continue
        if line.kind in _SIGNED_KINDS:
            because = f"مطبوع مع المقال «{found.text}»" + (f"؛ {value.because}" if value.because else "")
            return Resolved(value.edtf, because, value.certainty)
        bare = "ولا يناقضه المتن" if page.years else "ولا تاريخ في المتن يؤكده، وقد يكون يوم أخذ نسخة الصفحة"
        return Resolved(value.edtf, f"مطبوع في أعلى الصفحة «{found.text}»، {bare}", "inferred")
    return distrusted


def _this_month(page: _Read) -> Resolved | None:
    """شباط الحالي, with the one year that the text gives that month; not before the newest full date in it."""
    for found in page.text:
        point = found.first
        if point.turn != "this" or not point.month or point.calendar != "gregorian":
            continue
        ends = [end for one in page.text for end in (one.first, one.last) if end]
        years = {end.year for end in ends if end.year and end.month == point.month}
        if len(years) != 1:
            continue
        first, last = bounds(f"{years.pop():04}-{point.month:02}")
        since = max([first, *([page.newest] if page.newest and page.newest <= last else [])])
        edtf = f"{since}/{last}" if since > first else f"{first:%Y-%m}"
        return Resolved(edtf, f"في النص «{found.text}»، والسنة مذكورة فيه مع الشهر نفسه", "inferred")
    return None


def _told_day(page: _Read) -> Resolved | None:
    """Yesterday or tomorrow with its full date."""
    for found in page.text:
        if not found.first.near or not found.first.is_full or found.last:
            continue
        value = resolve(found, None)
        if value.edtf:
            published = bounds(value.edtf)[0] - timedelta(days=found.first.near)
            return Resolved(str(published), f"محسوب من قوله «{found.text}»", "inferred")
    return None


def _last_night(page: _Read) -> Resolved | None:
    """The newest full date of a text that speaks of last night, yesterday or today."""
    near = [found for found in page.text if found.first.near is not None and -1 <= found.first.near <= 0]
    if not near or not page.newest:
        return None
    because = f"أحدث تاريخ كامل في المتن، ويقول النص «{near[0].text}»: تقدير"
    return Resolved(f"{page.newest}?", because, "inferred")
