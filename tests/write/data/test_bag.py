"""A bag: the library of record finds it valid, whatever is in it, and tells of a byte that is not as it was."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import bagit
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.outputs import Edition
from isnad.write.data.bag import BAG, bag_members
from isnad.write.data.packed import zip_bytes

NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,12}[a-z0-9]", fullmatch=True)


def unpacked(files: list[tuple[str, bytes]], edition: Edition, place: str) -> Path:
    ZipFile(BytesIO(zip_bytes(bag_members(files, edition)))).extractall(place)
    return Path(place) / BAG


@given(st.dictionaries(NAMES, st.binary(max_size=40), min_size=1, max_size=4), st.text(min_size=1, max_size=20))
def test_any_files_make_a_valid_bag(files: dict[str, bytes], name: str) -> None:
    with TemporaryDirectory() as place:
        folder = unpacked(list(files.items()), Edition(name, "sha256:0"), place)
        bag = bagit.Bag(str(folder))
        bag.validate()
        assert {path.removeprefix("data/") for path in bag.payload_files()} == files.keys()
        assert {key: (folder / "data" / key).read_bytes() for key in files} == files
        assert bag.info.get("Source-Organization", "") == " ".join(name.split())
        assert bag.info["External-Identifier"] == "sha256:0"


@pytest.mark.parametrize("spoilt", ["data/a.csv", "bag-info.txt", "manifest-sha256.txt"])
def test_a_byte_that_is_not_as_it_was_is_told(spoilt: str, tmp_path: Path) -> None:
    folder = unpacked([("a.csv", b"id\r\n1\r\n"), ("b.csv", b"")], Edition("إسناد"), str(tmp_path))
    (folder / spoilt).write_bytes((folder / spoilt).read_bytes().replace(b"1", b"2", 1))
    with pytest.raises(bagit.BagError):
        bagit.Bag(str(folder)).validate()


def test_files_are_let_go_one_after_another() -> None:
    """A release has no room in memory: each file is handed on before the next is asked for."""
    asked: list[str] = []

    def one_by_one() -> Iterator[tuple[str, bytes]]:
        for name in ("a", "b"):
            asked.append(name)
            yield name, b""

    members = bag_members(one_by_one(), Edition("إسناد"))
    assert next(members)[0] == f"{BAG}/data/a"
    assert asked == ["a"]
