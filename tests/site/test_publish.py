"""What is left of the last good site when a build fails or is cut off, and what the command says."""

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

Build = Callable[..., subprocess.CompletedProcess[str]]


def _state(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def good(sample_project: Path, run_build: Build) -> Path:
    """A site that was built from the sample project while that was whole."""
    site = sample_project / "site"
    built = run_build(sample_project, site)
    assert built.returncode == 0, built.stderr
    return site


def test_a_fault_is_said_with_its_place_and_the_last_site_stands(
    sample_project: Path, good: Path, run_build: Build
) -> None:
    before = _state(good)
    (sample_project / "docs/people/samir-haddad.md").unlink()
    failed = run_build(sample_project, good)
    assert failed.returncode != 0
    assert re.search(r"articles/morning-bridge-closed\.md:\d+:\d+: .*samir-haddad", failed.stderr)
    assert _state(good) == before


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


def test_a_build_that_is_killed_leaves_the_last_site(sample_project: Path, good: Path) -> None:
    before = _state(good)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", sample_project / "mkdocs.yml", "-d", good]
    chance = random.Random(2018)
    for _ in range(12):
        running = subprocess.Popen(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        time.sleep(chance.uniform(0.2, 1.6))
        running.kill()
        running.wait()
        assert _state(good) == before


def test_two_builds_of_the_same_records_are_the_same_site(sample_project: Path, run_build: Build) -> None:
    states = []
    for seed in ("0", "1"):
        folder = sample_project / f"site{seed}"
        built = run_build(sample_project, folder, PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1600000000")
        assert built.returncode == 0, built.stderr
        states.append(_state(folder))
    assert states[0] == states[1]


def test_records_of_another_folder_can_be_published(sample_project: Path, run_build: Build) -> None:
    (sample_project / "articles").rename(sample_project / "others")
    site = sample_project / "site"
    built = run_build(sample_project, site, ARTICLES="others")
    assert built.returncode == 0, built.stderr
    assert (site / "articles/morning-bridge-closed.html").exists()
