"""The tables: keys tell rows apart, references lead to rows, every field is described, and pages say what rows do."""

import re
from collections.abc import Iterator

import pytest

from isnad.model.answers import OriginCount
from isnad.pipeline import Checked
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.tables.table import Cell, DataTable
from isnad.write.render.view import View
from isnad.write.words import tables as words
from isnad.write.words.origins import origins_phrase
from parsed_html import parsed
from written_sites import Written

ARCHIVES = ("sample", "khasham", "bridge")


@pytest.fixture(scope="module", params=ARCHIVES)
def archive(request: pytest.FixtureRequest) -> Checked:
    checked: Checked = request.getfixturevalue(request.param)
    return checked


@pytest.fixture(scope="module")
def view(archive: Checked) -> View:
    return View(archive.archive, archive.related)


@pytest.fixture(scope="module")
def tables(view: View) -> dict[str, DataTable]:
    return {table.name: table for table in archive_tables(view)}


def rows(table: DataTable) -> Iterator[dict[str, Cell]]:
    names = [field.name for field in table.fields]
    return (dict(zip(names, row, strict=True)) for row in table.rows)


def column(table: DataTable, name: str) -> list[Cell]:
    return [row[name] for row in rows(table)]


def test_keys_tell_rows_apart(tables: dict[str, DataTable]) -> None:
    for table in tables.values():
        keys = [tuple(row[name] for name in table.key) for row in rows(table)]
        assert len(set(keys)) == len(keys), table.name
        assert not any(None in key for key in keys), table.name


def test_every_reference_leads_to_a_row(tables: dict[str, DataTable]) -> None:
    for table in tables.values():
        for field in table.fields:
            if field.leads_to:
                ids = set(column(tables[field.leads_to], "id"))
                assert set(column(table, field.name)) <= {*ids, None}, (table.name, field.name)


def test_what_is_needed_is_there_and_of_its_type(tables: dict[str, DataTable]) -> None:
    types: dict[str, type | tuple[type, ...]] = {
        "string": str,
        "date": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
    }
    for table in tables.values():
        for number, field in enumerate(table.fields):
            for row in table.rows:
                cell = row[number]
                assert cell is not None or not field.needed, (table.name, field.name)
                assert cell is None or isinstance(cell, types[field.type]), (table.name, field.name)
                assert cell != "", (table.name, field.name)


def test_every_table_and_field_is_described_and_nothing_else_is(tables: dict[str, DataTable]) -> None:
    own = {(table.name, field.name) for table in tables.values() for field in table.fields if not field.of}
    for table in tables.values():
        for field in table.fields:
            assert all(words.field_words(field.name, table.name, field.of))
    assert words.TABLES.keys() == tables.keys()
    assert {name for _, name in own} >= words.FIELDS
    assert {f"{table}.{name}" for table, name in own} >= words.FIELDS_OF_A_TABLE


def test_every_record_has_its_row(archive: Checked, tables: dict[str, DataTable]) -> None:
    held = archive.archive
    for name in ("articles", "events", "claims", "people", "places", "organisations"):
        assert set(column(tables[name], "id")) == set(getattr(held, name))
    assert len(tables["quotations"].rows) == sum(len(article.quotations) for article in held.articles.values())
    assert len(tables["assertions"].rows) == sum(len(article.assertions) for article in held.articles.values())
    assert len(tables["silences"].rows) == sum(len(article.silent) for article in held.articles.values())


def test_words_stand_where_a_row_says(archive: Checked, tables: dict[str, DataTable]) -> None:
    for name in ("quotations", "assertions", "mentions"):
        for row in rows(tables[name]):
            text = archive.archive.articles[str(row["article"])].parts[row["zone"]]  # type: ignore[index]
            assert text[int(str(row["start"])) : int(str(row["end"]))] == row["words"]


@pytest.mark.parametrize("name", ["sample", "khasham"])
def test_pages_of_rows_are_there_and_hold_their_anchor(name: str, request: pytest.FixtureRequest) -> None:
    checked: Checked = request.getfixturevalue(name)
    written: Written = request.getfixturevalue(f"{name}_written")
    ids = {page.page.address: set(re.findall(r'\bid="([^"]+)"', page.html)) for page in written.pages}
    for table in archive_tables(View(checked.archive, checked.related)):
        for page in column(table, "page") if any(field.name == "page" for field in table.fields) else ():
            address, _, anchor = str(page).partition("#")
            assert anchor in ids[address.removesuffix(".html")] | {"", "title"}, (table.name, page)


def test_what_an_answers_line_counts_is_what_its_row_does(khasham: Checked, khasham_written: Written) -> None:
    tables = {table.name: table for table in archive_tables(View(khasham.archive, khasham.related))}
    pages = {page.page.address: parsed(page.html) for page in khasham_written.pages}
    answers = [row for row in rows(tables["answers"]) if row["most"] is not None]
    assert answers
    for row in answers:
        lines = pages[f"claims/{row['claim']}"].iter("li")
        line = next(line for line in lines if line.get("id") == f"answer-{row['number']}")
        (stated,) = (part for part in line.iter() if part.get("class") == "isnad-origins")
        count = OriginCount(int(str(row["least"])), int(str(row["most"])), bool(row["open_most"]), (), ())
        assert "".join(stated.itertext()) == origins_phrase(count), row["id"]
        assert sum(part.get("href", "").startswith("../articles/") for part in line.iter("a")) <= int(
            str(row["articles"])
        )


def test_rows_and_indexes_count_the_same(khasham: Checked, khasham_written: Written) -> None:
    """As many rows as the index of a shelf leads to pages."""
    tables = {table.name: table for table in archive_tables(View(khasham.archive, khasham.related))}
    for shelf in ("articles", "claims", "people", "places", "organisations"):
        page = next(page for page in khasham_written.pages if page.page.address == f"{shelf}/index")
        links = {a.get("href", "") for a in parsed(page.html).iter("a")}
        ids = {str(id_) for id_ in column(tables[shelf], "id")}
        assert ids <= {link.partition("#")[0].removesuffix(".html") for link in links}, shelf
