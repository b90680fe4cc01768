"""Which fingerprints share hashes: an inverted index, so that no two texts are compared that share nothing."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from isnad.model.fingerprints import SHINGLE, WINDOW, Fingerprint, KeptHash

MOST_TEXTS = 32
"""A hash that more texts hold pairs each text with the first so many of them only: wire copy and the foot of a page
that stand in a thousand articles would else make half a million pairs."""
MOST_PLACES = 4
"""A hash that stands in one text more often counts at its first so many places there."""


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that run together in two texts, as far as their fingerprints can tell: `words` of them at least.

    They begin at word `left_word` of the one and `right_word` of the other (counted from 0), and stand at `left_place`
    and `right_place` of what was fingerprinted (code points, ends exclusive). The run may be longer on either side by
    less than a window, where no hash was kept; for the same reason one to three words in its midst may differ (of every
    five that a hash covers none does).
    """

    left: str
    right: str
    left_word: int
    right_word: int
    words: int
    left_place: tuple[int, int]
    right_place: tuple[int, int]


def shared_fingerprints(prints: Mapping[str, Fingerprint]) -> tuple[SharedRun, ...]:
    """The runs that texts share by their fingerprints alone, of five words or more: of every twelve words in both texts
    five at least are found.

    Texts of one pair stand in the order in which they were given.
    """
    return tuple(
        SharedRun(
            left, right, here, there, words, _place(prints[left], here, words), _place(prints[right], there, words)
        )
        for left, right, places in join(prints)
        for here, there, words in _runs(places)
    )


def join(prints: Mapping[str, Fingerprint]) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Each pair of texts that share a hash, the one given first first, and the words (left, right) where they do."""
    seen: set[int] = set()
    shared: set[int] = set()
    for print_ in prints.values():
        for kept in print_:
            (shared if kept.hash in seen else seen).add(kept.hash)
    holders: defaultdict[int, dict[str, list[int]]] = defaultdict(dict)
    for right, print_ in prints.items():
        own = _places(print_, shared)
        matches: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for hash_, places in own.items():
            for left, there in holders[hash_].items():
                matches[left] += [(at, here) for at in there for here in places]
            if len(holders[hash_]) < MOST_TEXTS:
                holders[hash_][right] = places
        for left in sorted(matches):
            yield left, right, sorted(matches[left])


def _places(print_: Fingerprint, shared: set[int]) -> dict[int, list[int]]:
    """Where each hash that stands anywhere else too stands in one text."""
    found: dict[int, list[int]] = {}
    for kept in print_:
        if kept.hash in shared and len(found.setdefault(kept.hash, [])) < MOST_PLACES:
            found[kept.hash].append(kept.word)
    return found


def _runs(places: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Matches at one distance from each other, no further apart than hashes are kept, make one run: its first word in
    either text, and how many words it has."""
    by_distance: defaultdict[int, list[int]] = defaultdict(list)
    for here, there in places:
        by_distance[there - here].append(here)
    return sorted(
        (first, first + distance, last + SHINGLE - first)
        for distance, starts in by_distance.items()
        for first, last in _touching(starts)
    )


def _place(print_: Fingerprint, word: int, words: int) -> tuple[int, int]:
    """Where a run stands that begins with the words of a kept hash and ends with those of one."""
    first = print_[bisect_left(print_, word, key=_word)]
    last = print_[bisect_left(print_, word + words - SHINGLE, key=_word)]
    return first.start, last.end


def _word(kept: KeptHash) -> int:
    return kept.word


def _touching(starts: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of rising numbers that follow one another by a window at most."""
    first = last = starts[0]
    for start in starts[1:]:
        if start - last > WINDOW:
            yield first, last
            first = start
        last = start
    yield first, last
