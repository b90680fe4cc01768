"""A release: made whole of a built site, each file opened again by its own library, and a spoilt one told."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher

from releases.opening import NAMES, faults_in

ROOT = Path(__file__).parents[2]
FORMATS = ("site", "zim", "zip", "sqlite", "epub", "ftm", "sbom")
"""What `make release` exports."""
Once = Callable[[str, Callable[[Path], object]], Path]


def run(*command: str | Path) -> None:
    ended = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.fixture(scope="session")
def release(once: Once, khasham_project: Path, site: Path) -> Path:
    """All that `make release` makes, but for the site itself. Shared: nobody writes into it."""

    def make(dist: Path) -> None:
        chosen = [word for name in FORMATS for word in ("--format", name)]
        run("scripts/export_data.py", *chosen, "--root", khasham_project, "--built", site, "--out", dist)
        run("scripts/finish_release.py", site, dist)

    return once("release", make)


def test_a_release_exports_what_its_tests_do() -> None:
    assert f"formats = {FORMATS!r}".replace("'", '"') in (ROOT / "run.py").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["site", "zim"])
def test_a_sites_file_is_made_alone(format_: str, site: Path, tmp_path: Path) -> None:
    run("scripts/export_data.py", "--format", format_, "--built", site, "--out", tmp_path)
    (file,) = tmp_path.iterdir()
    beside = {"manifest.json": site / "manifest.json"}
    for name, held in beside.items():
        shutil.copyfile(held, tmp_path / name)
    assert faults_in(file.name, tmp_path, site) == ()


@pytest.mark.slow
def test_a_release_is_whole(release: Path, site: Path) -> None:
    assert set(NAMES) == {file.name for file in release.iterdir()} - {"manifest.json"}
    told = {name: faults_in(name, release, site) for name in NAMES}
    assert {name: faults for name, faults in told.items() if faults} == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["isnad-site.zip", "data-package.zip", "archive.sqlite", "archive.zim", "isnad-bag.zip"]
)
def test_what_is_spoilt_is_told(name: str, release: Path, site: Path, tmp_path: Path) -> None:
    """A stretch in the middle is lost: the file's own library says so, the crate and the list of sums too."""
    spoilt = Path(shutil.copytree(release, tmp_path / "release"))
    held = bytearray((spoilt / name).read_bytes())
    middle = len(held) // 2
    held[middle : middle + 4096] = bytes(4096)
    (spoilt / name).write_bytes(held)
    telling = {name, "SHA256SUMS"} | ({"ro-crate-metadata.json"} if name != "isnad-bag.zip" else set())
    assert [each for each in telling if not faults_in(each, spoilt, site)] == []


@pytest.mark.slow
@pytest.mark.parametrize("asked", ["وزير", "الوزير", "للوزير", "وزراء", "القتلى", "قتيل"])
def test_kiwix_finds_a_word_in_any_form(release: Path, asked: str) -> None:
    found = Searcher(Archive(release / "archive.zim")).search(Query().set_query(asked))
    assert found.getEstimatedMatches() > 5
