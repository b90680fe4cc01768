"""Which fingerprints share hashes: an inverted index, so that no two texts are compared that share nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from isnad.model.fingerprints import SHINGLE, WINDOW, Fingerprint

MOST_TEXTS = 32
"""A hash that more texts hold pairs each text with the first so many of them only: wire copy and the foot of a page
that stand in a thousand articles would else make half a million pairs."""
MOST_PLACES = 4
"""A hash that stands in one text more often counts at its first so many places there."""


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that run together in two texts, as far as their fingerprints can tell: `words` of them at least.

    They begin at word `left_word` of the one and `right_word` of the other (counted from 0). The run may be longer on
    either side by less than a window, where no hash was kept; for the same reason one to three words in its midst may
    differ (of every five that a hash covers none does).
    """

    left: str
    right: str
    left_word: int
    right_word: int
    words: int


def shared_fingerprints(prints: Mapping[str, Fingerprint]) -> tuple[SharedRun, ...]:
    """The runs that texts share by their fingerprints alone: five words or more, all of twelve words or more.

    Texts of one pair stand in the order in which they were given.
    """
    return tuple(run for left, right, places in join(prints) for run in _runs(left, right, places))


def join(prints: Mapping[str, Fingerprint]) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Each pair of texts that share a hash, the one given first first, and the words (left, right) where they do."""
    seen: set[int] = set()
    shared: set[int] = set()
    for print_ in prints.values():
        for hash_, _ in print_:
            (shared if hash_ in seen else seen).add(hash_)
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
    for hash_, place in print_:
        if hash_ in shared and len(found.setdefault(hash_, [])) < MOST_PLACES:
            found[hash_].append(place)
    return found


def _runs(left: str, right: str, places: list[tuple[int, int]]) -> Iterator[SharedRun]:
    """Matches at one distance from each other, no further apart than hashes are kept, make one run."""
    by_distance: defaultdict[int, list[int]] = defaultdict(list)
    for there, here in places:
        by_distance[here - there].append(there)
    found = [
        SharedRun(left, right, first, first + distance, last + SHINGLE - first)
        for distance, starts in by_distance.items()
        for first, last in _touching(starts)
    ]
    yield from sorted(found, key=lambda run: (run.left_word, run.right_word))


def _touching(starts: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of rising numbers that follow one another by a window at most."""
    first = last = starts[0]
    for start in starts[1:]:
        if start - last > WINDOW:
            yield first, last
            first = start
        last = start
    yield first, last
