"""The lists of pairs: on a page of their own, and on the page of an event."""

from isnad.model.comparison import Pair
from isnad.model.pages import Block, Heading, Inlines, Link, Page, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Article, Event
from isnad.write.pages.blocks.shared_passages import pair_address, shared_text
from isnad.write.pages.blocks.view import View, link_to, published_on
from isnad.write.render.addresses import address_of
from isnad.write.words import pairs as labels

INDEX = "compare/index"
MOST_IN_AN_EVENT = 15
"""An event's page lists so many pairs; more stand on the index alone."""


def pair_index(view: View) -> Page:
    """The page value that lists all pairs by event, each event's by date."""
    blocks: list[Block] = [Paragraph((Text(labels.INDEX_SAYS),))]
    for event in view.archive.events.values():
        pairs = view.related.pairs_by_event[event.id]
        if pairs:
            blocks += [
                Heading(2, event.name, f"event-{event.id}"),
                Paragraph((Link(address_of(event), (Text("صفحة الحدث"),)),)),
                _table(pairs, view),
            ]
    return Page(INDEX, labels.INDEX, (Text(labels.INDEX),), labels.INDEX_SAYS, {"title": labels.INDEX}, tuple(blocks))


def pairs_block(event: Event, view: View) -> tuple[Block, ...]:
    """An event's pairs for its own page, where they are not too many, and the way to the index."""
    pairs = view.related.pairs_by_event[event.id]
    if not pairs:
        return ()
    listed = (_table(pairs, view),) if len(pairs) <= MOST_IN_AN_EVENT else ()
    index = Link(INDEX, (Text(labels.INDEX_SAYS),), f"event-{event.id}")
    return (Heading(2, labels.INDEX, "pairs"), Paragraph((index,)), *listed)


def pair_name(pair: Pair, view: View) -> str:
    return f"{view.name(pair.left.outlet)} مع {view.name(pair.right.outlet)}"


def _table(pairs: tuple[Pair, ...], view: View) -> Table:
    head = ("الصفحة", labels.FIRST, labels.SECOND, "ما يشتركان فيه")
    return Table("كل مقالين وما يشتركان فيه", head, tuple(_row(pair, view) for pair in pairs))


def _row(pair: Pair, view: View) -> Row:
    name = Link(pair_address(pair), (Text(pair_name(pair, view)),))
    return Row(((name,), _article(pair.left), _article(pair.right), (Text(shared_text(pair)),)))


def _article(article: Article) -> Inlines:
    return (link_to(article), Subline((Text(published_on(article)),)))
