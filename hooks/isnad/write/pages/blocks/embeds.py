"""What can be framed on another site: a claim's answers and their figure, an event's figures, a quotation.

A card says what its page says and no less: every answer of a claim stands in it, those that are none too.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from markupsafe import Markup

from isnad.model.inlines import FileLink, Inlines, Link, Text
from isnad.model.outputs import Output
from isnad.model.pages import Block, Drawing, Fold, Group, Heading, Paragraph, Snippet, Tile
from isnad.model.records import Article, Claim, Event, Record
from isnad.model.relations import TracedQuotation
from isnad.write.pages.blocks.answer_lines import tile
from isnad.write.pages.blocks.event_figures import map_blocks, timelines
from isnad.write.pages.blocks.flow import flow_blocks
from isnad.write.pages.blocks.place_map import claim_map_blocks
from isnad.write.pages.blocks.range import range_blocks
from isnad.write.render.addresses import (
    address_of,
    answers_card,
    event_card,
    figure_card,
    flow_address,
    place_time_address,
    quotation_card,
)
from isnad.write.render.answers_html import tile_html
from isnad.write.render.card import Card, card_html, frame_code
from isnad.write.render.inlines_html import inlines_html, shown_html
from isnad.write.render.markup import element, joined_html
from isnad.write.render.phrases import chain_line, dated, entry_link
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import embeds as words
from isnad.write.words import event as event_words

_FRAME, _LINE, _QUOTED_LINE = 150, 90, 34
"""Pixels: what stands around the lines of a card, an answer's line on a phone, a line of a quotation."""
_TALLEST = 640
"""A frame that is shorter than its card scrolls."""
_IN_A_LINE = 45
"""Characters of a quotation, on a phone."""
_DOTS, _MAP = 420, 720


def embed_files(view: View) -> Iterator[Output]:
    """Every card as a page, and the same at each address that it once had: a frame on another's page stays filled."""
    for claim in view.archive.claims.values():
        yield from _files(claim_cards(claim, view), claim, view)
    for event in view.archive.events.values():
        yield from _files(place_time_cards(event, map_blocks(event, view), timelines(event, view)), event, view)
        title, here = event_words.page_of(event_words.FLOW, event.name), event_card(event.id, "flow")
        flow = flow_blocks(title, view.articles_of(event), view, here)
        yield from _files(flow_cards(event, flow), event, view)
    for article in view.archive.articles.values():
        yield from _files(quotation_cards(article, view), article, view)


def _files(cards: Iterable[Card], record: Record, view: View) -> Iterator[Output]:
    for card in cards:
        html = card_html(card, view.site, view.archive_name)
        yield from (Output.of_text(f"{at}.html", html, record.source.path) for at in (card.address, *card.once))


def claim_cards(claim: Claim, view: View) -> Iterator[Card]:
    """The answers; then their figure, where they can be drawn."""
    more = Link(address_of(claim), (Text(words.ALL_SAYINGS),))
    here = answers_card(claim.id)
    answers = tile(claim, view)
    height = min(_TALLEST, _FRAME + _LINE * max(1, len(answers.lines)))
    once = tuple(map(answers_card, claim.aliases))
    yield Card(here, claim.question, partial(_answers, answers, here), more, height, once=once)
    drawn = (*range_blocks(claim, view), *claim_map_blocks(claim, view))
    if drawn:
        heading = Link(address_of(claim), (Text(claim.question),))
        here, once = figure_card(claim.id), tuple(map(figure_card, claim.aliases))
        body = partial(_figure, heading, drawn, here)
        height = _MAP if claim.kind == "place" else _DOTS
        yield Card(here, claim.question, body, more, height, ("figures",), once)


def _answers(answers: Tile, here: str) -> Markup:
    return joined_html((tile_html(answers, 1, here), element("p", shown_html(words.NO_VERDICT))), Markup("\n"))


def place_time_cards(event: Event, maps: tuple[Block, ...], times: tuple[Block, ...]) -> Iterator[Card]:
    """The event's map, when it happened as told and when it was reported, as they are drawn, where they can be."""
    groups = [block for block in times if isinstance(block, Group)]
    days = ((group.id, _heading(group), group.blocks) for group in groups)
    for name, title, blocks in (("map", event_words.map_of(event.name), maps), *days):
        if any(isinstance(block, Drawing) for block in blocks):
            shown = title if name == "map" else f"{event.name}: {title}"
            yield _event_card(event, name, shown, blocks, place_time_address(event))


def flow_cards(event: Event, flow: tuple[Block, ...]) -> Iterator[Card]:
    """Who quotes whom in the event's articles, as it is drawn, where somebody does."""
    if flow:
        yield _event_card(event, "flow", event_words.page_of(event_words.FLOW, event.name), flow, flow_address(event))


def _heading(group: Group) -> str:
    return next(block.text for block in group.blocks if isinstance(block, Heading))


def _event_card(event: Event, name: str, title: str, blocks: tuple[Block, ...], page: str) -> Card:
    here, once = event_card(event.id, name), tuple(event_card(alias, name) for alias in event.aliases)
    body = partial(_figure, Link(page, (Text(title),)), blocks, here)
    return Card(here, title, body, Link(page, (Text(words.AS_A_TABLE),)), _TALLEST, ("figures",), once)


def _figure(heading: Link, drawn: tuple[Block, ...], here: str) -> Markup:
    """The drawing as its page has it, under a heading that leads there; what is drawn once more in pieces for paper is
    left out. Links lead alike from here: both pages stand in a folder."""
    parts: list[Markup] = [element("h1", inlines_html((heading,), here))]
    for block in drawn:
        match block:
            case Drawing(svg, caption, _):
                parts.append(element("figure", svg, element("figcaption", shown_html(caption))))
            case Paragraph(inlines):
                parts.append(element("p", inlines_html(inlines, here)))
    return joined_html(parts, Markup("\n"))


def quotation_cards(article: Article, view: View) -> Iterator[Card]:
    """Each quotation of an article with who speaks, through whom, and where it was printed."""
    for traced in view.related.quotations_by_article.get(article.id, ()):
        quotation = traced.quotation
        lines = len(quotation.words) // _IN_A_LINE + 1
        yield Card(
            address=quotation_card(article.id, quotation),
            title=f"{view.name(quotation.speaker)}: {quotation.words}",
            body=partial(_quotation, traced, view),
            more=Link(address_of(article), (Text(words.IN_ITS_ARTICLE),), quotation.id),
            height=min(_TALLEST, 2 * _FRAME + _QUOTED_LINE * lines),
            once=tuple(quotation_card(alias, quotation) for alias in article.aliases),
        )


def _quotation(traced: TracedQuotation, view: View) -> Markup:
    article, quotation = traced.article, traced.quotation
    here = quotation_card(article.id, quotation)
    named = quotation.said_as in (None, view.name(quotation.speaker))
    said_as = "" if named else f" «{quotation.said_as}»"
    who: Inlines = (entry_link(quotation.speaker, view), Text(f"{said_as} ({ar.QUOTATION_KINDS[quotation.kind]})"))
    printed: Inlines = (
        *(entry_link(article.outlet, view), Text("، "), dated(article.published), Text(": ")),
        Text(article.title),
    )
    return joined_html(
        (
            element("h1", inlines_html(who, here)),
            element("blockquote", element("p", shown_html(quotation.words))),
            element("p", inlines_html(printed, here)),
            element("p", inlines_html((Text(words.CHAIN), *chain_line(traced.chain, article, view)), here)),
        ),
        Markup("\n"),
    )


def claim_embeds(claim: Claim, view: View) -> tuple[Block, ...]:
    """How a claim's cards are framed elsewhere."""
    return _ways_to_frame(words.EMBED, tuple(claim_cards(claim, view)), (words.ANSWERS, words.FIGURE), view)


def figure_embeds(cards: Iterable[Card], view: View) -> tuple[Block, ...]:
    """How cards with an event's figures are framed elsewhere, each under its title."""
    own = tuple(cards)
    return _ways_to_frame(words.EMBED_FIGURES, own, tuple(card.title for card in own), view)


def quotation_embeds(article: Article, view: View) -> tuple[Block, ...]:
    """The same of an article's quotations, each under its words."""
    cards = tuple(quotation_cards(article, view))
    return _ways_to_frame(words.EMBED_QUOTATIONS, cards, tuple(card.title for card in cards), view)


def _ways_to_frame(summary: str, cards: tuple[Card, ...], names: tuple[str, ...], view: View) -> tuple[Block, ...]:
    """Each card as it looks, and the line of HTML where the site's address is known."""
    blocks: list[Block] = []
    for number, (card, name) in enumerate(zip(cards, names, strict=False), start=1):
        blocks.append(Paragraph((FileLink(f"{card.address}.html", name),)))
        if view.site:
            blocks.append(Snippet(f"embed-{number}", frame_code(card, view.site), words.COPY_CODE))
    return (Fold(summary, tuple(blocks), "embed"),) if blocks else ()
