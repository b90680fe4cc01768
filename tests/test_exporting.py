"""The data without a site: the same files as the site has, and those that only a release has."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.exporting import FORMATS, Export
from isnad.model.outputs import Written
from isnad.pipeline import Checked

ROOT = Path(__file__).resolve().parent.parent


def test_what_stands_on_the_site_is_exported_to_the_byte(sample: Checked, sample_written: Written) -> None:
    on_site = {file.uri.rpartition("/")[2]: file.text.encode() for file in sample_written.files}
    export = Export(sample)
    exported = {name: data for format_ in FORMATS.values() for name, data in format_(export)}
    assert exported.pop("archive.sqlite").startswith(b"SQLite format 3")
    assert exported.pop("data-package.zip").startswith(b"PK") and exported.pop("archive.epub").startswith(b"PK")
    assert exported
    assert exported == {name: on_site[name] for name in exported}


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
