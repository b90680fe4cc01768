"""The dates of a page: those of its text with their lines, and those printed beside it, with the labels before them."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from isnad.model.dates import bounds
from isnad.model.drafts import DatedLine, ResolvedDate
from isnad.model.printed_dates import DateFound, DateLabel

Resolve: TypeAlias = Callable[[DateFound, date | None, Collection[int]], ResolvedDate]
"""What a printed date comes to, given the day of publication, if known, and the years that the text states."""

_TEXT_KINDS = ("title", "deck", "subhead", "body", "caption")
_ARCHIVE = re.compile(
    r"wayback|\d captures?\b|archive\.(?:org|today|ph|is)|internet archive|cached|المخب[أا]ة", re.IGNORECASE
)
_POST = re.compile(r"^[-–—]{1,2}\s?[^()]{1,60}\(@\w{1,30}\)")
"""How a post that a page shows is signed, before its own day: — Somebody (@account) October 27, 2019."""
_LONGEST_BAR = 300  # code points
_SHORTEST = 5  # code points: a time of day, no day


@dataclass(frozen=True, slots=True)
class BesideText:
    """A date printed beside the text: its line, its place among the lines, the label before it."""

    found: DateFound
    line: DatedLine
    place: int
    label: DateLabel | None


@dataclass(frozen=True, slots=True)
class PageDates:
    """All dates of a page: those of the text with their lines, and those printed beside it.

    `first_body` and `last_body` are the places of the first and the last line of text, `years` are those that the text
    states, `newest` the last day that it dates in full, `furniture` the places of lines that are none of the article's.
    """

    text: tuple[tuple[DateFound, DatedLine], ...]
    printed: tuple[BesideText, ...]
    title: int
    first_body: int
    last_body: int
    years: frozenset[int]
    newest: date | None
    furniture: tuple[int, ...]

    def is_by_headline(self, one: BesideText) -> bool:
        """Whether a date stands below the headline and no further than where the text begins."""
        return 0 <= self.title < one.place <= self.first_body


def read_page_dates(lines: Sequence[DatedLine], resolve: Resolve) -> PageDates:
    """The dates of a page's lines, given with those that stand in them."""
    in_text: list[tuple[DateFound, DatedLine]] = []
    printed: list[BesideText] = []
    title = next((n for n, line in enumerate(lines) if line.line.kind == "title"), -1)
    first_body = next((n for n, line in enumerate(lines) if n > title and line.line.kind == "body"), len(lines))
    last_body = max((n for n, line in enumerate(lines) if line.line.kind == "body"), default=-1)
    for place, line in enumerate(lines):
        if line.line.kind in _TEXT_KINDS:
            in_text += ((one.found, line) for one in line.dates)
        elif len(line.text) > _SHORTEST and not (_is_by_archive(lines, place) or is_of_post(line)):
            printed += (BesideText(one.found, line, place, one.label) for one in line.dates)
    ends = [parts for one, _ in in_text for parts in (one.first, one.last) if parts]
    years = frozenset(parts.year for parts in ends if parts.year and parts.calendar == "gregorian")
    full = [resolve(one, None, ()) for one, _ in in_text if (one.last or one.first).is_full]
    days = [bounds(one.edtf)[1] for one in full if one.edtf]
    furniture = tuple(place for place, line in enumerate(lines) if line.line.kind == "boilerplate")
    newest = max(days, default=None)
    return PageDates(tuple(in_text), tuple(printed), title, first_body, last_body, years, newest, furniture)


def _is_by_archive(lines: Sequence[DatedLine], place: int) -> bool:
    """Whether a line with a day, or one beside it, is of the bar that an archive or a cache puts over its copy."""
    beside = lines[max(0, place - 1) : place + 2]
    return any(_ARCHIVE.search(line.text) for line in beside if len(line.text) <= _LONGEST_BAR)


def is_of_post(line: DatedLine) -> bool:
    """Whether a line signs a post that the page shows: the day on it is the post's."""
    return _POST.match(line.text) is not None


def is_day(found: DateFound) -> bool:
    """Whether a date is one full day."""
    return found.first.is_full and not found.last


def today_of(page: PageDates) -> DateFound | None:
    """Today with its weekday alone, as the text says it in its own words: اليوم الأحد."""
    days = (found for found, line in page.text if found.first.near == 0 and not is_quoted(line.text, found.start))
    return next((found for found in days if found.first.weekday is not None and not found.first.day), None)


def is_quoted(text: str, place: int) -> bool:
    """Whether quote marks are open at a place of a line: there today is a speaker's, not the article's."""
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("«") > before.count("»") or before.count("“") > before.count("”")
