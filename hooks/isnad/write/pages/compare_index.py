"""The index of pairs: every two articles that share something, event by event."""

from collections.abc import Iterator

from isnad.model.comparison import MOST_PAIRED, Pair
from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Bullets, Heading, Page, Paragraph
from isnad.model.records import Event
from isnad.write.pages.blocks.shared_passages import shared_text
from isnad.write.render.addresses import PAIRS, grid_address, pair_address
from isnad.write.render.plain_words import article_name
from isnad.write.render.view import View
from isnad.write.words import pairs as pair_words


def compare_index_page(view: View) -> Page:
    """The page value that lists all pairs by event, each event's by date."""
    blocks: list[Block] = [Paragraph((Text(pair_words.INDEX_SAYS),))]
    for event in view.archive.events.values():
        pairs = view.related.pairs_by_event[event.id]
        if pairs:
            blocks += [
                Heading(2, event.name, f"event-{event.id}"),
                *_left_out(event, view),
                Bullets(tuple(map(_pair, pairs))),
            ]
    return Page(
        PAIRS,
        pair_words.INDEX,
        (Text(pair_words.INDEX),),
        pair_words.INDEX_SAYS,
        {"title": pair_words.INDEX},
        tuple(blocks),
        wide=True,
    )


def _left_out(event: Event, view: View) -> Iterator[Block]:
    """That not every two of a large event's articles that share something are here, and where the rest is read."""
    if len(view.articles_of(event)) > MOST_PAIRED:
        grid = Link(grid_address(event), (Text(pair_words.ITS_GRID),))
        yield Paragraph((Text(pair_words.ONLY_CLOSEST), grid, Text(".")))


def _pair(pair: Pair) -> Inlines:
    """Two articles by their short names, the earlier first, and how much they share."""
    name = pair_words.heading(article_name(pair.left), article_name(pair.right))
    return (Link(pair_address(pair), (Text(name),)), Text(f": {shared_text(pair)}"))
