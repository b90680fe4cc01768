"""Tables as CSV (RFC 4180), safe to open in a spreadsheet and to read back.

The byte order mark is for spreadsheets, which take UTF-8 for something else without it. A cell that begins with `=`,
`+`, `-`, `@`, a tab or a line end would run as a formula (OWASP, CSV Injection), and some programs take away what is
not seen before it: text that begins so, or with `'`, has a `'` before it, and whoever reads the file takes the first
`'` of a text away. Numbers have none. An empty cell is a value that is not known: no text of a table is empty.
"""

import csv
import re
from io import StringIO

from isnad.write.data.tables.table import Cell, DataTable
from isnad.write.words.numbers import plain

MARK = "\ufeff"
GUARD = "'"
_RUNS = re.compile(
    rf"{GUARD}|[\t\r\n]|[\s\x00-\x1f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff]*[=+\-@＝＋－＠]"
)


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
            return f"{GUARD}{value}" if _RUNS.match(value) else value
