"""raw -> text -> lines -> mentions, speech, dates, passages -> a draft or a completed record: the importer's order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from isnad.draft.complete import complete
from isnad.draft.compose import ImportedFile, compose
from isnad.draft.file import file_text
from isnad.draft.publication import find_publication_date
from isnad.draft.saved import Saved, read_saved
from isnad.find.dates.finding import find_dates
from isnad.find.dates.labels import label_before
from isnad.find.dates.values import resolve
from isnad.find.layout.finding import find_layout
from isnad.find.layout.masthead import find_agencies, find_outlet
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.speaker_memory import KnownSpeakers
from isnad.find.reuse.archive_passages import find_shared_with
from isnad.find.reuse.fingerprints import fingerprint
from isnad.model.dates import bounds
from isnad.model.drafts import DatedLine, DeclaredDate, Findings, LayoutLine, PrintedDate, ResolvedDate
from isnad.model.fingerprints import dump
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.model.texts import Mention
from isnad.say.arabic import ARABIC
from isnad.say.language import Language

_PUBLISHERS = ("outlet", "agency")


@dataclass(frozen=True)
class ImportContext:
    """What the importer works from: the archive, every name in it, who may speak, and the recorder's language."""

    archive: Archive
    names: Automaton
    speakers: KnownSpeakers
    language: Language

    def record_of(self, raw: bytes) -> Article | None:
        """The record that was made from these very bytes, if there is one."""
        print_ = sha256(raw).hexdigest()
        return next((a for a in self.archive.articles.values() if a.original.sha256 == print_), None)


@dataclass(frozen=True)
class Drafted:
    """A record ready to be written, and what it was made from. `completes` is the record that it makes whole."""

    id: str
    text: str
    found: Findings
    completes: Article | None = None


def open_import(archive: Archive, language: Language = ARABIC) -> ImportContext:
    """Make ready, once, what every import needs."""
    entries = archive.entries.values()
    return ImportContext(archive, names_of(entries), KnownSpeakers.of(entries), language)


def find_all(
    name: str, raw: bytes, context: ImportContext, forms: Mapping[str, tuple[str, ...]] | None = None
) -> Findings:
    """Read a raw file and find everything in it. `forms` are an article's own. Raises UnreadableFile."""
    saved = read_saved(name, raw)
    text = saved.text
    lines = find_layout(text)
    own = own_forms(dict(forms or {}))
    article = _without_furniture(text, lines)
    everywhere = find_mentions({"body": text}, context.names, own)
    outlet = _declared_outlet(saved, context) or find_outlet(lines, everywhere, _publishers(context))
    mentions = find_mentions({"body": article}, context.names, own)
    record = context.record_of(raw)
    others = {id_: other for id_, other in context.archive.articles.items() if other is not record}
    return Findings(
        text=text,
        lines=lines,
        mentions=mentions,
        speech=find_speech(article, _outer(mentions), context.speakers),
        published=_published(saved, lines, context),
        outlet=outlet,
        agencies=find_agencies(text, lines, everywhere, _publishers(context), outlet),
        declared=dict(saved.metadata),
        notes=saved.notes,
        shared=find_shared_with(article, others),
        fingerprint=dump(fingerprint(text)),
    )


def draft(
    name: str,
    raw: bytes,
    context: ImportContext,
    today: str,
    into: str | None = None,
) -> Drafted:
    """A completed record where one was made from these bytes (or `into` names it), else a new draft.

    Raises UnreadableFile where the file cannot be read and LostAnnotations where a record's annotations have no place
    in it.
    """
    record = context.archive.articles[into] if into else context.record_of(raw)
    if record:
        found = find_all(name, raw, context, record.forms)
        front, body = complete(record, found.text, found.lines)
        return Drafted(record.id, file_text(front, body), found, record)
    found = find_all(name, raw, context)
    drafted = compose(found, ImportedFile(name, raw, today), _events(found, context), context.language)
    return Drafted(drafted.id, file_text(drafted.front, drafted.body), found)


def _publishers(context: ImportContext) -> frozenset[str]:
    return frozenset(o.id for o in context.archive.organisations.values() if o.kind in _PUBLISHERS)


def _without_furniture(text: str, lines: Sequence[LayoutLine]) -> str:
    """The text with every line that is no part of the article blanked out, so that offsets stay what they are."""
    letters = list(text)
    for line in lines:
        if line.kind == "boilerplate":
            letters[line.start : line.end] = " " * (line.end - line.start)
    return "".join(letters)


def _outer(mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not mention.nested]


def _declared_outlet(saved: Saved, context: ImportContext) -> str | None:
    """The outlet whose site a saved page says it is of."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?([^/]*).*$", r"\1", saved.metadata.get("url", ""))
    sites = {
        o.id: re.sub(r"^https?://(?:www\.)?([^/]*).*$", r"\1", o.site or "")
        for o in context.archive.organisations.values()
    }
    return next((id_ for id_, site in sites.items() if site and site == host), None)


def _published(saved: Saved, lines: Sequence[LayoutLine], context: ImportContext) -> ResolvedDate:
    """When the article was published, by its page's data, its lines, and the years of the events on record."""
    events = context.archive.events.values()
    years = {day.year for event in events if event.date.date for day in bounds(event.date.date)}
    said = saved.metadata.get("date", "")
    declared = [DeclaredDate("published", "metadata", said, find_dates(said))] if said else []
    return find_publication_date(dated_lines(saved.text, lines), resolve, declared=declared, years=years)


def dated_lines(text: str, lines: Sequence[LayoutLine]) -> list[DatedLine]:
    """A text's lines with the dates that stand in them, each with the label that stands before it."""
    dated: list[DatedLine] = []
    above = ""
    for line in lines:
        words = text[line.start : line.end]
        found = find_dates(words)
        dates = tuple(PrintedDate(one, label_before(words[: one.start], above)) for one in found)
        dated.append(DatedLine(line, words, dates))
        above = words
    return dated


def _events(found: Findings, context: ImportContext) -> tuple[str, ...]:
    """The events whose places the text names, if it may be of their time or later."""
    named = {mention.entry for mention in found.mentions}
    return tuple(event.id for event in context.archive.events.values() if named.intersection(event.places))
