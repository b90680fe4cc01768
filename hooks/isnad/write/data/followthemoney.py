"""Who is named and who passed what on, in the words of FollowTheMoney (https://followthemoney.tech): an entity a line.

For Aleph, OpenAleph and whatever else reads that format. A source with no name is a LegalEntity, for it may be several
people; a place is an Address. Each link of a chain is an UnknownLink, from whoever passed the words on to whoever had
them from him: its role is the verb as printed, its summary the words, its proof the article; the last leads from the
outlet to its article. A gap is a Note that says why: it is nobody, and no program takes it for somebody. What the
archive does not know is left out.

Ids are the archive's own, with the shelf before them, in the letters that the format allows; a link's is its saying's,
with its number.
"""

import json
from collections.abc import Iterator, Mapping

from isnad.model.dates import machine_date
from isnad.model.records import Article, Entry, Organisation, Person, Place
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.texts import Mention
from isnad.write.render.addresses import address_of, annotation_anchor, page_of
from isnad.write.render.plain_words import kind_name, recorded_words, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import data as words

_Properties = Mapping[str, object]
"""Properties by name, each with one value or several; those that are None or empty are left out."""


def entity_lines(view: View, site: str) -> str:
    """Every entry, article, mention and chain, as JSON, a line each.

    `site` is the site's address, ending in a slash; without it no page is named, for the format holds no relative one.
    """
    lines = (json.dumps(entity, ensure_ascii=False, separators=(",", ":")) for entity in _entities(view, site))
    return "".join(f"{line}\n" for line in lines)


def _entities(view: View, site: str) -> Iterator[Mapping[str, object]]:
    for entry in view.archive.entries.values():
        yield _entry(entry, site)
    for article in view.related.articles:
        yield _article(article, view, site)
        yield from _mentions(article, view)
        for quoted in view.related.quotations_by_article.get(article.id, ()):
            page = _page(site, address_of(article))
            yield from _chain(quoted, ar.QUOTATION_KINDS[quoted.quotation.kind], page, view)
        for traced in view.related.assertions_by_article.get(article.id, ()):
            claim = address_of(view.archive.claims[traced.assertion.claim])
            page = _page(site, claim, annotation_anchor(article, traced.assertion))
            yield from _chain(traced, stance_text(traced.assertion), page, view)


def _entity(schema: str, id_: str, given: _Properties) -> Mapping[str, object]:
    properties = {
        name: list(dict.fromkeys(value)) if isinstance(value, tuple) else [value]
        for name, value in given.items()
        if value
    }
    return {"id": id_, "schema": schema, "properties": properties}


def _id(record: Article | Entry, *parts: str) -> str:
    return ".".join((address_of(record).replace("/", "."), *parts))


def _page(site: str, address: str, anchor: str = "") -> str | None:
    return page_of(site, address, anchor) if site else None


def schema_of(entry: Entry) -> str:
    """As what an entry is told. Of a source with no name it is not known whether it is one person, or a body."""
    match entry:
        case Place():
            return "Address"
        case Person(kind="person"):
            return "Person"
        case Organisation(identity=None):
            return "Organization"
    return "LegalEntity"


def _entry(entry: Entry, site: str) -> Mapping[str, object]:
    forms = (*entry.names, *filter(None, [entry.latin]), *entry.names_in.values())
    given = {
        "name": entry.name,
        "alias": tuple(form for form in forms if form != entry.name),
        "weakAlias": (*entry.short, *entry.descriptive_forms),
        "wikidataId": entry.wikidata,
        "notes": entry.body.strip(),
        "sourceUrl": _page(site, address_of(entry)),
    }
    return _entity(schema_of(entry), _id(entry), {**given, **_of_its_kind(entry)})


def _of_its_kind(entry: Entry) -> _Properties:
    match entry:
        case Person():
            return {"position": tuple(office.said_as for office in entry.offices)} if entry.kind == "person" else {}
        case Place(location=found):
            point = {"latitude": str(found.lat), "longitude": str(found.lon)} if found else {}
            return {"full": entry.name, "summary": kind_name(entry), **point}
        case Organisation():
            return {"website": entry.site, "legalForm": kind_name(entry)}
    return {}


def _article(article: Article, view: View, site: str) -> Mapping[str, object]:
    outlet = view.archive.organisations[article.outlet]
    page = _page(site, address_of(article))
    given = {
        "name": article.title,
        "title": article.title,
        "fileName": f"{article.id}.txt",
        "author": article.byline,
        "publishedAt": _day(article),
        "publisher": outlet.name,
        "publisherUrl": outlet.site,
        "sourceUrl": tuple(filter(None, (article.url.value if article.url else None, page))),
        "language": "ara",
    }
    return _entity("Article", _id(article), given)


def _day(article: Article) -> str:
    """The day, month or year on which an article was published, where it is one."""
    return machine_date(article.published.date) if article.published.date else ""


def _mentions(article: Article, view: View) -> Iterator[Mapping[str, object]]:
    """Each mention of a person or a body; of a place the format has none: one link says that it is named."""
    places: dict[str, Entry] = {}
    for number, mention in enumerate(view.related.reading_by_article[article.id].mentions, start=1):
        entry = view.entry(mention.entry)
        if isinstance(entry, Place):
            places[entry.id] = entry
        else:
            yield _entity("Mention", _id(article, f"m{number}"), _mention(article, mention, entry))
    for place in places.values():
        given = {"document": _id(article), "entity": _id(place), "role": words.NAMED_IN}
        yield _entity("Documentation", _id(article, place.id), given)


def _mention(article: Article, mention: Mention, entry: Entry) -> _Properties:
    return {
        "document": _id(article),
        "name": recorded_words(article, mention.span),
        "detectedSchema": schema_of(entry),
        "resolved": _id(entry),
    }


def _chain(
    traced: TracedQuotation | TracedAssertion, how: str, page: str | None, view: View
) -> Iterator[Mapping[str, object]]:
    """The links of a saying, each after the gap that it leads from, where it does."""
    article, said = traced.article, traced.annotation
    links = traced.chain.links
    ends = [
        _id(view.entry(link.who)) if link.who else _id(article, said.id, f"gap{number}")
        for number, link in enumerate(links, start=1)
    ]
    for number, (link, source, target) in enumerate(zip(links, ends, [*ends[1:], _id(article)], strict=True), start=1):
        if not link.who:
            yield _entity("Note", source, {"name": ar.GAP, "description": link.because, "entity": _id(article)})
        given = {
            "subject": source,
            "object": target,
            "role": words.PUBLISHED_BY if number == len(links) else link.verb,
            "status": how,
            "summary": said.words,
            "description": link.because if link.who else None,
            "date": _day(article),
            "proof": _id(article),
            "recordId": traced.ref,
            "sourceUrl": page,
        }
        yield _entity("UnknownLink", _id(article, said.id, str(number)), given)
