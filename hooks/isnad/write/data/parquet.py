"""A table as Parquet, typed, for DuckDB, pandas, R and the like. Needs pyarrow, which the site does not."""

from datetime import date
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from isnad.write.data.tables.table import Cell, CellType, DataTable, Field

_TYPES: dict[CellType, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def parquet_bytes(table: DataTable) -> bytes:
    """A Parquet file with a column for each field."""
    schema = pa.schema([pa.field(field.name, _TYPES[field.type], nullable=not field.needed) for field in table.fields])
    columns = [
        pa.array([_typed(row[place], field) for row in table.rows], _TYPES[field.type])
        for place, field in enumerate(table.fields)
    ]
    out = BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), out)
    return out.getvalue()


def _typed(cell: Cell, field: Field) -> Cell | date:
    return date.fromisoformat(cell) if field.type == "date" and isinstance(cell, str) else cell
