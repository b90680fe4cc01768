"""The pages beside an event's own: where its answers disagree, where they do not, and its places and times."""

from collections.abc import Callable, Iterator
from functools import partial

from isnad.model.inlines import FileLink, Text
from isnad.model.pages import Block, Fold, Heading, Page, Paragraph, Tiles
from isnad.model.records import Event
from isnad.write.pages.blocks.agreement import claims_by_outcome, disputed_tiles, single_by_outlet
from isnad.write.pages.blocks.answer_lines import tile
from isnad.write.pages.blocks.casualty_figures import agencies_blocks, casualty_figure_blocks, sources_blocks
from isnad.write.pages.blocks.embeds import figure_embeds, flow_cards, place_time_cards
from isnad.write.pages.blocks.event_figures import map_blocks, timelines
from isnad.write.pages.blocks.flow import flow_blocks
from isnad.write.render.addresses import (
    SINGLE,
    agreement_address,
    disagreement_address,
    flow_address,
    network_uri,
    place_time_address,
)
from isnad.write.render.phrases import link_to
from isnad.write.render.view import View
from isnad.write.words import comparison as comparison_words
from isnad.write.words import event as event_words

MOST_TILES = 12
"""So many claims stand open; more are folded."""


def event_sections(event: Event, view: View) -> Iterator[tuple[str, Callable[[], Page | None]]]:
    """The pages that an event's page leads to, by their addresses; no page where there is nothing to tell on it."""
    sections = (
        (disagreement_address(event), event_words.DISAGREEMENT, _disagreement),
        (agreement_address(event), event_words.AGREEMENT, _agreement),
        (flow_address(event), event_words.FLOW, _flow),
        (place_time_address(event), event_words.PLACE_TIME, _place_time),
    )
    for address, section, tell in sections:
        yield address, partial(_page, event, address, section, partial(tell, event, view))


def _page(event: Event, address: str, section: str, blocks_of: Callable[[], tuple[Block, ...]]) -> Page | None:
    blocks = blocks_of()
    if not blocks:
        return None
    title = event_words.page_of(section, event.name)
    return Page(
        address=address,
        title=title,
        heading=(Text(section),),
        description=title,
        front={"title": title, "event": event.id},
        blocks=blocks,
        edit=event.source.path,
        wide=True,
        trail=(link_to(event),),
    )


def _disagreement(event: Event, view: View) -> tuple[Block, ...]:
    """Every claim whose answers exclude one another, with who gives each; behind it the numbers of each source."""
    tiles = tuple(disputed_tiles(claims_by_outcome(event, "disputed", view), view))
    if not tiles:
        return ()
    figures = casualty_figure_blocks(event, view)
    return (
        Paragraph((Text(comparison_words.DISPUTED),)),
        Tiles(event_words.DISAGREEMENT, tiles),
        *((Fold(event_words.FIGURES, figures, "figures"),) if figures else ()),
    )


def _agreement(event: Event, view: View) -> tuple[Block, ...]:
    """Claims whose answers do not exclude one another, and what one outlet alone says, behind its name."""
    agreed = tuple(tile(claim, view) for claim in claims_by_outcome(event, "agreed", view))
    single = single_by_outlet(claims_by_outcome(event, "single", view), view)
    blocks: list[Block] = []
    if agreed:
        meaning = Paragraph((Text(comparison_words.AGREED),))
        blocks += [Heading(2, event_words.AGREED, "agreed"), meaning, Tiles(event_words.AGREED, agreed[:MOST_TILES], 3)]
    if others := agreed[MOST_TILES:]:
        rest = event_words.others(len(others))
        blocks.append(Fold(rest, (Tiles(rest, others, 3),), "agreed-others"))
    if single:
        blocks += [Heading(2, event_words.SINGLE, SINGLE), Paragraph((Text(comparison_words.SINGLE),))]
    for outlet, claims in single.items():
        tiles = Tiles(view.name(outlet), tuple(tile(claim, view) for claim in claims), 3)
        blocks.append(Fold(f"{view.name(outlet)} ({len(claims)})", (tiles,), f"single-{outlet}"))
    return tuple(blocks)


def _flow(event: Event, view: View) -> tuple[Block, ...]:
    """Through whom each outlet has what it prints, who quotes whom, and where the network is for other tools."""
    here = flow_address(event)
    title = event_words.page_of(event_words.FLOW, event.name)
    blocks = flow_blocks(title, view.articles_of(event), view, here)
    if not blocks:
        return ()
    file = Paragraph((FileLink(network_uri(event), event_words.FLOW_FILE),))
    framed = figure_embeds(flow_cards(event, blocks), view)
    return (*agencies_blocks(event, view), *blocks, *sources_blocks(event, view), file, *framed)


def _place_time(event: Event, view: View) -> tuple[Block, ...]:
    """The map, when it happened as told and when it was reported."""
    if not view.articles_of(event):
        return ()
    maps, times = map_blocks(event, view), timelines(event, view)
    return (*maps, *times, *figure_embeds(place_time_cards(event, maps, times), view))
