"""The page of an article: where it comes from, who speaks in it, its text under marks; what documents it is folded."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from isnad.model.fields import Sourced
from isnad.model.inlines import Anchor, External, Inline, Inlines, Link, Ltr, Text
from isnad.model.pages import Block, Bullets, Facts, Fold, Heading, Page, Paragraph
from isnad.model.records import Article, Person
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.previous_next import previous_next_blocks
from isnad.write.pages.blocks.recorded_text import heading_of_text, printed, text_blocks
from isnad.write.pages.blocks.shared_passages import beside_blocks
from isnad.write.render.addresses import address_of, agreement_address, record_address
from isnad.write.render.phrases import claim_link, dated, entry_link, entry_links, joined, link_to
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import article as article_words
from isnad.write.words.fields import field_name
from isnad.write.words.numbers import counted, day

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOST_NAMES, MOST_ALONE = 8, 2
"""So many speakers, and claims that the article alone answers, stand in its few lines; the others are a count."""


def article_page(article: Article, view: View) -> Page:
    """The page value of one article."""
    outlet = view.name(article.outlet)
    return Page(
        address=address_of(article),
        title=article.title,
        heading=heading_of_text(article, view),
        description=f"{outlet} — {published_on(article)}",
        front=_front(article, view),
        blocks=(
            *_in_lines(article, view),
            *text_blocks(article, view),
            Heading(2, article_words.ABOUT, "about"),
            Paragraph(_to_the_record(article)),
            *previous_next_blocks(article, view),
            *correction_blocks(article, view),
            *_silent(article, view),
            *beside_blocks(article, view),
            Fold(article_words.DOCUMENTS, (Facts(tuple(_documents(article, view))),), "facts"),
        ),
        edit=article.source.path,
        scripts=("article",),
        wide=True,
        trail=tuple(link_to(view.archive.events[event]) for event in article.events[:1]),
        above=_source_line(article, view),
        publisher=outlet,
        published=date if (date := article.published.date) and _DAY.fullmatch(date) else "",
    )


def _source_line(article: Article, view: View) -> Inlines:
    """The outlet, the day, the way to the original; what is inferred of them leads to its reason."""
    line: list[Inline] = [entry_link(article.outlet, view), Text(ar.DOT), *_when(article)]
    if article.url:
        line += [Text(ar.DOT), External(article.url.value, article_words.AT_ITS_OUTLET)]
    return tuple(line)


def _when(article: Article) -> Inlines:
    date = dated(article.published)
    return (Link(address_of(article), (date,), _REASON),) if article.published.because else (date,)


_REASON = "published-because"
"""Where it is told why the article has its date."""


def _in_lines(article: Article, view: View) -> tuple[Block, ...]:
    """Three lines: who speaks, through which agencies, what this article alone answers; nothing where none is."""
    said = [(item.chain.links[0].who, item.chain.links[1:-1]) for item in _all_said(article, view)]
    speakers = dict.fromkeys(who for who, _ in said if who and who != article.outlet)
    through = dict.fromkeys(link.who for _, links in said for link in links if link.who)
    unnamed = [id_ for id_ in speakers if _is_role(id_, view)]
    rows = (
        (article_words.NAMED_SPEAKERS, _names([id_ for id_ in speakers if id_ not in unnamed], article, view)),
        (article_words.UNNAMED_SPEAKERS, _names(unnamed, article, view)),
        (article_words.AGENCIES, _names(list(dict.fromkeys((*article.agencies, *through))), article, view)),
        (article_words.ALONE, _alone(article, view)),
    )
    filled = tuple((label, value) for label, value in rows if value)
    return (Heading(2, article_words.IN_LINES, "in-lines"), Facts(filled)) if filled else ()


def _all_said(article: Article, view: View) -> Iterable[TracedQuotation | TracedAssertion]:
    return chain(view.related.quotations_by_article[article.id], view.related.assertions_by_article[article.id])


def _is_role(id_: str, view: View) -> bool:
    entry = view.entry(id_)
    return isinstance(entry, Person) and entry.kind == "role"


def _names(ids: list[str], article: Article, view: View) -> Inlines:
    left = len(ids) - MOST_NAMES
    if left <= 1:
        return entry_links(ids, view)
    others = Link(record_address(article), (Text(article_words.OTHERS.format(left)),))
    return (*entry_links(ids[:MOST_NAMES], view), Text(" "), others)


def _alone(article: Article, view: View) -> Inlines:
    """Claims that no other article answers; where there are more, the way to all that its outlet alone says."""
    asked = dict.fromkeys(assertion.claim for assertion in article.assertions)
    alone = [id_ for id_ in asked if view.related.finding_by_claim[id_].outcome == "single"]
    shown = joined([(claim_link(id_, view),) for id_ in alone[:MOST_ALONE]], " ")
    if not alone[MOST_ALONE:]:
        return shown
    event = view.archive.events[view.archive.claims[alone[MOST_ALONE]].event]
    others = Text(article_words.OTHERS.format(len(alone) - MOST_ALONE))
    return (*shown, Text(" "), Link(agreement_address(event), (others,), f"single-{article.outlet}"))


def _to_the_record(article: Article) -> Inlines:
    """The way to who says what, sentence by sentence, with how much that is."""
    numbers = ((len(article.quotations), "quotation"), (len(article.assertions), "assertion"))
    counts = "، ".join(counted(number, noun) for number, noun in numbers if number)
    return (Link(record_address(article), (Text(article_words.RECORD),)), Text(f": {counts}" if counts else ""))


def _because(fact: Sourced, anchor: str = "") -> Inlines:
    """How sure a fact is, and why."""
    said = ar.CERTAINTIES[fact.certainty]
    return (*((Anchor(anchor),) if anchor else ()), Text(f"{said}: {fact.because}" if fact.because else said))


def _documents(article: Article, view: View) -> Iterator[tuple[str, Inlines]]:
    """What documents the article: why it is dated so, where it was found, its original, who recorded it and when."""
    yield heads.PUBLISHED, _because(article.published, _REASON)
    if article.url and article.url.because:
        yield article_words.URL, _because(article.url)
    if article.byline:
        yield article_words.BYLINE, printed("byline", article, view)
    if article.dateline:
        yield article_words.DATELINE, printed("dateline", article, view)
    if len(article.events) > 1:
        yield heads.EVENT, joined([(link_to(view.archive.events[event]),) for event in article.events])
    if article.archived:
        yield article_words.ARCHIVED, (External(article.archived.url, article_words.THE_COPY),)
    original = article.original
    yield article_words.ORIGINAL, (Ltr(original.file), Text(f"، {counted(original.words, 'word')}"))
    yield article_words.DIGEST_OF_FILE, (Ltr(original.sha256),)
    if article.fingerprint:
        yield article_words.FINGERPRINT, (Link("fingerprints", (Text(article_words.FINGERPRINT_HOW),)),)
    yield article_words.RECORDED, (Text(day(article.recorded)),)
    if article.revised:
        yield article_words.REVISED, (Text(day(article.revised)),)
    yield field_name("recorded_by"), (Text(article.recorded_by or article_words.NOT_STATED),)
    yield field_name("reviewed_by"), (Text(article.reviewed_by or article_words.NOT_STATED),)


def _silent(article: Article, view: View) -> tuple[Block, ...]:
    """The claims for which the article was read and which it does not touch."""
    if not article.silent:
        return ()
    claims = Bullets(tuple((claim_link(id_, view),) for id_ in article.silent))
    summary = f"{article_words.SILENT} ({counted(len(article.silent), 'claim')})"
    return (Fold(summary, (Paragraph((Text(article_words.SILENT_SAYS),)), claims), "silent"),)


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
