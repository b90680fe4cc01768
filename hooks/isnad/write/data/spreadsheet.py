"""Tables as CSV (RFC 4180), safe to open in a spreadsheet and to read back.

The byte order mark is for spreadsheets, which take UTF-8 for something else without it. A cell that begins with `=`,
`+`, `-`, `@`, a tab or a line end would run as a formula (OWASP, CSV Injection): text that begins so, or with `'`, has
a `'` before it, and whoever reads the file takes the first `'` of a text away. Numbers have none. An empty cell is a
value that is not known: no text of a table is empty.
"""

import csv
from io import StringIO

from isnad.write.data.tables.table import Cell, DataTable
from isnad.write.words.numbers import plain

MARK = "\ufeff"
GUARD = "'"
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)


def csv_text(table: DataTable) -> str:
    """A table with its fields' names in the first row."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([field.name for field in table.fields])
    writer.writerows(map(_cell, row) for row in table.rows)
    return MARK + out.getvalue()


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return plain(value)
        case str():
            return f"{GUARD}{value}" if value.startswith(_RUNS) else value
