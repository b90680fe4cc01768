"""What a stretch of a text answers to a claim, read from the words themselves: numbers, days, places. Nothing is told
that is not printed there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.find.numbers import find_numbers
from isnad.find.text import MARKS
from isnad.model.claim_kinds import ClaimKind
from isnad.model.texts import Mention

_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"
_NOUN = re.compile(rf" (?!(?:من|في|على|إلى|عن|مع|أو|و|لم|لا|قد)\b)(?:ال{_LETTERS} وال{_LETTERS}|{_LETTERS})")
"""What is counted, with the marks upon its letters: عنصر؛ محلاً؛ الشهداء والجرحى."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class ValueFound:
    """An answer as front matter has it, and where it is printed in the text; of a place, `as` is the whole stretch."""

    start: int
    end: int
    value: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DatedBy:
    """What a date that leaves out its year, or its day, is worked out from: the article's day, the events' years."""

    published: str | None = None
    years: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text, the names in it, what its dates are worked out from; `places` are the ids of all places."""

    text: str
    mentions: Sequence[Mention]
    dated: DatedBy
    places: frozenset[str]


def values_in(read: ReadText, start: int, end: int, kind: ClaimKind) -> list[ValueFound]:
    """The answers of a kind that stand in a stretch of a text: code points, end exclusive."""
    match kind:
        case "number":
            return [*_numbers(read.text, start, end)]
        case "date":
            return [*_days(read.text, start, end, read.dated)]
        case "place":
            return [*_places(read, start, end)]
        case "choice":
            return []
        case _:
            assert_never(kind)


def _numbers(text: str, start: int, end: int) -> Iterator[ValueFound]:
    """Amounts with the noun that follows them; a bound that one side alone has is open."""
    words = text[start:end]
    for found in find_numbers(words, find_dates(words)):
        noun = _NOUN.match(words, found.end)
        last = noun.end() if noun else found.end
        value = {"min": found.min, "max": found.max, "open": found.is_open, "approximate": found.approximate}
        filled = {**value, "as": _line(words[found.start : last])}
        kept = {key: held for key, held in filled.items() if held not in (None, False)}
        yield ValueFound(start + found.start, start + last, kept)


def _line(printed: str) -> str:
    return " ".join(printed.split())


def _days(text: str, start: int, end: int, dated: DatedBy) -> Iterator[ValueFound]:
    published = dated.published
    day = date.fromisoformat(published) if published and _DAY.fullmatch(published) else None
    points = (point for found in find_dates(text) for point in (found.first, found.last))
    years = {point.year for point in points if point and point.year} or dated.years
    read = [(found, resolve(found, day, years).edtf) for found in find_dates(text[start:end])]
    known = [(found, edtf) for found, edtf in read if edtf]
    for found, edtf in known:
        yield ValueFound(start + found.start, start + found.end, {"date": edtf, "as": _line(found.text)})
    days = [edtf for _, edtf in known if _DAY.fullmatch(edtf)]
    if len(known) == len(days) == 2 and days[0] < days[1]:
        first, last = start + known[0][0].start, start + known[1][0].end
        yield ValueFound(first, last, {"date": "/".join(days), "as": _line(text[first:last])})


def _places(read: ReadText, start: int, end: int) -> Iterator[ValueFound]:
    within = [m for m in read.mentions if m.entry in read.places and start <= m.span.start and m.span.end <= end]
    ids = list(dict.fromkeys(mention.entry for mention in within))
    if ids:
        first, last = min(m.span.start + m.clitic for m in within), max(m.span.end for m in within)
        printed = _line(read.text[start:end])
        yield ValueFound(first, last, {"places": ids, "as": printed})
        if len(ids) > 1:
            yield from (ValueFound(first, last, {"places": [id_], "as": printed}) for id_ in ids)
