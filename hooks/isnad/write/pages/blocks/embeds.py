"""What can be framed on another site: a claim's answers, the figure of them, a quotation, a card each.

A card says what its page says and no less: every answer of a claim stands in it, those that are none too.
"""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from isnad.model.inlines import FileLink, Inlines, Link, Text
from isnad.model.outputs import Output
from isnad.model.pages import Block, Drawing, Fold, Paragraph, Snippet, Tile
from isnad.model.records import Article, Claim
from isnad.model.relations import TracedQuotation
from isnad.write.pages.blocks.answer_lines import tile
from isnad.write.pages.blocks.place_map import claim_map_blocks
from isnad.write.pages.blocks.range import range_blocks
from isnad.write.render.addresses import address_of, answers_card, figure_card, quotation_card
from isnad.write.render.answers_html import tile_html
from isnad.write.render.card import Card, card_html, frame_code
from isnad.write.render.inlines_html import inlines_html, shown_html
from isnad.write.render.markup import element, joined_html
from isnad.write.render.phrases import chain_line, dated, entry_link
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import embeds as words

_FRAME, _LINE, _QUOTED_LINE = 150, 90, 34
"""Pixels: what stands around the lines of a card, an answer's line on a phone, a line of a quotation."""
_TALLEST = 640
"""A frame that is shorter than its card scrolls."""
_IN_A_LINE = 45
"""Characters of a quotation, on a phone."""
_DOTS, _MAP = 420, 720


def embed_files(view: View) -> Iterator[Output]:
    """Every card as a page."""
    for claim in view.archive.claims.values():
        yield from (_file(card, claim.source.path, view) for card in claim_cards(claim, view))
    for article in view.archive.articles.values():
        yield from (_file(card, article.source.path, view) for card in quotation_cards(article, view))


def _file(card: Card, source: str, view: View) -> Output:
    return Output.of_text(f"{card.address}.html", card_html(card, view.site, view.archive_name), source)


def claim_cards(claim: Claim, view: View) -> Iterator[Card]:
    """The answers; then their figure, where they can be drawn."""
    more = Link(address_of(claim), (Text(words.ALL_SAYINGS),))
    here = answers_card(claim)
    answers = tile(claim, view)
    height = min(_TALLEST, _FRAME + _LINE * max(1, len(answers.lines)))
    yield Card(here, claim.question, partial(_answers, answers, here), more, height)
    drawn = (*range_blocks(claim, view), *claim_map_blocks(claim, view))
    if drawn:
        yield Card(
            figure_card(claim),
            claim.question,
            partial(_figure, claim, drawn),
            more,
            _MAP if claim.kind == "place" else _DOTS,
            ("figures",),
        )


def _answers(answers: Tile, here: str) -> Markup:
    return joined_html((tile_html(answers, 1, here), element("p", shown_html(words.NO_VERDICT))), Markup("\n"))


def _figure(claim: Claim, drawn: tuple[Block, ...]) -> Markup:
    """The drawing as the claim's page has it, whose links lead alike from here: both pages stand in a folder."""
    here = figure_card(claim)
    heading = element("h1", inlines_html((Link(address_of(claim), (Text(claim.question),)),), here))
    parts: list[Markup] = [heading]
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
            address=quotation_card(article, quotation),
            title=f"{view.name(quotation.speaker)}: {quotation.words}",
            body=partial(_quotation, traced, view),
            more=Link(address_of(article), (Text(words.IN_ITS_ARTICLE),), quotation.id),
            height=min(_TALLEST, 2 * _FRAME + _QUOTED_LINE * lines),
        )


def _quotation(traced: TracedQuotation, view: View) -> Markup:
    article, quotation = traced.article, traced.quotation
    here = quotation_card(article, quotation)
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
