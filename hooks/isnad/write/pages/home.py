"""The home page: the question that the archive answers, search with examples, each event with its answers, ways in."""

from isnad.model.inlines import Inlines, Text
from isnad.model.pages import Block, Heading, Page, Paragraph, SearchBox
from isnad.model.records import Event
from isnad.write.data.citations import dataset_head
from isnad.write.pages.blocks.answer_lines import question_tiles
from isnad.write.pages.blocks.event_ways import event_ways
from isnad.write.pages.blocks.lists import ways_in
from isnad.write.pages.blocks.most_repeated import most_repeated_blocks
from isnad.write.render.addresses import HOME, address_of
from isnad.write.render.phrases import claim_link, dated, entry_links, joined
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import event as event_words
from isnad.write.words import lists as list_words
from isnad.write.words import search as search_words

EXAMPLES, TILES, EVENTS = 3, 2, 3
"""So many questions stand as examples below the search, so many with their answers, of so many events."""


def home_page(view: View) -> Page:
    """The page value of the site's first page: of many events the first ones, for the index has them all."""
    events = tuple(view.archive.events.values())
    return Page(
        address=HOME,
        title=ar.HOME,
        heading=(Text(list_words.WHO_SAID_WHAT),),
        description=f"{list_words.WHAT_IT_IS} {list_words.WHAT_IT_KEEPS}",
        front={"title": view.archive_name},
        head=dataset_head(view.archive_name, view.archive_name),
        blocks=(
            Paragraph((Text(list_words.WHAT_IT_IS),), "lead"),
            SearchBox(_examples(view)),
            *(block for event in events[:EVENTS] for block in _event(event, view, event is events[0])),
            *(() if events else (Paragraph((Text(list_words.NO_EVENTS),)),)),
            Paragraph((Text(list_words.WAYS_IN), *joined(list(ways_in(view)), ar.DOT))),
        ),
        wide=True,
    )


def _examples(view: View) -> Inlines:
    """Questions of the archive's own that a reader could begin with."""
    claims = [claim.id for event in view.archive.events.values() for claim in view.front_claims(event)][:EXAMPLES]
    return (
        (Text(search_words.FOR_EXAMPLE), *joined([(claim_link(id_, view),) for id_ in claims], ar.DOT))
        if claims
        else ()
    )


def _event(event: Event, view: View, is_first: bool) -> tuple[Block, ...]:
    """An event: when and where, its first answers, and the ways to all that is told of it.

    The first one's most repeated answer has its chains drawn, beside the questions or right after them.
    """
    claims = view.front_claims(event)
    places: Inlines = (Text(ar.DOT), *entry_links(event.places, view)) if event.places else ()
    return (
        Heading(2, event.name, f"event-{event.id}"),
        Paragraph((dated(event.date), *places), "lead"),
        *question_tiles(claims[:TILES], view, 3),
        *(most_repeated_blocks(claims, HOME, view) if is_first else ()),
        *event_ways(event, view, (address_of(event), list_words.WHOLE_EVENT, event_words.TILES)),
    )
