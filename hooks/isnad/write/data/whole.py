"""The whole archive as one JSON file: every record as it is written, and every answer with its origins."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from isnad.model.records import RECORDS, Record
from isnad.write.data.tables.table import DataTable
from isnad.write.render.view import View

WORKED_OUT = frozenset(
    (
        *("answers", "answer_places", "answer_speakers", "chain_links", "mentions", "merges", "merge_assertions"),
        *("origins", "origin_assertions", "sentences", "shared_passages"),
    )
)
"""The tables that hold what no record says; the others say what the records beside them do."""


def whole_archive(view: View, tables: Sequence[DataTable]) -> Iterator[str]:
    """Records by folder and id, under the names of their files' fields; then the tables of what was worked out: in
    pieces that are the file when they are joined.

    One record, and one row, is told after another: as one value they would take the room of all pages.
    """
    records = (
        (folder, _object((id_, (_as_json(record_json(record)),)) for id_, record in sorted(held.items())))
        for folder, held in ((folder, getattr(view.archive, folder)) for folder in RECORDS)
    )
    derived = ((table.name, _rows(table)) for table in tables if table.name in WORKED_OUT)
    yield from _object((("records", _object(records)), ("tables", _object(derived))))
    yield "\n"


def _object(members: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    before = "{"
    for name, value in members:
        yield f"{before}{_as_json(name)}:"
        yield from value
        before = ","
    yield "{}" if before == "{" else "}"


def _rows(table: DataTable) -> Iterator[str]:
    before = "["
    for row in rows_json(table):
        yield f"{before}{_as_json(row)}"
        before = ","
    yield "[]" if before == "[" else "]"


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def record_json(record: Record) -> dict[str, Any]:
    """A record's fields under their names in its file, its text as `body`; what is not set is left out."""
    return record.model_dump(mode="json", by_alias=True, exclude={"id"}, exclude_defaults=True)


def rows_json(table: DataTable) -> Iterator[dict[str, Any]]:
    """Rows as objects, without the fields that are empty."""
    names = [field.name for field in table.fields]
    return ({name: cell for name, cell in zip(names, row, strict=True) if cell is not None} for row in table.rows)
