"""The index of pairs: every two articles that share something, event by event."""

from isnad.model.comparison import Pair
from isnad.model.pages import Block, Heading, Inlines, Link, Page, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Article
from isnad.write.pages.blocks.shared_passages import pair_name, shared_text
from isnad.write.render.addresses import PAIRS, address_of, pair_address
from isnad.write.render.phrases import link_to
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import event as event_words
from isnad.write.words import heads
from isnad.write.words import pairs as pair_words


def compare_index_page(view: View) -> Page:
    """The page value that lists all pairs by event, each event's by date."""
    blocks: list[Block] = [Paragraph((Text(pair_words.INDEX_SAYS),))]
    for event in view.archive.events.values():
        pairs = view.related.pairs_by_event[event.id]
        if pairs:
            blocks += [
                Heading(2, event.name, f"event-{event.id}"),
                Paragraph((Link(address_of(event), (Text(event_words.THE_EVENT),)),)),
                _table(pairs, view),
            ]
    return Page(
        PAIRS,
        pair_words.INDEX,
        (Text(pair_words.INDEX),),
        pair_words.INDEX_SAYS,
        {"title": pair_words.INDEX},
        tuple(blocks),
    )


def _table(pairs: tuple[Pair, ...], view: View) -> Table:
    head = (heads.PAGE, pair_words.FIRST, pair_words.SECOND, heads.SHARED)
    return Table(pair_words.INDEX_CAPTION, head, tuple(_row(pair, view) for pair in pairs))


def _row(pair: Pair, view: View) -> Row:
    name = Link(pair_address(pair), (Text(pair_name(pair, view)),))
    return Row(((name,), _article(pair.left), _article(pair.right), (Text(shared_text(pair)),)))


def _article(article: Article) -> Inlines:
    return (link_to(article), Subline((Text(published_on(article)),)))
