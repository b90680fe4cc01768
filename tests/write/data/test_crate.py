"""The metadata of a crate: a reader of RO-Crate finds every file in it, with what it is, its size and its sum."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from rocrate.rocrate import ROCrate

from isnad.exporting import Export, all_files
from isnad.model.outputs import Edition
from isnad.pipeline import Checked
from isnad.write.data.crate import CRATE, crate_metadata
from isnad.write.data.described import Described


def test_a_reader_finds_every_file_of_an_archive(sample: Checked, tmp_path: Path) -> None:
    files = dict(all_files(Export(sample)))
    for name, held in files.items():
        (tmp_path / name).write_bytes(held)
    described = [Described.of_bytes(name, held) for name, held in files.items()]
    (tmp_path / CRATE).write_text(crate_metadata(described, Edition("إسناد", "v1.2", date(2026, 11, 27))), "utf-8")
    crate = ROCrate(tmp_path)
    assert (crate.name, crate.datePublished.date(), crate.root_dataset["version"]) == (
        "إسناد",
        date(2026, 11, 27),
        "v1.2",
    )
    held_by_it = {entity.id: entity for entity in crate.data_entities}
    assert held_by_it.keys() == files.keys()
    for name, entity in held_by_it.items():
        assert entity["contentSize"] == str(len(files[name]))
        assert entity["sha256"] == sha256(files[name]).hexdigest()
        assert entity["name"] and "/" in entity["encodingFormat"], name


def test_what_is_not_known_of_an_edition_is_left_out() -> None:
    (root,) = (node for node in json.loads(crate_metadata([], Edition("إسناد")))["@graph"] if node["@id"] == "./")
    assert "version" not in root
    assert root["datePublished"] == "1980-01-01"


def test_a_file_that_nobody_describes_is_no_silent_one() -> None:
    with pytest.raises(KeyError):
        Described.of_bytes("archive.docx", b"")
