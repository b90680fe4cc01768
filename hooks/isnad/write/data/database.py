"""The tables as one SQLite database, with a full-text search that folds Arabic as the site's own does."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from isnad.find.text import fold
from isnad.write.data.tables.table import Cell, DataTable, Field

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
_SEARCHED = {
    "articles": ("title", "body"),
    "quotations": ("words",),
    "assertions": ("words",),
    "claims": ("question", "note"),
    "people": ("name", "note"),
    "places": ("name", "note"),
    "organisations": ("name", "note"),
}
"""The texts that `search` finds, by table. What is matched is its `folded`: fold what is asked for the same way."""


def sqlite_bytes(tables: Sequence[DataTable]) -> bytes:
    """A database file: every table with its keys, and `search` (FTS5) over folded text, whose rows lead to theirs."""
    with closing(sqlite3.connect(":memory:")) as database:
        for table in tables:
            database.execute(_create(table))
            places = ", ".join("?" * len(table.fields))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.rows)
        database.execute(
            "CREATE VIRTUAL TABLE search USING fts5"
            '("table" UNINDEXED, id UNINDEXED, page UNINDEXED, words UNINDEXED, folded)'
        )
        database.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?)", _searched(tables))
        database.commit()
        return database.serialize()


def _create(table: DataTable) -> str:
    columns = [f'"{field.name}" {_TYPES[field.type]}{" NOT NULL" if field.needed else ""}' for field in table.fields]
    key = ", ".join(f'"{name}"' for name in table.key)
    foreign = [f'FOREIGN KEY ("{field.name}") REFERENCES "{field.leads_to}" (id)' for field in _leading(table)]
    return f'CREATE TABLE "{table.name}" ({", ".join((*columns, f"PRIMARY KEY ({key})", *foreign))})'


def _leading(table: DataTable) -> Iterator[Field]:
    return (field for field in table.fields if field.leads_to)


def _searched(tables: Sequence[DataTable]) -> Iterator[tuple[str, Cell, Cell, str, str]]:
    for table in tables:
        names = [field.name for field in table.fields]
        for row in table.rows if table.name in _SEARCHED else ():
            cells = dict(zip(names, row, strict=True))
            words = "\n".join(str(cells[name]) for name in _SEARCHED[table.name] if cells[name] is not None)
            yield table.name, cells["id"], cells["page"], words, fold(words).text
