"""The data without a site: the same files as the site has, and those that only a release has."""

import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from isnad.exporting import FORMATS, Export
from isnad.model.fields import Correction
from isnad.pipeline import Checked
from written_sites import Written

ROOT = Path(__file__).resolve().parent.parent


def test_what_stands_on_the_site_is_exported_to_the_byte(sample: Checked, sample_written: Written) -> None:
    on_site = {file.uri.rpartition("/")[2]: file.data for file in sample_written.files}
    export = Export(sample)
    exported = {name: data for format_ in FORMATS.values() for name, data in format_(export)}
    assert exported.pop("archive.sqlite").startswith(b"SQLite format 3")
    assert exported.pop("entities.ftm.jsonl").startswith(b'{"id":')
    assert exported.pop("data-package.zip").startswith(b"PK") and exported.pop("archive.epub").startswith(b"PK")
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
