"""The answers to a claim, a line each: what is answered, who says so by name, how many origins that may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.model.answers import AnswerGroup
from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import AnswerLine, Block, Tile, Tiles
from isnad.model.records import Article, Claim
from isnad.model.relations import TracedAssertion
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import claim_link, each_source, joined
from isnad.write.render.plain_words import article_name, group_text
from isnad.write.render.view import View
from isnad.write.words import answers as words
from isnad.write.words import ar
from isnad.write.words import event as event_words
from isnad.write.words.numbers import counted
from isnad.write.words.origins import origins_phrase

LINES = 3
"""So many answers stand below a question in front of an event."""


@dataclass(frozen=True, slots=True)
class Most:
    """So many sources and articles are named behind an answer; of more, the other sources and all articles are a count
    that leads to the claim."""

    sources: int
    articles: int


ON_ITS_PAGE, IN_A_TILE = Most(4, 5), Most(1, 1)


def answer_lines(claim: Claim, view: View, named: Most = ON_ITS_PAGE) -> tuple[AnswerLine, ...]:
    """A line for each answer to a claim, numbered from 1, then one for each way of giving none."""
    numbered = sorted(view.numbered_groups(claim), key=lambda group: group[0] is None)
    return tuple(_line(group, number, claim, view, named) for number, group in numbered)


def question_tiles(claims: Sequence[Claim], view: View, level: Literal[2, 3]) -> tuple[Block, ...]:
    """Claims with their first answers, the questions as headings of a level; nothing where there is none."""
    tiles = tuple(tile(claim, view, LINES) for claim in claims)
    return (Tiles(event_words.TILES, tiles, level, dense=True),) if claims else ()


def tile(claim: Claim, view: View, most: int | None = None) -> Tile:
    """A claim and its answers: all, each with its articles by name, or in short the first `most`, the rest a link."""
    lines = answer_lines(claim, view, IN_A_TILE if most else ON_ITS_PAGE)
    left = len(lines) - most if most and len(lines) > most + 1 else 0
    shown = lines[:most] if left else lines
    more: Inlines = (Link(address_of(claim), (Text(words.ALL_THAT_IS_SAID.format(len(lines))),)),) if left else ()
    return Tile(
        f"tile-{claim.id}",
        (claim_link(claim.id, view),),
        shown,
        more if lines else (Text(ar.UNANSWERED),),
    )


def article_opening(article: Article, anchor: str = "") -> Link:
    """A link to an article under its short name, at an id of its page."""
    return Link(address_of(article), (Text(article_name(article)),), anchor)


def _line(group: AnswerGroup, number: int | None, claim: Claim, view: View, named: Most) -> AnswerLine:
    return AnswerLine(
        number=number,
        answer=(Text(group_text(claim, group)),),
        said_by=_sources(group, claim, view, named),
        printed_by=_articles(group, claim, view, named),
        origins=(Text(origins_phrase(group.origins)),) if group.origins else (),
    )


def _sources(group: AnswerGroup, claim: Claim, view: View, named: Most) -> Inlines:
    sources = list(each_source(group, view))
    left = len(sources) - named.sources
    others: list[Inlines] = [(Link(address_of(claim), (Text(words.OTHER_SOURCES.format(left)),)),)]
    return joined(sources if left <= 1 else [*sources[: named.sources], *others])


def _articles(group: AnswerGroup, claim: Claim, view: View, named: Most) -> Inlines:
    """The articles by their short names, each opening at its words, those of its text before those of its headline."""
    first: dict[str, TracedAssertion] = {}
    for traced in group.assertions:
        known = first.setdefault(traced.article.id, traced)
        if known.assertion.zone == "title" and traced.assertion.zone != "title":
            first[traced.article.id] = traced
    if len(first) > named.articles:
        return (Link(address_of(claim), (Text(counted(len(first), "article")),)),)
    return joined([(article_opening(traced.article, traced.assertion.id),) for traced in first.values()])
