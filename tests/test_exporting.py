"""The data without a site: the same files as the site has, and those that only a release has."""

import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import export_data
from isnad.exporting import FORMATS, Export, all_files
from isnad.model.fields import Correction
from isnad.pipeline import Checked
from isnad.releasing import EXTRA_FORMATS
from written_sites import Written

ROOT = Path(__file__).resolve().parent.parent


def test_what_stands_on_the_site_is_exported_to_the_byte(sample: Checked, sample_written: Written) -> None:
    on_site = {file.uri.rpartition("/")[2]: file.data for file in sample_written.files}
    export = Export(sample)
    exported = {name: data for format_ in FORMATS.values() for name, data in format_(export)}
    assert exported.pop("archive.sqlite").startswith(b"SQLite format 3")
    assert exported.pop("entities.ftm.jsonl").startswith(b'{"id":')
    zips = [exported.pop(name) for name in ("data-package.zip", "archive.epub", "isnad-bag.zip")]
    assert all(held.startswith(b"PK") for held in zips)
    assert exported
    assert exported == {name: on_site[name] for name in exported}


@pytest.mark.parametrize(
    ("revised", "corrected", "day"),
    [(None, None, "2026-11-21"), ("2027-01", None, "2027-01-31"), ("2027-01-01", "2027-02-03", "2027-02-03")],
)
def test_a_book_is_of_the_day_on_which_something_was_last_recorded_revised_or_corrected(
    sample: Checked, revised: str | None, corrected: str | None, day: str
) -> None:
    """A month counts to its end; corrections of every kind of record count."""
    archive = sample.archive
    first, *_ = archive.articles.values()
    claim, *_ = archive.claims.values()
    correction = Correction(date=corrected, field="question", was="؟", because="سبب") if corrected else None
    changed = replace(
        archive,
        articles={**archive.articles, first.id: first.model_copy(update={"revised": revised})},
        claims={
            **archive.claims,
            claim.id: claim.model_copy(update={"corrections": (correction,) if correction else ()}),
        },
    )
    ((_, book),) = FORMATS["epub"](Export(replace(sample, archive=changed)))
    with ZipFile(BytesIO(book)) as opened:
        assert f"{day}T00:00:00Z" in opened.read("book/package.opf").decode()


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(run_script: Run) -> Run:
    """Run the script that exports."""
    return lambda *arguments: run_script(ROOT / "scripts" / "export_data.py", *arguments)


def test_the_script_writes_what_is_asked_for_alone(cases: Path, tmp_path: Path, run: Run) -> None:
    done = run("--root", cases / "archive", "--format", "sqlite", "--format", "geojson", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"archive.sqlite", "places.geojson"}
    with sqlite3.connect(tmp_path / "out" / "archive.sqlite") as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (2,)


def test_nothing_is_written_of_an_archive_that_does_not_pass(
    laid_over: Callable[[str], Path], tmp_path: Path, run: Run
) -> None:
    done = run("--root", laid_over("ids-reserved"), "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "docs/events/bridge-2020-grid.md:2:1: " in done.stderr
    assert not (tmp_path / "out").exists()


ALONE = {
    "package": "datapackage.json",
    "json": "archive.json",
    "geojson": "places.geojson",
    "graphml": "chains.graphml",
    "ftm": "entities.ftm.jsonl",
    "annotations": "morning-bridge-closed.jsonld",
    "sqlite": "archive.sqlite",
    "zip": "data-package.zip",
    "epub": "archive.epub",
    "bagit": "isnad-bag.zip",
    "parquet": "articles.parquet",
    "rocrate": "isnad-crate.zip",
    "sbom": "sbom.json",
}
"""A format, and a file of it; what is made of a built site is tested in tests/site/test_releases.py."""


@pytest.mark.parametrize("format_", ALONE)
def test_each_format_is_made_alone(format_: str, cases: Path, tmp_path: Path, run: Run) -> None:
    done = run("--root", cases / "archive", "--format", format_, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{format_}\n"), "it says how far it is"
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert ALONE[format_] in names
    assert names & {ALONE[other] for other in ALONE.keys() - {format_}} == set()


def test_every_format_that_the_script_knows_is_tried() -> None:
    assert {*export_data.ALL} - {*export_data.OF_A_SITE} == ALONE.keys()
    assert FORMATS.keys() == set(export_data.PLAIN)
    assert EXTRA_FORMATS.keys() == set(export_data.EXTRA)


def test_a_bag_and_a_crate_keep_the_same_files(sample: Checked) -> None:
    """Each opened by its own library in tests/write/data."""
    export = Export(sample)
    kept = dict(all_files(export))
    (_, bag), (_, crate) = *FORMATS["bagit"](export), *EXTRA_FORMATS["rocrate"](export)
    in_bag, in_crate = (ZipFile(BytesIO(held)) for held in (bag, crate))
    assert {name: in_bag.read(f"isnad-bag/data/{name}") for name in kept} == kept
    assert {name: in_crate.read(name) for name in in_crate.namelist() if name != "ro-crate-metadata.json"} == kept


def test_without_a_built_site_nothing_is_made_of_it(tmp_path: Path, run: Run) -> None:
    done = run("--format", "zim", "--built", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "no built site" in done.stderr
    assert not (tmp_path / "out").exists()
