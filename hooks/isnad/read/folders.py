"""The archive's folders -> the archive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from isnad.message import Message, at_position, fault
from isnad.model.records import RECORDS, Record
from isnad.model.relations import Archive
from isnad.model.source import FilePosition
from isnad.read.records import read_record, text_of

MOST_BYTES = 8_000_000


@dataclass(frozen=True)
class Folders:
    """Where the archive stands: `root` is what messages' paths are told from."""

    root: Path
    articles: Path
    docs: Path


def read_archive(folders: Folders) -> tuple[Archive, list[Message]]:
    """Everything that can be read, and a message for everything that cannot, in the order of the paths."""
    shelves: dict[str, dict[str, Record]] = {shelf: {} for shelf in RECORDS}
    unread: set[str] = set()
    messages: list[Message] = []
    for found in _files(folders):
        file, path = found.file, found.path
        if found.is_linked:
            messages.append(at_position(path, FilePosition(), fault("linked-file")))
        elif not file.is_file():
            messages.append(at_position(path, FilePosition(), fault("not-a-file")))
        elif file.stat().st_size > MOST_BYTES:
            messages.append(_too_large(path))
        elif (held := _held(file)) is None:
            messages.append(_unreadable(path))
        else:
            record = read_record(RECORDS[found.shelf], path, held)
            if isinstance(record, Record):
                shelves[found.shelf][record.id] = record
                continue
            messages.extend(record)
        unread.add(file.stem)
    return Archive(**shelves, unread=frozenset(unread)), messages  # type: ignore[arg-type]  # each shelf by its model


def _held(file: Path) -> bytes | None:
    """What a file holds, or None where the system refuses."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def read_pages(folders: Folders) -> tuple[dict[str, str], list[Message]]:
    """The pages that people wrote straight into `docs`: their texts by path, and what cannot be read."""
    pages: dict[str, str] = {}
    messages: list[Message] = []
    for file in sorted(folders.docs.glob("*.md")):
        if file.is_file() and not file.is_symlink():  # what else there is, is no page but a stray
            path = named(file, folders.root)
            text = _page_text(file, path)
            if isinstance(text, Message):
                messages.append(text)
            else:
                pages[path] = text
    return pages, messages


def _page_text(file: Path, path: str) -> str | Message:
    if file.stat().st_size > MOST_BYTES:
        return _too_large(path)
    held = _held(file)
    return _unreadable(path) if held is None else text_of(path, held)


def _too_large(path: str) -> Message:
    return at_position(path, FilePosition(), fault("file-too-large", most=f"{MOST_BYTES:,}"))


def _unreadable(path: str) -> Message:
    return at_position(path, FilePosition(), fault("file-unreadable"))


def read_originals(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The originals that a folder has, by file name, untouched; a name with a path in it leads nowhere."""
    inside = [name for name in sorted(names) if Path(name).name == name]
    return {name: (folder / name).read_bytes() for name in inside if (folder / name).is_file()}


@dataclass(frozen=True, slots=True)
class _Found:
    """A file of a shelf; `path` is how messages name it, `is_linked` whether it, or its folder, is a way elsewhere."""

    shelf: str
    file: Path
    path: str
    is_linked: bool


def _files(folders: Folders) -> Iterator[_Found]:
    for shelf in RECORDS:
        home = folders.articles if shelf == "articles" else folders.docs
        folder = home if shelf == "articles" else home / shelf
        if not folder.is_dir():
            continue
        leads_out = not folder.resolve().is_relative_to(home.resolve())
        for file in sorted(folder.glob("*.md"), key=lambda file: file.name):
            yield _Found(shelf, file, named(file, folders.root), leads_out or file.is_symlink())


def named(file: Path, root: Path) -> str:
    """A file as messages name it."""
    try:
        return file.relative_to(root).as_posix()
    except ValueError:
        return file.as_posix()
