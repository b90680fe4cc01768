"""read -> find -> check, then relate -> write: the only place that knows the order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path

from isnad.check.advice import (
    articles_that_may_be_one,
    direct_without_marks,
    figures_unlike_their_words,
    forms_that_may_be_slips,
    not_archived,
)
from isnad.check.dates import days_to_come
from isnad.check.links import links_to_nothing
from isnad.check.originals import against_originals
from isnad.check.pages import odd_pages
from isnad.check.published import against_base
from isnad.check.readiness import texts_for_own_use
from isnad.check.references import ids_of_names, unmentioned_entries
from isnad.check.rendered import rendered_pages
from isnad.check.rules import KeptFaults, check, check_partial, check_readings, check_records
from isnad.check.sentences import lost_anchors
from isnad.draft.limits import UnreadableFile
from isnad.draft.saved import read_original
from isnad.find.dates.finding import find_dates
from isnad.find.kept_readings import KeptReadings
from isnad.find.numbers import find_numbers
from isnad.find.reuse.archive_passages import KeptPassages
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import Folded, fold
from isnad.forking import beside
from isnad.message import Message
from isnad.model.outputs import Edition
from isnad.model.records import Article
from isnad.model.related import Related
from isnad.model.relations import Archive
from isnad.model.texts import Reading, Sentence
from isnad.model.when_asked import WholeWhenAsked
from isnad.read.folders import Folders, KeptRecords, read_archive, read_originals, read_pages
from isnad.read.handwritten import handwritten_pages, title_of
from isnad.read.obeyed_files import obeyed_files
from isnad.read.unexpected_files import assets, unexpected_files
from isnad.relate.links import relate
from isnad.say.progress import Watch, unwatched
from isnad.say.saying import all_as_text
from isnad.write.render.addresses import lasting_addresses
from isnad.write.render.markdown import titled_markdown
from isnad.write.render.view import View
from isnad.write.site import UNNAMED, Site

_MANY = 500
"""Articles; with fewer a fork costs what it saves."""


class Refused(Exception):
    """An archive that cannot be published: everything that is wrong with it, in the order of the files."""

    def __init__(self, messages: list[Message]) -> None:
        super().__init__(all_as_text(messages))
        self.messages = messages


@dataclass(frozen=True)
class Checked:
    """An archive that was read and checked; what was found in its texts; pages people wrote beside it, by path.

    `full_texts` are the bodies that are an article's own words, folded when they were read.
    """

    archive: Archive
    readings: Mapping[str, Reading]
    full_texts: Mapping[str, Folded]
    pages: Mapping[str, str]
    messages: list[Message]
    shared: KeptPassages

    @cached_property
    def related(self) -> Related:
        """Every link and comparison, worked out when it is asked for: no rule needs them."""
        passages = WholeWhenAsked(lambda: self.shared.find(self.archive.articles, self.full_texts))
        return relate(self.archive, self.readings, passages)


@dataclass(frozen=True, slots=True)
class KeptWork:
    """What was read, found and compared when the same folders were checked before; at first nothing.

    What is kept of each stage is what it would make again of the same bytes, so that nobody can tell by what comes out
    whether anything was kept.
    """

    records: KeptRecords = field(default_factory=KeptRecords)
    readings: KeptReadings = field(default_factory=KeptReadings)
    partly: KeptReadings = field(default_factory=KeptReadings)
    faults: KeptFaults = field(default_factory=KeptFaults)
    passages: KeptPassages = field(default_factory=KeptPassages)


def check_archive(folders: Folders, watch: Watch = unwatched, kept: KeptWork | None = None) -> Checked:
    """Read everything and say all that is wrong with it. What was `kept` of the time before is not worked out again."""
    archive, messages = read_archive(
        folders, lambda files: watch("read", files, len(files)), kept.records if kept else None
    )
    rules = _rules(archive, kept.faults if kept else None)
    kept = kept or KeptWork()
    entries, articles = archive.entries.values(), archive.articles.values()
    found = kept.readings.find(watch("find", articles, len(articles)), entries)
    readings = {id_: one.reading for id_, one in found.items()}
    full_texts = {id_: one.body for id_, one in found.items() if one.article.extent == "full"}
    parts = [part for part in archive.partial if isinstance(part, Article)]
    partly = {id_: one.reading for id_, one in (kept.partly.find(parts, entries) if parts else {}).items()}
    pages, unread = read_pages(folders)
    made = rendered_pages(pages)
    lasting = frozenset([*(f"{address}.md" for address in lasting_addresses(archive)), *assets(folders)])
    of_records = [*ids_of_names(messages, archive), *watch("check", rules(readings))]
    of_records += check_partial(archive, partly)
    of_pages = [*unread, *odd_pages(pages, made), *links_to_nothing(archive, pages, made, lasting)]
    messages = [*of_records, *obeyed_files(folders.root), *unexpected_files(folders), *of_pages]
    return Checked(archive, readings, full_texts, pages, sorted(messages), kept.passages)


def _rules(archive: Archive, kept: KeptFaults | None) -> Callable[[Mapping[str, Reading]], Iterable[Message]]:
    """What says all that is wrong with records once their texts were read.

    Where nothing was kept of the time before, and there are many, most of it is asked meanwhile in another process.
    """
    if kept is not None:
        return lambda readings: check(archive, readings, kept)

    def of_records() -> list[Message]:
        return [*check_records(archive)]

    said = beside(of_records) if len(archive.articles) > _MANY else of_records
    return lambda readings: chain(check_readings(archive, readings), said())


def check_upkeep(checked: Checked, today: date) -> list[Message]:
    """What a repository should not keep, though it can be built, on a day: entries that nothing mentions, texts for
    own use, days to come. No build asks for the day, so that one commit gives one site."""
    archive = checked.archive
    return [
        *unmentioned_entries(archive, checked.readings),
        *texts_for_own_use(archive),
        *days_to_come(archive, today),
    ]


def advice(checked: Checked) -> list[Message]:
    """What is no fault and worth a look: addresses of which no archived copy is named, articles that may be one, forms
    that may be slips, direct words without marks, figures that their printed words do not say."""
    archive = checked.archive
    return sorted(
        [
            *not_archived(archive),
            *articles_that_may_be_one(archive),
            *forms_that_may_be_slips(archive),
            *direct_without_marks(archive, checked.readings),
            *figures_unlike_their_words(archive, _ends_of_numbers),
        ]
    )


def _ends_of_numbers(words: str) -> Iterator[tuple[int | None, int | None]]:
    return ((found.min, found.max) for found in find_numbers(words, find_dates(words)))


@dataclass(frozen=True)
class HeldAgainstOriginals:
    """What is wrong with records beside their originals; `missing` are the files of those that the folder has not."""

    messages: list[Message]
    missing: tuple[str, ...]


def check_against_originals(archive: Archive, folder: Path) -> HeldAgainstOriginals:
    """Hold every record against its original, where the folder has it."""
    names = {article.original.file for article in archive.articles.values()}
    originals = read_originals(folder, names)
    messages = list(against_originals(archive.articles, originals, _text_of))
    return HeldAgainstOriginals(messages, tuple(sorted(names - originals.keys())))


def _text_of(name: str, raw: bytes) -> str | None:
    """The text of an original, whatever it was saved as, as the importer reads it."""
    try:
        return read_original(name, raw).text
    except UnreadableFile:
        return None


@dataclass(frozen=True)
class Compared:
    """An archive held against a published one; `unread` are ids of that one that could not be read and compared."""

    messages: list[Message]
    unread: frozenset[str]


def check_against_base(archive: Archive, base: Folders) -> Compared:
    """Hold an archive against the published one that stands in other folders."""
    published, _ = read_archive(base)
    lost = lost_anchors(published, archive, _sentences(published), _sentences(archive))
    return Compared([*against_base(published, archive), *lost], published.unread)


def _sentences(archive: Archive) -> Mapping[str, tuple[Sentence, ...]]:
    bodies = {article.id: article.body for article in archive.articles.values()}
    return {id_: find_sentences(fold(body), find_paragraphs(body)) for id_, body in bodies.items()}


def archive_site(
    folders: Folders,
    site: str = "",
    edition: Edition = UNNAMED,
    watch: Watch = unwatched,
    kept: KeptWork | None = None,
) -> Site:
    """What an edition of the archive adds to its site, at the address `site`. Raises Refused.

    What was `kept` of the time before is not worked out again.
    """
    checked = check_archive(folders, watch, kept)
    if checked.messages:
        raise Refused(checked.messages)
    view = View(checked.archive, checked.related, edition.name, site)
    return Site(view, handwritten_pages(checked.pages), edition)


def published_markdown(text: str) -> str:
    """A page that people wrote, as it is published for other generators: the title that opens it, in front matter."""
    return titled_markdown(title_of(text), text)
