"""How alike two articles are, by numbers that stand for their words: what they share, and whether of one origin.

Words are compared for equality alone, so that no text is needed; alignment is rapidfuzz's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import compress, groupby
from typing import Literal

from rapidfuzz.distance import LCSseq

from isnad.find.reuse.archive_passages import FEWEST_WORDS
from isnad.find.reuse.finding import MOST_CHANGED

RUN = 3
"""Words in a run that is counted as shared: copies of wire stories share about a third of these."""
PARTS, RUNS_IN_PART, WORDS_IN_PART = 12, 2, 4
"""The shorter text is looked at in twelfths, a short one in fewer parts: of a story retold most have shared runs."""
LIFTED, MOSTLY = 10, 0.5
"""So many shared runs in a row were lifted word for word. Where they are less than half of a text they are left out: a
paragraph that everybody keeps in his archive makes no two stories one."""
WEIGHT_OF_ANCHORS, ENOUGH, FEWEST_ANCHORS, UNKNOWN = 0.75, 1.0, 4, 1 / 3
"""What makes one origin: the share of parts that have shared runs, and for three quarters the share of anchors in one
order. Tuned on invented pairs of another seed than those it is measured on. Fewer than four anchors say nothing, and
three quarters of the parts are asked for."""
_DENSE = 0.5  # of a passage's words on the longer side that agree
_ROUNDS = 4

Because = Literal["words", "words and anchors"]


@lru_cache(maxsize=65536)
def number_for(word: str) -> int:
    """A number that stands for a word, the same on every machine; 63 bits."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


@dataclass(frozen=True)
class NumberedText:
    """A text as numbers: of its words, and of its anchors (numbers, days, speakers) in their order."""

    words: Sequence[int]
    anchors: Sequence[int]

    @cached_property
    def runs(self) -> frozenset[tuple[int, ...]]:
        """Every run of three words."""
        return frozenset(self.runs_in_order)

    @cached_property
    def runs_in_order(self) -> Sequence[tuple[int, ...]]:
        """The same as they follow one another, as often as they stand there."""
        return tuple(zip(*(self.words[at:] for at in range(RUN)), strict=False))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share, each of 1 in the shorter: runs of words, parts that have some, anchors in one order.

    `because` says what makes them of one origin; None where nothing does.
    """

    runs: float
    spread: float
    anchors: float
    because: Because | None


@dataclass(frozen=True, slots=True)
class AlignedPassage:
    """A passage that two texts share: word numbers, ends exclusive, and how many of its words agree."""

    left: int
    left_end: int
    right: int
    right_end: int
    words: int

    @property
    def similarity(self) -> float:
        """From 0 to 1: agreeing words among those of both sides."""
        return 2 * self.words / (self.left_end - self.left + self.right_end - self.right)


_Stretch = tuple[int, int, int, int, int]
"""What an `AlignedPassage` is made of: of the many stretches that agree few are one."""


def likeness(left: NumberedText, right: NumberedText) -> Likeness:
    """How much two texts share, and whether that makes them of one origin."""
    shorter, longer = (left, right) if len(left.words) <= len(right.words) else (right, left)
    shared = [run in longer.runs for run in shorter.runs_in_order]
    fewest = min(len(left.runs), len(right.runs))
    runs = len({*compress(shorter.runs_in_order, shared)}) / fewest if fewest else 0.0
    spread = _spread(shared)
    fewest = min(len(left.anchors), len(right.anchors))
    anchors = LCSseq.similarity(left.anchors, right.anchors) / fewest if fewest else 0.0
    counted = anchors if fewest >= FEWEST_ANCHORS else UNKNOWN
    enough = spread > 0 and spread + WEIGHT_OF_ANCHORS * counted >= ENOUGH
    alone: Because = "words" if spread >= ENOUGH - WEIGHT_OF_ANCHORS * UNKNOWN else "words and anchors"
    return Likeness(runs, spread, anchors, alone if enough else None)


def _spread(shared: list[bool]) -> float:
    """In how many of a text's parts, of 1, some runs stand that the other has, too, by which of its runs are shared."""
    if True not in shared:
        return 0.0
    rows = [(is_shared, len(list(row))) for is_shared, row in groupby(shared)]
    if sum(length for is_shared, length in rows if is_shared and length >= LIFTED) < MOSTLY * len(shared):
        kept = [(is_shared, length) for is_shared, length in rows if not (is_shared and length >= LIFTED)]
        shared = [is_shared for is_shared, length in kept for _ in range(length)]
    parts = min(PARTS, len(shared) // WORDS_IN_PART)
    if parts < 1:
        return 0.0
    hits = [0] * parts
    for place in (place for place, is_shared in enumerate(shared) if is_shared):
        hits[place * parts // len(shared)] += 1
    return sum(hit >= RUNS_IN_PART for hit in hits) / parts


def passages(left: Sequence[int], right: Sequence[int]) -> tuple[AlignedPassage, ...]:
    """The passages of eight agreeing words or more, in the order of the left text.

    What one alignment found is taken out and the rest aligned again, so that what was moved is found, too.
    """
    ours, theirs = list(left), list(right)
    found: list[AlignedPassage] = []
    for round_ in range(_ROUNDS):
        new = [AlignedPassage(*one) for one in _dense(ours, theirs) if one[-1] >= FEWEST_WORDS]
        if not new:
            break
        for number, one in enumerate(new):
            taken = -1 - 2 * (round_ * len(left) + number)
            ours[one.left : one.left_end] = [taken] * (one.left_end - one.left)
            theirs[one.right : one.right_end] = [taken - 1] * (one.right_end - one.right)
        found += new
    return tuple(sorted(found, key=lambda one: (one.left, one.right)))


def _dense(left: Sequence[int], right: Sequence[int]) -> Iterator[_Stretch]:
    """Runs of agreeing words with no more than a few changed words between them, most of whose words agree."""
    open_: _Stretch | None = None
    for block in LCSseq.editops(left, right).as_matching_blocks()[:-1]:  # the last one is empty
        here = (block.a, block.a + block.size, block.b, block.b + block.size, block.size)
        if open_ and (joined := _joined(open_, here)):
            open_ = joined
            continue
        if open_:
            yield open_
        open_ = here
    if open_:
        yield open_


def _joined(first: _Stretch, then: _Stretch) -> _Stretch | None:
    at, end, there, there_end, words = first
    after, last, there_after, there_last, more = then
    if after - end > MOST_CHANGED or there_after - there_end > MOST_CHANGED:
        return None
    enough = words + more >= _DENSE * max(last - at, there_last - there)
    return (at, last, there, there_last, words + more) if enough else None
