"""The page of an article: its facts, whom it quotes, its text under marks, what it claims and what it is silent on."""

from collections import defaultdict

from isnad.model.fields import Sourced
from isnad.model.pages import (
    Block,
    Bullets,
    External,
    Facts,
    Heading,
    Inline,
    Inlines,
    Link,
    Ltr,
    Page,
    Paragraph,
    Text,
)
from isnad.model.records import Article, Person
from isnad.model.relations import TracedQuotation
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.named_entries import named_in
from isnad.write.pages.blocks.previous_next import previous_next_blocks
from isnad.write.pages.blocks.recorded_text import printed, text_blocks
from isnad.write.pages.blocks.references import place_of, references
from isnad.write.pages.blocks.shared_passages import beside_blocks
from isnad.write.render.addresses import address_of, record_address
from isnad.write.render.phrases import entry_link, entry_links, joined, link_to
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import article as article_words
from isnad.write.words.fields import field_name
from isnad.write.words.numbers import counted, day
from isnad.write.words.pairs import SHARED


def article_page(article: Article, view: View) -> Page:
    """The page value of one article."""
    outlet = view.name(article.outlet)
    return Page(
        address=address_of(article),
        title=article.title,
        heading=printed("title", article, view),
        description=f"{outlet} — {published_on(article)}",
        front=_front(article, view),
        blocks=(
            *_facts(article, view),
            *text_blocks(article, view),
            *_quoted(article, view),
            *to_the_record(article, view),
            *_silent(article, view),
            *beside_blocks(article, view),
            *correction_blocks(article, view),
            *previous_next_blocks(article, view),
        ),
        edit=article.source.path,
        scripts=("article",),
    )


def to_the_record(article: Article, view: View) -> tuple[Block, ...]:
    """What the record holds, for the article's own page, each part a link."""
    shared = sum(len(pair.passages) for pair in view.pairs_of.get(article.id, ()))
    parts = (
        ("named", article_words.NAMED, len(named_in(article, view)), "name"),
        ("quoted", article_words.QUOTATIONS, len(article.quotations), "quotation"),
        ("claims", article_words.ASSERTIONS, len(article.assertions), "assertion"),
        ("shared-passages", SHARED, shared, "passage"),
    )
    address = record_address(article)
    ways = tuple(
        (Link(address, (Text(label),), anchor), Text(f": {counted(number, noun)}"))
        for anchor, label, number, noun in parts
        if number
    )
    return (Heading(2, article_words.RECORD, "record"), Bullets(ways))


def _certainty(fact: Sourced) -> tuple[Inline, ...]:
    if fact.certainty == "stated":
        return ()
    return (Text(f" ({ar.CERTAINTIES[fact.certainty]}: {fact.because})"),)


def _facts(article: Article, view: View) -> tuple[Block, ...]:
    rows: list[tuple[str, Inlines]] = [
        (heads.OUTLET, (entry_link(article.outlet, view),)),
        (heads.PUBLISHED, _published(article)),
    ]
    if article.byline:
        rows.append((article_words.BYLINE, printed("byline", article, view)))
    if article.dateline:
        rows.append((article_words.DATELINE, printed("dateline", article, view)))
    if article.agencies:
        rows.append((article_words.AGENCIES, entry_links(article.agencies, view)))
    if article.url:
        rows.append(
            (article_words.URL, (External(article.url.value, article_words.AT_ITS_OUTLET), *_certainty(article.url)))
        )
    if article.archived:
        rows.append((article_words.ARCHIVED, (External(article.archived.url, article_words.THE_COPY),)))
    original = article.original
    rows += [
        (heads.EVENT, tuple(link_to(view.archive.events[event]) for event in article.events)),
        (article_words.TEXT_HERE, (Text(ar.TEXTS[article.extent]),)),
        (
            article_words.ORIGINAL,
            (
                Ltr(original.file),
                Text(article_words.size_and_digest(counted(original.words, "word"))),
                Ltr(original.sha256),
            ),
        ),
        (article_words.RECORDED, (Text(day(article.recorded)),)),
    ]
    if article.revised:
        rows.append((article_words.REVISED, (Text(day(article.revised)),)))
    if article.recorded_by:
        rows.append((field_name("recorded_by"), (Text(article.recorded_by),)))
    if article.reviewed_by:
        rows.append((field_name("reviewed_by"), (Text(article.reviewed_by),)))
    return (Heading(2, article_words.FACTS, "facts"), Facts(tuple(rows)))


def _published(article: Article) -> Inlines:
    if not article.published.date:
        return (Text(ar.CERTAINTIES["unknown"]), *_certainty(article.published))
    return (Text(day(article.published.date)), *_certainty(article.published))


def _quoted(article: Article, view: View) -> tuple[Block, ...]:
    """Whose words, and through whom: each chain once, with references to all that came by it."""
    quotations = view.related.quotations_by_article[article.id]
    heading = _heading(article_words.QUOTED, len(quotations), "quotation", "quoted")
    if not quotations:
        return (heading, Paragraph((Text(ar.NOTHING),)))
    by_chain: defaultdict[tuple[str | None, ...], list[TracedQuotation]] = defaultdict(list)
    for traced in quotations:
        by_chain[tuple(link.who for link in traced.chain.links)].append(traced)
    return (heading, Bullets(tuple(_along(chain, own, view) for chain, own in by_chain.items())))


def _along(chain: tuple[str | None, ...], quotations: list[TracedQuotation], view: View) -> Inlines:
    """The names alone; the verb of each link, and why one is not known, stand in the record."""
    shown = joined([(entry_link(who, view),) if who else (Text(ar.GAP),) for who in chain], f" {ar.ARROW}")
    return (*shown, Text(":"), *references([place_of(traced) for traced in quotations]))


def _silent(article: Article, view: View) -> tuple[Block, ...]:
    return (_heading(article_words.SILENT, len(article.silent), "claim", "silent"), *_silence(article, view))


def _heading(text: str, number: int, noun: str, id_: str) -> Heading:
    """A heading that says how much stands below it."""
    return Heading(2, f"{text} ({counted(number, noun)})" if number else text, id_)


def _silence(article: Article, view: View) -> tuple[Block, ...]:
    if not article.silent:
        return (Paragraph((Text(ar.NOTHING),)),)
    claims = tuple((link_to(view.archive.claims[claim]),) for claim in article.silent)
    return (Paragraph((Text(article_words.SILENT_SAYS),)), Bullets(claims))


def _front(article: Article, view: View) -> dict[str, object]:
    """What people, tools and other generators want to know without reading the page."""
    named = dict.fromkeys(mention.entry for mention in view.related.reading_by_article[article.id].mentions)
    front: dict[str, object] = {
        "title": article.title,
        "id": article.id,
        "outlet": {"id": article.outlet, "name": view.name(article.outlet)},
        "date": article.published.date,
        "date_certainty": article.published.certainty,
        "date_because": article.published.because,
        "byline": article.byline,
        "dateline": article.dateline,
        "agencies": list(article.agencies),
        "url": article.url.value if article.url else None,
        "archived": article.archived,
        "events": list(article.events),
        "text": article.extent,
        "original": article.original.model_dump(),
        "quoted": _quoted_front(article, view),
        "people": [id_ for id_ in named if id_ in view.archive.people],
        "places": [id_ for id_ in named if id_ in view.archive.places],
        "organisations": [id_ for id_ in named if id_ in view.archive.organisations],
        "claims": list(dict.fromkeys(assertion.claim for assertion in article.assertions)),
        "silent": list(article.silent),
    }
    return {key: value for key, value in front.items() if value not in (None, [])}


def _quoted_front(article: Article, view: View) -> list[dict[str, object]]:
    """Each quoted speaker once, officials marked, with the role that this article printed."""
    quoted: dict[str, dict[str, object]] = {}
    for traced in article.quotations:
        speaker = view.entry(traced.speaker)
        official = isinstance(speaker, Person) and speaker.official
        entry = quoted.setdefault(speaker.id, {"id": speaker.id, "name": speaker.name, "official": official})
        if traced.said_as:
            entry.setdefault("as", traced.said_as)
    return list(quoted.values())
