"""named files -> one zip, the same to the byte wherever the same files are packed."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

NO_DAY = date(1980, 1, 1)
"""The day of what has to have one where none is known: the first that a zip can say."""
_FILE = 0o100644 << 16


def pack_files(files: Iterable[tuple[str, bytes]], out: BinaryIO, stored: frozenset[str] = frozenset()) -> int:
    """Write a zip of the files by their names, in the order that they come in; how many they were.

    Those whose names are in `stored` are not compressed.
    """
    count = 0
    with ZipFile(out, "w") as packed:
        for name, held in files:
            # A time of its own would make two zips of the same files differ.
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.external_attr = _FILE
            member.create_system = 3
            packed.writestr(member, held, ZIP_STORED if name in stored else ZIP_DEFLATED, 9)
            count += 1
    return count


def zip_bytes(files: Iterable[tuple[str, bytes]], stored: frozenset[str] = frozenset()) -> bytes:
    """The same, as bytes."""
    out = BytesIO()
    pack_files(files, out, stored)
    return out.getvalue()
