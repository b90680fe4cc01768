"""The engine, Daft: workers over shards, and articles that fall together, on this machine or on a Ray cluster.

What runs where, what is shuffled and what is tried again is the engine's; here it is told what to do. No other module
knows it.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from isnad.corpus.records import number_of
from isnad.corpus.tables import PAIR
from isnad.corpus.work import Job, Part, compare_part, read_one
from isnad.find.reuse.fingerprint_index import MOST_TEXTS

for _setting, _value in {"DAFT_PROGRESS_BAR": "0", "DO_NOT_TRACK": "true", "DAFT_ANALYTICS_ENABLED": "0"}.items():
    os.environ.setdefault(_setting, _value)  # it asks when it is imported; nothing is sent to anybody

import daft  # noqa: E402
from daft import DataType, col  # noqa: E402
from daft.functions import chunk, list_agg, list_count, minhash  # noqa: E402
from daft.functions import hash as hashed  # noqa: E402

BANDS = 8
"""In a sketch. Of pairs that share a fifth of all their runs eight sketches of words, of two hashes a band, bring 93 of
100 together; of pairs that share half of all their anchors four of three hashes bring 98."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A way in which articles may fall together: by runs of so many words, or by anchors one by one.

    `rows` are the hashes in a band; another seed gives others.
    """

    of: str
    run: int
    rows: int
    seed: int

    @property
    def name(self) -> str:
        return f"{self.of}-{self.seed}"


SKETCHES = (
    *(Sketch("words", 3, 2, seed) for seed in range(1, 9)),
    *(Sketch("anchors", 1, 3, seed) for seed in range(1, 5)),
)


def start(cluster: str | None) -> None:
    """Run on a Ray cluster at an address (`host:6379`); without one it is this machine."""
    if cluster:
        daft.set_runner_ray(cluster)


class _Reader:
    """A worker that reads shards."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, shard: str) -> str:
        return json.dumps(read_one(self._job, shard))


class _Comparer:
    """A worker that compares pairs."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, part: str) -> str:
        return json.dumps(compare_part(self._job, Part.loaded(part)))


def read_all(job: Job, shards: Sequence[str], workers: int) -> Iterator[dict[str, Any]]:
    """Read shards (each as JSON), giving what each told as it is done, in any order."""
    return _spread(_Reader, job, shards, workers)


def compare_all(job: Job, parts: Sequence[str], workers: int) -> Iterator[dict[str, Any]]:
    """Compare parts of the pairs (each as JSON), giving what each told as it is done."""
    return _spread(_Comparer, job, parts, workers)


def _spread(worker: Callable[[Job], Any], job: Job, pieces: Sequence[str], workers: int) -> Iterator[dict[str, Any]]:
    """Pieces of work over workers, each a process of its own: the finding is Python, and holds its interpreter.

    No more workers than pieces: on a Ray cluster Daft waits for ever for one that has nothing to do.
    """
    if not pieces:
        return
    made = daft.cls(worker, use_process=True, max_concurrency=min(workers, len(pieces)))(job)
    rows = daft.from_pydict({"piece": list(pieces)}).into_batches(1).select(made(col("piece")).alias("told"))
    yield from (json.loads(row["told"]) for row in rows.iter_rows())


def fallen_together(job: Job, shards: Sequence[str], sketch: Sketch) -> pa.Table:
    """Pairs of articles (left, right), by their numbers, that fall into one band of a sketch, each once."""
    source = daft.from_pydict({"shard": list(shards)}).into_batches(1)  # in one batch all texts would be held at once
    texts = (
        source.select(_texts_of(job, sketch.of)(col("shard")).alias("text"))
        .explode("text")
        .where(col("text").not_null())
    )
    texts = texts.select(col("text")["article"].alias("article"), col("text")["said"].alias("said"))
    signed = minhash(col("said"), num_hashes=sketch.rows * BANDS, ngram_size=sketch.run, seed=sketch.seed)
    bands = texts.select("article", chunk(signed, sketch.rows).alias("band")).explode("band")
    groups = bands.groupby(hashed(col("band")).alias("band")).agg(list_agg(col("article")).alias("articles"))
    pairs = groups.where(list_count(col("articles")) > 1).select(_pairs(col("articles")).alias("pair")).explode("pair")
    found = pairs.select(col("pair")["left"].alias("left"), col("pair")["right"].alias("right")).distinct()
    return found.to_arrow().cast(PAIR)


_TEXT = DataType.list(DataType.struct({"article": DataType.uint64(), "said": DataType.string()}))
_PAIRED = DataType.list(DataType.struct({"left": DataType.uint64(), "right": DataType.uint64()}))


def _texts_of(job: Job, of: str) -> Any:
    """A shard's texts as a line of numbers each; one that is too short for a run is left out."""

    def read(shard: str) -> list[dict[str, Any]]:
        rows = job.store.numbered(shard).select(["article", of])
        rows = rows.filter(pc.greater(pc.list_value_length(rows[of]), 3))
        said = pc.binary_join(rows[of].cast(pa.list_(pa.string())), " ")
        ids = map(number_of, rows["article"].to_pylist())
        return [{"article": id_, "said": line} for id_, line in zip(ids, said.to_pylist(), strict=True)]

    return daft.func(read, return_dtype=_TEXT)


def _pairs_of(articles: list[int]) -> list[dict[str, int]]:
    """Every pair of a band; of a large one each article with the first few alone, as for stock phrases elsewhere."""
    ids = sorted(set(articles))
    first = combinations(ids[:MOST_TEXTS], 2)
    rest = ((early, late) for late in ids[MOST_TEXTS:] for early in ids[:MOST_TEXTS])
    return [{"left": left, "right": right} for pairs in (first, rest) for left, right in pairs]


_pairs = daft.func(_pairs_of, return_dtype=_PAIRED)
