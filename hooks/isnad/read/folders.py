"""The archive's folders -> the archive."""

import os
import posixpath
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from typing import Self

from isnad.message import Message, at_position, fault
from isnad.model.fingerprints import ALWAYS_ONE, PackedFingerprint
from isnad.model.records import RECORDS, Article, Record
from isnad.model.relations import Archive
from isnad.model.source import FilePosition
from isnad.read.records import Broken, read_fingerprint, read_record, text_of

MOST_BYTES = 2_000_000
"""Of a file of the archive: of a larger one a build would take minutes."""
_MOST_ORIGINAL = 64 << 20
LANGUAGES = "languages.txt"
"""The list, in the archive's folder, of the languages that names are told in beside Arabic: a BCP 47 tag a line."""
FINGERPRINT = ".fingerprint"
"""How the name of the file ends that stands beside an article's record, and holds the fingerprint of its original."""


@dataclass(frozen=True)
class Folders:
    """Where the archive stands: `root` is what messages' paths are told from."""

    root: Path
    articles: Path
    docs: Path

    @classmethod
    def at(cls, root: Path, articles: str | Path = "articles") -> Self:
        """Those of an archive that stands at `root`; its articles may be in another folder, named from there."""
        return cls(root, root / articles, root / "docs")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file, and the shelf that it is of; `path` is how messages name it.

    `is_linked`: whether it, or its folder, is a way elsewhere.
    """

    shelf: str
    file: Path
    path: str
    is_linked: bool


_Read = Record | Broken[Record]
_Held = bytes | Message | None
"""What a file holds, or why it is not read; None where there is no file."""


class KeptRecords:
    """What was read of files the last time, by where they stand and by every byte that they hold."""

    def __init__(self) -> None:
        self._before: dict[Hashable, tuple[_Read, list[Message]]] = {}
        self._now: dict[Hashable, tuple[_Read, list[Message]]] = {}

    def next_time(self) -> None:
        """What is not asked for from here on is let go the next time."""
        self._before, self._now = self._now, {}

    def read(self, found: RecordFile, held: bytes | Message, beside: _Held) -> tuple[_Read, list[Message]]:
        """The record of a file, which is the very same one while its bytes and those beside it are; what is wrong with
        the file beside it."""
        key = (found.path, found.is_linked, _digest(held), _digest(beside))
        known = self._now[key] = self._before.get(key) or _read(found, held, beside)
        return known


def _digest(held: _Held) -> Hashable:
    return blake2b(held).digest() if isinstance(held, bytes) else held


def read_archive(
    folders: Folders,
    handed: Callable[[Sequence[RecordFile]], Iterable[RecordFile]] = iter,
    kept: KeptRecords | None = None,
) -> tuple[Archive, list[Message]]:
    """Everything that can be read, and a message for everything that cannot, in the order of the paths.

    `handed` hands the files on one by one, and may tell somebody how far it is. `kept` is what was read of the same
    folders before: what a file holds makes the same record as then, and is not read again.
    """
    if kept:
        kept.next_time()
    record_of = kept.read if kept else _read
    records: list[Record] = []
    unread: set[str] = set()
    partial: list[Record] = []
    messages: list[Message] = []
    for found in handed(tuple(record_files(folders))):
        read, beside = record_of(found, held_in(found), _held_beside(found) if found.shelf == "articles" else None)
        messages.extend(beside)
        if isinstance(read, Record):
            records.append(read)
            continue
        messages.extend(read.messages)
        unread.add(found.file.stem)
        if read.holds:
            partial.append(read.holds)
    languages = _languages(folders)
    if isinstance(languages, Message):
        messages.append(languages)
        languages = ()
    return Archive.of(records, languages, frozenset(unread), tuple(partial)), messages


def _languages(folders: Folders) -> tuple[str, ...] | Message:
    """The lines of the list of languages; none where there is no list."""
    file = folders.root / LANGUAGES
    if not os.path.lexists(file):
        return ()
    held = held_in(RecordFile("", file, LANGUAGES, file.is_symlink()))
    text = held if isinstance(held, Message) else text_of(LANGUAGES, held)
    return text if isinstance(text, Message) else tuple(line.strip() for line in text.splitlines())


def _read(found: RecordFile, held: bytes | Message, beside: _Held) -> tuple[_Read, list[Message]]:
    """The record of a file with what stands `beside` an article; what is wrong with that."""
    if isinstance(held, Message):
        read: _Read = Broken([held])
    else:
        read = read_record(RECORDS[found.shelf], found.path, held)
    if found.shelf != "articles":
        return read, []
    prints = _fingerprint(found, beside)
    if isinstance(prints, Message):
        return read, [prints]
    if isinstance(read, Article) and beside is not None and not prints and read.original.words >= ALWAYS_ONE:
        return read, [at_position(_beside(found), FilePosition(), fault("fingerprint-cut"))]
    return (read.model_copy(update={"fingerprint": prints}) if isinstance(read, Record) else read), []


def _held_beside(record: RecordFile) -> _Held:
    """What the file beside an article's record holds, if there is one."""
    file = record.file.with_suffix(FINGERPRINT)
    try:
        is_linked = S_ISLNK(file.lstat().st_mode)
    except OSError:
        return None
    return held_in(RecordFile(record.shelf, file, _beside(record), is_linked))


def _fingerprint(record: RecordFile, held: _Held) -> PackedFingerprint | Message:
    """What is kept of an original's words; empty where there is no file of it."""
    return read_fingerprint(_beside(record), held) if isinstance(held, bytes) else held or PackedFingerprint()


def _beside(record: RecordFile) -> str:
    return f"{record.path.removesuffix(record.file.suffix)}{FINGERPRINT}"


def held_in(found: RecordFile) -> bytes | Message:
    """What a file holds, or why it is not read."""
    if found.is_linked:
        return at_position(found.path, FilePosition(), fault("linked-file"))
    try:
        known = found.file.stat()
    except OSError:
        return at_position(found.path, FilePosition(), fault("not-a-file"))
    if not S_ISREG(known.st_mode):
        return at_position(found.path, FilePosition(), fault("not-a-file"))
    if known.st_size > MOST_BYTES:
        return at_position(found.path, FilePosition(), fault("file-too-large", most=f"{MOST_BYTES:,}"))
    try:
        return found.file.read_bytes()
    except OSError:
        return at_position(found.path, FilePosition(), fault("file-unreadable"))


def read_pages(folders: Folders) -> tuple[dict[str, str], list[Message]]:
    """The pages that people wrote straight into `docs`: their texts by path, and what cannot be read."""
    pages: dict[str, str] = {}
    messages: list[Message] = []
    for file in sorted(folders.docs.glob("*.md")):
        if file.is_file() and not file.is_symlink():  # what else there is, is no page
            path = named(file, folders.root)
            held = held_in(RecordFile("", file, path, is_linked=False))
            text = held if isinstance(held, Message) else text_of(path, held)
            if isinstance(text, Message):
                messages.append(text)
            else:
                pages[path] = text
    return pages, messages


def read_originals(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The originals that a folder has, by file name, untouched; a name with a path in it leads nowhere.

    What is no file, or larger than the importer takes, is no original.
    """
    files = {name: folder / name for name in sorted(names) if Path(name).name == name}
    sized = {name: file for name, file in files.items() if file.is_file() and file.stat().st_size <= _MOST_ORIGINAL}
    return {name: file.read_bytes() for name, file in sized.items()}


def record_files(folders: Folders) -> Iterator[RecordFile]:
    """Every file that should hold a record, shelf by shelf, in the order of their names."""
    for shelf in RECORDS:
        home = folders.articles if shelf == "articles" else folders.docs
        folder = home if shelf == "articles" else home / shelf
        if not folder.is_dir():
            continue
        leads_out = not folder.resolve().is_relative_to(home.resolve())
        path = "" if folder == folders.root else named(folder, folders.root)
        for name, is_linked in _records_in(folder):
            yield RecordFile(shelf, folder / name, posixpath.join(path, name), leads_out or is_linked)


def _records_in(folder: Path) -> Sequence[tuple[str, bool]]:
    """The names of the files of records, in their order, and whether each is a link."""
    try:
        with os.scandir(folder) as found:
            return sorted((entry.name, entry.is_symlink()) for entry in found if entry.name.endswith(".md"))
    except PermissionError:
        return ()


def named(file: Path, root: Path) -> str:
    """A file as messages name it."""
    try:
        return file.relative_to(root).as_posix()
    except ValueError:
        return file.as_posix()
