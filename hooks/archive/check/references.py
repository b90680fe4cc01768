"""Every id that a record names leads to a record of the right shelf."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from archive.message import Message, at
from archive.model.records import Article, Claim, Entry, Event, Organisation, Person, Place, Record, Via
from archive.model.relations import Archive
from archive.model.source import Step

_CALLED = {
    "entries": "مدخلاً",
    "people": "شخصاً أو صفة",
    "places": "مكاناً",
    "organisations": "جهة",
    "claims": "ادعاءً",
    "events": "حدثاً",
}
_Named = tuple[str, str | None, tuple[Step, ...]]


def unknown_ids(archive: Archive) -> Iterator[Message]:
    """A message for each id that has no record, with the nearest one that has."""
    for record in archive.records():
        for shelf, id_, steps in _named(record):
            known: Mapping[str, Record] = getattr(archive, shelf)
            if id_ is None or id_ in known or id_ in archive.unread:
                continue
            near = get_close_matches(id_, known, n=1)
            hint = f"؛ لعلك تريد «{near[0]}»" if near else "؛ أضف ملفه أو صحّح المعرّف"
            yield at(record.source, f"لا نعرف {_CALLED[shelf]} بالمعرّف «{id_}»{hint}", *steps)


def _named(record: Record) -> Iterator[_Named]:
    if isinstance(record, Entry):
        for number, entry in enumerate(record.beside):
            yield "entries", entry, ("beside", number)
    match record:
        case Article():
            yield from _named_by_article(record)
        case Person():
            for number, office in enumerate(record.positions):
                yield "organisations", office.organisation, ("positions", number, "organisation")
            if record.same_as:
                yield "people", record.same_as.id, ("same_as", "id")
        case Place():
            yield "places", record.within, ("within",)
        case Organisation():
            yield "organisations", record.within, ("within",)
        case Claim():
            yield from _named_by_claim(record)
        case Event():
            for number, place in enumerate(record.places):
                yield "places", place, ("places", number)


def _named_by_claim(claim: Claim) -> Iterator[_Named]:
    yield "events", claim.event, ("event",)
    for number, group in enumerate(claim.compatible if claim.kind == "place" else ()):
        for place_number, place in enumerate(group):
            yield "places", place, ("compatible", number, place_number)


def _named_by_article(article: Article) -> Iterator[_Named]:
    yield "organisations", article.outlet, ("outlet",)
    for number, event in enumerate(article.events):
        yield "events", event, ("events", number)
    for number, agency in enumerate(article.agencies):
        yield "organisations", agency, ("agencies", number)
    for entry in article.forms:
        yield "entries", entry, ("forms", entry)
    for number, quote in enumerate(article.quotations):
        yield "entries", quote.speaker, ("quotations", number, "speaker")
        yield from _hands(quote.via, ("quotations", number, "via"))
    for number, said in enumerate(article.assertions):
        yield "claims", said.claim, ("assertions", number, "claim")
        yield "entries", said.source, ("assertions", number, "source")
        yield from _hands(said.via, ("assertions", number, "via"))
        for place_number, place in enumerate(said.value.places if said.value else ()):
            yield "places", place, ("assertions", number, "value", "places", place_number)
    for number, claim in enumerate(article.silent):
        yield "claims", claim, ("silent", number)


def _hands(links: tuple[Via, ...], steps: tuple[Step, ...]) -> Iterator[_Named]:
    for number, link in enumerate(links):
        yield "entries", link.through, (*steps, number, "from")
