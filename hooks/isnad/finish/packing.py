"""A folder -> one zip that is the same, byte for byte, wherever the same files are packed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from isnad.message import visible
from isnad.write.data.packed import pack_files


class Unpackable(Exception):
    """What keeps a folder from being a zip that opens the same everywhere, or a zip from its place; in words."""


def pack(folder: Path, file: Path, name: str = "") -> int:
    """Pack every file of a folder, below that name or else its own, in the order of their paths; says how many.

    Takes the place of `file` once it is whole. A link is not followed: what it leads to may be anybody's. Raises
    Unpackable and OSError; then what stood at `file` stands there still.
    """
    if file.is_dir() or (file.exists() and not file.is_file()):
        raise Unpackable(f"{visible(str(file))}: there already, and no file; name another")
    if file.resolve().is_relative_to(folder.resolve()):
        raise Unpackable(f"{visible(str(file))}: within the folder that it is to hold; name a place outside")
    found = sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    for path in found:
        _refuse_odd(path, path.relative_to(folder).as_posix())
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.new")
    try:
        with beside.open("wb") as out:
            count = pack_files(_named(folder, found, name or folder.name), out)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    return count


def _refuse_odd(path: Path, inside: str) -> None:
    """Raises Unpackable for what no zip holds, or each program unpacks as it likes."""
    if path.is_symlink():
        raise Unpackable(f"{visible(inside)}: a link; put the file itself in its place")
    if not path.is_file():
        raise Unpackable(f"{visible(inside)}: no file; take it away")
    if not inside.isprintable() or "\\" in inside:
        raise Unpackable(f"{visible(inside)}: a name that does not unpack the same everywhere; give it another")


def _named(folder: Path, found: Sequence[Path], name: str) -> Iterator[tuple[str, bytes]]:
    for path in found:
        yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()
