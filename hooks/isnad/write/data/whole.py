"""The whole archive as one JSON file: every record as it is written, and every answer with its origins."""

import json
from collections.abc import Sequence
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


def whole_archive(view: View, tables: Sequence[DataTable]) -> str:
    """Records by folder and id, under the names of their files' fields; then the tables of what was worked out."""
    records = {
        folder: {id_: record_json(record) for id_, record in sorted(getattr(view.archive, folder).items())}
        for folder in RECORDS
    }
    derived = {table.name: rows_json(table) for table in tables if table.name in WORKED_OUT}
    return json.dumps({"records": records, "tables": derived}, ensure_ascii=False, separators=(",", ":")) + "\n"


def record_json(record: Record) -> dict[str, Any]:
    """A record's fields under their names in its file, its text as `body`; what is not set is left out."""
    return record.model_dump(mode="json", by_alias=True, exclude={"id"}, exclude_defaults=True)


def rows_json(table: DataTable) -> list[dict[str, Any]]:
    """Rows as objects, without the fields that are empty."""
    names = [field.name for field in table.fields]
    return [{name: cell for name, cell in zip(names, row, strict=True) if cell is not None} for row in table.rows]
