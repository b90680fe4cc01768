"""What was read and found before is used again, and nobody can tell by what comes out."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from edited_archives import EDITS, EditedArchive, edits
from isnad.model.outputs import Part
from isnad.pipeline import Checked, KeptWork, check_archive
from isnad.read.folders import Folders
from isnad.write.render.view import View
from isnad.write.site import Site

ROOT = Path(__file__).parents[1]
CASES = sorted((ROOT / "tests/cases/check").iterdir())


def _same(kept: Checked, fresh: Checked) -> bool:
    found = [repr((one.readings, one.full_texts)) for one in (kept, fresh)]
    said = [(one.messages, one.archive, one.pages) for one in (kept, fresh)]
    return found[0] == found[1] and said[0] == said[1]


def _parts(checked: Checked) -> list[Part]:
    return list(Site(View(checked.archive, checked.related)).parts())


@pytest.mark.long
def test_the_same_is_said_of_every_broken_archive_whatever_was_kept(cases: Path, tmp_path: Path) -> None:
    root, kept = tmp_path / "archive", KeptWork()
    for number, case in enumerate(CASES):
        if number % 3 == 0:  # some are laid over what others left
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(cases / "archive", root)
            assert check_archive(Folders.at(root), kept=kept).messages == []
        shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("base"))
        removed = root / "removed.txt"
        for path in removed.read_text("utf-8").split() if removed.exists() else ():
            (root / path).unlink(missing_ok=True)
        removed.unlink(missing_ok=True)
        assert _same(check_archive(Folders.at(root), kept=kept), check_archive(Folders.at(root))), case.name


@pytest.mark.slow
@given(edits)
def test_after_any_edits_what_comes_out_is_what_a_clean_build_gives(done: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as scratch:
        root = Path(shutil.copytree(ROOT / "examples/bridge", scratch, dirs_exist_ok=True))
        archive, folders, kept = EditedArchive(root), Folders.at(root), KeptWork()
        _parts(check_archive(folders, kept=kept))
        for kind, which in done:
            archive.edit(kind, which)
            now, fresh = check_archive(folders, kept=kept), check_archive(folders)
            assert _same(now, fresh), kind
            if not fresh.messages:
                assert _parts(now) == _parts(fresh), kind


@pytest.mark.parametrize("kind", sorted(set(EDITS) - {"a broken record", "a file as it was"}))
def test_most_edits_leave_an_archive_whole(kind: str, tmp_path: Path) -> None:
    """So that the property above is one of sites, and not of messages alone."""
    root = Path(shutil.copytree(ROOT / "examples/bridge", tmp_path, dirs_exist_ok=True))
    archive = EditedArchive(root)
    before = archive.files()
    archive.edit(kind, 1)
    assert archive.files() != before
    assert check_archive(Folders.at(root)).messages == []
