"""A run from its files to its tables, step by step: read, what falls together, compare, clusters, candidates."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, TypeAlias

import pyarrow as pa

from isnad.corpus import engine
from isnad.corpus.direction import Clusters
from isnad.corpus.records import BadRecord, Shard
from isnad.corpus.sources import SHARD, files_of, shards_of
from isnad.corpus.store import RunStore
from isnad.corpus.tables import BAD, CLUSTERS, PAIR
from isnad.corpus.work import Job, Part

PART = 5_000
"""Pairs in a part: about a second of work."""
_VERSION = 3

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told of a step's name, how much of it is done, and how much there is."""


class SameName(ValueError):
    """Two files of a crawl go by one name; the name is its argument."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is read (files and folders), where to, the archive whose names are found, and on what."""

    given: tuple[Path, ...]
    out: Path
    archive: Path
    workers: int = 1
    cluster: str | None = None
    with_text: bool = False
    shard: int = SHARD

    @property
    def job(self) -> Job:
        return Job(str(self.out.resolve()), str(self.archive.resolve()), self.with_text)


def read_corpus(plan: Plan, progress: Progress) -> dict[str, Any]:
    """Read a crawl into tables, or go on where a run was stopped; what was done, and what each step took.

    Raises UnknownForm, SameName, AnotherRun.
    """
    shards, broken = _planned(plan)
    store = RunStore(plan.out)
    store.begin(shards, {"version": _VERSION, "with_text": plan.with_text, "shard": plan.shard})
    if store.has("run", "finished"):
        return summary(store)
    store.write("bad", "files", [{"source": s, "place": b.place, "because": b.because} for s, b in broken], BAD)
    engine.start(plan.cluster)
    took: dict[str, float] = {}
    ids = [one.id for one in shards]

    def step(name: str, work: Callable[[], None]) -> None:
        began = perf_counter()
        work()
        took[f"{name}_wall"] = perf_counter() - began

    def read() -> None:
        left = [one.dumped() for one in shards if not store.has("read", one.id)]
        _watch("read", engine.read_all(plan.job, left, plan.workers), len(ids), len(ids) - len(left), progress)

    def fall_together() -> None:
        for number, sketch in enumerate(engine.SKETCHES):
            progress("sketch", number, len(engine.SKETCHES))
            if not store.has("common", sketch.of):
                store.write_table("work/common", sketch.of, engine.common_pieces(plan.job, ids, sketch.of))
                store.done("common", sketch.of, {})
            if not store.has("sketch", sketch.name):
                common = pa.array(store.of_shard("work/common", sketch.of, "piece"), pa.uint32())
                store.write_table("work/alike", sketch.name, engine.fallen_together(plan.job, ids, sketch, common))
                store.done("sketch", sketch.name, {})

    def compare() -> None:
        parts = list(_parts(store))
        left = [part.dumped() for part in parts if not store.has("compare", part.name)]
        done = len(parts) - len(left)
        _watch("compare", engine.compare_all(plan.job, left, plan.workers), len(parts), done, progress)

    for name, work in {"read": read, "sketch": fall_together, "compare": compare}.items():
        step(name, work)
    step("cluster", lambda: _cluster(store))
    store.done("run", "took", took)
    store.finish()
    return summary(store)


def _planned(plan: Plan) -> tuple[list[Shard], list[tuple[str, BadRecord]]]:
    """The shards of all files in the order of their names, whatever the order they were given in."""
    files: dict[str, Path] = {}
    for given in plan.given:
        for name, path in files_of(given).items():
            if name in files:
                raise SameName(name)
            files[name] = path.resolve()
    pieces = [(name, piece) for name in sorted(files) for piece in shards_of(name, files[name], plan.shard)]
    shards = [piece for _, piece in pieces if isinstance(piece, Shard)]
    return shards, [(name, piece) for name, piece in pieces if isinstance(piece, BadRecord)]


def _watch(step: str, results: Iterator[Mapping[str, Any]], total: int, done: int, progress: Progress) -> None:
    progress(step, done, total)
    for number, _ in enumerate(results, done + 1):
        progress(step, number, total)


def _parts(store: RunStore) -> Iterator[Part]:
    """The pairs of all sketches, each once and in order, in parts: the same for the same pairs."""
    if not store.has_pairs():
        pairs = PAIR.empty_table()
        for table in store.read("work/alike"):  # one after another: together they are several times what is left
            pairs = pa.concat_tables([pairs, table]).group_by(["left", "right"]).aggregate([])
        store.keep_pairs(pairs.sort_by([("left", "ascending"), ("right", "ascending")]))
    for number, start in enumerate(range(0, total := store.pairs().num_rows, PART)):
        yield Part(f"{number:06}", start, min(PART, total - start))


def _cluster(store: RunStore) -> None:
    """Articles that are joined by pairs of one origin, from the first to the last."""
    clusters = Clusters()
    members: dict[str, None] = {}
    for table in store.read("pairs", ("earlier", "later", "one_origin")):
        for pair in table.to_pylist():
            if pair["one_origin"]:
                clusters.join(pair["earlier"], pair["later"])
                members |= {pair["earlier"]: None, pair["later"]: None}
    sizes = Counter(clusters.of(id_) for id_ in members)
    found = sorted((clusters.of(id_), id_) for id_ in members)
    rows = [{"cluster": cluster, "article": id_, "size": sizes[cluster]} for cluster, id_ in found]
    store.write("clusters", "clusters", rows, CLUSTERS)


def summary(store: RunStore) -> dict[str, Any]:
    """What a run did, counted over all times that it was started; seconds of the processor that
    workers took, and seconds by the clock of the last time's steps."""
    counts: Counter[str] = Counter()
    for step in ("read", "compare"):
        for one in store.counts(step):
            counts.update(one)
    clusters: Sequence[pa.Table] = list(store.read("clusters", ["cluster"]))
    counts["clusters"] = len(set(clusters[0]["cluster"].to_pylist())) if clusters else 0
    counts["bad"] = sum(table.num_rows for table in store.read("bad", ["place"]))
    took = json.loads(file.read_bytes()) if (file := store.folder / "work/done/run/took").exists() else {}
    return {**counts, **took}
