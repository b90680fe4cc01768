"""When an article was published, as far as its page and its text tell.

In order of trust: what the page declares of its publication (meta tags, JSON-LD, `<time>`); a printed date with a label
of publication (نشر في، حُرر في); the article's own word for its day (اليوم، الثلاثاء 13 شباط 2018); a date on a line of
its own by the headline; a dateline; a date above the text of which an update, not long after, shows that it is no day
of copying; a date labelled as an update, which is doubtful; a date at the top of the page, unless the text
contradicts it (a copied page prints the day of copying); yesterday with its date; the present month, where the text
dates a day of it in full; the page's address. No date of the story itself counts, however new. What none of these
tells is left open: unknown is an answer.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from isnad.model.dates import bounds
from isnad.model.drafts import DatedLine, DeclaredDate, ResolvedDate
from isnad.model.fields import Certainty
from isnad.model.printed_dates import DateFound, DateLabel
from isnad.model.remarks import Remark, remark

Resolve: TypeAlias = Callable[[DateFound, date | None, Collection[int]], ResolvedDate]
"""What a printed date comes to, given the day of publication, if known, and the years that the text states."""

_YEARS_APART = 2  # from the newest year of the text to a date at the top that is the day of copying
_TEXT_KINDS = ("title", "deck", "subhead", "body", "caption")
_SIGNED_KINDS = ("date", "byline", "source-line")
_LONG_AGO = 12  # years: a text that names none nearer tells of history, and says nothing of its own day
_UPDATED_WITHIN = timedelta(days=31)
_SHORTEST = 5  # code points: a time of day, no day
_DATELINE = 60  # code points from the beginning of the first paragraph
_AGENCY_AND_DASH = re.compile(r"(?:م\.?\s)?\w{2,8}\s?[-–—]")  # رام الله 3-4-2013 وفا-
_LATE_IN_UTC = re.compile(r"T2[0-3]:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$")
_NO_DAY = "1970-01-01"  # what programs write where they know none
_EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class _BesideText:
    """A date printed beside the text: its line, its place among the lines, the label before it."""

    found: DateFound
    line: DatedLine
    place: int
    label: DateLabel | None


@dataclass(frozen=True, slots=True)
class _PageDates:
    """All dates of a page: those of the text with their lines, and those printed beside it.

    `first_body` is the place of the first line of text, `years` are those that the text states, `newest` the last day
    that it dates in full, `furniture` the places of lines that are none of the article's.
    """

    text: tuple[tuple[DateFound, DatedLine], ...]
    printed: tuple[_BesideText, ...]
    title: int
    first_body: int
    years: frozenset[int]
    newest: date | None
    furniture: tuple[int, ...]

    def is_by_headline(self, one: _BesideText) -> bool:
        """Whether a date stands below the headline and no further than where the text begins."""
        return 0 <= self.title < one.place <= self.first_body


def find_publication_date(
    lines: Sequence[DatedLine],
    resolve: Resolve,
    *,
    declared: Sequence[DeclaredDate] = (),
    years: Collection[int] = (),
) -> ResolvedDate:
    """The best that a page tells of the day (or the month) of publication, how sure, and why.

    `lines` are the page's with the dates that stand in them; `declared` what the page declares, the surest first.
    `years` are years that the article may be of for reasons outside the text (those of the event it is filed under):
    they are used only to choose among the years that fit a printed weekday, and the reason says so.
    """
    page = _read(lines, resolve)
    doubts: list[Remark] = []
    for found in _candidates(page, resolve, declared, years):
        if found.edtf:
            return found
        doubts += found.because
    if not doubts and page.newest:
        doubts.append(remark("published-newest-in-text", newest=str(page.newest)))
    return ResolvedDate(None, (remark("published-unknown"), *dict.fromkeys(doubts)), "unknown")


def _candidates(
    page: _PageDates, resolve: Resolve, declared: Sequence[DeclaredDate], years: Collection[int]
) -> Iterator[ResolvedDate]:
    yield from _printed_day_of_a_moment(page, resolve, declared)
    yield from _declared(declared, resolve, "published")
    yield from _labelled(page, resolve, "published")
    yield from _own_day(page, resolve, years)
    yield from _by_the_headline(page, resolve)
    yield from _dateline(page, resolve)
    yield from _before_update(page, resolve)
    yield from _declared(declared, resolve, "updated")
    yield from _labelled(page, resolve, "updated")
    yield from _elsewhere_on_the_page(page, resolve)
    yield from _day_before_or_after(page, resolve)
    yield from _this_month(page)
    yield from _declared(declared, resolve, "address")


def _read(lines: Sequence[DatedLine], resolve: Resolve) -> _PageDates:
    in_text: list[tuple[DateFound, DatedLine]] = []
    printed: list[_BesideText] = []
    title = next((n for n, line in enumerate(lines) if line.line.kind == "title"), -1)
    first_body = next((n for n, line in enumerate(lines) if n > title and line.line.kind == "body"), len(lines))
    for place, line in enumerate(lines):
        if line.line.kind in _TEXT_KINDS:
            in_text += ((one.found, line) for one in line.dates)
        elif len(line.text) > _SHORTEST:
            printed += (_BesideText(one.found, line, place, one.label) for one in line.dates)
    ends = [parts for one, _ in in_text for parts in (one.first, one.last) if parts]
    years = frozenset(parts.year for parts in ends if parts.year and parts.calendar == "gregorian")
    full = [resolve(one, None, ()) for one, _ in in_text if (one.last or one.first).is_full]
    days = [bounds(one.edtf)[1] for one in full if one.edtf]
    furniture = tuple(place for place, line in enumerate(lines) if line.line.kind == "boilerplate")
    return _PageDates(tuple(in_text), tuple(printed), title, first_body, years, max(days, default=None), furniture)


def _declared(declared: Sequence[DeclaredDate], resolve: Resolve, kind: str) -> Iterator[ResolvedDate]:
    """What the page's own data say, in figures or in words."""
    for said in declared:
        if said.kind != kind:
            continue
        for found in said.dates:
            value = resolve(found, None, ())
            if not value.edtf or not _is_day(found) or not _is_plausible(value.edtf):
                continue
            because = remark("published-declared", where=said.where, printed=said.text)
            if kind == "address":
                because = remark("published-in-address", printed=found.text)
            edtf = f"{value.edtf.rstrip('?~%')}?" if kind == "updated" else value.edtf
            yield ResolvedDate(edtf, (because, *value.because), "inferred")


def _printed_day_of_a_moment(
    page: _PageDates, resolve: Resolve, declared: Sequence[DeclaredDate]
) -> Iterator[ResolvedDate]:
    """The day that a page prints by its headline, where it declares the same moment in UTC, still the day before.

    Arabic outlets are up to four hours ahead: 2021-03-02T21:40Z is printed as 03-03-2021 00:40.
    """
    said = next((one for one in declared if one.kind == "published"), None)
    late = _LATE_IN_UTC.search(said.text) if said else None
    value = resolve(said.dates[0], None, ()).edtf if said and late and said.dates else None
    if said is None or value is None:
        return
    following = str(bounds(value)[0] + timedelta(days=1))
    for one in page.printed:
        beside = page.is_by_headline(one) and one.label in (None, "published")
        if beside and _is_day(one.found) and resolve(one.found, None, ()).edtf == following:
            because = (
                remark("published-with-headline", printed=one.found.text),
                remark("published-declared", where=said.where, printed=said.text),
            )
            yield ResolvedDate(following, because, "inferred")


def _is_day(found: DateFound) -> bool:
    return found.first.is_full and not found.last


def _is_plausible(edtf: str) -> bool:
    return edtf != _NO_DAY and bounds(edtf)[0].year >= _EARLIEST


def _labelled(page: _PageDates, resolve: Resolve, label: DateLabel) -> Iterator[ResolvedDate]:
    """A date after words of publication, the one nearest to the headline first."""
    ours = [one for one in page.printed if one.label == label and _is_day(one.found)]
    for one in sorted(ours, key=lambda one: (one.line.line.kind == "boilerplate", abs(one.place - page.title))):
        value = resolve(one.found, None, ())
        if value.edtf:
            if label == "updated":
                said = remark("published-updated", printed=one.found.text)
                yield ResolvedDate(f"{value.edtf.rstrip('?~%')}?", (said, *value.because), "inferred")
            else:
                yield replace(value, because=(remark("published-labelled", printed=one.found.text), *value.because))


def _before_update(page: _PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label above the text, where the page was updated on that day or not long after it."""
    updates = [one for one in page.printed if one.label == "updated" and _is_day(one.found)]
    changed = [bounds(edtf)[0] for one in updates if (edtf := resolve(one.found, None, ()).edtf)]
    for one in page.printed:
        value = resolve(one.found, None, ())
        if one.label or one.place >= page.first_body or not _is_day(one.found) or not value.edtf:
            continue
        if any(timedelta() <= day - bounds(value.edtf)[0] <= _UPDATED_WITHIN for day in changed):
            yield replace(value, because=(remark("published-before-update", printed=one.found.text), *value.because))


def _own_day(page: _PageDates, resolve: Resolve, hints: Collection[int]) -> Iterator[ResolvedDate]:
    """Today with its day and month: the article's own word for its day. Without a year only a weekday settles it."""
    open_one = None
    for found, line in page.text:
        if found.first.near != 0 or not found.first.day or found.last or _is_quoted(line.text, found.start):
            continue
        said = remark("published-own-day", printed=found.text)
        weekday = found.first.weekday is not None
        value = resolve(found, None, page.years if weekday else ())
        if value.edtf:
            sure: Certainty = "inferred" if value.because else "stated"
            yield ResolvedDate(value.edtf, (said, *value.because), sure)
        hinted = resolve(found, None, hints if weekday else ())
        if hinted.edtf:
            yield ResolvedDate(hinted.edtf, (said, remark("published-year-of-event")), "inferred")
        by_page = _year_of_the_page(found, page, resolve)
        if by_page:
            yield ResolvedDate(by_page, (said, remark("published-year-of-page")), "inferred")
        open_one = open_one or ResolvedDate(None, (said, *value.because), "unknown")
    if open_one:
        yield open_one


def _is_quoted(text: str, place: int) -> bool:
    """Whether quote marks are open at a place of a line: there today is a speaker's, not the article's."""
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("«") > before.count("»") or before.count("“") > before.count("”")


def _year_of_the_page(found: DateFound, page: _PageDates, resolve: Resolve) -> str | None:
    """The day with the year that the page prints beside the same day and month."""
    last = [one for one, line in page.text[-1:] if line.text.startswith(("(", "["))]  # (تغطية فلان - 2024-03-05)
    for first in (one.first for one in (*(one.found for one in page.printed), *last)):
        if first.is_full and (first.day, first.month) == (found.first.day, found.first.month):
            return resolve(replace(found, first=found.first._replace(year=first.year)), None, ()).edtf
    return None


def _by_the_headline(page: _PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label, on a line of its own between the headline and the text or signed beside it."""
    for one in page.printed:
        if (
            one.label
            or not page.is_by_headline(one)
            or one.line.line.kind not in _SIGNED_KINDS
            or not _is_day(one.found)
        ):
            continue
        value = resolve(one.found, None, ())
        if value.edtf:
            yield replace(value, because=(remark("published-with-headline", printed=one.found.text), *value.because))


def _dateline(page: _PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """The full date with which a wire opens: موسكو 13 شباط 2018 (رويترز) -."""
    first = next(((one, line) for one, line in page.text if line.line.kind == "body"), None)
    if first is None or first[0].end > _DATELINE or first[0].last or not first[0].first.day:
        return
    found, line = first
    by_page = None if found.first.is_full else _year_of_the_page(found, page, resolve)
    if not found.first.is_full and not by_page:
        return
    after = line.text[found.end :].lstrip(" )")
    opens = all(len(word) > 1 or not word.isalpha() for word in line.text[: found.start].split())
    by_agency = _AGENCY_AND_DASH.match(after) is not None
    runs_on = found.start == 0 and line.text[found.end : found.end + 1].isalpha()  # 9 مارس 2016أفاد
    ends = by_agency or runs_on or after.startswith(("(", "/", "-", "–", "—", ":"))
    if opens and len(line.text[: found.start].split()) <= 5 and ends:
        said = remark("published-dateline", printed=found.text)
        value = resolve(found, None, ())
        if by_page:
            yield ResolvedDate(by_page, (said, remark("published-year-of-page")), "inferred")
        elif value.edtf:
            yield replace(value, because=(said, *value.because))


def _elsewhere_on_the_page(page: _PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label at the top of the page, or the one below the text; a doubtful one gives its reason."""
    below = [one for one in page.printed if one.place > page.first_body and one.line.line.kind in _SIGNED_KINDS]
    twins = {one.place - 1 for one in below if one.line.text.strip().startswith("الموافق")}
    below = [one for one in below if one.place not in twins]  # الأحد 11 جمادى الآخرة 1442هـ, below it its other day
    above = [one for one in page.printed if one.place < page.first_body]
    days = {resolve(one.found, None, ()).edtf for one in page.printed if not one.label and _is_day(one.found)}
    if page.title < 0 and len(days) > 1:
        return  # no headline tells which of them is the article's: other articles have theirs beside them
    for one in (*reversed(above), *(below if len(below) == 1 else ())):
        value = resolve(one.found, None, ())
        if one.label or not value.edtf or not _is_day(one.found):
            continue
        day = bounds(value.edtf)[0]
        newest = max(page.years, default=None)
        today = _today(page)
        if today and today.first.weekday == day.weekday():
            said = (
                remark("published-on-page", printed=one.found.text),
                remark("published-own-day", printed=today.text),
            )
            sure = one.found.first.weekday is not None  # else one copy of seven falls on that day, too
            yield ResolvedDate(value.edtf if sure else f"{value.edtf.rstrip('?~%')}?", said, "inferred")
        elif _may_be_of_visit(one, page, today, day):
            yield ResolvedDate(None, (remark("published-page-clock", printed=one.found.text),), "unknown")
            continue
        if newest is not None and _YEARS_APART <= day.year - newest <= _LONG_AGO:
            doubt = remark("published-day-of-copy", printed=value.edtf, newest=str(newest))
            yield ResolvedDate(None, (doubt,), "unknown")
            continue
        if page.newest and day < page.newest:
            doubt = remark("published-before-text", printed=value.edtf, newest=str(page.newest))
            yield ResolvedDate(None, (doubt,), "unknown")
            continue
        support = remark("published-not-contradicted") if page.years else remark("published-not-supported")
        yield ResolvedDate(value.edtf, (remark("published-on-page", printed=one.found.text), support), "inferred")


def _may_be_of_visit(one: _BesideText, page: _PageDates, today: DateFound | None, day: date) -> bool:
    """Whether a day may be that of the visit: a site prints what day it is, with the weekday, above its own name, or
    among what leads through it, before the headline.

    It is no less so where the text speaks of today by another weekday, or tells no year near it that could bear it out.
    """
    borne_out = today is None and any(0 <= day.year - year < _YEARS_APART for year in page.years)
    borne_out = borne_out or (today is None and _is_near(page, day))
    weekdays = (other.found.first.weekday for other in page.printed if other.place == one.place)
    bare = page.title < 0 and set(range(one.place)) <= set(page.furniture)  # no headline: what it stands by is a menu
    opens = (one.place == 0 or bare) and any(weekday is not None for weekday in weekdays)
    leads = one.place < page.title and any(one.place < place < page.title for place in page.furniture)
    return (opens or leads) and one.line.line.kind != "byline" and not borne_out


def _is_near(page: _PageDates, day: date) -> bool:
    """Whether yesterday or tomorrow by its weekday, as the text says it in its own words, agrees: أمس الخميس."""
    near = (found.first for found, line in page.text if found.first.near and not _is_quoted(line.text, found.start))
    told = next((one for one in near if one.weekday is not None and not one.day), None)
    return told is not None and (day + timedelta(days=told.near or 0)).weekday() == told.weekday


def _today(page: _PageDates) -> DateFound | None:
    """Today with its weekday alone, as the text says it in its own words: اليوم الأحد."""
    days = (found for found, line in page.text if found.first.near == 0 and not _is_quoted(line.text, found.start))
    return next((found for found in days if found.first.weekday is not None and not found.first.day), None)


def _day_before_or_after(page: _PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """Yesterday or tomorrow with its full date."""
    for found, line in page.text:
        if not found.first.near or not _is_day(found) or _is_quoted(line.text, found.start):
            continue
        value = resolve(found, None, ())
        if value.edtf:
            published = bounds(value.edtf)[0] - timedelta(days=found.first.near)
            yield ResolvedDate(str(published), (remark("published-counted-from", printed=found.text),), "inferred")


def _this_month(page: _PageDates) -> Iterator[ResolvedDate]:
    """A day of شباط الحالي whose neighbour or self the text dates in full; not before the newest full date in it."""
    ends = [end for one, _ in page.text for end in (one.first, one.last) if end and end.is_full]
    for found, line in page.text:
        parts = found.first
        if parts.relative != "this" or not (parts.month and parts.day) or _is_quoted(line.text, found.start):
            continue
        same = [end for end in ends if end.month == parts.month and abs((end.day or 0) - parts.day) <= 1]
        years = {end.year for end in same if end.calendar == parts.calendar == "gregorian"}
        if len(years) != 1:
            continue
        first, last = bounds(f"{years.pop():04}-{parts.month:02}")
        since = max([first, *([page.newest] if page.newest and page.newest <= last else [])])
        edtf = f"{since}/{last}" if since > first else f"{first:%Y-%m}"
        yield ResolvedDate(edtf, (remark("published-this-month", printed=found.text),), "inferred")
