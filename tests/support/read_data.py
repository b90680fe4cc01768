"""A reader of the archive's CSV by what its descriptor says, as a program of somebody else's would read it."""

import csv
from collections.abc import Sequence
from io import StringIO

from isnad.write.data.tables.table import Cell, Field

MARK, GUARD = "\ufeff", "'"


def read_csv(text: str, fields: Sequence[Field]) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a file, each cell as its field's type has it; the first row must name the fields."""
    assert text.startswith(MARK)
    head, *rows = csv.reader(StringIO(text.removeprefix(MARK), newline=""), strict=True)
    assert head == [field.name for field in fields]
    return tuple(tuple(_cell(cell, field) for cell, field in zip(row, fields, strict=True)) for row in rows)


def _cell(cell: str, field: Field) -> Cell:
    if not cell:
        return None
    match field.type:
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "integer":
            return int(cell)
        case "number":
            return float(cell)
        case "string" | "date":
            return cell.removeprefix(GUARD)
