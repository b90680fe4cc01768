"""read -> find -> relate -> check -> write: the only place that knows the order."""

from dataclasses import dataclass
from pathlib import Path

from archive.check.originals import against_originals
from archive.check.published import against_base
from archive.check.references import unmentioned_entries
from archive.check.rules import check
from archive.find.names import names_of
from archive.find.passages.sharing import find_passages
from archive.find.reading import read_closely
from archive.message import Message
from archive.model.pages import Written
from archive.model.related import Related
from archive.model.relations import Archive
from archive.read.folders import Folders, read_archive, read_originals
from archive.relate.web import relate
from archive.say.saying import all_as_text
from archive.write.site import write_site


class Refused(Exception):
    """An archive that cannot be published: everything that is wrong with it, in the order of the files."""

    def __init__(self, messages: list[Message]) -> None:
        super().__init__(all_as_text(messages))
        self.messages = messages


@dataclass(frozen=True)
class Checked:
    """An archive that was read, related and checked."""

    archive: Archive
    related: Related
    messages: list[Message]


def check_archive(folders: Folders) -> Checked:
    """Read everything and say all that is wrong with it."""
    archive, messages = read_archive(folders)
    names = names_of(archive.entries.values())
    readings = {article.id: read_closely(article, names) for article in archive.articles.values()}
    related = relate(archive, readings, find_passages(archive.articles))
    return Checked(archive, related, sorted([*messages, *check(archive, related)]))


def check_entries_are_used(checked: Checked) -> list[Message]:
    """What a repository should not keep, though it can be published: entries that nothing mentions."""
    return list(unmentioned_entries(checked.archive, checked.related))


def check_against_originals(archive: Archive, folder: Path) -> list[Message]:
    """Hold every record against its original, where the folder has it."""
    originals = read_originals(folder, {article.original.file for article in archive.articles.values()})
    return list(against_originals(archive.articles, originals))


@dataclass(frozen=True)
class Compared:
    """An archive held against a published one; `unread` are ids of that one that could not be read and compared."""

    messages: list[Message]
    unread: frozenset[str]


def check_against_base(archive: Archive, base: Folders) -> Compared:
    """Hold an archive against the published one that stands in other folders."""
    published, _ = read_archive(base)
    return Compared(list(against_base(published, archive)), published.unread)


def build_archive(folders: Folders, site: str = "") -> Written:
    """Everything the archive adds to the site, whose address is `site`. Raises Refused before a page is written."""
    checked = check_archive(folders)
    if checked.messages:
        raise Refused(checked.messages)
    return write_site(checked.archive, checked.related, site)
