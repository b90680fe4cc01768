"""What a worker does: one shard read, or one part of the pairs compared. The engine calls it, wherever it runs."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from time import process_time
from typing import Any

import pyarrow as pa

from isnad.corpus.direction import DatedText, Direction, directed
from isnad.corpus.likeness import AlignedPassage, Likeness, NumberedText, likeness, passages
from isnad.corpus.records import PieceOfWork, Shard, article_of, place_of
from isnad.corpus.rows import rows_of
from isnad.corpus.sources import read_shard
from isnad.corpus.store import RunStore
from isnad.corpus.tables import COMPARED, READ
from isnad.drafting import ImportContext, open_import
from isnad.read.folders import Folders, read_archive
from isnad.say.english import ENGLISH

_TEXTS_KEPT = 4_000
_NEW_OBJECTS = 50_000
"""After so many of them garbage is looked for: some articles' worth, hardly any of which is in circles."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker of a run has to know: its folder, the archive whose names are found, if texts are written."""

    folder: str
    archive: str
    with_text: bool = False

    @property
    def store(self) -> RunStore:
        return RunStore(Path(self.folder))


@cache
def _context(archive: str) -> ImportContext:
    """The archive's names, opened once in a process."""
    root = Path(archive)
    opened = open_import(read_archive(Folders.at(root))[0], ENGLISH)
    gc.collect()
    gc.freeze()  # it stays as long as the process does, and need not be walked for garbage again
    gc.set_threshold(_NEW_OBJECTS)
    return opened


def read_one(job: Job, dumped: str) -> dict[str, Any]:
    """Read a shard (as JSON) into the tables, and tell how much it was and what seconds of the processor it took."""
    shard = Shard.loaded(dumped)
    context, store = _context(job.archive), job.store
    began = process_time()
    rows = rows_of(shard, read_shard(shard), context, with_text=job.with_text)
    found = process_time()
    for table, schema in READ.items():
        store.write(table, shard.id, rows.tables.get(table, []), schema)
    store.keep_numbered(shard.id, rows.numbered)
    counts = {table: len(rows.tables.get(table, [])) for table in READ}
    told = {**counts, "find_seconds": found - began, "write_seconds": process_time() - found}
    store.done("read", shard.id, told)
    return told


@dataclass(frozen=True)
class _Kept:
    """An article as its numbers, read when they are asked for."""

    rows: pa.Table
    row: int

    def __getitem__(self, column: str) -> Any:
        return self.rows[column][self.row].as_py()

    @cached_property
    def text(self) -> NumberedText:
        return NumberedText(self["words"], self["anchors"])

    @cached_property
    def places(self) -> tuple[list[int], list[int]]:
        return self["starts"], self["ends"]

    @cached_property
    def dated(self) -> DatedText:
        first: date | None = self["first"]
        return DatedText(self["article"], first, self["last"], self["outlet"] or "", self["credits"])


class _Texts:
    """The articles of a run by their ids, which tell where they stand: shard-row."""

    def __init__(self, store: RunStore) -> None:
        self._shard = lru_cache(maxsize=None)(store.numbered)
        self.of = lru_cache(maxsize=_TEXTS_KEPT)(self._of)

    def _of(self, id_: str) -> _Kept:
        shard, row = place_of(id_)
        return _Kept(self._shard(shard), row)


@dataclass(frozen=True, slots=True)
class Part(PieceOfWork):
    """Some of the pairs that fell together: `count` from `start`, in their order."""

    name: str
    start: int
    count: int


def compare_part(job: Job, part: Part) -> dict[str, Any]:
    """Compare the pairs of a part, which are a few thousand, and write what they share."""
    began = process_time()
    store = job.store
    texts = _Texts(store)
    found: Mapping[str, list[dict[str, Any]]] = {table: [] for table in COMPARED}
    pairs = store.pairs().slice(part.start, part.count)
    for left, right in zip(pairs["left"].to_pylist(), pairs["right"].to_pylist(), strict=True):
        _compare(texts.of(article_of(left)), texts.of(article_of(right)), found)
    for table, schema in COMPARED.items():
        store.write(table, part.name, found[table], schema)
    told = {"compared": part.count, "passages": len(found["passages"]), "compare_seconds": process_time() - began}
    store.done("compare", part.name, told)
    return told


def _compare(left: _Kept, right: _Kept, found: Mapping[str, list[dict[str, Any]]]) -> None:
    shared = passages(left.text.words, right.text.words)
    like = likeness(left.text, right.text)
    if not shared and not like.because:
        return
    earlier, later, direction = directed(left.dated, right.dated)
    found["pairs"].append(_pair(earlier, later, direction, like))
    sides = (left, right) if earlier is left.dated else (right, left)
    for one in shared:
        spans = _spans(one, *sides) if sides[0] is left else _spans(_turned(one), *sides)
        ids = {"earlier": earlier.id, "later": later.id, "direction": direction}
        found["passages"].append({**ids, **spans, "words": one.words, "similarity": round(one.similarity, 4)})


def _pair(earlier: DatedText, later: DatedText, direction: Direction, like: Likeness) -> dict[str, Any]:
    return {
        "earlier": earlier.id,
        "later": later.id,
        "direction": direction,
        "shared_runs": round(like.runs, 4),
        "shared_spread": round(like.spread, 4),
        "shared_anchors": round(like.anchors, 4),
        "one_origin": like.because is not None,
        "because": like.because,
    }


def _turned(one: AlignedPassage) -> AlignedPassage:
    return AlignedPassage(one.right, one.right_end, one.left, one.left_end, one.words)


def _spans(one: AlignedPassage, earlier: _Kept, later: _Kept) -> dict[str, int]:
    """Where a passage stands in both texts, in code points."""
    return {
        "earlier_start": earlier.places[0][one.left],
        "earlier_end": earlier.places[1][one.left_end - 1],
        "later_start": later.places[0][one.right],
        "later_end": later.places[1][one.right_end - 1],
    }
