"""How alike two articles are, by numbers that stand for their words: what they share, and whether of one origin.

Words are compared for equality alone, so that no text is needed; alignment is rapidfuzz's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Literal

from rapidfuzz.distance import LCSseq

from isnad.find.reuse.archive_passages import FEWEST_WORDS
from isnad.find.reuse.finding import MOST_CHANGED

RUN = 3
"""Words in a run that is counted as shared: copies of wire stories share about a third of these."""
LEAST_SHARED = 0.25
"""Of the runs of the shorter text: one origin by its words alone."""
LEAST_ANCHORS, SHARE_OF_ANCHORS, SHARED_BESIDE_ANCHORS = 4, 0.5, 0.05
"""Of numbers, days and speakers in one order: so many of them, and such a share of the shorter text's, and so many runs
of words beside them, make one origin of texts that were worded apart, as translations are."""
_DENSE = 0.5  # of a passage's words on the longer side that agree
_ROUNDS = 4

Because = Literal["words", "anchors"]


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
        return frozenset(zip(*(self.words[at:] for at in range(RUN)), strict=False))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share, each of 1 in the shorter: runs of words, and anchors in one order; why it is one origin."""

    runs: float
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


def likeness(left: NumberedText, right: NumberedText) -> Likeness:
    """How much two texts share, and whether that makes them of one origin."""
    fewest = min(len(left.runs), len(right.runs))
    runs = len(left.runs & right.runs) / fewest if fewest else 0.0
    agreed = LCSseq.similarity(left.anchors, right.anchors)
    fewest = min(len(left.anchors), len(right.anchors))
    anchors = agreed / fewest if fewest else 0.0
    return Likeness(runs, anchors, _because(runs, agreed, anchors))


def _because(runs: float, agreed: int, anchors: float) -> Because | None:
    if runs >= LEAST_SHARED:
        return "words"
    enough = agreed >= LEAST_ANCHORS and anchors >= SHARE_OF_ANCHORS
    return "anchors" if enough and runs >= SHARED_BESIDE_ANCHORS else None


def passages(left: Sequence[int], right: Sequence[int]) -> tuple[AlignedPassage, ...]:
    """The passages of eight agreeing words or more, in the order of the left text.

    What one alignment found is taken out and the rest aligned again, so that what was moved is found, too.
    """
    ours, theirs = list(left), list(right)
    found: list[AlignedPassage] = []
    for round_ in range(_ROUNDS):
        new = [one for one in _dense(ours, theirs) if one.words >= FEWEST_WORDS]
        if not new:
            break
        for number, one in enumerate(new):
            taken = -1 - 2 * (round_ * len(left) + number)
            ours[one.left : one.left_end] = [taken] * (one.left_end - one.left)
            theirs[one.right : one.right_end] = [taken - 1] * (one.right_end - one.right)
        found += new
    return tuple(sorted(found, key=lambda one: (one.left, one.right)))


def _dense(left: Sequence[int], right: Sequence[int]) -> Iterator[AlignedPassage]:
    """Runs of agreeing words with no more than a few changed words between them, most of whose words agree."""
    open_: AlignedPassage | None = None
    for run in LCSseq.opcodes(left, right):
        if run.tag != "equal":
            continue
        here = AlignedPassage(run.src_start, run.src_end, run.dest_start, run.dest_end, run.src_end - run.src_start)
        if open_ and (joined := _joined(open_, here)):
            open_ = joined
            continue
        if open_:
            yield open_
        open_ = here
    if open_:
        yield open_


def _joined(first: AlignedPassage, then: AlignedPassage) -> AlignedPassage | None:
    gaps = then.left - first.left_end, then.right - first.right_end
    joined = AlignedPassage(first.left, then.left_end, first.right, then.right_end, first.words + then.words)
    longer = max(joined.left_end - joined.left, joined.right_end - joined.right)
    return joined if max(gaps) <= MOST_CHANGED and joined.words >= _DENSE * longer else None
