"""A digest beside its original: how long it is, and which running words of the original it repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from isnad.check.originals import LONGEST_DIGEST, MOST_RUNNING_WORDS
from isnad.find.reuse.fingerprints import FoldedWords, words_of
from isnad.find.text import fold

WARNED = 12
"""A run of so many words is shown before it is too long."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that a digest repeats in a row: their place in the digest and in the original, in code points."""

    start: int
    end: int
    original: tuple[int, int]
    words: int
    too_long: bool


@dataclass(frozen=True, slots=True)
class DigestLength:
    """Words of a digest as the check counts them, the most that it may have, and the runs worth looking at."""

    words: int
    most: int
    runs: tuple[Run, ...]


def measure(body: str, original: FoldedWords, original_words: int, title: str = "") -> DigestLength:
    """How long a digest is and what it repeats. A run that begins in the title, as the check reads on, counts whole."""
    before = len(title) + 1
    found = shared_runs(words_of(fold(f"{title}\n{body}")), original)
    runs = (replace(run, start=max(0, run.start - before), end=run.end - before) for run in found if run.end > before)
    return DigestLength(len(body.split()), int(original_words * LONGEST_DIGEST), tuple(runs))


def shared_runs(ours: FoldedWords, theirs: FoldedWords) -> Iterator[Run]:
    """Every longest run of WARNED words or more that both texts have, none within another."""
    ended = 0
    for first, there, length in _longest_from(ours.words, theirs.words):
        if length >= WARNED and first + length > ended:
            ended = first + length
            place = theirs.place(there, there + length)
            yield Run(*ours.place(first, first + length), place, length, length > MOST_RUNNING_WORDS)


def _longest_from(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """For each word of one text: the longest run from it that the other has (where there, and how many words)."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(theirs):
        places.setdefault(word, []).append(number)
    after: dict[int, int] = {}
    longest: list[tuple[int, int, int]] = []
    for number in range(len(ours) - 1, -1, -1):
        after = {place: after.get(place + 1, 0) + 1 for place in places.get(ours[number], ())}
        there, length = max(after.items(), key=lambda run: (run[1], -run[0]), default=(0, 0))
        longest.append((number, there, length))
    return reversed(longest)
