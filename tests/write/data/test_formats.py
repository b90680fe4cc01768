"""What other programs make of the data: validators find nothing wrong, and every value comes back."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import duckdb
import frictionless
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.text import fold
from isnad.model.records import RECORDS
from isnad.pipeline import Checked
from isnad.write.data.database import sqlite_bytes
from isnad.write.data.geojson import places_geojson
from isnad.write.data.package import descriptor
from isnad.write.data.parquet import parquet_bytes
from isnad.write.data.spreadsheet import csv_text
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.tables.table import Cell, DataTable, Field
from isnad.write.data.whole import WORKED_OUT, whole_archive
from isnad.write.render.view import View

SITE = "https://archive.example/"


@pytest.fixture(scope="module")
def view(khasham: Checked) -> View:
    return View(khasham.archive, khasham.related)


@pytest.fixture(scope="module")
def tables(view: View) -> tuple[DataTable, ...]:
    return archive_tables(view, SITE)


@pytest.fixture(scope="module")
def package(tables: tuple[DataTable, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data package in a folder, and beside it its tables as Parquet."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "datapackage.json").write_text(descriptor(tables, SITE), "utf-8")
    for table in tables:
        (folder / f"{table.name}.csv").write_bytes(csv_text(table).encode())
        (folder / f"{table.name}.parquet").write_bytes(parquet_bytes(table))
    return folder


@pytest.fixture
def database(tables: tuple[DataTable, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(sqlite_bytes(tables))
    return connection


def in_order(rows: Sequence[Sequence[Cell]]) -> list[str]:
    return sorted(repr(tuple(row)) for row in rows)


def test_the_package_is_valid_keys_and_references_among_it(package: Path) -> None:
    report = frictionless.validate(package / "datapackage.json")
    assert report.valid, report.flatten(["type", "message"])
    assert report.stats["tasks"] == len(json.loads((package / "datapackage.json").read_text("utf-8"))["resources"])


def test_a_package_with_a_row_that_leads_nowhere_is_not_valid(tables: tuple[DataTable, ...], tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text(descriptor(tables, SITE), "utf-8")
    for table in tables:
        rows = (*table.rows, ("no-such-article", "russian-deaths")) if table.name == "silences" else table.rows
        broken = DataTable(table.name, table.key, table.fields, rows)
        (tmp_path / f"{table.name}.csv").write_bytes(csv_text(broken).encode())
    report = frictionless.validate(tmp_path / "datapackage.json")
    assert {error.type for task in report.tasks for error in task.errors} == {"foreign-key"}


def test_duckdb_reads_what_parquet_holds(package: Path, tables: tuple[DataTable, ...]) -> None:
    for table in tables:
        dated = [number for number, field in enumerate(table.fields) if field.type == "date"]
        rows = duckdb.execute(f"SELECT * FROM '{package}/{table.name}.parquet'").fetchall()
        read = [[str(cell) if number in dated and cell else cell for number, cell in enumerate(row)] for row in rows]
        assert [tuple(row) for row in read] == list(table.rows), table.name


def test_pandas_reads_what_csv_holds(package: Path, tables: tuple[DataTable, ...]) -> None:
    for table in tables:
        frame = pd.read_csv(package / f"{table.name}.csv")
        assert list(frame.columns) == [field.name for field in table.fields]
        assert len(frame) == len(table.rows)
    answers = pd.read_csv(package / "answers.csv").set_index("id")
    assert tuple(answers.loc["attackers-deaths#1", ["least", "most"]]) == (1, 4)


def test_the_database_gives_back_every_row_and_keeps_its_keys(
    database: sqlite3.Connection, tables: tuple[DataTable, ...]
) -> None:
    with closing(database):
        for table in tables:
            read = database.execute(f'SELECT * FROM "{table.name}"').fetchall()
            assert in_order(read) == in_order([[_stored(cell) for cell in row] for row in table.rows]), table.name
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _stored(cell: Cell) -> Cell:
    """SQLite has no booleans."""
    return int(cell) if isinstance(cell, bool) else cell


_SIGNS = st.sampled_from(
    "قتيلأإءىةؤ١٢ـًّ\u200f\u202e\u2066\u2069\u200d\ufeff'\"؟،«»=+-@;,\t\r\n\\\x85\u2028<>&{}%\U0001f54a"
)
ODD = st.lists(_SIGNS | st.characters(codec="utf-8"), min_size=1, max_size=30).map("".join)
"""Arabic among quotes, line ends, marks of direction and the beginnings of formulas, which make up half of it."""


@given(st.lists(ODD, unique=True, max_size=4), st.integers(-(2**53), 2**53), st.floats(allow_nan=False))
def test_any_text_comes_back_from_the_database_and_from_parquet(texts: list[str], count: int, number: float) -> None:
    fields = (Field("id", needed=True), Field("title"), Field("count", "integer"), Field("share", "number"))
    rows = tuple((text, text[::-1] if place else None, count, number) for place, text in enumerate(texts))
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(sqlite_bytes([DataTable("any", ("id",), fields, rows)]))
        assert tuple(opened.execute('SELECT * FROM "any" ORDER BY rowid').fetchall()) == rows
    read = pq.read_table(BytesIO(parquet_bytes(DataTable("any", ("id",), fields, rows)))).to_pylist()
    assert tuple(tuple(row.values()) for row in read) == rows


@given(ODD)
def test_any_words_come_back_from_the_whole(sample: Checked, words: str) -> None:
    first = next(iter(sample.archive.articles.values()))
    article = first.model_copy(update={"title": words, "short": words})
    archive = replace(sample.archive, articles={**sample.archive.articles, article.id: article})
    view = View(archive, sample.related)
    record = json.loads("".join(whole_archive(view, archive_tables(view))))["records"]["articles"][article.id]
    assert (record["title"], record["short"]) == (words, words)


def test_the_database_finds_a_word_however_it_is_spelled(database: sqlite3.Connection) -> None:
    with closing(database):
        asked = [fold(word).text for word in ("أمريكي", "امريكي", "أَمريكي")]
        found = [database.execute("SELECT id FROM search WHERE search MATCH ?", (word,)).fetchall() for word in asked]
        assert found[0]
        assert found[0] == found[1] == found[2]


def test_the_whole_gives_back_every_record(view: View, tables: tuple[DataTable, ...]) -> None:
    whole = json.loads("".join(whole_archive(view, tables)))
    for folder, model in RECORDS.items():
        records = getattr(view.archive, folder)
        assert whole["records"][folder].keys() == records.keys()
        for id_, record in records.items():
            beside = {"source": record.source} | ({"fingerprint": record.fingerprint} if folder == "articles" else {})
            again = model.model_validate({**whole["records"][folder][id_], "id": id_, **beside})
            assert again.model_dump(exclude={"via"}) == record.model_dump(exclude={"via"}), id_
    assert whole["tables"].keys() == WORKED_OUT
    assert len(whole["tables"]["answers"]) == len(next(table for table in tables if table.name == "answers").rows)


def test_places_are_features_with_what_their_records_say(view: View) -> None:
    """RFC 7946: longitude first, within the world; a course is a line of two points or more."""
    collection = json.loads(places_geojson(view, SITE))
    assert collection["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in collection["features"]}
    assert features.keys() == view.archive.places.keys()
    for place in view.archive.places.values():
        geometry = features[place.id]["geometry"]
        if place.course:
            assert geometry == {"type": "LineString", "coordinates": [list(point) for point in place.course.points]}
        elif place.location:
            assert geometry == {"type": "Point", "coordinates": [place.location.lon, place.location.lat]}
        else:
            assert geometry is None
        assert features[place.id]["properties"]["gazetteer"] == (place.location.gazetteer if place.location else None)
        assert features[place.id]["properties"]["page"] == f"{SITE}places/{place.id}.html"
