"""What articles may fall together by: runs of words, and anchors by twos, as numbers of 32 bits.

They are made of the numbers that stand for words, so that no text is needed, and of a whole shard at once, by pyarrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from isnad.corpus.likeness import FEWEST_ANCHORS, RUN

_NEXT = 4
"""Each anchor is taken with so many that follow it: one that two articles share says little, two say more."""
_LEFT = 0.5
"""A text keeps even what is common where less than this share of its pieces is not: it is a copy that many printed."""
_FACTORS = tuple(pa.scalar(odd, pa.uint64()) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD))
_HIGH = pa.scalar(32, pa.uint64())


@dataclass(frozen=True, slots=True)
class Sketch:
    """A way in which articles may fall together, by words or by anchors.

    `rows` are the hashes in a band; another seed gives others.
    """

    of: Literal["words", "anchors"]
    rows: int
    seed: int

    @property
    def name(self) -> str:
        return f"{self.of}-{self.seed}"


def pieces_of(texts: pa.Table, of: str, common: pa.Array) -> pa.Table:
    """The pieces (`pieces`) of each text (`article`): every three words that run together, or every two anchors that
    stand near each other. Those that are `common` are left out, unless a text has few others.

    A text of fewer than four words or anchors has none.
    """
    texts = texts.filter(pc.greater_equal(pc.list_value_length(texts[of]), FEWEST_ANCHORS))
    steps = [range(RUN)] if of == "words" else [(0, gap) for gap in range(1, _NEXT + 1)]
    pieces = pa.concat_tables(_together(texts[of].combine_chunks(), step) for step in steps).sort_by("row")
    rare = pc.invert(pc.is_in(pieces["piece"], common))
    left = pieces.append_column("left", rare).group_by("row").aggregate([("left", "mean")])
    few = left.filter(pc.less(left["left_mean"], _LEFT))["row"]
    kept = pieces.filter(pc.or_(rare, pc.is_in(pieces["row"], few))).combine_chunks()
    runs = pc.run_end_encode(kept["row"].combine_chunks())
    ends = pa.concat_arrays([pa.array([0], pa.int32()), runs.run_ends])
    lists = pa.ListArray.from_arrays(ends, kept["piece"].combine_chunks())
    return pa.table({"article": texts["article"].take(runs.values), "pieces": lists})


def _together(numbered: pa.ListArray, step: Sequence[int]) -> pa.Table:
    """What stands at these places from each number on, as one number (`piece`), where all of it is of one text (`row`)
    and it does not end as it began: a number that the headline repeats is one anchor, not two."""
    numbers, rows = numbered.flatten().cast(pa.uint64()), pc.list_parent_indices(numbered)
    count = max(0, len(numbers) - step[-1])
    mixed = pa.scalar(0, pa.uint64())
    for factor, place in zip(_FACTORS, step, strict=False):
        mixed = pc.add(mixed, pc.multiply(numbers.slice(place, count), factor))
    ends = [(column.slice(0, count), column.slice(step[-1], count)) for column in (rows, numbers)]
    pieces = pa.table({"row": ends[0][0], "piece": pc.shift_right(mixed, _HIGH).cast(pa.uint32())})
    return pieces.filter(pc.and_(pc.equal(*ends[0]), pc.not_equal(*ends[1])))
