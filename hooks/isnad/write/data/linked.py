"""What each page tells as linked data, in the words of schema.org: nodes for the page's head.

A thing is known by its page's address and `#this`; what an article has of a saying by the article's address and the
saying's id, as in the tables; an answer by its place on its claim's page. Addresses are relative to the page that
tells them, so that a copy of the site says the same. A question is a Question and each of its answers a Claim, for
the archive never says which is right: there is no ClaimReview.
"""

from collections.abc import Mapping, Sequence

from isnad.model.dates import bounds, machine_date
from isnad.model.fields import SourcedDate
from isnad.model.inlines import FileLink
from isnad.model.records import Article, Claim, Event, Organisation, Person, Place, Record
from isnad.write.data.package import LICENCE
from isnad.write.render.addresses import DATA, address_of, file_href
from isnad.write.render.plain_words import about_date, group_text
from isnad.write.render.view import View

Node = Mapping[str, object]
_ORGANISATIONS = {"outlet": "NewsMediaOrganization", "agency": "NewsMediaOrganization"} | {
    "government": "GovernmentOrganization",
    "company": "Corporation",
}
_WIKIDATA = "http://www.wikidata.org/entity/"
_GEONAMES = "https://sws.geonames.org/"
_MEDIA_TYPES = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "graphml": "application/xml",
    "json": "application/json",
    "ttl": "text/turtle",
}


def thing(address: str, here: str, part: str = "this") -> str:
    """What stands for a thing, told on the page at `here`: its page's relative address, and what of it is meant."""
    return f"{file_href(f'{address}.html', here)}#{part}"


def article_nodes(article: Article, view: View) -> tuple[Node, ...]:
    """The article and each quotation.

    The outlet stands whole within the article and a speaker within the first of the quotations: readers of pages take
    a person or a body that stands by itself for the article's author and its outlet.
    """
    here = address_of(article)
    named = dict.fromkeys(mention.entry for mention in view.related.reading_by_article[article.id].mentions)
    quotations = view.related.quotations_by_article.get(article.id, ())
    whole_at = {traced.quotation.speaker: traced.quotation.id for traced in reversed(quotations)}
    own = _node(
        {
            "@type": "NewsArticle",
            "@id": thing(here, here),
            "headline": article.title,
            "inLanguage": "ar",
            **_published(article.published),
            "creditText": article.byline,
            "dateline": article.dateline,
            "publisher": _entry(view.entry(article.outlet), here),
            "sourceOrganization": [_ref(agency, view, here) for agency in article.agencies],
            "url": article.url.value if article.url else None,
            "archivedAt": article.archived.url if article.archived else None,
            "about": [_of(view.archive.events[event], here) for event in article.events],
            "mentions": [_ref(entry, view, here) for entry in named],
        }
    )
    return (
        own,
        *(
            _node(
                {
                    "@type": "Quotation",
                    "@id": thing(here, here, traced.quotation.id),
                    "text": traced.quotation.words,
                    "spokenByCharacter": (
                        _entry(view.entry(traced.quotation.speaker), here)
                        if traced.quotation.id == whole_at[traced.quotation.speaker]
                        else _ref(traced.quotation.speaker, view, here)
                    ),
                    "isPartOf": {"@id": thing(here, here)},
                }
            )
            for traced in quotations
        ),
    )


def _published(published: SourcedDate) -> dict[str, object]:
    """The day, month or year; of one that was inferred a note says so, for schema.org cannot."""
    when = machine_date(published.date) if published.date else ""
    return {
        "datePublished": when or None,
        "description": about_date(published) if published.certainty != "stated" else None,
    }


def claim_nodes(claim: Claim, view: View) -> tuple[Node, ...]:
    """The question, then each answer with the articles that it appears in, and who gives it."""
    here = address_of(claim)
    question = {
        "@type": "Question",
        "@id": thing(here, here),
        "name": claim.question,
        "about": _of(view.archive.events[claim.event], here),
    }
    answers: list[Node] = []
    for number, group in view.numbered_groups(claim):
        if number:
            articles = tuple({traced.article.id: traced.article for traced in group.assertions}.values())
            first = first_of(articles)
            answers.append(
                _node(
                    {
                        "@type": "Claim",
                        "@id": thing(here, here, f"answer-{number}"),
                        "text": group_text(claim, group),
                        "about": {"@id": thing(here, here)},
                        "author": [_ref(speaker, view, here) for speaker in group.speakers],
                        "appearance": [_of(article, here) for article in articles],
                        "firstAppearance": _of(first, here) if first else None,
                    }
                )
            )
    return (question, *answers)


def first_of(articles: Sequence[Article]) -> Article | None:
    """The one that was published before all others, if one surely was: days that may overlap say nothing."""
    dated = [(bounds(article.published.date), article) for article in articles if article.published.date]
    if len(dated) != len(articles):
        return None
    first = min(dated, key=lambda each: each[0][1])
    others = (days for days, article in dated if article is not first[1])
    return first[1] if all(days[0] > first[0][1] for days in others) else None


def _in_languages(names: Mapping[str, str]) -> list[Mapping[str, str]]:
    """Names by the language that each is in."""
    return [{"@language": tag, "@value": name} for tag, name in names.items()]


def entry_nodes(entry: Person | Place | Organisation, view: View) -> tuple[Node, ...]:
    """A person, a place or an organisation, with its names and what it is part of."""
    here = address_of(entry)
    node = {
        **_entry(entry, here),
        "alternateName": [
            *(name for name in (*entry.names, entry.latin) if name and name != entry.name),
            *_in_languages(entry.names_in),
        ],
        "sameAs": [address for address in (_wikidata(entry), _gazetteer(entry)) if address],
    }
    match entry:
        case Person():
            node["jobTitle"] = [office.said_as for office in entry.offices]
            bodies = dict.fromkeys(office.organisation for office in entry.offices if office.organisation)
            node["affiliation"] = [_ref(body, view, here) for body in bodies]
        case Place():
            node["containedInPlace"] = _ref(entry.within, view, here) if entry.within else None
            node["geo"] = (
                {"@type": "GeoCoordinates", "latitude": entry.location.lat, "longitude": entry.location.lon}
                if entry.location
                else None
            )
        case Organisation():
            node["parentOrganization"] = _ref(entry.within, view, here) if entry.within else None
            node["url"] = entry.site
    return (_node(node),)


def _entry(entry: Record, here: str) -> dict[str, object]:
    """What an entry is and is called. A role is no Person: nobody knows whether one person stands behind it."""
    match entry:
        case Person():
            type_ = "Person" if entry.kind == "person" or _is_one(entry) else "Thing"
        case Organisation():
            type_ = _ORGANISATIONS.get(entry.kind, "Organization")
        case Place():
            type_ = "Country" if entry.kind == "country" else "Place"
        case _:
            raise TypeError(f"no entry: {type(entry).__name__}")
    return {"@type": type_, "@id": thing(address_of(entry), here), "name": entry.name}


def _is_one(person: Person) -> bool:
    return person.identity is not None and person.identity.how == "one"


def _wikidata(entry: Person | Place | Organisation) -> str:
    return f"{_WIKIDATA}{entry.wikidata}" if entry.wikidata else ""


def _gazetteer(entry: Person | Place | Organisation) -> str:
    gazetteer = entry.location.gazetteer if isinstance(entry, Place) and entry.location else None
    source, _, id_ = (gazetteer or "").partition(":")
    return f"{_GEONAMES}{id_}/" if source == "geonames" else ""


def event_nodes(event: Event, view: View) -> tuple[Node, ...]:
    """An event, where it was, and the articles that tell of it."""
    here = address_of(event)
    when = machine_date(event.date.date) if event.date.date else ""
    first, last = (day.isoformat() for day in bounds(event.date.date)) if event.date.date else ("", "")
    return (
        _node(
            {
                "@type": "Event",
                "@id": thing(here, here),
                "name": event.name,
                "alternateName": _in_languages(event.names_in),
                "startDate": when or first or None,
                "endDate": last if last and not when else None,
                "location": [_ref(place, view, here) for place in event.places],
                "subjectOf": [_of(article, here) for article in view.articles_of(event)],
            }
        ),
    )


def dataset_nodes(name: str, description: str, files: Sequence[FileLink]) -> tuple[Node, ...]:
    """The archive as a dataset, on its own page, with the files that it can be had in."""
    return (
        {
            "@type": "Dataset",
            "@id": thing(DATA, DATA),
            "name": name,
            "description": description,
            "inLanguage": "ar",
            "license": LICENCE["path"],
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file.text,
                    "contentUrl": file_href(file.uri, DATA),
                    "encodingFormat": _MEDIA_TYPES[file.uri.rpartition(".")[2]],
                }
                for file in files
            ],
        },
    )


def _ref(entry: str, view: View, here: str) -> Node:
    return _of(view.entry(entry), here)


def _of(record: Record, here: str) -> Node:
    return {"@id": thing(address_of(record), here)}


def _node(facts: Node) -> Node:
    """Facts without those that are not known."""
    return {key: value for key, value in facts.items() if value not in (None, "", [])}
