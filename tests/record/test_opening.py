"""Where a sitting begins: a record's original is found by its hash, whatever it is called."""

from pathlib import Path

import pytest

from isnad.importing import read_file
from isnad.read.folders import Folders
from isnad.record.opening import InUse, NoOriginal, held_for, open_archive, original_of

TODAY = "2026-11-27"


def test_a_records_original_is_known_by_its_hash(root: Path) -> None:
    opened = open_archive(Folders.at(root))
    folder = root / "originals"
    (folder / "al-sabah.txt").rename(folder / "another-name.txt")
    imported = original_of("al-sabah-bridge-closed", opened, folder, TODAY)
    assert (imported.name, imported.raw) == ("al-sabah.txt", (folder / "another-name.txt").read_bytes())
    (folder / "another-name.txt").write_text("غيره", "utf-8")
    with pytest.raises(NoOriginal) as missing:
        original_of("al-sabah-bridge-closed", opened, folder, TODAY)
    assert missing.value.file == "al-sabah.txt"
    with pytest.raises(KeyError):
        original_of("nothing", opened, folder, TODAY)


def test_an_original_is_open_once(root: Path) -> None:
    """Two runs over one original would each keep its own work in the place of the other's."""
    works = root / ".cache" / "record"
    one, another = (read_file(root / "originals" / name, TODAY, None) for name in ("al-masa.txt", "al-sabah.txt"))
    with held_for(one, works):
        with pytest.raises(InUse):
            held_for(one, works)
        held_for(another, works).release()
    held_for(one, works).release()
