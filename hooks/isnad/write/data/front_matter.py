"""What the front matter of a page's published Markdown says, for people, tools and other generators.

A page whose front matter is its title and little else says so itself; fields that are empty are left out. No key is one
that Hugo, Eleventy, Pelican or MkDocs takes for an order of its own (`url`, `kind`, `type`, `layout`, `slug`), but for
`title` and `date`, which say to them what they say to us.
"""

from isnad.model.answers import AnswerGroup, Merge
from isnad.model.assertion_refs import ref_within
from isnad.model.comparison import Pair
from isnad.model.dates import bounds
from isnad.model.fields import SourcedDate
from isnad.model.records import Article, Claim, Event, Organisation, Person, Place
from isnad.model.relations import TracedAssertion
from isnad.write.render.view import View
from isnad.write.words import pairs as pair_words
from isnad.write.words.origins import reason_text


def article_front(article: Article, view: View) -> dict[str, object]:
    """Where an article comes from, whom it quotes, whom and what it names, which claims it answers or is silent on."""
    named = dict.fromkeys(mention.entry for mention in view.related.reading_by_article[article.id].mentions)
    front: dict[str, object] = {
        "title": article.title,
        "id": article.id,
        "outlet": {"id": article.outlet, "name": view.name(article.outlet)},
        **_when(article.published),
        "date_certainty": article.published.certainty,
        "date_because": article.published.because,
        "byline": article.byline,
        "dateline": article.dateline,
        "agencies": list(article.agencies),
        "original_url": article.url.value if article.url else None,
        "archived": article.archived.model_dump(exclude_none=True) if article.archived else None,
        "events": list(article.events),
        "text": article.extent,
        "original": article.original.model_dump(),
        "quoted": _quoted(article, view),
        "people": [id_ for id_ in named if id_ in view.archive.people],
        "places": [id_ for id_ in named if id_ in view.archive.places],
        "organisations": [id_ for id_ in named if id_ in view.archive.organisations],
        "claims": list(dict.fromkeys(assertion.claim for assertion in article.assertions)),
        "silent": list(article.silent),
    }
    return {key: value for key, value in front.items() if value not in (None, [])}


def _when(dated: SourcedDate) -> dict[str, object]:
    """The first day that it may be, as generators of sites take a `date`; what was recorded, in EDTF, beside it."""
    return {"date": bounds(dated.date)[0], "date_edtf": dated.date} if dated.date else {}


def _quoted(article: Article, view: View) -> list[dict[str, object]]:
    """Each quoted speaker once, officials marked, with the role that this article printed."""
    quoted: dict[str, dict[str, object]] = {}
    for traced in article.quotations:
        speaker = view.entry(traced.speaker)
        official = isinstance(speaker, Person) and speaker.official
        entry = quoted.setdefault(speaker.id, {"id": speaker.id, "name": speaker.name, "official": official})
        if traced.said_as:
            entry.setdefault("as", traced.said_as)
    return list(quoted.values())


def claim_front(claim: Claim, view: View) -> dict[str, object]:
    """What a claim asks, its answers with their intervals of origins, and every assertion with its chain."""
    assertions = view.related.assertions_by_claim.get(claim.id, ())
    front: dict[str, object] = {
        "title": claim.question,
        "id": claim.id,
        "event": claim.event,
        "answer_kind": claim.kind,
        "counts": claim.counts,
        "unit": claim.unit,
        "positions": dict(claim.positions),
        "articles": list(dict.fromkeys(traced.article.id for traced in assertions)),
        "speakers": list(dict.fromkeys(a.assertion.source for a in assertions if a.assertion.source)),
        "groups": [_group(group, view) for group in view.related.answer_groups_by_claim[claim.id]],
        "answers": [_assertion(traced) for traced in assertions],
    }
    return {key: value for key, value in front.items() if value not in (None, [], {})}


def _group(group: AnswerGroup, view: View) -> dict[str, object]:
    """One answer, or one way of giving none, as data: what is said, by whom, and its interval of origins."""
    count = group.origins
    says = group.position or (group.value.printed if group.value else None)
    origins: dict[str, object] | None = None
    if count:
        origins = {"least": count.least, "most": count.most}
        origins |= {"or_more": True} if count.open_most else {}
        origins["merges"] = [_merge(merge, view) for merge in count.merges]
    front: dict[str, object] = {
        "says": says,
        "stances": list(group.stances),
        "speakers": list(group.speakers),
        "origins": origins,
        "assertions": [traced.ref for traced in group.assertions],
    }
    return front | ({"common_link": group.common_link} if group.common_link else {})


def _merge(merge: Merge, view: View) -> dict[str, object]:
    """Which assertions' origins may be one, why in words, and of what kind the reason is."""
    because = reason_text(merge.because, view.name)
    return {"ids": list(merge.assertions), "because": because, "kind": merge.because.kind}


def _assertion(traced: TracedAssertion) -> dict[str, object]:
    """An answer as data, with its chain from the first link to the outlet; a gap is a link with no name."""
    assertion = traced.assertion
    front: dict[str, object] = {
        "article": traced.article.id,
        "id": assertion.id,
        "stance": assertion.stance,
        "position": assertion.position,
        "value": assertion.value.model_dump(by_alias=True, exclude_defaults=True) if assertion.value else None,
        "hedge": assertion.hedge,
        "rests_on": [ref_within(traced.article.id, written) for written in assertion.rests_on] or None,
        "unsupported": assertion.unsupported or None,
        "chain": [
            {k: v for k, v in (("who", link.who), ("verb", link.verb), ("because", link.because)) if v}
            for link in traced.chain.links
        ],
    }
    return {key: value for key, value in front.items() if value is not None}


def entry_front(entry: Person | Place | Organisation, view: View) -> dict[str, object]:
    """What an entry is, how it is named, which articles name it and which claims it answers."""
    front: dict[str, object] = {
        "title": entry.name,
        "id": entry.id,
        "entry_kind": entry.kind,
        "latin": entry.latin,
        "names_in": dict(entry.names_in) or None,
        "names": list(entry.names),
        "wikidata": entry.wikidata,
        "articles": [article.id for article in view.related.articles_by_entry.get(entry.id, ())],
        "claims": list(
            dict.fromkeys(traced.assertion.claim for traced in view.related.assertions_by_source.get(entry.id, ()))
        ),
    }
    return {key: value for key, value in front.items() if value not in (None, [])}


def place_front(place: Place, view: View) -> dict[str, object]:
    """That of an entry, and where the place is."""
    front = entry_front(place, view)
    located = {"location": place.location.model_dump(exclude_none=True)} if place.location else {}
    course = {"course": place.course.model_dump(mode="json")} if place.course else {}
    return {**front, **located, **course}


def event_front(event: Event, view: View) -> dict[str, object]:
    """When and where an event was, and its articles and claims."""
    return {
        "title": event.name,
        "id": event.id,
        **({"names_in": dict(event.names_in)} if event.names_in else {}),
        **_when(event.date),
        "places": list(event.places),
        "articles": [article.id for article in view.articles_of(event)],
        "claims": sorted(claim.id for claim in view.claims_of(event)),
    }


def pair_front(pair: Pair) -> dict[str, object]:
    """Where two articles differ, their shared passages (offsets: code points of `of`), which origins both rest on."""
    return {
        "title": pair_words.title(pair.left.title, pair.right.title),
        "left": pair.left.id,
        "right": pair.right.id,
        "events": [id_ for id_ in pair.left.events if id_ in pair.right.events],
        "claims": [{"id": shared.claim, "differ": list(shared.kinds)} for shared in pair.claims],
        "passages": [
            {
                "words": passage.words,
                "similarity": passage.similarity,
                "left": {"of": passage.left.of, "start": passage.left.start, "end": passage.left.end},
                "right": {"of": passage.right.of, "start": passage.right.start, "end": passage.right.end},
            }
            for passage in pair.passages
        ],
        "origins": [list(shared.ids) for shared in pair.origins],
    }
