"""What selected words answer to a claim, read from the words themselves: numbers, days, places. Nothing is filled in
that is not printed there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.find.numbers import find_numbers
from isnad.model.claim_kinds import ClaimKind
from isnad.model.texts import Mention
from isnad.record.original import SelectableOriginal, Selected

_NOUN = re.compile(r" (?!(?:من|في|على|إلى|عن|مع|أو|و|لم|لا|قد)\b)(?:ال[^\W\d_]+ وال[^\W\d_]+|[^\W\d_]+)")
"""What is counted: عنصر؛ الشهداء والجرحى."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DatedBy:
    """What a date that leaves out its year, or its day, is worked out from: the article's day, the events' years."""

    published: str | None = None
    years: frozenset[int] = frozenset()


def values_in(
    selected: Selected, kind: ClaimKind, original: SelectableOriginal, dated: DatedBy, places: frozenset[str]
) -> list[dict[str, Any]]:
    """The answers of a kind that stand in a selection, as front matter has them; `as` is what was printed.

    `places` are the ids of all places.
    """
    match kind:
        case "number":
            return [*_numbers(selected.words)]
        case "date":
            return [*_days(selected, original, dated)]
        case "place":
            return [*_places(selected, original.found.mentions, places)]
        case "choice":
            return []
        case _:
            assert_never(kind)


def _numbers(words: str) -> Iterator[dict[str, Any]]:
    """Amounts with the noun that follows them; a bound that one side alone has is open."""
    for found in find_numbers(words):
        noun = _NOUN.match(words, found.end)
        printed = words[found.start : noun.end() if noun else found.end]
        value = {"min": found.min, "max": found.max, "open": found.is_open, "approximate": found.approximate}
        yield {key: held for key, held in {**value, "as": _line(printed)}.items() if held not in (None, False)}


def _line(printed: str) -> str:
    return " ".join(printed.split())


def _days(selected: Selected, original: SelectableOriginal, dated: DatedBy) -> Iterator[dict[str, Any]]:
    published = dated.published
    day = date.fromisoformat(published) if published and _DAY.fullmatch(published) else None
    points = (point for found in find_dates(original.text) for point in (found.first, found.last))
    years = {point.year for point in points if point and point.year} or dated.years
    read = [(found, resolve(found, day, years).edtf) for found in find_dates(selected.words)]
    known = [(found, edtf) for found, edtf in read if edtf]
    for found, edtf in known:
        yield {"date": edtf, "as": _line(found.text)}
    days = [edtf for _, edtf in known if _DAY.fullmatch(edtf)]
    if len(known) == len(days) == 2 and days[0] < days[1]:
        yield {"date": "/".join(days), "as": _line(selected.words[known[0][0].start : known[1][0].end])}


def _places(selected: Selected, mentions: tuple[Mention, ...], places: frozenset[str]) -> Iterator[dict[str, Any]]:
    within = [
        m for m in mentions if m.entry in places and selected.start <= m.span.start and m.span.end <= selected.end
    ]
    ids = list(dict.fromkeys(mention.entry for mention in within))
    if ids:
        yield {"places": ids, "as": _line(selected.words)}
        if len(ids) > 1:
            yield from ({"places": [id_], "as": _line(selected.words)} for id_ in ids)
