"""The answers to a claim, a line each: what is answered, who says so by name, how many origins that may be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from isnad.model.answers import AnswerGroup
from isnad.model.inlines import Inline, Inlines, Link, Text
from isnad.model.pages import AnswerLine, Block, Tile, Tiles
from isnad.model.records import Article, Claim
from isnad.model.relations import TracedAssertion
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import claim_link, each_source, joined
from isnad.write.render.plain_words import article_name, group_text
from isnad.write.render.view import View, brief_names
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
    that leads to the claim. `brief`: names and answers go without the brackets at their end."""

    sources: int
    articles: int
    brief: bool = False


ON_ITS_PAGE, IN_A_TILE = Most(4, 5), Most(1, 1, brief=True)


def answer_lines(claim: Claim, view: View, named: Most = ON_ITS_PAGE) -> tuple[AnswerLine, ...]:
    """A line for each answer to a claim, numbered from 1, then one for each way of giving none."""
    return tuple(_line(group, number, claim, view, named) for number, group in _in_lines(claim, view))


def _in_lines(claim: Claim, view: View) -> list[tuple[int | None, AnswerGroup]]:
    return sorted(view.numbered_groups(claim), key=lambda group: group[0] is None)


def question_tiles(claims: Sequence[Claim], view: View, level: Literal[2, 3]) -> tuple[Block, ...]:
    """Claims with their first answers, the questions as headings of a level; nothing where there is none."""
    tiles = tuple(_tile_in_front(claim, view) for claim in claims)
    return (Tiles(event_words.TILES, tiles, level, dense=True),) if claims else ()


def tile(claim: Claim, view: View) -> Tile:
    """A claim and all its answers, each with its articles by name."""
    return _tile(claim, answer_lines(claim, view), (), view)


def _tile_in_front(claim: Claim, view: View) -> Tile:
    """A claim and its first answers in short, its two sides among them; the rest a link."""
    lines = answer_lines(claim, view, IN_A_TILE)
    sides = _sides(claim, view)
    left = len(lines) > LINES + 1
    others = [place for place in range(len(lines)) if place not in sides]
    shown = sorted((*sides, *others[: LINES - len(sides)])) if left else range(len(lines))
    more: Inlines = (Link(address_of(claim), (Text(words.ALL_THAT_IS_SAID.format(len(lines))),)),) if left else ()
    return _tile(claim, tuple(replace(lines[place], later=place not in sides) for place in shown), more, view)


def _tile(claim: Claim, lines: tuple[AnswerLine, ...], more: Inlines, view: View) -> Tile:
    return Tile(f"tile-{claim.id}", (claim_link(claim.id, view),), lines, more if lines else (Text(ar.UNANSWERED),))


def _sides(claim: Claim, view: View) -> tuple[int, ...]:
    """Where the first two lines stand that exclude one another; where none do, the first two."""
    groups = [group for _, group in _in_lines(claim, view)]
    line_of = {_key(traced): place for place, group in enumerate(groups) for traced in group.assertions}
    apart = {
        frozenset((line_of[_key(difference.left[0])], line_of[_key(difference.right[0])]))
        for difference in view.related.finding_by_claim[claim.id].differences
    }
    pairs = combinations(range(len(groups)), 2)
    return next((pair for pair in pairs if frozenset(pair) in apart), tuple(range(min(2, len(groups)))))


def _key(traced: TracedAssertion) -> tuple[str, str]:
    return traced.article.id, traced.assertion.id


def article_opening(article: Article, anchor: str = "") -> Link:
    """A link to an article under its short name, at an id of its page."""
    return Link(address_of(article), (Text(article_name(article)),), anchor, "short" if article.short else "plain")


def _line(group: AnswerGroup, number: int | None, claim: Claim, view: View, named: Most) -> AnswerLine:
    return AnswerLine(
        number=number,
        answer=(Text(_answer(group, claim, named)),),
        said_by=_sources(group, claim, view, named),
        printed_by=_articles(group, claim, view, named),
        origins=(Text(origins_phrase(group.origins)),) if group.origins else (),
    )


def _answer(group: AnswerGroup, claim: Claim, named: Most) -> str:
    said = group_text(claim, group)
    if not (named.brief and group.position and said.endswith(label := claim.positions[group.position])):
        return said
    return said.removesuffix(label) + brief_names(claim.positions.values())[label]


def _sources(group: AnswerGroup, claim: Claim, view: View, named: Most) -> Inlines:
    sources = list(each_source(group, view))
    if named.brief:
        sources = [tuple(_briefly(inline, view) for inline in source) for source in sources]
    left = len(sources) - named.sources
    others: list[Inlines] = [(Link(address_of(claim), (Text(words.other_sources(left)),)),)]
    return joined(sources if left <= 1 else [*sources[: named.sources], *others])


def _briefly(inline: Inline, view: View) -> Inline:
    match inline:
        case Link(inlines=(Text(name),)):
            return replace(inline, inlines=(Text(view.brief_entry_names[name]),))
        case _:
            return inline


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
