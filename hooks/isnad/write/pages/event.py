"""The page of an event: its facts, the claims by agreement, the drawings, the articles by date, who is named."""

from isnad.model.pages import Block, Bullets, Facts, Heading, Inlines, Link, Note, Page, Text
from isnad.model.records import Event
from isnad.write.pages.blocks.agreement import agreement_blocks
from isnad.write.pages.blocks.casualty_figures import casualty_figure_blocks, sources_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.event_figures import map_blocks, timelines
from isnad.write.pages.blocks.lists import articles_table
from isnad.write.render.addresses import address_of, grid_address, wording_address
from isnad.write.render.phrases import entry_links, link_to
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import event as event_words
from isnad.write.words import outlets as outlet_words
from isnad.write.words.numbers import day


def event_page(event: Event, view: View) -> Page:
    """The page value of one event."""
    return Page(
        address=address_of(event),
        title=event.name,
        heading=(Text(event.name),),
        description=event_words.described(event.name),
        front=_front(event, view),
        blocks=(
            *((Note(event.body),) if event.body.strip() else ()),
            Heading(2, event_words.FACTS, "facts"),
            Facts(_facts(event, view)),
            *_ways_on(event, view),
            *agreement_blocks(event, view),
            *casualty_figure_blocks(event, view),
            *timelines(event, view),
            Heading(2, event_words.ARTICLES, "articles"),
            articles_table(view.articles_of(event), view),
            *map_blocks(event, view),
            *sources_blocks(event, view),
            *_named(event, view),
            *correction_blocks(event, view),
        ),
        edit=event.source.path,
    )


def _ways_on(event: Event, view: View) -> tuple[Block, ...]:
    """The pages that compare: the stance grid, the wording, the articles in pairs."""
    ways: list[Inlines] = [
        (Link(grid_address(event), (Text(event_words.TO_THE_GRID),)),),
        (Link(wording_address(event), (Text(outlet_words.WORDING),)),),
    ]
    if view.related.pairs_by_event[event.id]:
        ways.append((Link("compare/index", (Text(event_words.TO_THE_PAIRS),)),))
    return (Heading(2, event_words.COMPARE, "compare"), Bullets(tuple(ways)))


def _facts(event: Event, view: View) -> tuple[tuple[str, Inlines], ...]:
    because = f" ({ar.CERTAINTIES[event.date.certainty]}: {event.date.because})" if event.date.because else ""
    when = day(event.date.date) if event.date.date else ar.CERTAINTIES["unknown"]
    rows: list[tuple[str, Inlines]] = [(heads.DATE, (Text(when + because),))]
    if event.places:
        rows.append((event_words.PLACE, entry_links(event.places, view)))
    return tuple(rows)


def _named(event: Event, view: View) -> tuple[Block, ...]:
    """People, places and organisations that the event's articles name, by their names."""
    blocks: list[Block] = []
    for shelf in ("people", "places", "organisations"):
        known = getattr(view.archive, shelf)
        named = (known[id_] for id_ in view.related.entries_by_event[event.id] if id_ in known)
        entries = sorted(named, key=lambda entry: (entry.name, entry.id))
        if entries:
            blocks += [Heading(2, ar.SHELVES[shelf], shelf), Bullets(tuple((link_to(entry),) for entry in entries))]
    return tuple(blocks)


def _front(event: Event, view: View) -> dict[str, object]:
    return {
        "title": event.name,
        "id": event.id,
        "date": event.date.date,
        "places": list(event.places),
        "articles": [article.id for article in view.articles_of(event)],
        "claims": sorted(claim.id for claim in view.claims_of(event)),
    }
