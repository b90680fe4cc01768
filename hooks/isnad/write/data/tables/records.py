"""Tables of what people recorded of articles, entries, claims and events."""

from collections.abc import Iterator
from operator import attrgetter
from typing import TypeVar

from isnad.model.dates import bounds
from isnad.model.fields import Office, SourcedDate
from isnad.model.records import Article, Claim, Entry, Event, Organisation, Person, Place, Record
from isnad.model.relations import Corrected
from isnad.write.data.tables.table import DataColumn, DataTable, Field, pairs, tabled
from isnad.write.render.addresses import CORRECTIONS, address_of, correction_anchor, kind_of, page_of
from isnad.write.render.view import View

Kind = TypeVar("Kind", bound=Record)


def record_tables(view: View, site: str) -> Iterator[DataTable]:
    """Articles, events, claims, people, places, organisations, what joins them, and every correction."""
    archive = view.archive
    articles, entries = view.related.articles, tuple(archive.entries.values())
    yield tabled("articles", (*_page(site), *_ARTICLE, *_sources(view)), articles)
    yield pairs(
        "article_events",
        Field("article", leads_to="articles", needed=True),
        Field("event", leads_to="events", needed=True),
        ((article.id, event) for article in articles for event in article.events),
    )
    yield pairs(
        "article_agencies",
        Field("article", leads_to="articles", needed=True),
        Field("organisation", leads_to="organisations", needed=True),
        ((article.id, agency) for article in articles for agency in article.agencies),
    )
    yield tabled("events", (*_page(site), *_EVENT), archive.events.values())
    yield pairs(
        "event_places",
        Field("event", leads_to="events", needed=True),
        Field("place", leads_to="places", needed=True),
        ((event.id, place) for event in archive.events.values() for place in event.places),
    )
    yield tabled(
        "event_names",
        _EVENT_NAME,
        ((event.id, tag, name) for event in archive.events.values() for tag, name in event.names_in.items()),
        ("event", "language"),
    )
    yield tabled("claims", (*_page(site), *_CLAIM, *_finding(view)), archive.claims.values())
    yield tabled(
        "positions",
        _POSITION,
        ((claim.id, id_, label) for claim in archive.claims.values() for id_, label in claim.positions.items()),
        ("claim", "position"),
    )
    yield tabled("entries", (*_page(site), *_ENTRY), entries)
    yield tabled("people", (*_page(site), *_NAMED, *_PERSON, _note()), archive.people.values())
    yield tabled("places", (*_page(site), *_NAMED, *_PLACE, _note()), archive.places.values())
    yield tabled("organisations", (*_page(site), *_NAMED, *_ORGANISATION, _note()), archive.organisations.values())
    yield tabled("entry_forms", _FORM, dict.fromkeys(_forms(entries)), ("entry", "sort", "form"))
    yield tabled(
        "offices",
        _OFFICE,
        (
            (person.id, number, office)
            for person in archive.people.values()
            for number, office in enumerate(person.offices, start=1)
        ),
        ("person", "number"),
    )
    yield tabled("corrections", _correction(site), view.related.corrections, ("record", "number"))


def days(sourced: SourcedDate) -> tuple[str | None, str | None]:
    """The first and the last day that a date may be."""
    if not sourced.date:
        return None, None
    first, last = bounds(sourced.date)
    return first.isoformat(), last.isoformat()


def _page(site: str) -> tuple[DataColumn[Record], ...]:
    return (
        DataColumn(Field("id", needed=True), lambda record: record.id),
        DataColumn(Field("page", needed=True), lambda record: page_of(site, address_of(record))),
    )


def _own(kind: type[Kind], *names: str, needed: bool = False) -> tuple[DataColumn[Kind], ...]:
    """Fields of a kind of record as they are recorded."""
    return tuple(DataColumn(Field(name, of=kind.__name__, needed=needed), attrgetter(name)) for name in names)


def _note() -> DataColumn[Record]:
    """What the archive says of it in its own words."""
    return DataColumn(Field("note"), lambda record: record.body.strip() or None)


_DATED: tuple[DataColumn[Article], ...] = (
    DataColumn(Field("published"), lambda article: article.published.date),
    DataColumn(Field("published_from", "date"), lambda article: days(article.published)[0]),
    DataColumn(Field("published_to", "date"), lambda article: days(article.published)[1]),
    DataColumn(Field("published_certainty", needed=True), lambda article: article.published.certainty),
    DataColumn(Field("published_because"), lambda article: article.published.because),
)
_ARTICLE: tuple[DataColumn[Article], ...] = (
    *_own(Article, "title", needed=True),
    *_own(Article, "short"),
    DataColumn(Field("outlet", leads_to="organisations", needed=True), lambda article: article.outlet),
    *_own(Article, "byline", "dateline"),
    *_DATED,
    DataColumn(Field("url", of="Article"), lambda article: article.url.value if article.url else None),
    DataColumn(Field("url_certainty"), lambda article: article.url.certainty if article.url else None),
    DataColumn(Field("url_because"), lambda article: article.url.because if article.url else None),
    DataColumn(Field("archived_url"), lambda article: article.archived.url if article.archived else None),
    DataColumn(Field("archived_at"), lambda article: article.archived.at if article.archived else None),
    *_own(Article, "captured"),
    DataColumn(Field("text", of="Article", needed=True), lambda article: article.extent),
    *_own(Article, "licence"),
    DataColumn(Field("body", of="Article", needed=True), lambda article: article.body.strip()),
    DataColumn(Field("original_sha256", needed=True), lambda article: article.original.sha256),
    DataColumn(Field("original_words", "integer", needed=True), lambda article: article.original.words),
    *_own(Article, "recorded", needed=True),
    *_own(Article, "revised", "recorded_by", "reviewed_by"),
)


def _sources(view: View) -> tuple[DataColumn[Article], ...]:
    """What UCDP GED asks of a source, under its names."""
    return (
        DataColumn(Field("source_office", needed=True), lambda article: view.name(article.outlet)),
        DataColumn(Field("source_date"), lambda article: article.published.date),
        DataColumn(Field("source_headline", needed=True), lambda article: article.title),
        DataColumn(Field("source_article", needed=True), lambda article: _source_article(article, view)),
    )


def _source_article(article: Article, view: View) -> str:
    """An article as UCDP GED lists its sources: who published it, when, under which headline."""
    return ",".join((view.name(article.outlet), article.published.date or "", f'"{article.title}"'))


_EVENT: tuple[DataColumn[Event], ...] = (
    *_own(Event, "name", needed=True),
    *_own(Event, "latin"),
    DataColumn(Field("date"), lambda event: event.date.date),
    DataColumn(Field("date_from", "date"), lambda event: days(event.date)[0]),
    DataColumn(Field("date_to", "date"), lambda event: days(event.date)[1]),
    DataColumn(Field("date_certainty", needed=True), lambda event: event.date.certainty),
    DataColumn(Field("date_because"), lambda event: event.date.because),
    _note(),
)
_EVENT_NAME: tuple[DataColumn[tuple[str, str, str]], ...] = (
    DataColumn(Field("event", leads_to="events", needed=True), lambda row: row[0]),
    DataColumn(Field("language", needed=True), lambda row: row[1]),
    DataColumn(Field("form", needed=True), lambda row: row[2]),
)
_CLAIM: tuple[DataColumn[Claim], ...] = (
    *_own(Claim, "question", needed=True),
    DataColumn(Field("event", leads_to="events", needed=True), lambda claim: claim.event),
    *_own(Claim, "kind", needed=True),
    *_own(Claim, "counts", "unit"),
    DataColumn(Field("people", of="Claim"), lambda claim: claim.counted_people),
    _note(),
)
_POSITION: tuple[DataColumn[tuple[str, str, str]], ...] = (
    DataColumn(Field("claim", leads_to="claims", needed=True), lambda row: row[0]),
    DataColumn(Field("position", needed=True), lambda row: row[1]),
    DataColumn(Field("label", needed=True), lambda row: row[2]),
)


def _finding(view: View) -> tuple[DataColumn[Record], ...]:
    finding = view.related.finding_by_claim
    return (
        DataColumn(Field("outcome", needed=True), lambda claim: finding[claim.id].outcome),
        DataColumn(Field("articles", "integer", needed=True), lambda claim: finding[claim.id].articles),
    )


_ENTRY: tuple[DataColumn[Entry], ...] = (
    DataColumn(Field("sort", needed=True), kind_of),
    *_own(Entry, "name", needed=True),
)
_NAMED: tuple[DataColumn[Entry], ...] = (
    *_own(Entry, "name", needed=True),
    *_own(Entry, "latin", "wikidata"),
    DataColumn(Field("same_as", leads_to="entries"), lambda entry: entry.same_as.id if entry.same_as else None),
    DataColumn(Field("same_as_certainty"), lambda entry: entry.same_as.certainty if entry.same_as else None),
    DataColumn(Field("same_as_because"), lambda entry: entry.same_as.because if entry.same_as else None),
)
_IDENTITY: tuple[DataColumn[Person | Organisation], ...] = (
    DataColumn(Field("identity"), lambda entry: entry.identity.how if entry.identity else None),
    DataColumn(Field("identity_because"), lambda entry: entry.identity.because if entry.identity else None),
)
_PERSON: tuple[DataColumn[Person], ...] = (
    *_own(Person, "kind", needed=True),
    DataColumn(Field("official", "boolean", of="Person", needed=True), lambda person: person.official),
    *_IDENTITY,
)
_PLACE: tuple[DataColumn[Place], ...] = (
    *_own(Place, "kind", needed=True),
    DataColumn(Field("within", leads_to="places"), lambda place: place.within),
    DataColumn(Field("latitude", "number"), lambda place: place.location.lat if place.location else None),
    DataColumn(Field("longitude", "number"), lambda place: place.location.lon if place.location else None),
    DataColumn(Field("precision_km", "number"), lambda place: place.location.precision if place.location else None),
    DataColumn(Field("location_because"), lambda place: place.location.because if place.location else None),
)
_ORGANISATION: tuple[DataColumn[Organisation], ...] = (
    *_own(Organisation, "kind", needed=True),
    DataColumn(Field("within", leads_to="organisations"), lambda organisation: organisation.within),
    *_own(Organisation, "site"),
    *_IDENTITY,
)
_FORM: tuple[DataColumn[tuple[str, str, str, str | None]], ...] = (
    DataColumn(Field("entry", leads_to="entries", needed=True), lambda row: row[0]),
    DataColumn(Field("sort", needed=True), lambda row: row[1]),
    DataColumn(Field("form", needed=True), lambda row: row[2]),
    DataColumn(Field("language"), lambda row: row[3]),
)
_OFFICE: tuple[DataColumn[tuple[str, int, Office]], ...] = (
    DataColumn(Field("person", leads_to="people", needed=True), lambda row: row[0]),
    DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
    DataColumn(Field("said_as", needed=True), lambda row: row[2].said_as),
    DataColumn(Field("organisation", leads_to="organisations"), lambda row: row[2].organisation),
)


def _forms(entries: tuple[Entry, ...]) -> Iterator[tuple[str, str, str, str | None]]:
    """Each form of an entry with the field that has it, by the file's name of that field.

    And its language, where that is another than Arabic.
    """
    for entry in entries:
        sorts = {
            "names": entry.names,
            "short": entry.short,
            "described": entry.descriptive_forms,
            "not": entry.never,
        }
        for sort, forms in sorts.items():
            for form in forms:
                yield entry.id, sort, form, None
        for tag, name in entry.names_in.items():
            yield entry.id, "names_in", name, tag


def _correction(site: str) -> tuple[DataColumn[Corrected], ...]:
    return (
        DataColumn(Field("record", needed=True), lambda item: address_of(item.record)),
        DataColumn(Field("number", "integer", needed=True), lambda item: item.number),
        DataColumn(Field("page", needed=True), lambda item: page_of(site, CORRECTIONS, correction_anchor(item))),
        DataColumn(Field("date", needed=True), lambda item: item.correction.date),
        DataColumn(Field("field", needed=True), lambda item: item.correction.field),
        DataColumn(Field("was"), lambda item: item.correction.was or None),
        DataColumn(Field("now"), lambda item: item.now),
        DataColumn(Field("because", needed=True), lambda item: item.correction.because),
    )
