"""A folder -> one zip that is the same, byte for byte, wherever the same files are packed."""

from collections.abc import Iterator
from pathlib import Path

from isnad.write.data.packed import pack_files


def pack(folder: Path, file: Path, name: str = "") -> int:
    """Pack every file of a folder, below that name or else its own, in the order of their paths; says how many.

    Replaces `file`.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        return pack_files(_named(folder, name or folder.name), out)


def _named(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()
