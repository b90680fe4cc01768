"""Every id that a record names leads to a record of the right shelf."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from isnad.find.text import fold
from isnad.message import Message, at, fault, nearest
from isnad.model.claim_kinds import answer_form
from isnad.model.records import RECORDS, Article, Claim, Entry, Event, Organisation, Person, Place, Record, Via
from isnad.model.relations import Archive
from isnad.model.source import Step
from isnad.model.texts import Reading

_SHELVES: dict[type[Record], str] = {model: shelf for shelf, model in RECORDS.items()}
_Reference = tuple[str, str | None, tuple[Step, ...]]


def unknown_ids(archive: Archive) -> Iterator[Message]:
    """A message for each id that has no record, with the nearest one that has."""
    for record in archive.records():
        for shelf, id_, steps in _named(record):
            known: Mapping[str, Record] = getattr(archive, shelf)
            if id_ is None or id_ in known or id_ in archive.unread:
                continue
            near = _now_called(id_, known) or nearest(id_, known)
            yield at(record.source, fault("unknown-id", near=near, shelf=shelf, id=id_), *steps)


def _now_called(id_: str, known: Mapping[str, Record]) -> str:
    """The id of the record that an old id leads to."""
    return next((record.id for record in known.values() if id_ in record.aliases), "")


def ids_of_names(messages: Iterable[Message], archive: Archive) -> Iterator[Message]:
    """These messages, and in those where a name was written for an id, the id of the one entry that goes by it."""
    ids: dict[str, set[str]] = defaultdict(set)
    for entry in archive.entries.values():
        for form in (entry.name, *entry.names):
            ids[fold(form).text].add(entry.id)
    for message in messages:
        wrong = message.fault
        found = ids.get(fold(str(dict(wrong.parts)["input"])).text, set()) if wrong.rule == "bad-id" else set()
        yield replace(message, fault=replace(wrong, near=next(iter(found)))) if len(found) == 1 else message


def unmentioned_entries(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """An entry that no text mentions and no other record names is of no use to anybody.

    No build is refused for it: another folder of articles may well leave entries unmentioned. Where some record could
    not be read nothing is said, since it may be the one that names the entry.
    """
    if archive.unread or not archive.articles:
        return
    mentioned = {mention.entry for reading in readings.values() for mention in reading.mentions}
    named = {id_ for record in archive.records() for _, id_, _ in _named(record) if id_ != record.id}
    for entry in archive.entries.values():
        if entry.id not in named and entry.id not in mentioned:
            yield at(entry.source, fault("unmentioned-entry", id=entry.id), "name")


def _named(record: Record) -> Iterator[_Reference]:
    if isinstance(record, Entry):
        for number, entry in enumerate(record.beside):
            yield "entries", entry, ("beside", number)
        if record.same_as:
            yield _SHELVES[type(record)], record.same_as.id, ("same_as", "id")
    match record:
        case Article():
            yield from _named_by_article(record)
        case Person():
            for number, office in enumerate(record.offices):
                yield "organisations", office.organisation, ("positions", number, "organisation")
        case Place():
            yield "places", record.within, ("within",)
        case Organisation():
            yield "organisations", record.within, ("within",)
        case Claim():
            yield from _named_by_claim(record)
        case Event():
            yield from _named_by_event(record)


def _named_by_event(event: Event) -> Iterator[_Reference]:
    for number, place in enumerate(event.places):
        yield "places", place, ("places", number)
    for number, claim in enumerate(event.tiles):
        yield "claims", claim, ("tiles", number)
    for number, passage in enumerate(event.crawl.passages if event.crawl else ()):
        for article in passage.stretches:
            yield "articles", article, ("crawl", "passages", number, "stretches", article)


def _named_by_claim(claim: Claim) -> Iterator[_Reference]:
    yield "events", claim.event, ("event",)
    for number, group in enumerate(claim.compatible if answer_form(claim.kind).compatible == "places" else ()):
        for place_number, place in enumerate(group):
            yield "places", place, ("compatible", number, place_number)


def _named_by_article(article: Article) -> Iterator[_Reference]:
    yield "organisations", article.outlet, ("outlet",)
    for number, event in enumerate(article.events):
        yield "events", event, ("events", number)
    for number, agency in enumerate(article.agencies):
        yield "organisations", agency, ("agencies", number)
    for entry in article.forms:
        yield "entries", entry, ("forms", entry)
    for id_, steps in who_speaks(article):
        yield "entries", id_, steps
    for number, said in enumerate(article.assertions):
        yield "claims", said.claim, ("assertions", number, "claim")
        for place_number, place in enumerate(said.value.places if said.value else ()):
            yield "places", place, ("assertions", number, "value", "places", place_number)
    for number, claim in enumerate(article.silent):
        yield "claims", claim, ("silent", number)


def who_speaks(article: Article) -> Iterator[tuple[str | None, tuple[Step, ...]]]:
    """Who says or passes on something in an article, and where it is said so; a speaker's own chain is told once."""
    for speaker, chain in article.via.items():
        yield from _intermediaries(chain, ("via", speaker))
    for number, quote in enumerate(article.quotations):
        yield quote.speaker, ("quotations", number, "speaker")
        if quote.via != article.via.get(quote.speaker):
            yield from _intermediaries(quote.via, ("quotations", number, "via"))
    for number, said in enumerate(article.assertions):
        yield said.source, ("assertions", number, "source")
        if said.source is None or said.via != article.via.get(said.source):
            yield from _intermediaries(said.via, ("assertions", number, "via"))


def _intermediaries(links: tuple[Via, ...], steps: tuple[Step, ...]) -> Iterator[tuple[str | None, tuple[Step, ...]]]:
    for number, link in enumerate(links):
        yield link.through, (*steps, number, "from")
