"""The record of an article, on a page beside it: who says what in each sentence, through whom, and every name in it.

It stands apart so that reading the article stays light, and does not repeat its text. Its parts are also the cards of
the article's sentences and names, which come as a script, for a page from a folder can load nothing else.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from isnad.model.figures import ChainLine
from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.outputs import Output
from isnad.model.pages import Block, Branch, Fold, Group, Heading, Page, Paragraph, SentenceCard
from isnad.model.records import Article
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.embeds import quotation_embeds
from isnad.write.pages.blocks.named_entries import named_blocks, named_rows
from isnad.write.pages.blocks.recorders import recorder_line
from isnad.write.pages.blocks.sentence_cards import said_in, sentence_cards
from isnad.write.pages.blocks.shared_passages import passage_blocks
from isnad.write.render.addresses import address_of, card_anchor, record_address
from isnad.write.render.html import blocks_html
from isnad.write.render.phrases import link_to
from isnad.write.render.plain_words import article_name
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words


def record_page(article: Article, view: View) -> Page:
    """The page value of an article's record."""
    title = f"{article_words.RECORD_TITLE}: {article_name(article)}"
    return Page(
        address=record_address(article),
        title=title,
        heading=(Text(title),),
        description=f"{article_words.RECORD}: {article.title}",
        front={"title": article.title, "id": article.id, "record": address_of(article)},
        blocks=(
            *((Paragraph((link_to(article),), "lead"),) if article.short else ()),
            Heading(2, article_words.RECORD, "said"),
            *_cards(article, view),
            *named_blocks(article, view),
            *passage_blocks(article, view),
            *quotation_embeds(article, view),
            Paragraph(recorder_line(article)),
        ),
        edit=article.source.path,
        wide=True,
        trail=(*(link_to(view.archive.events[event]) for event in article.events[:1]), article_opening(article)),
    )


def _cards(article: Article, view: View) -> tuple[Block, ...]:
    """The cards of all sentences, folded paragraph by paragraph under who speaks there.

    A chain and its reasons stand where they are told first, later a way back to them: a link opens what is folded.
    """
    cards = sentence_cards(article, view)
    if not cards:
        return (Paragraph((Text(ar.NOTHING),)),)
    first: dict[Inlines, str] = {}
    parted = (_each_chain_once(card, first, record_address(article)) for card in cards)
    speakers = {card_anchor(anchor): own for anchor, own in said_in(article, view).items()}
    places = _paragraphs(article, view)
    folds = []
    for place, within in groupby(parted, key=lambda card: places[card.id]):
        own = tuple(within)
        names = dict.fromkeys(said.name(article, view) for card in own for said in speakers[card.id])
        folds.append(Fold(article_words.who_speaks(place, list(names)), own))
    return (Group("cards", tuple(folds)),)


def _paragraphs(article: Article, view: View) -> Mapping[str, str]:
    """What each card's sentence stands in, by the card's id: a paragraph by its number, or a zone beside the body."""
    reading = view.related.reading_by_article[article.id]
    ends = [paragraph.end for paragraph in reading.paragraphs]
    numbers = ((sentence.anchor, bisect_right(ends, sentence.span.start) + 1) for sentence in reading.sentences)
    in_body = {card_anchor(anchor): article_words.PARAGRAPH.format(number) for anchor, number in numbers}
    return in_body | {card_anchor(zone): name for zone, name in article_words.ZONES.items()}


def _each_chain_once(card: SentenceCard, first: dict[Inlines, str], here: str) -> SentenceCard:
    return replace(card, branches=tuple(replace(b, inlines=_line_once(b, card.id, first, here)) for b in card.branches))


def _line_once(branch: Branch, card: str, first: dict[Inlines, str], here: str) -> Inlines:
    """A branch's own line without the chain and the reasons that an earlier card has."""
    at = next((at for at, inline in enumerate(branch.inlines) if _is_chain(inline)), None)
    if at is None:
        return branch.inlines
    where = first.setdefault(branch.inlines[at:], card)
    if where == card:
        return branch.inlines
    return (*branch.inlines[:at], Subline((Link(here, (Text(article_words.SAME_CHAIN),), where),)))


def _is_chain(inline: Inline) -> bool:
    return isinstance(inline, Subline) and isinstance(inline.inlines[0], ChainLine)


def script_uri(article: Article) -> str:
    """Where the script with the cards of an article's record stands."""
    return f"{record_address(article)}.js"


def record_script(article: Article, view: View) -> Output:
    """The cards of the record as HTML for the article's own page, handed to `isnadRecord(html)`."""
    cards: tuple[Block, ...] = (*sentence_cards(article, view), *named_rows(article, view))
    html = blocks_html(cards, address_of(article))
    return Output.of_text(script_uri(article), f"isnadRecord({json.dumps(html, ensure_ascii=False)});\n")
