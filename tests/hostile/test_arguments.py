"""What is named to a script and is not what it takes: one line of words, nothing half-written, nobody else's file
touched."""

import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
LONGEST = 30
"""Seconds of a script that waits for nothing."""


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts" / f"{script}.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONGEST)


def _package(folder: Path, name: str, held: bytes) -> Path:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as packed:
        member = tarfile.TarInfo(name)
        member.size = len(held)
        packed.addfile(member, io.BytesIO(held))
    file = folder / "package.tgz"
    file.write_bytes(made.getvalue())
    return file


def _file(folder: Path, held: bytes) -> Path:
    file = folder / "odd"
    file.write_bytes(held)
    return file


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _folder(folder: Path) -> Path:
    (folder / "a\nb:1:1: c").mkdir()
    return folder / "a\nb:1:1: c"


_WORLD = "package/dist/world_50m.json"
CASES: tuple[tuple[str, Callable[[Path], tuple[str | Path, ...]]], ...] = (
    ("pack_site", lambda to: (to / "nothing", to / "a.zip")),
    ("pack_site", lambda to: (to, to / "a.zip")),
    ("pack_site", lambda to: (_folder(to), _pipe(to))),
    ("pack_site", lambda to: ("", to / "a.zip")),
    ("export_data", lambda to: ("--format", "json", "--out", "")),
    ("check_issue_form", lambda to: (_pipe(to),)),
    ("check_issue_form", lambda to: ("/dev/zero",)),
    ("check_issue_form", lambda to: (_file(to, b"[" * 100_000),)),
    ("read_corpus", lambda to: (_file(to, b""), "--out", to / "tables", "--workers", "0")),
    ("read_corpus", lambda to: (_file(to, b""), "--out", "")),
    ("serve_site", lambda to: (to / "nothing",)),
    ("serve_site", lambda to: (_file(to, b"x"),)),
    ("serve_site", lambda to: (to, "--port", "99999")),
    ("serve_site", lambda to: (to, "--port=-1")),
    ("stamp_manifest", lambda to: ("ask", _file(to, b""))),
    ("stamp_manifest", lambda to: ("hold", _file(to, b"{}"), to / "odd")),
    ("stamp_manifest", lambda to: ("ask", _pipe(to))),
    ("finish_release", lambda to: (to, to)),
    ("finish_release", lambda to: (_folder(to), to)),
    ("extract_outlines", lambda to: (to / "nothing",)),
    ("extract_outlines", lambda to: (_pipe(to),)),
    ("extract_outlines", lambda to: (_file(to, b"no package"),)),
    ("extract_outlines", lambda to: (_file(to, gzip.compress(b"no package")[:-9]),)),
    ("extract_outlines", lambda to: (_package(to, "another", b"{}"),)),
    ("extract_outlines", lambda to: (_package(to, _WORLD, b"{"),)),
    ("extract_outlines", lambda to: (_package(to, _WORLD, b"{}"), "--river=1,2")),
    ("extract_outlines", lambda to: (_package(to, _WORLD, b"[]"), "--river=1,2")),
    ("extract_outlines", lambda to: (_package(to, _WORLD, b"{}"), "--river=nan,inf")),
    ("extract_outlines", lambda to: (_package(to, _WORLD, b"{}"), "--river=1_0,2")),
    ("make_fingerprints", lambda to: (to / "nothing",)),
    ("make_fingerprints", lambda to: (to, "--root", to / "nothing")),
    ("anchor", lambda to: ("x" * 5000, "--originals", to)),
    ("anchor", lambda to: ("../../README", "--originals", to)),
    ("anchor", lambda to: ("--root", to, "--originals", to / "a\nb:1:1: c")),
    ("new_archive", lambda to: ("أرشيف", ROOT / "docs" / "archive")),
    ("new_archive", lambda to: ("أرشيف", _linked(to) / "archive")),
)


def _linked(folder: Path) -> Path:
    (folder / "way").symlink_to(ROOT / "docs")
    return folder / "way"


@pytest.mark.parametrize(
    ("script", "given"), CASES, ids=[f"{number}-{script}" for number, (script, _) in enumerate(CASES)]
)
def test_what_is_not_taken_is_said_in_words(
    tmp_path: Path, script: str, given: Callable[[Path], tuple[str | Path, ...]]
) -> None:
    arguments = given(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    ran = run(script, *arguments)
    assert ran.returncode in (1, 2), ran.stdout
    assert "Traceback" not in ran.stderr
    assert "b:1:1: c" not in [line[:8] for line in ran.stderr.splitlines()]
    assert ran.stderr.splitlines()[-1].count(": ") >= 1, "what it is, and what is wrong with it"
    assert sorted(tmp_path.rglob("*")) == before
    assert not (ROOT / "docs" / "archive").exists()


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/bridge", tmp_path / "bridge"))


def test_a_fingerprint_is_written_beside_its_record_and_not_through_a_link(bridge: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("of somebody else", "utf-8", newline="\n")
    fingerprint = bridge / "articles/al-masa-ten-injured.fingerprint"
    whole = fingerprint.read_bytes()
    fingerprint.unlink()
    fingerprint.symlink_to(theirs)
    ran = run("make_fingerprints", bridge / "originals", "--root", bridge)
    assert (ran.returncode, theirs.read_text("utf-8")) == (0, "of somebody else"), ran.stderr
    assert not fingerprint.is_symlink() and fingerprint.read_bytes() == whole


def test_a_fingerprint_that_could_not_be_made_is_told(bridge: Path) -> None:
    """A record that nobody can read, and a folder in a fingerprint's place."""
    (bridge / "articles/al-sabah-bridge-closed.md").write_text("---\nx", "utf-8", newline="\n")
    (bridge / "articles/al-masa-ten-injured.fingerprint").unlink()
    (bridge / "articles/al-masa-ten-injured.fingerprint").mkdir()
    ran = run("make_fingerprints", bridge / "originals", "--root", bridge)
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert "articles/al-sabah-bridge-closed.md:" in ran.stderr
    assert "al-masa-ten-injured.fingerprint: not written" in ran.stderr
    assert not list(bridge.rglob("*.new"))
