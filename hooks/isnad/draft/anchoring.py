"""Where an original has what a record rests on: offsets, occurrences and the original's facts, none typed by anybody.

A place is sure where the original has the very words, but for spelling and quote marks, and it is plain which of
several is meant. An assertion in a digest's own words gets the place that is most like them, and is told of; so is what
is left.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from isnad.find.text import Folded, fold, places_of
from isnad.message import Fault, fault, short
from isnad.model.source import Steps

Place = tuple[int, int]
_QUOTED = re.compile("«([^«»\n]+)»")
_LIKE_ENOUGH = 60  # of 100


@dataclass(frozen=True, slots=True)
class Anchors:
    """Values to set in a record's front matter, by the steps to them, and what stays for an editor."""

    changes: Mapping[Steps, object]
    doubts: Sequence[tuple[Steps, Fault]]


@dataclass(slots=True)
class _Anchoring:
    """A record being anchored: its texts by zone, its original, what was found so far."""

    zones: Mapping[str, str]
    original: Folded
    quotations: Sequence[Mapping[str, Any]]
    changes: dict[Steps, object] = field(default_factory=dict)
    doubts: list[tuple[Steps, Fault]] = field(default_factory=list)

    def around(self, item: Mapping[str, Any], is_quotation: bool) -> list[Place]:
        """Where its words must stand: in the headline, in the whole of a quotation, in whatever its source says."""
        if item.get("zone") == "title":
            return places_of(self.zones["title"], self.original)
        said = [item] if is_quotation else [one for one in self.quotations if one.get("speaker") == item.get("source")]
        return [place for one in said if (place := _offsets(one.get("whole")))]


def anchors(values: Mapping[str, Any], body: str, text: str) -> Anchors:
    """The places of a record's quotations and assertions in its original's text: code points, ends exclusive.

    `values` are the record's front matter as it was read, `body` what is below it. An assertion's place that lies in
    the original is kept, since it may rest on more than its words; a quotation's is mended.
    """
    zones = {"title": str(values.get("title") or ""), "body": body}
    items = {shelf: _mappings(values.get(shelf)) for shelf in ("quotations", "assertions")}
    anchoring = _Anchoring(zones, fold(text), items["quotations"])
    for shelf, listed in items.items():
        for number, item in enumerate(listed):
            if isinstance(item.get("words"), str):
                _anchor(anchoring, (shelf, number), item)
    return Anchors(anchoring.changes, anchoring.doubts)


def _mappings(value: object) -> list[Mapping[str, Any]]:
    """The items of a list, each that is no mapping as an empty one."""
    return [item if isinstance(item, dict) else {} for item in value] if isinstance(value, list) else []


def _anchor(anchoring: _Anchoring, steps: Steps, item: Mapping[str, Any]) -> None:
    words, given = str(item["words"]), _offsets(item.get("original"))
    is_quotation = steps[0] == "quotations"
    found = (places_of(wanted, anchoring.original) for wanted in _wanted(words, is_quotation))
    places = next((places for places in found if places), [])
    place = given
    if given is None or (is_quotation and given not in places) or given[1] > len(anchoring.original.printed):
        place = _meant(places, given, anchoring.around(item, is_quotation))
        likely = None if place or places else _likely(words, anchoring.original)
        if place:
            anchoring.changes[(*steps, "original")] = [*place]
        elif likely and not is_quotation:
            anchoring.changes[(*steps, "original")] = [*likely]
            printed = anchoring.original.printed[slice(*likely)]
            anchoring.doubts.append(((*steps, "words"), fault("anchor-likely", printed=short(printed))))
        else:
            anchoring.doubts.append(((*steps, "words"), _doubt(words, places, likely)))
    _count(anchoring, steps, item, place)


def _wanted(words: str, is_quotation: bool) -> Iterator[str]:
    """The words; of an assertion, whose words are a digest's, what it quotes, for where the whole stands nowhere."""
    yield words
    if not is_quotation:
        yield from sorted(_QUOTED.findall(words), key=len, reverse=True)[:1]


def _meant(places: Sequence[Place], given: Place | None, around: Sequence[Place]) -> Place | None:
    """The place that is meant: the nearest to what was given, else the only one, or the only one in what is around."""
    if given and places:
        return min(places, key=lambda place: abs(place[0] - given[0]))
    inside = [one for one in places if any(first <= one[0] and one[1] <= last for first, last in around)]
    return next((some[0] for some in (places, inside) if len(some) == 1), None)


def _likely(words: str, original: Folded) -> Place | None:
    """The whole words of the original that are most like some words, if any are."""
    plain = original.unquoted()
    found = fuzz.partial_ratio_alignment(fold(words).unquoted().text, plain.text, score_cutoff=_LIKE_ENOUGH)
    if found is None or found.dest_start >= found.dest_end:
        return None
    start, end = plain.back(found.dest_start, found.dest_end)
    while start and not original.printed[start - 1].isspace():
        start -= 1
    while end < len(original.printed) and not original.printed[end].isspace():
        end += 1
    return start + len(original.printed[start:end]) - len(original.printed[start:end].lstrip()), end


def _doubt(words: str, places: Sequence[Place], likely: Place | None) -> Fault:
    if places:
        return fault("anchor-several", places=tuple(f"[{start}, {end}]" for start, end in places))
    near = f"original: [{likely[0]}, {likely[1]}]" if likely else ""
    return fault("anchor-nowhere", near=near, words=short(words))


def _count(anchoring: _Anchoring, steps: Steps, item: Mapping[str, Any], place: Place | None) -> None:
    """Which of several occurrences in the record is meant, where the original has as many of the very words."""
    words, zone = str(item["words"]), anchoring.zones.get(str(item.get("zone", "body")), "")
    times = zone.count(words)
    if times < 2 or "occurrence" in item or place is None:
        return
    printed = anchoring.original.printed
    if printed.count(words) == times and printed[slice(*place)] == words:
        anchoring.changes[(*steps, "occurrence")] = printed[: place[0]].count(words) + 1


def _offsets(value: object) -> Place | None:
    """Offsets as front matter has them, where they are two whole numbers in order."""
    match value:
        case [str() | int() as start, str() | int() as end] if f"{start}{end}".isdecimal() and int(start) < int(end):
            return int(start), int(end)
    return None
