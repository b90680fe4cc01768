"""The second archive without one of its records, and a sitting over that record's original."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.importing import read_file
from isnad.read.folders import Folders
from isnad.record.opening import open_archive, open_session
from isnad.record.session import Session

TODAY = "2026-11-27"


@pytest.fixture
def root(bridge_files: Path, tmp_path: Path) -> Path:
    """The bridge archive, in which nobody has recorded al-masa's article yet; its originals are at hand."""
    copy = Path(shutil.copytree(bridge_files, tmp_path / "archive"))
    for file in copy.glob("articles/al-masa-*"):
        file.unlink()
    return copy


@pytest.fixture
def open_on(root: Path) -> Callable[[str], Session]:
    """Opens a sitting over one of the originals, by its file's name."""

    def open_(name: str) -> Session:
        opened = open_archive(Folders.at(root))
        imported = read_file(root / "originals" / name, TODAY, None)
        return open_session(imported, opened, root / ".cache" / "record")

    return open_


@pytest.fixture
def sitting(open_on: Callable[[str], Session]) -> Session:
    """A sitting over an article that nobody has recorded."""
    return open_on("al-masa.txt")


@pytest.fixture
def span() -> Callable[[Session, str], dict[str, int]]:
    """Where words stand in a sitting's original."""

    def place(session: Session, words: str) -> dict[str, int]:
        start = session.original.text.index(words)
        return {"start": start, "end": start + len(words)}

    return place
