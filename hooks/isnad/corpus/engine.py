"""The engine, Daft: workers over shards, and articles that fall together, on this machine or on a Ray cluster.

What runs where, what is shuffled and what is tried again is the engine's; here it is told what to do. No other module
knows it.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from isnad.corpus.records import number_of
from isnad.corpus.sketching import Sketch, pieces_of
from isnad.corpus.tables import PAIR
from isnad.corpus.work import Job, Part, compare_part, read_one
from isnad.find.reuse.fingerprint_index import MOST_TEXTS

for _setting, _value in {"DAFT_PROGRESS_BAR": "0", "DO_NOT_TRACK": "true", "DAFT_ANALYTICS_ENABLED": "0"}.items():
    os.environ.setdefault(_setting, _value)  # it asks when it is imported; nothing is sent to anybody

import daft  # noqa: E402
from daft import DataType, col  # noqa: E402
from daft.functions import chunk, list_agg, list_count, list_sort, minhash  # noqa: E402
from daft.functions import hash as hashed  # noqa: E402

BANDS = 16
"""In a sketch, of two hashes each. Of pairs that share a fifth of all their runs six sketches of words bring 98 of 100
together, of those that share a tenth 62; of invented stories translated anew six sketches of anchors bring 94."""
COMMON = 500
"""What stands more often in the whole crawl is common: «المتحدث باسم الجيش». Left in, it brings every article together
with more of the others the more there are, so that no share of the articles will do in its place: what one of two
hundred has is common in 100,000, and of a million it brings each together with nobody it is like."""
COUNTED, ONE_OF = 100, 50
"""How often is reckoned from a hundred shards, 50,000 articles at most, of a crawl that has more, and of one with more
than 5,000 from one shard of fifty: at least ten sightings are behind what is called common."""
NOTHING_COMMON = pa.array([], pa.uint32())
SKETCHES = (
    *(Sketch("words", 2, seed) for seed in range(1, 7)),
    *(Sketch("anchors", 2, seed) for seed in range(1, 7)),
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
    rows = _by_one("piece", pieces).select(made(col("piece")).alias("told"))
    yield from (json.loads(row["told"]) for row in rows.iter_rows())


def _by_one(column: str, pieces: Sequence[str]) -> Any:
    """A column, each row a batch of its own: in one batch the texts of all shards would be held at once."""
    return daft.from_pydict({column: list(pieces)}).into_batches(1)


def common_pieces(job: Job, shards: Sequence[str], of: str) -> pa.Table:
    """What (`piece`) stands more than `COMMON` times in these shards, as far as some of them tell: the first by their
    ids, which hang on no order that articles have."""

    def read(shard: str) -> pa.Array:
        return pieces_of(job.store.numbered(shard), of, NOTHING_COMMON)["pieces"].combine_chunks().flatten()

    some = sorted(shards)[: max(COUNTED, len(shards) // ONE_OF)]
    pieces = _from_shards(some, read, DataType.uint32())
    counted = pieces.groupby("row").agg(col("row").count().alias("times"))
    return counted.where(col("times") > COMMON * len(some) / len(shards)).select(col("row").alias("piece")).to_arrow()


def fallen_together(job: Job, shards: Sequence[str], sketch: Sketch, common: pa.Array) -> pa.Table:
    """Pairs of articles (left, right), by their numbers, that fall into one band of a sketch, each once."""

    def read(shard: str) -> pa.Array:
        texts = pieces_of(job.store.numbered(shard), sketch.of, common)
        ids = pa.array(map(number_of, texts["article"].to_pylist()), pa.uint64())
        said = pc.binary_join(texts["pieces"].combine_chunks().cast(pa.list_(pa.string())), " ")
        return pa.StructArray.from_arrays([ids, said], ["article", "said"])

    texts = _from_shards(shards, read, DataType.struct({"article": DataType.uint64(), "said": DataType.string()}))
    said = col("row")["said"]
    signed = minhash(said, num_hashes=sketch.rows * BANDS, ngram_size=1, seed=sketch.seed)
    bands = texts.select(col("row")["article"].alias("article"), chunk(signed, sketch.rows).alias("band")).explode(
        "band"
    )
    groups = bands.groupby(hashed(col("band")).alias("band")).agg(list_agg(col("article")).alias("articles"))
    groups = groups.where(list_count(col("articles")) > 1).select(list_sort(col("articles")).alias("right"))
    first = col("right")[:MOST_TEXTS]  # of a large band, as for stock phrases elsewhere
    pairs = groups.with_column("left", first).explode("right").explode("left").where(col("left") < col("right"))
    return pairs.select("left", "right").distinct().to_arrow().cast(PAIR)


def _from_shards(shards: Sequence[str], read: Callable[[str], pa.Array], kind: DataType) -> Any:
    """What is read of each shard, one of it a `row`."""

    def read_batch(names: daft.Series) -> pa.Array:
        arrays = [read(name) for name in names.to_pylist()]
        ends = accumulate(map(len, arrays), initial=0)
        return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), pa.concat_arrays(arrays))

    batch = daft.func.batch(return_dtype=DataType.list(kind))(read_batch)
    return _by_one("shard", shards).select(batch(col("shard")).alias("row")).explode("row").where(col("row").not_null())
