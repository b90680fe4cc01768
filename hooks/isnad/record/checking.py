"""The archive's own check, on a draft that stands nowhere yet: the same rules, on the same text that will be saved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from isnad.canonical.bodies import as_read, is_prose
from isnad.check.originals import against_originals
from isnad.check.rules import check, check_partial
from isnad.find.close_reading import read_closely
from isnad.find.names.registry import Automaton, names_of
from isnad.find.reuse.archive_passages import find_passages
from isnad.find.text import fold
from isnad.message import Message
from isnad.model.fingerprints import PackedFingerprint
from isnad.model.records import RECORDS, Article, Record
from isnad.model.related import Related
from isnad.model.relations import Archive
from isnad.model.source import BodyLines, Steps
from isnad.model.texts import Reading
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import Broken, read_fingerprint, read_record
from isnad.record.original import SelectableOriginal
from isnad.relate.links import relate


@dataclass(frozen=True, slots=True)
class Base:
    """The archive that the draft is to stand in, as it was read when the recorder opened, with what was found in it."""

    archive: Archive
    readings: Mapping[str, Reading]
    names: Automaton


@dataclass(frozen=True, slots=True)
class Placed:
    """A message and the value that it is about: `steps` lead to it in its file; in a body they are line and column."""

    message: Message
    steps: Steps


@dataclass(frozen=True)
class Judged:
    """A draft as the check sees it: the archive with it, what was found in that, and what is wrong in its own files.

    `article` is None while the record cannot be read whole.
    """

    archive: Archive
    readings: Mapping[str, Reading]
    article: Article | None
    messages: tuple[Placed, ...]

    @cached_property
    def related(self) -> Related:
        """Every link of the archive with the draft in it."""
        full = {a.id: fold(a.body) for a in self.archive.articles.values() if a.extent == "full"}
        return relate(self.archive, self.readings, find_passages(self.archive.articles, full))


def judge(files: Mapping[str, str], record: str, base: Base, original: SelectableOriginal) -> Judged:
    """Check a draft's files, by path, of which `record` is the article's, as if they stood in the archive."""
    shelves: dict[str, dict[str, Record]] = {shelf: dict(getattr(base.archive, shelf)) for shelf in RECORDS}
    partial: list[Record] = []
    unread: list[Message] = []
    article: Article | None = None
    for path, text in files.items():
        if not path.endswith(".md"):
            continue
        shelf = path.split("/")[-2]
        read = read_record(RECORDS[shelf], path, text.encode("utf-8"))
        id_ = path.split("/")[-1].removesuffix(".md")
        shelves[shelf].pop(id_, None)
        if isinstance(read, Broken):
            unread += read.messages
            partial += [read.holds] if read.holds else []
            continue
        if isinstance(read, Article):
            prints = read_fingerprint(path, files[path.removesuffix(".md") + ".fingerprint"].encode("utf-8"))
            read = article = read.model_copy(
                update={"fingerprint": PackedFingerprint() if isinstance(prints, Message) else prints}
            )
        shelves[shelf][id_] = read
    broken = frozenset(p.split("/")[-1].removesuffix(".md") for p in {message.path for message in unread})
    archive = replace(base.archive, **shelves, unread=base.archive.unread | broken, partial=tuple(partial))  # type: ignore[arg-type]  # by model
    names = base.names if len(files) == 2 else names_of(archive.entries.values())
    readings = dict(base.readings)
    for one in (article, *(part for part in partial if isinstance(part, Article))):
        if one:
            readings[one.id] = read_closely(one, fold(one.body), names)
    known = {id_: readings[id_] for id_ in archive.articles}
    found = [*unread, *check(archive, known), *check_partial(archive, readings)]
    if article:
        texts = {article.original.file: original.raw}
        found += against_originals({article.id: article}, texts, lambda _name, _raw: original.text)
    own = sorted({message for message in found if message.path in files})
    return Judged(archive, known, article, tuple(_placed(own, files)))


def _placed(messages: list[Message], files: Mapping[str, str]) -> Iterator[Placed]:
    """Each message with the steps to the value at its line and column."""
    values = {path: _values_at(files[path]) for path in {message.path for message in messages}}
    for message in messages:
        steps, body = values[message.path]
        if message.line >= body.line:
            yield Placed(message, ("body", *body.place(message.line, message.column)))
        else:
            yield Placed(message, steps.get((message.line, message.column), ()))


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as it is read, the line of the file that it begins on, and where the file's lines begin in it."""

    line: int
    text: str
    lines: BodyLines

    def place(self, line: int, column: int) -> tuple[int, int]:
        """A place of the file as one of the body without the empty lines above it: line from 0, column from 1."""
        before = self.text[: self.lines.offset(line - self.line, column - 1)]
        above = len(self.text) - len(self.text.lstrip("\n"))
        return max(0, before.count("\n") - above), len(before) - before.rfind("\n")


def _values_at(text: str) -> tuple[Mapping[tuple[int, int], Steps], _Body]:
    """The way to the outermost value at each place of a file, and its body."""
    try:
        values, below, marks, body_line = split_and_load(text)
    except Unreadable:
        return {}, _Body(text.count("\n") + 2, "", BodyLines())
    body = _Body(body_line, *as_read(below, prose=is_prose(values.get("text"))))
    by_place: dict[tuple[int, int], Steps] = {}
    for steps, place in sorted(marks.items(), key=lambda mark: len(mark[0])):
        by_place[(place.line, place.column)] = steps
    return by_place, body


def without(base: Base, id_: str) -> Base:
    """The archive without an article: an older form of the draft itself."""
    articles = {other: article for other, article in base.archive.articles.items() if other != id_}
    return replace(base, archive=replace(base.archive, articles=articles))
