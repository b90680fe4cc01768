"""What is left of the last good site when a build fails or is cut off, and what the command says."""

import ctypes
import functools
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from isnad.finish.manifest import differences

Build = Callable[..., subprocess.CompletedProcess[str]]


def _state(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def good(sample_project: Path, sample_site: Path) -> Path:
    """A site that was built from the sample project while that was whole."""
    return Path(shutil.copytree(sample_site, sample_project / "site"))


def test_a_fault_is_said_with_its_place_and_the_last_site_stands(
    sample_project: Path, good: Path, run_build: Build
) -> None:
    before = _state(good)
    (sample_project / "docs/people/samir-haddad.md").unlink()
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert re.search(r"articles/morning-bridge-closed\.md:\d+:\d+: .*samir-haddad", failed.stderr)
    assert _state(good) == before


def test_a_configuration_named_by_a_relative_path_builds(sample_project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "mkdocs.yml", "-d", str(tmp_path / "out")]
    built = subprocess.run(command, cwd=sample_project, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "out/index.html").is_file()


def test_a_page_written_where_the_archive_makes_one_is_refused(
    sample_project: Path, good: Path, run_build: Build
) -> None:
    (sample_project / "docs/index.md").write_text("# صفحة أخرى\n", encoding="utf-8")
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert "docs/index.md:1:1:" in failed.stderr


def test_a_fault_in_a_page_that_mkdocs_finds_leaves_the_last_site(
    sample_project: Path, good: Path, run_build: Build
) -> None:
    before = _state(good)
    about = sample_project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[لا شيء](nothing.md)\n", encoding="utf-8")
    assert run_build(sample_project, good).returncode != 0
    assert _state(good) == before


def _command(project: Path, site: Path) -> list[str | Path]:
    return [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", project / "mkdocs.yml", "-d", site]


def _moments(run_build: Build, project: Path, site: Path, times: int) -> Iterator[float]:
    """Seconds from the start of a build, at random up to what one takes; always the same moments of it."""
    started = time.monotonic()
    run_build(project, site)
    lasts = time.monotonic() - started
    chance = random.Random(2018)
    for _ in range(times):
        yield chance.uniform(0, lasts)


def _started(project: Path, site: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(_command(project, site), env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_the_last_site(sample_project: Path, good: Path, run_build: Build) -> None:
    """At 12 moments between its start and its end; `make kills` tries 200."""
    before = _state(good)
    for moment in _moments(run_build, sample_project, good, int(os.environ.get("KILLS", "12"))):
        running = _started(sample_project, good)
        time.sleep(moment)
        running.kill()
        running.wait()
        assert _state(good) == before
    assert run_build(sample_project, good).returncode == 0
    assert _state(good) == before
    assert {path.name for path in good.parent.glob(".site*")} == {".site.lock"}


@pytest.mark.slow
def test_two_builds_at_once_leave_one_whole_site(
    sample_project: Path, good: Path, run_build: Build, record_property: Callable[[str, object], None]
) -> None:
    """At offsets between none and the length of a build; `PAIRS=50` tries more. How many met stands in the report."""
    before = _state(good)
    together: list[bool] = []
    for moment in _moments(run_build, sample_project, good, int(os.environ.get("PAIRS", "4"))):
        first = _started(sample_project, good)
        time.sleep(moment)
        second = _started(sample_project, good)
        together.append(first.poll() is None)
        assert (first.wait(), second.wait()) == (0, 0)
        assert _state(good) == before
        assert not differences(good)[1]
    record_property("pairs that met", f"{sum(together)} of {len(together)}")
    assert any(together)
    assert {path.name for path in good.parent.glob(".site*")} == {".site.lock"}


@pytest.mark.parametrize("path", ["index.html", "articles/evening-bridge-doubts.html", "assets/stylesheets/isnad.css"])
def test_a_file_lost_from_a_build_keeps_it_from_being_published(
    sample_project: Path, good: Path, run_build: Build, tmp_path: Path, path: str
) -> None:
    """What every file of the build was meant to be is held against what stands, last of all."""
    before = _state(good)
    loses = tmp_path / "loses.py"
    loses.write_text(
        f"import pathlib\ndef on_post_build(config):\n    pathlib.Path(config.site_dir, {path!r}).unlink()\n"
    )
    settings = sample_project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert text.count("\nhooks:") == 1
    settings.write_text(text.replace("\nhooks:", f"\nhooks:\n  - {loses}"), "utf-8")
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert f"{path}:1:1: " in failed.stderr and "Traceback" not in failed.stderr
    assert _state(good) == before


@pytest.mark.parametrize("name", ["site", ".site.next", ".site.last", ".site.lock"])
def test_a_link_where_a_version_of_the_site_belongs_is_refused_and_not_followed(
    sample_project: Path, run_build: Build, tmp_path: Path, name: str
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "work.txt").write_text("عمل", "utf-8")
    home = tmp_path / "home"
    home.mkdir()
    (home / name).symlink_to(theirs, target_is_directory=True)
    refused = run_build(sample_project, home / "site")
    assert refused.returncode != 0
    assert f"{home / name}:1:1: " in refused.stderr and "Traceback" not in refused.stderr
    assert [path.name for path in theirs.iterdir()] == ["work.txt"]


@pytest.mark.slow
@pytest.mark.parametrize("most", [2_000, 20_000, 100_000])
def test_a_disk_that_takes_no_more_leaves_the_last_site(sample_project: Path, good: Path, most: int) -> None:
    """A write that fails, as on a full disk: no file may grow over so many bytes."""
    before = _state(good)
    limit = functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    full = subprocess.run(_command(sample_project, good), capture_output=True, preexec_fn=limit, check=False)
    assert full.returncode != 0
    assert "امتلأ القرص" in full.stderr.decode("utf-8") and b"Traceback" not in full.stderr
    assert _state(good) == before
    assert not differences(good)[1]
    assert {path.name for path in good.parent.glob(".site*")} == {".site.lock"}


def _heed_permissions() -> None:
    """Take from a process that may write anywhere, as root may, the right to (capabilities(7): 1 and 2)."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


@pytest.mark.parametrize("closed", ["home", "site"])
def test_a_folder_that_nobody_may_write_in_leaves_the_last_site_and_is_told(
    sample_project: Path, good: Path, tmp_path: Path, closed: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    site = Path(shutil.copytree(good, home / "site"))
    before = _state(site)
    shut = home if closed == "home" else site
    shut.chmod(0o555)
    denied = subprocess.run(
        _command(sample_project, site), capture_output=True, preexec_fn=_heed_permissions, check=False, text=True
    )
    shut.chmod(0o755)
    assert "Traceback" not in denied.stderr
    assert _state(site) == before
    assert not differences(site)[1]
    assert {path.name for path in home.glob(".site*")} <= {".site.lock"}
    assert closed == "site" or f"{home}:1:1: لا يُسمح لك بالكتابة هنا" in denied.stderr
    assert (denied.returncode == 0) is (
        closed == "site"
    )  # a folder's name may be taken from it, whoever may not write in it


def _in_place_of(path: Path, kind: str) -> None:
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "dangling link":
        path.symlink_to("nowhere.md")
    else:
        path.write_bytes("عنوان".encode("utf-16"))


@pytest.mark.parametrize("kind", ["folder", "dangling link", "other bytes"])
def test_records_that_cannot_be_read_are_named_and_the_last_site_stands(
    sample_project: Path, good: Path, run_build: Build, kind: str
) -> None:
    before = _state(good)
    records = ("articles/evening-bridge-doubts.md", "docs/people/samir-haddad.md")
    for record in records:
        _in_place_of(sample_project / record, kind)
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert [record for record in records if f"{record}:1:1:" not in failed.stderr] == []
    assert "Traceback" not in failed.stderr
    assert _state(good) == before


def test_records_of_another_folder_can_be_published(sample_project: Path, run_build: Build) -> None:
    (sample_project / "articles").rename(sample_project / "others")
    site = sample_project / "site"
    built = run_build(sample_project, site, ARTICLES="others")
    assert built.returncode == 0, built.stderr
    assert (site / "articles/morning-bridge-closed.html").exists()


@pytest.mark.parametrize("epoch", ["soon", "-1", "1e9", "9" * 30, "12.5", "[1]", "٣"])
def test_a_day_of_the_build_that_is_none_is_refused_in_words(
    sample_project: Path, good: Path, run_build: Build, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = _state(good)
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert "SOURCE_DATE_EPOCH:1:1:" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert _state(good) == before


SETTINGS = {"SITE_URL": 'https://a.example/"><b>/', "RELEASE": "v1<b>", "EXAMPLE": "javascript:ran()"}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_no_page_can_bear_are_refused_in_words(
    sample_project: Path, good: Path, run_build: Build, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, SETTINGS[name])
    before = _state(good)
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert f"mkdocs.yml:1:1: قيمة «{name.lower()}»" in failed.stderr
    assert _state(good) == before


@pytest.mark.parametrize("doi", ["https://doi.org/10.5281/zenodo.1", "zenodo.1", '10.5281/"><b>'])
def test_what_is_no_doi_is_refused_in_words(
    sample_project: Path, good: Path, run_build: Build, monkeypatch: pytest.MonkeyPatch, doi: str
) -> None:
    monkeypatch.setenv("DOI", doi)
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert "mkdocs.yml:1:1:" in failed.stderr
    assert "Traceback" not in failed.stderr
