"""The folder of a run: its manifest, tables as Parquet, and what is done already. Every file is put there whole.

manifest.json               what is read, in which pieces, and how: a run that goes on must be the same run
articles/ mentions/ ...     tables, a file for each shard or part
work/                       texts as numbers, pairs, marks of what is done; deleted when all is done
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import feather, ipc
from pyarrow import parquet as pq

from isnad.corpus.records import Shard
from isnad.corpus.tables import NUMBERED

_MANIFEST, _PART = "manifest.json", ".part"


class AnotherRun(ValueError):
    """The folder holds another run, or something that is none; the message says what differs."""


@dataclass(frozen=True, slots=True)
class RunStore:
    """The folder of a run."""

    folder: Path

    def begin(self, shards: Sequence[Shard], settings: Mapping[str, object]) -> None:
        """Write the manifest, or hold it against the one that is there. Raises AnotherRun."""
        planned: dict[str, dict[str, object]] = {
            "settings": dict(settings),
            "shards": {one.id: one.dumped() for one in shards},
        }
        file = self.folder / _MANIFEST
        if self.folder.exists() and not self.folder.is_dir():
            raise AnotherRun(f"{self.folder} is no folder")
        if not file.exists():
            if self.folder.exists() and any(one.suffix != _PART for one in self.folder.iterdir()):
                raise AnotherRun(f"{self.folder} is neither empty nor the folder of a run")
            self.folder.mkdir(parents=True, exist_ok=True)
            put(file, json.dumps(planned, ensure_ascii=False, indent=1).encode())
            return
        there = json.loads(file.read_bytes())
        if there["settings"] != planned["settings"]:
            raise AnotherRun(f"{file} is of a run with other settings: {there['settings']}")
        if there["shards"].keys() != planned["shards"].keys():
            raise AnotherRun(f"{file} is of a run over other files")

    def shards(self) -> dict[str, Shard]:
        """The pieces of the run by their ids."""
        planned: dict[str, str] = json.loads((self.folder / _MANIFEST).read_bytes())["shards"]
        return {id_: Shard.loaded(dumped) for id_, dumped in planned.items()}

    def has(self, step: str, name: str) -> bool:
        """Whether a piece of work was done, its files whole."""
        return (self.folder / "work/done" / step / name).exists()

    def done(self, step: str, name: str, counts: Mapping[str, object]) -> None:
        """Mark a piece of work as done, after all of its files."""
        put(self.folder / "work/done" / step / name, json.dumps(counts).encode())

    def counts(self, step: str) -> list[dict[str, Any]]:
        """What the pieces of a step said of themselves."""
        folder = self.folder / "work/done" / step
        files = sorted(folder.iterdir()) if folder.exists() else []
        return [json.loads(file.read_bytes()) for file in files if file.suffix != _PART]

    def write(self, table: str, name: str, rows: Sequence[Mapping[str, Any]], schema: pa.Schema) -> None:
        """One file of a table; none where there is no row."""
        if rows:
            self.write_table(table, name, pa.Table.from_pylist(list(rows), schema))

    def write_table(self, table: str, name: str, rows: pa.Table) -> None:
        sink = pa.BufferOutputStream()
        pq.write_table(rows, sink, compression="zstd")
        put(self.folder / table / f"{name}.parquet", sink.getvalue())

    def read(self, table: str, columns: Sequence[str] | None = None) -> Iterable[pa.Table]:
        """The files of a table, one after another in the order of their names."""
        for file in self.files(table):
            yield pq.read_table(file, columns=list(columns) if columns else None)

    def of_shard(self, table: str, shard: str, column: str) -> list[Any]:
        """A column of what one shard has in a table; nothing where it has no row."""
        file = self.folder / table / f"{shard}.parquet"
        return pq.read_table(file, columns=[column])[column].to_pylist() if file.exists() else []

    def files(self, table: str) -> list[Path]:
        return sorted((self.folder / table).glob("*.parquet"))

    def keep_numbered(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        _put_mappable(self._numbered(name), pa.Table.from_pylist(list(rows), NUMBERED))

    def numbered(self, shard: str) -> pa.Table:
        """A shard's texts as numbers; mapped into memory, so that only what is asked for is read."""
        return _mapped(self._numbered(shard))

    def _numbered(self, shard: str) -> Path:
        return self.folder / "work/numbered" / f"{shard}.arrow"

    def keep_pairs(self, pairs: pa.Table) -> None:
        """All pairs that are to be compared, in their order."""
        _put_mappable(self._pairs, pairs.combine_chunks())

    def has_pairs(self) -> bool:
        return self._pairs.exists()

    def pairs(self) -> pa.Table:
        """The same, mapped into memory."""
        return _mapped(self._pairs)

    @property
    def _pairs(self) -> Path:
        return self.folder / "work/alike/pairs.arrow"

    def finish(self) -> None:
        """Delete what only a run needs, and what killed runs left half-written."""
        self.done("run", "finished", {})
        for part in ("numbered", "common", "alike"):
            shutil.rmtree(self.folder / "work" / part, ignore_errors=True)
        for left in self.folder.rglob(f"*{_PART}"):
            left.unlink(missing_ok=True)


def _put_mappable(file: Path, rows: pa.Table) -> None:
    """Put a table in its place in a form that can be mapped into memory."""
    sink = pa.BufferOutputStream()
    feather.write_feather(rows, sink, compression="uncompressed")
    put(file, sink.getvalue())


def _mapped(file: Path) -> pa.Table:
    return ipc.open_file(pa.memory_map(str(file))).read_all()


def put(file: Path, content: bytes | pa.Buffer) -> None:
    """Put a file in its place in one step: who is killed leaves none, or the whole one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}{_PART}")
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)
