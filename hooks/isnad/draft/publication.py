"""When an article was published, as far as its page and its text tell.

In order of trust: what the page declares of its publication (meta tags, JSON-LD, `<time>`), unless a day by the
headline that has a label, or whose weekday is the text's own today, is days older; a printed date with a label of
publication (نشر في، حُرر في); the article's own word for its day (اليوم، الثلاثاء 13 شباط 2018); a date on a line of
its own by the headline; a dateline; a date above the text of which an update, not long after, shows that it is no day
of copying; the one day right below the text, where all else is when the site was updated; a date labelled as an update,
which is doubtful; a date at the top of the page, unless the text contradicts it (a copied page prints the day of
copying); yesterday with its date; the present month, where the text dates a day of it in full; the page's address. No
date of the story itself counts, however new. What none of these tells is left open: unknown is an answer.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from isnad.draft.page_dates import (
    BesideText,
    PageDates,
    Resolve,
    is_day,
    is_of_post,
    is_quoted,
    read_page_dates,
    today_of,
)
from isnad.draft.page_visits import YEARS_APART, is_below_menus, is_of_issue, may_be_of_visit, newest_below
from isnad.model.dates import bounds
from isnad.model.drafts import DatedLine, DeclaredDate, ResolvedDate
from isnad.model.fields import Certainty
from isnad.model.printed_dates import DateFound, DateLabel
from isnad.model.remarks import Remark, remark

_SIGNED_KINDS = ("date", "byline", "source-line")
_LONG_AGO = 12  # years: a text that names none nearer tells of history, and says nothing of its own day
_UPDATED_WITHIN = timedelta(days=31)
_SOON = timedelta(days=90)  # while what happened is news
_SAME_DAYS = timedelta(days=2)  # zones, and the night in which a page went up
_DATELINE = 60  # code points from the beginning of the first paragraph
_DATE_ALONE = 10  # words of a line that is a place, its agency and a day
_BESIDE_DAY = 3  # words of it beside its day
_INITIALS = re.compile(r"\w{2,4}")  # الرياض 17 يناير 2023 م ونج: who wrote it
_AGENCY_AND_DASH = re.compile(r"(?:م\.?\s)?\w{2,8}\s?[-–—]")  # رام الله 3-4-2013 وفا-
_LATE_IN_UTC = re.compile(r"T2[0-3]:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$")
_FILLED_BY_TEMPLATES = ("date", "dc.date", "dc:date", "dcterms.date", "created", "dc.created", "issued", "dateline")
_NO_DAY = "1970-01-01"  # what programs write where they know none
_EARLIEST = 1900


def find_publication_date(
    lines: Sequence[DatedLine],
    resolve: Resolve,
    *,
    declared: Sequence[DeclaredDate] = (),
    events: Collection[date] = (),
) -> ResolvedDate:
    """The best that a page tells of the day (or the month) of publication, how sure, and why.

    `lines` are the page's with the dates that stand in them; `declared` what the page declares, the surest first.
    `events` are the first days of events that the article may be about, for reasons outside the text: where it was
    written soon after one, they choose among the years that fit a printed weekday, and the reason says so.
    """
    page = read_page_dates(lines, resolve)
    doubts: list[Remark] = []
    for found in _candidates(page, resolve, declared, events):
        if found.edtf:
            return found
        doubts += found.because
    if not doubts and page.newest:
        doubts.append(remark("published-newest-in-text", newest=str(page.newest)))
    return ResolvedDate(None, (remark("published-unknown"), *dict.fromkeys(doubts)), "unknown")


def _candidates(
    page: PageDates, resolve: Resolve, declared: Sequence[DeclaredDate], events: Collection[date]
) -> Iterator[ResolvedDate]:
    yield from _printed_day_of_a_moment(page, resolve, declared)
    yield from _printed_before_declared(page, resolve, declared)
    yield from _printed_beside_weak(page, resolve, declared)
    yield from _declared(declared, resolve, "published")
    yield from _labelled(page, resolve, "published")
    yield from _own_day(page, resolve, events)
    yield from _by_the_headline(page, resolve)
    yield from _dateline(page, resolve)
    yield from _before_update(page, resolve)
    yield from _right_below_text(page, resolve)
    yield from _declared(declared, resolve, "updated")
    yield from _labelled(page, resolve, "updated")
    yield from _elsewhere_on_the_page(page, resolve)
    yield from _day_before_or_after(page, resolve)
    yield from _this_month(page)
    yield from _declared(declared, resolve, "address")


def _declared(declared: Sequence[DeclaredDate], resolve: Resolve, kind: str) -> Iterator[ResolvedDate]:
    """What the page's own data say, in figures or in words."""
    for said in declared:
        if said.kind != kind:
            continue
        for found in said.dates:
            value = resolve(found, None, ())
            if not value.edtf or not is_day(found) or not _is_plausible(value.edtf):
                continue
            because = remark("published-declared", where=said.where, printed=said.text)
            if kind == "address":
                because = remark("published-in-address", printed=found.text)
            edtf = f"{value.edtf.rstrip('?~%')}?" if kind == "updated" else value.edtf
            yield ResolvedDate(edtf, (because, *value.because), "inferred")


def _printed_day_of_a_moment(
    page: PageDates, resolve: Resolve, declared: Sequence[DeclaredDate]
) -> Iterator[ResolvedDate]:
    """The day that a page prints by its headline, where it declares the same moment in UTC, still the day before.

    Arabic outlets are up to four hours ahead: 2021-03-02T21:40Z is printed as 03-03-2021 00:40.
    """
    said = _said_of_publication(declared)
    late = _LATE_IN_UTC.search(said.text) if said else None
    value = resolve(said.dates[0], None, ()).edtf if said and late and said.dates else None
    if said is None or value is None:
        return
    following = str(bounds(value)[0] + timedelta(days=1))
    for one in _days_by_the_headline(page):
        if resolve(one.found, None, ()).edtf == following:
            yield ResolvedDate(following, _printed_beside(one, said), "inferred")


def _printed_before_declared(
    page: PageDates, resolve: Resolve, declared: Sequence[DeclaredDate]
) -> Iterator[ResolvedDate]:
    """A day by the headline that is days older than what the page declares: that of a new site, or of the visit.

    It has a label of publication, or its weekday is the text's own today and the declared day's is not.
    """
    said = _said_of_publication(declared)
    value = resolve(said.dates[0], None, ()).edtf if said and said.dates and is_day(said.dates[0]) else None
    if said is None or value is None:
        return
    today = today_of(page)
    if any(page.is_by_headline(one) and resolve(one.found, None, ()).edtf == value for one in page.printed):
        return  # the page prints what it declares
    for one in _days_by_the_headline(page):
        found = resolve(one.found, None, ())
        if not found.edtf or bounds(value)[0] - bounds(found.edtf)[0] <= _SAME_DAYS:
            continue
        weekday = bounds(found.edtf)[0].weekday()
        own = today is not None and today.first.weekday == weekday != bounds(value)[0].weekday()
        if one.label or own:
            yield ResolvedDate(found.edtf, _printed_beside(one, said), "inferred")


def _printed_beside_weak(page: PageDates, resolve: Resolve, declared: Sequence[DeclaredDate]) -> Iterator[ResolvedDate]:
    """A day by the headline, where what the page declares is days away and only a field that templates fill: `date` may
    be the day of the template, or of the visit."""
    said = _said_of_publication(declared)
    value = resolve(said.dates[0], None, ()).edtf if said and said.dates and is_day(said.dates[0]) else None
    if said is None or value is None or said.where.lower() not in _FILLED_BY_TEMPLATES:
        return
    near = [one for one in _days_by_the_headline(page) if one.label or one.line.line.kind in _SIGNED_KINDS]
    days = [(edtf, one) for one in near if (edtf := resolve(one.found, None, ()).edtf)]
    if all(abs(bounds(value)[0] - bounds(edtf)[0]) > _SAME_DAYS and not _is_turned(value, edtf) for edtf, _ in days):
        yield from (ResolvedDate(edtf, _printed_beside(one, said), "inferred") for edtf, one in days)


def _is_turned(one: str, other: str) -> bool:
    """Whether two days are one, with day and month in another order: 09/08/2016."""
    return one[:5] == other[:5] and (one[5:7], one[8:10]) == (other[8:10], other[5:7])


def _said_of_publication(declared: Sequence[DeclaredDate]) -> DeclaredDate | None:
    """The first that a page declares of its publication."""
    return next((one for one in declared if one.kind == "published"), None)


def _days_by_the_headline(page: PageDates) -> Iterator[BesideText]:
    """The days by the headline that no label says to be other than that of publication."""
    return (
        one
        for one in page.printed
        if page.is_by_headline(one) and one.label in (None, "published") and is_day(one.found)
    )


def _printed_beside(one: BesideText, said: DeclaredDate) -> tuple[Remark, Remark]:
    """Why a printed day was taken, and what the page declares beside it."""
    return (
        remark("published-with-headline", printed=one.found.text),
        remark("published-declared", where=said.where, printed=said.text),
    )


def _is_plausible(edtf: str) -> bool:
    return edtf != _NO_DAY and bounds(edtf)[0].year >= _EARLIEST


def _labelled(page: PageDates, resolve: Resolve, label: DateLabel) -> Iterator[ResolvedDate]:
    """A date after words of publication, the one nearest to the headline first."""
    ours = [one for one in page.printed if one.label == label and is_day(one.found)]
    for one in sorted(ours, key=lambda one: (one.line.line.kind == "boilerplate", abs(one.place - page.title))):
        value = resolve(one.found, None, ())
        if value.edtf:
            if label == "updated":
                said = remark("published-updated", printed=one.found.text)
                yield ResolvedDate(f"{value.edtf.rstrip('?~%')}?", (said, *value.because), "inferred")
            else:
                yield replace(value, because=(remark("published-labelled", printed=one.found.text), *value.because))


def _before_update(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label above the text, where the page was updated on that day or not long after it."""
    updates = [one for one in page.printed if one.label == "updated" and is_day(one.found)]
    changed = [bounds(edtf)[0] for one in updates if (edtf := resolve(one.found, None, ()).edtf)]
    for one in page.printed:
        value = resolve(one.found, None, ())
        if one.label or one.place >= page.first_body or not is_day(one.found) or not value.edtf:
            continue
        if any(timedelta() <= day - bounds(value.edtf)[0] <= _UPDATED_WITHIN for day in changed):
            yield replace(value, because=(remark("published-before-update", printed=one.found.text), *value.because))


def _own_day(page: PageDates, resolve: Resolve, events: Collection[date]) -> Iterator[ResolvedDate]:
    """Today with its day and month: the article's own word for its day. Without a year only a weekday settles it."""
    open_one = None
    for found, line in page.text:
        if found.first.near != 0 or not found.first.day or found.last or is_quoted(line.text, found.start):
            continue
        said = remark("published-own-day", printed=found.text)
        weekday = found.first.weekday is not None
        value = resolve(found, None, page.years if weekday else ())
        if value.edtf:
            sure: Certainty = "inferred" if value.because else "stated"
            yield ResolvedDate(value.edtf, (said, *value.because), sure)
        hinted = _soon_after(found, resolve, events) if weekday else None
        if hinted:
            yield ResolvedDate(hinted, (said, remark("published-year-of-event")), "inferred")
        by_page = _year_of_the_page(found, page, resolve)
        if by_page:
            yield ResolvedDate(by_page, (said, remark("published-year-of-page")), "inferred")
        open_one = open_one or ResolvedDate(None, (said, *value.because), "unknown")
    if open_one:
        yield open_one


def _soon_after(found: DateFound, resolve: Resolve, events: Collection[date]) -> str | None:
    """The day of a weekday and a day without a year, in that year in which it is one soon after an event."""
    for event in events:
        edtf = resolve(found, None, (event.year, event.year + 1)).edtf
        if edtf and timedelta() <= bounds(edtf)[0] - event <= _SOON:
            return edtf
    return None


def _year_of_the_page(found: DateFound, page: PageDates, resolve: Resolve) -> str | None:
    """The day with the year that the page prints beside the same day and month."""
    last = [one for one, line in page.text[-1:] if line.text.startswith(("(", "["))]  # (تغطية فلان - 2024-03-05)
    for first in (one.first for one in (*(one.found for one in page.printed), *last)):
        if first.is_full and (first.day, first.month) == (found.first.day, found.first.month):
            return resolve(replace(found, first=found.first._replace(year=first.year)), None, ()).edtf
    return None


def _by_the_headline(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label, on a line of its own between the headline and the text or signed beside it."""
    for one in page.printed:
        if (
            one.label
            or not page.is_by_headline(one)
            or one.line.line.kind not in _SIGNED_KINDS
            or not is_day(one.found)
        ):
            continue
        value = resolve(one.found, None, ())
        if value.edtf:
            yield replace(value, because=(remark("published-with-headline", printed=one.found.text), *value.because))


def _dateline(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """The full date with which a wire opens: موسكو 13 شباط 2018 (رويترز) -."""
    decks = [(one, line) for one, line in page.text if _is_place_and_day(one, line)]
    body = [(one, line) for one, line in page.text if line.line.kind == "body"][:1]
    for found, line in (*decks, *body):
        if found.end <= _DATELINE and not found.last and found.first.day and not is_of_post(line):
            yield from _of_dateline(found, line, page, resolve)


def _of_dateline(found: DateFound, line: DatedLine, page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """The day of publication, where a date of a line of text is that of a dateline."""
    by_page = None if found.first.is_full else _year_of_the_page(found, page, resolve)
    if not found.first.is_full and not by_page:
        return
    after = line.text[found.end :].lstrip(" )")
    opens = all(len(word) > 1 or not word.isalpha() for word in line.text[: found.start].split())
    signed = line.line.kind == "deck" and _INITIALS.fullmatch(after) is not None
    by_agency = _AGENCY_AND_DASH.match(after) is not None or signed
    by_agency = by_agency or (not after and len(line.text.split()) <= _DATE_ALONE)
    runs_on = found.start == 0 and line.text[found.end : found.end + 1].isalpha()  # 9 مارس 2016أفاد
    ends = by_agency or runs_on or after.startswith(("(", "/", "-", "–", "—", ":"))
    if opens and len(line.text[: found.start].split()) <= 5 and ends:
        said = remark("published-dateline", printed=found.text)
        value = resolve(found, None, ())
        if by_page:
            yield ResolvedDate(by_page, (said, remark("published-year-of-page")), "inferred")
        elif value.edtf:
            yield replace(value, because=(said, *value.because))


def _right_below_text(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """The one date with no label below the headline, on a line of its own right below the text, where all else that the
    page tells is when the site was brought up to date."""
    days = [one for one in page.printed if not one.label and is_day(one.found) and one.place > page.title >= 0]
    updates = [one for one in page.printed if one.label == "updated"]
    for one in days if len(days) == 1 and updates else ():
        value = resolve(one.found, None, ())
        alone = one.line.line.kind == "date" and one.place == page.last_body + 1
        below = all(up.line.line.kind == "boilerplate" or up.place > one.place + 1 for up in updates)
        if alone and value.edtf and below:
            yield replace(value, because=(remark("published-on-page", printed=one.found.text), *value.because))


def _is_place_and_day(found: DateFound, line: DatedLine) -> bool:
    """Whether a line between headline and text is as short as a place and a day, which may stand in both calendars:
    نيويورك، 27 مايو 2022 (الوكالة)."""
    beside = line.text[: found.start].split() + line.text[found.end :].split()
    return line.line.kind == "deck" and (len(line.text.split()) <= _DATE_ALONE or len(beside) <= _BESIDE_DAY)


def _elsewhere_on_the_page(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """A date with no label at the top of the page, or the one below the text; a doubtful one gives its reason."""
    below = [one for one in page.printed if one.place > page.first_body and one.line.line.kind in _SIGNED_KINDS]
    twins = {one.place - 1 for one in below if one.line.text.strip().startswith("الموافق")}
    below = [one for one in below if one.place not in twins]  # الأحد 11 جمادى الآخرة 1442هـ, below it its other day
    above = [one for one in page.printed if one.place < page.first_body]
    days = {resolve(one.found, None, ()).edtf for one in page.printed if not one.label and is_day(one.found)}
    if page.title < 0 and len(days) > 1:
        return  # no headline tells which of them is the article's: other articles have theirs beside them
    newest_comment = newest_below(page, resolve)
    for one in (*reversed(above), *(below if len(below) == 1 else ())):
        value = resolve(one.found, None, ())
        if one.label or not value.edtf or not is_day(one.found):
            continue
        day = bounds(value.edtf)[0]
        newest = max(page.years, default=None)
        answered = one.place < page.first_body and day < newest_comment
        today = today_of(page)
        if today and today.first.weekday == day.weekday():
            said = (
                remark("published-on-page", printed=one.found.text),
                remark("published-own-day", printed=today.text),
            )
            sure = one.found.first.weekday is not None  # else one copy of seven falls on that day, too
            yield ResolvedDate(value.edtf if sure else f"{value.edtf.rstrip('?~%')}?", said, "inferred")
        elif not answered and may_be_of_visit(one, page, today, day):
            yield ResolvedDate(None, (remark("published-page-clock", printed=one.found.text),), "unknown")
            continue
        if newest is not None and not answered and YEARS_APART <= day.year - newest <= _LONG_AGO:
            doubt = remark("published-day-of-copy", printed=value.edtf, newest=str(newest))
            yield ResolvedDate(None, (doubt,), "unknown")
            continue
        if page.newest and day < page.newest:
            doubt = remark("published-before-text", printed=value.edtf, newest=str(page.newest))
            yield ResolvedDate(None, (doubt,), "unknown")
            continue
        support = remark("published-not-contradicted") if page.years else remark("published-not-supported")
        doubted = (is_of_issue(one) and one.place < page.title) or is_below_menus(one, page)
        said = (remark("published-on-page", printed=one.found.text), support)
        yield ResolvedDate(f"{value.edtf.rstrip('?~%')}?" if doubted else value.edtf, said, "inferred")


def _day_before_or_after(page: PageDates, resolve: Resolve) -> Iterator[ResolvedDate]:
    """Yesterday or tomorrow with its full date."""
    for found, line in page.text:
        if not found.first.near or not is_day(found) or is_quoted(line.text, found.start):
            continue
        value = resolve(found, None, ())
        if value.edtf:
            published = bounds(value.edtf)[0] - timedelta(days=found.first.near)
            yield ResolvedDate(str(published), (remark("published-counted-from", printed=found.text),), "inferred")


def _this_month(page: PageDates) -> Iterator[ResolvedDate]:
    """A day of شباط الحالي whose neighbour or self the text dates in full; not before the newest full date in it."""
    ends = [end for one, _ in page.text for end in (one.first, one.last) if end and end.is_full]
    for found, line in page.text:
        parts = found.first
        if parts.relative != "this" or not (parts.month and parts.day) or is_quoted(line.text, found.start):
            continue
        same = [end for end in ends if end.month == parts.month and abs((end.day or 0) - parts.day) <= 1]
        years = {end.year for end in same if end.calendar == parts.calendar == "gregorian"}
        if len(years) != 1:
            continue
        first, last = bounds(f"{years.pop():04}-{parts.month:02}")
        since = max([first, *([page.newest] if page.newest and page.newest <= last else [])])
        edtf = f"{since}/{last}" if since > first else f"{first:%Y-%m}"
        yield ResolvedDate(edtf, (remark("published-this-month", printed=found.text),), "inferred")
