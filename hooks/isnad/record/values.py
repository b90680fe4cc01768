"""What selected words answer to a claim, read from the words themselves: numbers, days, places. Nothing is filled in
that is not printed there.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, assert_never

from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.model.claim_kinds import ClaimKind
from isnad.model.texts import Mention
from isnad.record.original import Original, Selected

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def values_in(
    selected: Selected, kind: ClaimKind, original: Original, published: str | None, places: frozenset[str]
) -> list[dict[str, Any]]:
    """The answers of a kind that stand in a selection, as front matter has them; `as` is what was printed.

    `published` is the day of the article, where it is known to the day; `places` are the ids of all places.
    """
    match kind:
        case "number":
            return [*_numbers(selected.words)]
        case "date":
            return [*_days(selected, original, published)]
        case "place":
            return [*_places(selected, original.found.mentions, places)]
        case "choice":
            return []
        case _:
            assert_never(kind)


def _numbers(words: str) -> Iterator[dict[str, Any]]:
    yield from ()


def _days(selected: Selected, original: Original, published: str | None) -> Iterator[dict[str, Any]]:
    day = date.fromisoformat(published) if published and _DAY.fullmatch(published) else None
    years = {
        point.year for found in find_dates(original.text) for point in (found.first, found.last) if point and point.year
    }
    for found in find_dates(selected.words):
        resolved = resolve(found, day, years)
        if resolved.edtf:
            yield {"date": resolved.edtf, "as": " ".join(found.text.split())}


def _places(selected: Selected, mentions: tuple[Mention, ...], places: frozenset[str]) -> Iterator[dict[str, Any]]:
    within = [
        m for m in mentions if m.entry in places and selected.start <= m.span.start and m.span.end <= selected.end
    ]
    ids = list(dict.fromkeys(mention.entry for mention in within))
    if ids:
        first, last = min(m.span.start + m.clitic for m in within), max(m.span.end for m in within)
        printed = " ".join(selected.words[first - selected.start : last - selected.start].split())
        yield {"places": ids, "as": printed}
        if len(ids) > 1:
            yield from ({"places": [id_], "as": printed} for id_ in ids)
