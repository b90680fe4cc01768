"""raw -> text -> lines -> mentions, speech, dates, passages -> a draft or a completed record: the importer's order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import sha256

from isnad.canonical.writing import record_text
from isnad.draft.complete import complete
from isnad.draft.compose import ImportedFile, compose
from isnad.draft.publication import find_publication_date
from isnad.draft.saved import OriginalText, read_original
from isnad.find.answers.likely import likely_sentences, sentences_of
from isnad.find.answers.proposing import answers_in, propose
from isnad.find.answers.values import DatedBy, ReadText
from isnad.find.answers.vocabulary import Vocabularies, vocabularies
from isnad.find.dates.finding import find_dates
from isnad.find.dates.labels import label_before
from isnad.find.dates.values import resolve
from isnad.find.layout.authors import find_author
from isnad.find.layout.bylines import is_author
from isnad.find.layout.finding import PageHints, find_layout
from isnad.find.layout.keys import LINE_ENDS, key_of, raw_lines
from isnad.find.layout.masthead import find_agencies, find_outlet
from isnad.find.layout.site_names import SITE_MARK, keys_alone
from isnad.find.layout.titles import declared_headline
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.reuse.archive_passages import RecordedWords
from isnad.find.reuse.fingerprints import FoldedWords, fingerprint, words_of
from isnad.find.text import LONGEST_KEPT, Folded, fold
from isnad.model.dates import bounds
from isnad.model.drafts import (
    DatedLine,
    DeclaredDate,
    Findings,
    LayoutLine,
    LikelySentence,
    LineKind,
    PrintedDate,
    ProposedAnswer,
    ProposedAssertion,
    ResolvedDate,
)
from isnad.model.fingerprints import dump
from isnad.model.records import OWN_USE, Article, Claim
from isnad.model.relations import Archive
from isnad.model.texts import Mention
from isnad.say.arabic import ARABIC
from isnad.say.language import Language

_LINE_END = re.compile(f"[{LINE_ENDS}]")
_PUBLISHERS = ("outlet", "agency")


@dataclass(frozen=True)
class ImportContext:
    """What the importer works from: the archive, every name and all words in it, who may speak, and the recorder's
    language."""

    archive: Archive
    names: Automaton
    speakers: KnownSpeakers
    recorded: RecordedWords
    language: Language

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The entries that an article may be of."""
        return frozenset(o.id for o in self.archive.organisations.values() if o.kind == "outlet")

    @cached_property
    def publishers(self) -> frozenset[str]:
        """The entries that an article may credit."""
        return frozenset(o.id for o in self.archive.organisations.values() if o.kind in _PUBLISHERS)

    @cached_property
    def sites(self) -> Mapping[str, str]:
        """The organisation of each host that is on record; of two the first."""
        found: dict[str, str] = {}
        for one in self.archive.organisations.values():
            if host := re.sub(r"^https?://(?:www\.)?([^/]*).*$", r"\1", one.site or ""):
                found.setdefault(host, one.id)
        return found

    @cached_property
    def days_of_events(self) -> tuple[date, ...]:
        """The first days of the events on record, each once, in their order."""
        return tuple(sorted({bounds(one.date.date)[0] for one in self.archive.events.values() if one.date.date}))

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
    recorded = RecordedWords.of(archive.articles)
    return ImportContext(archive, names_of(entries), KnownSpeakers.of(entries), recorded, language)


def find_all(
    name: str, raw: bytes, context: ImportContext, forms: Mapping[str, tuple[str, ...]] | None = None
) -> Findings:
    """Read a raw file and find everything in it. `forms` are an article's own. Raises UnreadableFile."""
    return find_in(read_original(name, raw), context, context.record_of(raw), forms)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A text by its lines: all of it folded, and what is left of it, and its words, without its furniture."""

    lines: tuple[LayoutLine, ...]
    headline: str
    whole: Folded
    article: Folded
    words: FoldedWords


def lay_out(original: OriginalText) -> LaidOut:
    """What each line of an original is."""
    text = original.text
    headline = _headline(original)
    site = original.metadata.get("site_name", "")
    lines = find_layout(text, PageHints(headline, original.headings, original.article, site))
    if headline and not any(line.kind == "title" for line in lines) and key_of(headline) in _keys(text):
        headline = ""  # it stands on the page and heads no article: its site's name
    whole = fold(text)
    printed = _without_furniture(text, lines)
    article = whole if printed == text else fold(printed)
    return LaidOut(lines, headline, whole, article, words_of(article))


def _headline(original: OriginalText) -> str:
    """What a saved page says that its headline is; empty for pasted text."""
    titles = original.declared.titles
    alone = keys_alone(_keys(original.text)) if any(map(SITE_MARK.search, titles)) else frozenset()
    return declared_headline(titles, original.headings, original.metadata.get("site_name", ""), alone)


def _keys(text: str) -> Iterator[str]:
    """What each short line of a text is known by."""
    return (key_of(line) for _, line in raw_lines(text) if len(line) <= LONGEST_KEPT)


def find_in(
    original: OriginalText,
    context: ImportContext,
    record: Article | None = None,
    forms: Mapping[str, tuple[str, ...]] | None = None,
) -> Findings:
    """Find everything in an original that was read. `record` is the one that was made of it, if there is one."""
    laid = lay_out(original)
    found = find_laid_out(original, laid, context, record, forms)
    whole = original.article is None and laid.article is not laid.whole
    return replace(found, fingerprint=dump(fingerprint(words_of(laid.whole) if whole else laid.words)))


def find_laid_out(
    original: OriginalText,
    laid: LaidOut,
    context: ImportContext,
    record: Article | None = None,
    forms: Mapping[str, tuple[str, ...]] | None = None,
) -> Findings:
    """The same but its fingerprint, where the lines of the original are known."""
    text, lines, whole, article = original.text, laid.lines, laid.whole, laid.article
    own = own_forms(dict(forms or {}))
    dates = tuple(dated_lines(text, lines))
    everywhere = find_mentions({"body": whole}, context.names, own)
    beside = _of_article(lines, original)
    outlet = _declared_outlet(original, context) or find_outlet(text, beside, everywhere, context.outlets)
    mentions = everywhere if article is whole else find_mentions({"body": article}, context.names, own)
    return Findings(
        text=text,
        lines=lines,
        dates=dates,
        mentions=mentions,
        speech=find_speech(article, _outer(mentions), context.speakers),
        published=_published(original, dates, context),
        title=_printed(text, lines, "title") or laid.headline or None,
        byline=find_author(text, lines) or _declared_author(original),
        outlet=outlet,
        agencies=find_agencies(text, beside, everywhere, context.publishers, outlet),
        declared=dict(original.metadata),
        notes=original.notes,
        shared=context.recorded.shared_with(laid.words, record.id if record else None),
    )


def draft(imported: ImportedFile, context: ImportContext) -> Drafted:
    """A completed record where one was made from these bytes, else a new draft.

    A completed record is for its holder's own use unless a licence is given or on record. Raises UnreadableFile where
    the file cannot be read and LostAnnotations where a record's annotations have no place in it.
    """
    record = context.record_of(imported.raw)
    if record:
        found = find_all(imported.name, imported.raw, context, record.forms)
        front, body = complete(record, found.text, found.lines)
        licence = imported.licence or record.licence or OWN_USE
        return Drafted(record.id, record_text("articles", {**front, "licence": licence}, body), found, record)
    found = find_all(imported.name, imported.raw, context)
    drafted = compose(found, imported, _events(found, context), context.language)
    return Drafted(drafted.id, record_text("articles", drafted.front, drafted.body), found)


def likely_answers(
    found: Findings, archive: Archive, claims: Sequence[Claim]
) -> Mapping[str, tuple[LikelySentence, ...]]:
    """For each claim, by its id, the sentences of a text to read first, and the words that speak for them.

    What a claim is known by are its own words and those of the assertions that the archive's articles make to it.
    """
    return _likely(found, archive, vocabularies(claims, archive.articles.values()))


def propose_assertions(found: Findings, archive: Archive, claims: Sequence[Claim]) -> tuple[ProposedAssertion, ...]:
    """An assertion for each of those sentences, claim by claim: for an editor to confirm, never filled in."""
    known = vocabularies(claims, archive.articles.values())
    dated = DatedBy(found.published.edtf, _years(archive))
    read = ReadText(found.text, found.mentions, dated, frozenset(archive.places))
    return tuple(propose(read, found.speech, _likely(found, archive, known), known))


def propose_answers(
    found: Findings, archive: Archive, known: Vocabularies, claim: str, stretch: tuple[int, int]
) -> tuple[ProposedAnswer, ...]:
    """What a stretch of a text (code points) may say to one of the claims whose vocabularies are known."""
    dated = DatedBy(found.published.edtf, _years(archive))
    read = ReadText(found.text, found.mentions, dated, frozenset(archive.places))
    return answers_in(read, *stretch, claim, known)


def _likely(found: Findings, archive: Archive, known: Vocabularies) -> Mapping[str, tuple[LikelySentence, ...]]:
    sentences = sentences_of(fold(found.text), found.lines)
    return likely_sentences(found.text, sentences, found.mentions, known, frozenset(archive.places))


def _without_furniture(text: str, lines: Sequence[LayoutLine]) -> str:
    """The text with every line that is no part of the article blanked out, and where one was broken within a sentence
    a blank: offsets stay what they are."""
    pieces, reached = [], 0
    for line in lines:
        words = text[line.start : line.end]
        if line.kind == "boilerplate" or _LINE_END.search(words):
            pieces += [
                text[reached : line.start],
                _LINE_END.sub(" ", words) if line.kind != "boilerplate" else " " * len(words),
            ]
            reached = line.end
    return "".join([*pieces, text[reached:]])


def _outer(mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not mention.nested]


def _of_article(lines: Sequence[LayoutLine], original: OriginalText) -> list[LayoutLine]:
    """The lines of pasted text, or of a page those of its article and what it signs: not its menus and its links."""
    signed = ("title", "byline", "source-line", "date")
    within = original.article
    return [line for line in lines if within is None or line.number in within or line.kind in signed]


def _printed(text: str, lines: Sequence[LayoutLine], kind: LineKind) -> str | None:
    """The words of the first line of a kind, blanks run together."""
    line = next((line for line in lines if line.kind == kind), None)
    return " ".join(text[line.start : line.end].split()) if line else None


def _declared_author(original: OriginalText) -> str | None:
    """Whom a page declares as its author, if that may be a person."""
    author = original.metadata.get("author", "")
    return author if is_author(author, original.metadata.get("site_name", "")) else None


def _declared_outlet(original: OriginalText, context: ImportContext) -> str | None:
    """The outlet whose site a saved page says it is of."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?([^/]*).*$", r"\1", original.metadata.get("url", ""))
    return context.sites.get(host) if host else None


def _published(original: OriginalText, lines: Sequence[DatedLine], context: ImportContext) -> ResolvedDate:
    """When the article was published, by its page's data, its lines, and the days of the events on record."""
    declared = [DeclaredDate(m.kind, m.where, m.text, find_dates(_spaced(m.text))) for m in original.declared.moments]
    return find_publication_date(lines, resolve, declared=declared, events=context.days_of_events)


def _years(archive: Archive) -> frozenset[int]:
    """The years of the events on record."""
    events = archive.events.values()
    return frozenset(day.year for event in events if event.date.date for day in bounds(event.date.date))


def _spaced(moment: str) -> str:
    """A moment as programs write it with what joins day and hour taken apart: 20180213T1000, 2018-02-13T10:00:00Z."""
    plain = re.sub(r"^(\d{4})(\d{2})(\d{2})(?=\D|\d{4,6}$|$)", r"\1-\2-\3 ", moment)
    return re.sub(r"(?<=\d)[Tt](?=\d)", " ", plain)


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
