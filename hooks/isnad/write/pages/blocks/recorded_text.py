"""An article's recorded text under its marks, and beside each paragraph who speaks in it and what it shares."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Literal
from unicodedata import category

from isnad.model.fields import Zone
from isnad.model.inlines import Anchor, Inlines, Link, MarkedStretch, Sign, Text
from isnad.model.pages import Block, Heading, Layers, Paragraph
from isnad.model.records import Article
from isnad.model.texts import Mention, Reading, Sentence, Span
from isnad.write.pages.blocks.margin import margin_of
from isnad.write.pages.blocks.sentence_cards import Said, said_in, speaker_tones
from isnad.write.render.addresses import address_of, card_anchor, kind_of, record_address
from isnad.write.render.marks import Layer, marked, whole_words
from isnad.write.render.view import View
from isnad.write.words import article as article_words

_RANKS = {"sentence": 0, "printed": 1, "quotation": 2, "assertion": 3, "mention": 4}
_TAPS = "isnad-taps"
"""The look of a sentence that has something to tell when it is tapped."""
_PRINTED = re.compile(r"«[^«»\n]+»")
"""In a digest these marks, and no others, hold the article's own words."""


def printed(zone: Zone, article: Article, view: View) -> Inlines:
    """A whole part of the article under its marks."""
    text = article.parts[zone]
    return marked(text, 0, len(text), _layers(zone, article, view, {}))


def heading_of_text(article: Article, view: View) -> Inlines:
    """The title as it was printed, with no link in it; what it says has its addresses, and is told at a tap."""
    said = said_in(article, view)
    layers = [layer for layer in _layers("title", article, view, said) if layer.rank != _RANKS["mention"]]
    inner = marked(article.title, 0, len(article.title), layers)
    return (MarkedStretch("sentence", inner, look=_TAPS),) if "title" in said else inner


def text_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """The body: whose words it is, the switches of its marks, and its paragraphs with their margins."""
    said, tones = said_in(article, view), speaker_tones(article, view)
    layers = sorted(_layers("body", article, view, said), key=_start)
    paragraphs = []
    for span in view.related.reading_by_article[article.id].paragraphs:
        inside = layers[bisect_left(layers, span.start, key=_start) : bisect_left(layers, span.end, key=_start)]
        text = marked(article.body, span.start, span.end, inside)
        paragraphs.append(Paragraph(text, "recorded", margin_of(article, span, said, tones, view)))
    return (
        Heading(2, article_words.TEXTS[article.extent], "text"),
        Layers(article_words.LAYERS, article_words.SWITCHES, article_words.ON, article_words.SAYS),
        Paragraph((Text(article_words.VOICES[article.extent]),), article.extent),
        *paragraphs,
    )


def _start(layer: Layer) -> int:
    return layer.start


def _layers(zone: Zone, article: Article, view: View, said: Mapping[str, tuple[Said, ...]]) -> tuple[Layer, ...]:
    """Every mark on a part of the article, widened to whole words; `said`: what its sentences tell when tapped."""
    reading = view.related.reading_by_article[article.id]
    text = article.parts[zone]
    tones = speaker_tones(article, view)
    layers = [_mention_layer(mention, view) for mention in _outer(reading, zone)]
    for quotation in article.quotations:
        span = reading.placed[quotation.id]
        if span.zone == zone:
            tone = tones[quotation.speaker]
            layers.append(_annotation_layer("quotation", quotation.id, text, _with_its_marks(text, span), tone))
    for assertion in article.assertions:
        span = reading.placed[assertion.id]
        if span.zone == zone:
            layers.append(_annotation_layer("assertion", assertion.id, text, span))
    layers += [
        _sentence_layer(sentence, text, _card(sentence, article) if sentence.anchor in said else None)
        for sentence in reading.sentences
        if sentence.span.zone == zone
    ]
    if zone == "body" and article.extent == "digest":
        layers += [_printed_layer(*match.span()) for match in _PRINTED.finditer(text)]
    return tuple(layers)


def _outer(reading: Reading, zone: Zone) -> Iterator[Mention]:
    """The mentions that get a mark: a link can hold no other link, so a name inside a description has none."""
    return (mention for mention in reading.mentions if mention.span.zone == zone and not mention.nested)


def _with_its_marks(text: str, span: Span) -> Span:
    """Quoted words with the quote marks around them, so that no sign stands between the words and their mark."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if _is_quote_mark(before) and _is_quote_mark(after):
        return Span(span.zone, span.start - 1, span.end + 1)
    return span


def _is_quote_mark(char: str) -> bool:
    return bool(char) and (char in '"„' or category(char) in ("Pi", "Pf"))


def _card(sentence: Sentence, article: Article) -> Sign:
    """The way to what a tap on a sentence tells."""
    return Sign(record_address(article), card_anchor(sentence.anchor))


def _sentence_layer(sentence: Sentence, text: str, card: Sign | None) -> Layer:
    """A sentence without the blank that parts it from the next, so that its sign goes with it."""
    start, end = sentence.span.start, sentence.span.end
    look = _TAPS if card else ""

    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        anchors = tuple(map(Anchor, sentence.once)) if first else ()
        stretch = MarkedStretch("sentence", (*anchors, *inner), sentence.anchor if first else "", look)
        return (stretch, card) if card and last else (stretch,)

    return Layer(start, start + len(text[start:end].rstrip()), _RANKS["sentence"], wrap)


def _printed_layer(start: int, end: int) -> Layer:
    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        return (MarkedStretch("printed", inner),)

    return Layer(start, end, _RANKS["printed"], wrap)


def _mention_layer(mention: Mention, view: View) -> Layer:
    entry = view.entry(mention.entry)

    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        return (Link(address_of(entry), inner, kind=kind_of(entry)),)

    return Layer(mention.span.start, mention.span.end, _RANKS["mention"], wrap)


def _annotation_layer(
    kind: Literal["quotation", "assertion"], id_: str, text: str, span: Span, look: str = ""
) -> Layer:
    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        return (MarkedStretch(kind, inner, id_ if first else "", look),)

    return Layer(*whole_words(text, span.start, span.end), _RANKS[kind], wrap)
