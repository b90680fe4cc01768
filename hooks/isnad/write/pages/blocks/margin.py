"""The margin of a paragraph: who speaks in it, and the passages that other articles have too."""

from collections.abc import Iterator, Mapping

from isnad.model.comparison import Pair, SharedPassage
from isnad.model.inlines import Inline, Inlines, Link, Text
from isnad.model.pages import Margin
from isnad.model.records import Article
from isnad.model.texts import Span
from isnad.write.pages.blocks.sentence_cards import Said
from isnad.write.pages.blocks.shared_passages import length_of, passages_of
from isnad.write.render.addresses import address_of, card_anchor, pair_address, passage_anchor, record_address
from isnad.write.render.view import View
from isnad.write.words import article as article_words


def margin_of(
    article: Article, paragraph: Span, said: Mapping[str, tuple[Said, ...]], tones: Mapping[str, str], view: View
) -> Margin | None:
    """What stands beside a paragraph of the body, each source once; None where there is nothing to say.

    `said`: what each sentence of the article says; `tones`: the class of each speaker's tone.
    """
    sources: dict[str, tuple[str, Inlines]] = {}
    for anchor, own in said.items():
        for one in own:
            if one.zone == "body" and paragraph.start <= one.start < paragraph.end:
                name = one.name(article, view)
                opening = Link(record_address(article), (Text(name),), card_anchor(anchor), "speaker")
                sources.setdefault(name, (tones.get(one.chain.origin or "", ""), (opening,)))
    passages = (("", _passage_note(*passage, view)) for passage in _passages_in(article, paragraph, view))
    notes = (*sources.values(), *passages)
    return Margin(article_words.MARGIN, notes) if notes else None


def _passages_in(article: Article, paragraph: Span, view: View) -> Iterator[tuple[int, Pair, SharedPassage]]:
    """Passages of which some stands in the paragraph; what is known of an original alone has no place in the text."""
    for number, pair, passage in passages_of(article, view.pairs_of(article)):
        side = passage.left
        if side.of == "body" and side.start < paragraph.end and paragraph.start < side.end:
            yield number, pair, passage


def _passage_note(number: int, pair: Pair, passage: SharedPassage, view: View) -> Inlines:
    """The passage's length, opening it on the page of both articles; the other outlet, opening its sentence."""
    other = view.archive.articles[passage.right.article]
    both = Link(pair_address(pair), (Text(length_of(passage)),), passage_anchor(number))
    anchor = view.related.reading_by_article[other.id].anchor_at("body", passage.right.start)
    there: Inline = Link(
        address_of(other), (Text(view.name(other.outlet)),), anchor if passage.right.of == "body" else ""
    )
    return (both, Text(f" {article_words.SHARED_WITH} "), there)
