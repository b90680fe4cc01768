"""Each article's quotations and assertions as Web Annotations, with their chains in PROV-O's words, beside its page.

The text that is pointed into is published with them: what the page prints of the title, the byline, the dateline and
the body, to the code point, a blank line between. It is the record's text and never an original's. Positions count
code points, as the specification asks (https://www.w3.org/TR/annotation-model/#text-position-selector).

What an annotation says of its words is an entity (PROV-O): the saying as the outlet printed it, which was quoted from
whoever stands before in the chain, and so on to the first link; that one is its primary source. A gap is an entity
that is attributed to nobody and says why; it is no primary source.
"""

import json
from collections.abc import Iterator, Mapping

from isnad.model.fields import Zone
from isnad.model.outputs import Output
from isnad.model.records import Article
from isnad.model.relations import Chain, ChainLink
from isnad.model.texts import Span
from isnad.write.data.linked import thing
from isnad.write.render.addresses import address_of
from isnad.write.render.plain_words import stance_text
from isnad.write.render.view import View
from isnad.write.words import ar

_SPECIFIED = "http://www.w3.org/ns/anno.jsonld"
_OF_CHAINS = {
    "prov": "http://www.w3.org/ns/prov#",
    "Entity": "prov:Entity",
    **{
        name: {"@id": f"prov:{name}", "@type": "@id"}
        for name in (
            *("wasAttributedTo", "wasQuotedFrom", "hadPrimarySource"),
            *("wasDerivedFrom", "specializationOf"),
        )
    },
    "about": {"@id": "https://schema.org/about", "@type": "@id"},
    "comment": "http://www.w3.org/2000/01/rdf-schema#comment",
}
"""Terms of chains. What is told of an article stands under its page's address, which a file therefore names once."""
_AROUND = 20
"""So many code points before and after its words tell a quote from its like."""
_BETWEEN = "\n\n"


def annotation_files(view: View) -> Iterator[Output]:
    """Two files beside each article: its text, and what is said in it."""
    numbers = {
        traced.ref: number
        for claim in view.archive.claims.values()
        for number, group in view.numbered_groups(claim)
        if number
        for traced in group.assertions
    }
    for article in view.archive.articles.values():
        text, starts = text_of(article)
        yield Output.of_text(f"{address_of(article)}.txt", text)
        items = [*_quotations(article, view), *_assertions(article, numbers, view)]
        placed = view.related.reading_by_article[article.id].placed
        page = {
            "@context": [_SPECIFIED, {"@base": f"{article.id}.html", **_OF_CHAINS}],
            "id": _file(article, "jsonld"),
            "type": "AnnotationPage",
            "items": [item | {"target": _target(article, text, starts, placed[id_])} for id_, item in items],
        }
        yield Output.of_text(
            f"{address_of(article)}.jsonld", json.dumps(page, ensure_ascii=False, separators=(",", ":")) + "\n"
        )


def text_of(article: Article) -> tuple[str, Mapping[Zone, int]]:
    """What the page prints of an article as plain text, and where in it each part begins, in code points."""
    text, starts = "", {}
    for zone, part in article.parts.items():
        text += _BETWEEN if text else ""
        starts[zone] = len(text)
        text += part
    return text, starts


def _quotations(article: Article, view: View) -> Iterator[tuple[str, dict[str, object]]]:
    for traced in view.related.quotations_by_article.get(article.id, ()):
        body = _said(article, traced.quotation.id, traced.chain, traced.quotation.verb, view)
        yield traced.quotation.id, _annotation(traced.quotation.id, "identifying", body)


def _assertions(article: Article, numbers: Mapping[str, int], view: View) -> Iterator[tuple[str, dict[str, object]]]:
    """Each with the answer that it is one of, or, where it gives none, with the question; and what it rests on."""
    for traced in view.related.assertions_by_article.get(article.id, ()):
        assertion, number = traced.assertion, numbers.get(traced.ref)
        body = _said(article, assertion.id, traced.chain, stance_text(assertion), view)
        claim, part = address_of(view.archive.claims[assertion.claim]), f"answer-{number}" if number else "this"
        body["specializationOf" if number else "about"] = thing(claim, address_of(article), part)
        if assertion.rests_on:
            body["wasDerivedFrom"] = [_saying(id_) for id_ in assertion.rests_on_ids]
        yield assertion.id, _annotation(assertion.id, "classifying", body)


def _annotation(id_: str, motivation: str, body: dict[str, object]) -> dict[str, object]:
    return {"id": f"#on-{id_}", "type": "Annotation", "motivation": motivation, "body": body}


def _said(article: Article, id_: str, chain: Chain, label: str, view: View) -> dict[str, object]:
    """A saying as its outlet printed it, and each link of its chain before that within the one that quotes it."""
    *before, last = chain.links
    said: dict[str, object] = {}
    for number, link in enumerate(before, start=1):
        said = _link(article, f"{id_}-{number}", link, view) | ({"wasQuotedFrom": said} if said else {})
    body = _link(article, id_, last, view) | {"label": label} | ({"wasQuotedFrom": said} if said else {})
    if before and before[0].who:
        body["hadPrimarySource"] = _saying(f"{id_}-1")
    return body


def _link(article: Article, id_: str, link: ChainLink, view: View) -> dict[str, object]:
    entity: dict[str, object] = {"id": _saying(id_), "type": "Entity"}
    if link.who:
        entity["wasAttributedTo"] = thing(address_of(view.entry(link.who)), address_of(article))
    else:
        entity |= {"label": ar.GAP, "comment": link.because}
    return entity | ({"label": link.verb} if link.who and link.verb else {})


def _target(article: Article, text: str, starts: Mapping[Zone, int], span: Span) -> dict[str, object]:
    start, end = starts[span.zone] + span.start, starts[span.zone] + span.end
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": _file(article, "txt"), "selector": [quote, position]}


def _saying(id_: str) -> str:
    return f"#{id_}"


def _file(article: Article, ending: str) -> str:
    return f"{article.id}.{ending}"
