"""One commit gives one site, to the byte, whatever the machine, the place, the hour and the language."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from isnad.finish.manifest import NAME, read_manifest
from isnad.model.outputs import Edition
from isnad.write.words.theme import edition_text

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
SAME = {"SOURCE_DATE_EPOCH": "1518000000", "SITE_URL": "https://isnad.example/archive/", "NO_MKDOCS_2_WARNING": "1"}
HERE = {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Anchorage", "LANG": "ar_SY.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}


def _copied(folder: Path, backwards: bool) -> Path:
    """What git tracks, its files made in one order or in the other."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for path in sorted(filter(None, listed.stdout.split("\0")), reverse=backwards):
        if (ROOT / path).is_file():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, folder / path)
    return folder


def _built(project: Path, umask: int, **conditions: str) -> Path:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"PYTHONPATH": str(project / "hooks"), **SAME, **conditions}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    built = subprocess.run(command, cwd=project, env=environment, umask=umask, capture_output=True, check=False)
    assert built.returncode == 0, built.stderr.decode()
    return project / "site"


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of this repository, built in two places under conditions that differ in all they can."""
    near = _copied(tmp_path_factory.mktemp("near"), backwards=False)
    far = _copied(tmp_path_factory.mktemp("far") / "another name" / "deeper", backwards=True)
    return _built(near, 0o077, **HERE), _built(far, 0o002, **THERE)


def _held(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_every_byte_is_the_same(twice: tuple[Path, Path]) -> None:
    near, far = map(_held, twice)
    assert near.keys() == far.keys()
    assert [path for path in near if near[path] != far[path]] == []
    assert len(near) > len(list((ROOT / "docs").rglob("*.md")))


def test_git_that_turns_line_ends_about_checks_out_the_same_bytes(tmp_path: Path) -> None:
    """As on Windows, where `core.autocrlf` is set with git: `.gitattributes` says otherwise."""
    for turned in ("true", "false"):
        turning = f"core.autocrlf={turned}"
        subprocess.run(["git", "clone", "-q", "--shared", "-c", turning, str(ROOT), turned], cwd=tmp_path, check=True)
        shutil.rmtree(tmp_path / turned / ".git")
    near, far = _held(tmp_path / "true"), _held(tmp_path / "false")
    assert near.keys() == far.keys()
    assert [path for path in near if near[path] != far[path]] == []


def test_the_day_of_the_build_is_that_of_the_commit(twice: tuple[Path, Path]) -> None:
    assert edition_text(Edition("", day=date(2018, 2, 7))) in (twice[0] / "index.html").read_text("utf-8")


def test_the_sitemap_has_every_article_and_no_day_of_a_build(twice: tuple[Path, Path]) -> None:
    sitemap = (twice[0] / "sitemap.xml").read_text("utf-8")
    assert "<lastmod>2018-02-07</lastmod>" not in sitemap
    articles = [f"articles/{article.stem}.html" for article in (ROOT / "articles").glob("*.md")]
    assert [address for address in articles if address not in sitemap] == []


def test_nothing_published_tells_where_it_was_built(twice: tuple[Path, Path]) -> None:
    place = str(twice[0].parent).encode()
    assert [path for path, held in _held(twice[0]).items() if place in held] == []


def test_the_manifest_lists_every_file_but_itself_and_the_worker(twice: tuple[Path, Path]) -> None:
    listed = {file.path for file in read_manifest((twice[0] / NAME).read_text("utf-8"))}
    assert listed == _held(twice[0]).keys() - {NAME, "sw.js"}
