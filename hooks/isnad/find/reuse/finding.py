"""Passages that texts share, where the texts are at hand.

Winnowed hashes of five folded words find where two texts run together; from there each match grows word by word,
over a few words that were changed, as far as the texts agree; rapidfuzz says how alike the two stretches are.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from rapidfuzz.fuzz import ratio

from isnad.find.reuse.fingerprint_index import join
from isnad.find.reuse.fingerprints import FoldedWords, fingerprint_words
from isnad.model.fingerprints import SHINGLE, Fingerprint

WINDOW = 4
"""Finer than a kept fingerprint's: nothing of it is stored, and shorter runs are worth showing."""
FEWEST_WORDS = SHINGLE + WINDOW - 1
"""Every run of so many words that two texts share is found, and no passage is shorter (8)."""
MOST_CHANGED = 3
"""Words on either side that growing may step over."""
LANDING = 2
"""Words that must agree again after such a step."""
MOST_LETTERS = 20_000
"""Stretches longer than this are compared by words, not letters."""

_Places = list[tuple[int, int]]
"""Words of two texts, by their numbers, where a hash stands in both."""
_STEPS = sorted(
    ((ours, theirs) for ours in range(MOST_CHANGED + 1) for theirs in range(MOST_CHANGED + 1) if ours or theirs),
    key=lambda step: (sum(step), max(step), step),
)


@dataclass(frozen=True, slots=True, order=True)
class PassageStretch:
    """A stretch of one text: code points of the text as given, end exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Two stretches that run together: `words` of them agree, and the stretches are alike from 0 to 1."""

    left: PassageStretch
    right: PassageStretch
    words: int
    similarity: float


@dataclass(frozen=True, slots=True)
class _GrownPassage:
    """Word numbers of a passage in both texts, ends exclusive, and how many words agree."""

    left: int
    left_end: int
    right: int
    right_end: int
    words: int


@dataclass(frozen=True, slots=True)
class ComparableText:
    """A text's words, with the fingerprint of them by which it is compared; made once, whatever it is held against."""

    words: FoldedWords
    print_: Fingerprint

    @classmethod
    def of(cls, words: FoldedWords) -> Self:
        once = replace(words, words=tuple(map(sys.intern, words.words)))  # most are another text's, too: kept once
        return cls(once, fingerprint_words(words, WINDOW))  # `words` keeps its hashes for who asks again


def shared_passages(texts: Mapping[str, ComparableText]) -> tuple[Passage, ...]:
    """Every passage of eight words or more that two of the texts share, in the order of the texts given.

    `left` is of the text given first. A passage that stands several times in a text is given for each place.
    """
    return KeptPairs().find(texts)


class KeptPairs:
    """The passages of each two texts the last time, by their ids; in which texts, and from which matches they grew."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[ComparableText, ComparableText, _Places, tuple[Passage, ...]]] = {}

    def find(self, texts: Mapping[str, ComparableText]) -> tuple[Passage, ...]:
        """As `shared_passages` finds them; two texts are not held against each other again that were so before."""
        found = {
            (left, right): (texts[left], texts[right], places, self._passages(left, right, texts, places))
            for left, right, places in join({id_: text.print_ for id_, text in texts.items()})
        }
        self._found = found
        return tuple(passage for *_, passages in found.values() for passage in passages)

    def _passages(
        self, left: str, right: str, texts: Mapping[str, ComparableText], places: _Places
    ) -> tuple[Passage, ...]:
        ours, theirs = texts[left], texts[right]
        known = self._found.get((left, right))
        if known and known[0] is ours and known[1] is theirs and known[2] == places:
            return known[3]
        grown = _TextPair(ours.words.words, theirs.words.words).grown(places)
        return tuple(_passage(left, right, ours.words, theirs.words, one) for one in grown)


def _passage(left: str, right: str, ours: FoldedWords, theirs: FoldedWords, grown: _GrownPassage) -> Passage:
    similarity = _similarity(ours.words[grown.left : grown.left_end], theirs.words[grown.right : grown.right_end])
    return Passage(
        PassageStretch(left, *ours.place(grown.left, grown.left_end)),
        PassageStretch(right, *theirs.place(grown.right, grown.right_end)),
        grown.words,
        similarity,
    )


def _similarity(ours: Sequence[str], theirs: Sequence[str]) -> float:
    if ours == theirs:
        return 1.0
    left, right = " ".join(ours), " ".join(theirs)
    if max(len(left), len(right)) > MOST_LETTERS:
        return ratio(ours, theirs) / 100
    return ratio(left, right) / 100


@dataclass(frozen=True, slots=True)
class _TextPair:
    """The words of two texts."""

    ours: Sequence[str]
    theirs: Sequence[str]

    def grown(self, places: _Places) -> Iterator[_GrownPassage]:
        """The passages grown from matches in order; a match inside one already grown, on both sides, starts none."""
        open_: list[_GrownPassage] = []
        for left, right in places:
            open_ = [grown for grown in open_ if grown.left_end > left]
            if any(grown.left <= left and grown.right <= right < grown.right_end for grown in open_):
                continue
            grown = self._grow(left, right)
            open_.append(grown)
            if grown.words >= FEWEST_WORDS:
                yield grown

    def _grow(self, left: int, right: int) -> _GrownPassage:
        left_end, right_end, after = self._reach(left, right, 1)
        left_start, right_start, before = self._reach(left - 1, right - 1, -1)
        return _GrownPassage(left_start + 1, left_end, right_start + 1, right_end, before + after)

    def _reach(self, left: int, right: int, way: int) -> tuple[int, int, int]:
        """How far words agree from a place on, forwards (1) or back (-1): the first two beyond, and how many agree."""
        agreed = 0
        while True:
            run = self._agreeing(left, right, way)
            agreed, left, right = agreed + run, left + way * run, right + way * run
            for skip, skip_there in _STEPS:
                landing = left + way * skip, right + way * skip_there
                if self._agreeing(*landing, way, LANDING) == LANDING:
                    left, right = landing
                    break
            else:
                return left, right, agreed

    def _agreeing(self, left: int, right: int, way: int, most: int | None = None) -> int:
        """How many words agree from two places on."""
        run = 0
        while run != most and 0 <= left < len(self.ours) and 0 <= right < len(self.theirs):
            if self.ours[left] != self.theirs[right]:
                break
            run, left, right = run + 1, left + way, right + way
        return run
