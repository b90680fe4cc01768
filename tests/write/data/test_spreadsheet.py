"""A table as CSV: it reads back to the code point, and no cell of it begins as a formula does."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.pipeline import Checked
from isnad.write.data.spreadsheet import csv_text
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.tables.table import DataTable, Field
from isnad.write.render.view import View
from read_data import read_csv

FIELDS = (Field("text"), Field("number", "number"), Field("count", "integer"), Field("so", "boolean"))
STARTS = ("", "=", "+", "-", "@", "\t", "\r", "\n", "'", "''=", "＝", "＋", "－", "＠", "\u202e=", '"', ",", ";", " ")
TEXTS = st.builds("".join, st.tuples(st.sampled_from(STARTS), st.text(st.characters(codec="utf-8"), min_size=1)))
ROWS = st.tuples(
    st.none() | TEXTS,
    st.none() | st.floats(1 - 2**53, 2**53 - 1),
    st.none() | st.integers(1 - 2**53, 2**53 - 1),
    st.none() | st.booleans(),
)


@given(st.lists(ROWS, max_size=4))
def test_any_rows_read_back(rows: list[tuple[str | None, float | None, int | None, bool | None]]) -> None:
    text = csv_text(DataTable("any", ("text",), FIELDS, tuple(rows)))
    assert read_csv(text, FIELDS) == tuple(rows)


@given(TEXTS)
def test_no_text_begins_as_a_formula_does(value: str) -> None:
    """As OWASP lists them; a number alone may begin with a minus."""
    text = csv_text(DataTable("any", ("text",), FIELDS[:1], ((value,),)))
    (_, (cell,)) = csv.reader(StringIO(text, newline=""))
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("unseen", [" ", "\u00a0", "\u200f", "\u200b", "\ufeff", "\u2066", " \u3000\u00ad"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＠"])
def test_nor_behind_what_is_not_seen(unseen: str, sign: str) -> None:
    rows = ((f"{unseen}{sign}1+1", None, None, None), (f"{unseen}1{sign}1", None, None, None))
    text = csv_text(DataTable("any", ("text",), FIELDS, rows))
    _, runs, does_not = csv.reader(StringIO(text, newline=""))
    assert (runs[0][0], does_not[0]) == ("'", f"{unseen}1{sign}1")
    assert read_csv(text, FIELDS) == rows


@pytest.mark.parametrize("name", ["sample", "khasham", "bridge"])
def test_an_archives_tables_read_back(name: str, request: pytest.FixtureRequest) -> None:
    checked: Checked = request.getfixturevalue(name)
    for table in archive_tables(View(checked.archive, checked.related)):
        assert read_csv(csv_text(table), table.fields) == table.rows, table.name
