"""A file, an address or a record's id -> a sitting: where each run of the recorder begins."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from isnad.canonical.bodies import as_read, is_prose
from isnad.draft.compose import ImportedFile
from isnad.draft.limits import UnreadableFile, sized_bytes
from isnad.drafting import Drafted, ImportContext, draft, find_all, open_import
from isnad.find.close_reading import read_closely
from isnad.find.text import fold
from isnad.model.records import Article
from isnad.model.source import Source
from isnad.read.folders import Folders, read_archive
from isnad.read.front_matter import split_and_load
from isnad.record.checking import Base
from isnad.record.original import SelectableOriginal
from isnad.record.session import Session, as_written
from isnad.record.store import Store, hash_of
from isnad.record.work import FileFrame, Work, from_data, trail_of

_SAID_ANEW = frozenset(("original", "via"))
"""Fields that each file gets anew: what is known of the original; chains, which stand with each annotation here."""


class NoOriginal(Exception):
    """A record whose original is not in the folder of originals: `file` is how it was called."""

    def __init__(self, file: str, print_: str) -> None:
        super().__init__(file)
        self.file, self.print = file, print_


class InUse(Exception):
    """An original that another run of the recorder has open: each would put its work in the place of the other's."""


def held_for(imported: ImportedFile, works: Path) -> FileLock:
    """The work on an original, held for this run until it ends, however it does. Raises InUse and OSError."""
    folder = _folder_of(sha256(imported.raw).hexdigest(), works)
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as wrong:
        raise InUse from wrong
    return lock


@dataclass(frozen=True)
class Opened:
    """An archive, ready to be recorded into, with the messages about what of it could not be read."""

    folders: Folders
    context: ImportContext
    base: Base
    unread: int


def open_archive(folders: Folders) -> Opened:
    """Read an archive once, for every original that is to be recorded."""
    archive, messages = read_archive(folders)
    context = open_import(archive)
    readings = {a.id: read_closely(a, fold(a.body), context.names) for a in archive.articles.values()}
    return Opened(folders, context, Base(archive, readings, context.names), len(messages))


def open_session(imported: ImportedFile, opened: Opened, works: Path) -> Session:
    """A sitting over an original: work that was begun on it, or the record that was made from it, or a new draft.

    `works` is the folder, which git ignores, that keeps work. Raises UnreadableFile.
    """
    print_ = sha256(imported.raw).hexdigest()
    context = opened.context
    record = context.record_of(imported.raw)
    found = find_all(imported.name, imported.raw, context, record.forms if record else None)
    original = SelectableOriginal(record.original.file if record else imported.name, print_, imported.raw, found)
    store = Store(opened.folders.root, _folder_of(print_, works))
    store.recover()
    kept = store.kept()
    try:
        return Session(opened.base, original, store, from_data(kept), imported.today, True, trail_of(kept or {}))
    except ValueError:
        work = _of_record(record, store) if record else _of_draft(draft(imported, context), print_)
    session = Session(opened.base, original, store, work, imported.today)
    if not record:
        session.work = session.without_names(work, {})
    session.keep()
    return session


def _folder_of(print_: str, works: Path) -> Path:
    """Where the work on an original, known by its SHA-256, is kept."""
    return works / print_[:16]


def original_of(id_: str, opened: Opened, originals: Path, today: str) -> ImportedFile:
    """The original of a record, out of the folder that keeps them, by its hash. Raises KeyError and NoOriginal."""
    original = opened.base.archive.articles[id_].original
    named = originals / Path(original.file).name
    others = sorted(file for file in originals.glob("*") if file.is_file()) if originals.is_dir() else []
    for file in (named, *others):
        with suppress(OSError, UnreadableFile):
            if sha256(raw := sized_bytes(file)).hexdigest() == original.sha256:
                return ImportedFile(original.file, raw, today)
    raise NoOriginal(original.file, original.sha256)


def _of_record(record: Article, store: Store) -> Work:
    """The work of mending a record that is there."""
    paths = [f"articles/{record.id}.md", f"articles/{record.id}.fingerprint"]
    texts = store.read(paths)
    kept = {path: hash_of(text) for path, text in texts.items()}
    front = {key: value for key, value in as_written(record).items() if key not in _SAID_ANEW}
    return Work(
        front,
        record.body.strip("\n"),
        record.original.sha256,
        fixed=record.id,
        frame=FileFrame(texts[paths[0]] or ""),
        kept=kept,
    )


def _of_draft(drafted: Drafted, print_: str) -> Work:
    """The work of a new record: what the importer drafted, with everything that waits to be confirmed."""
    values, below, _, _ = split_and_load(drafted.text)
    body, _ = as_read(below, prose=is_prose(values.get("text")))
    article = Article.model_validate({**values, "id": drafted.id, "source": Source(drafted.id), "body": body})
    return Work({k: v for k, v in as_written(article).items() if k not in _SAID_ANEW}, body.strip("\n"), print_)
