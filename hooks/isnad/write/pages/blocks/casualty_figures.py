"""Who says how many, and how each outlet came by what it prints: repeated, never summed."""

from collections.abc import Iterable

from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Facts, Fold, Heading, Paragraph, Row, Table
from isnad.model.records import Event
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import CasualtyFigures, Sourcing
from isnad.write.pages.blocks.short_answers import each_once
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link, entry_links, link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import comparison as comparison_words
from isnad.write.words import event as event_words
from isnad.write.words.numbers import counted


def casualty_figure_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """A row for each source: its answers about losses, and about how many there were."""
    rows_by_source = view.related.casualty_figures_by_event[event.id]
    if not rows_by_source:
        return ()
    rows = tuple(_row(figures, view) for figures in rows_by_source)
    return (
        Paragraph((Text(comparison_words.FIGURES),)),
        Table(event_words.FIGURES_CAPTION, event_words.FIGURES_HEAD, rows),
    )


def _row(figures: CasualtyFigures, view: View) -> Row:
    return Row((_source(figures, view), _by_question(figures.losses, view), _by_question(figures.strength, view)))


def _source(figures: CasualtyFigures, view: View) -> Inlines:
    if not figures.who:
        return (Text(ar.GAP),)
    named: list[Inline] = [Text(ar.OWN_VOICE)] if figures.own_voice else []
    return (*named, *entry_links(figures.who, view))


def _by_question(assertions: Iterable[TracedAssertion], view: View) -> Inlines:
    """Each question once, and what this source answers to it, each answer once."""
    by_claim: dict[str, list[TracedAssertion]] = {}
    for traced in assertions:
        by_claim.setdefault(traced.assertion.claim, []).append(traced)
    lines: list[Inline] = []
    for claim, own in by_claim.items():
        lines += [
            Subline((link_to(view.archive.claims[claim]),)),
            *each_once(own, view),
        ]
    return tuple(lines)


def agencies_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """Through whom each outlet of an event prints what it prints, in a line each; nothing where nobody is named."""
    sourced = [sourcing for sourcing in view.related.sourcing_by_event[event.id] if sourcing.agencies]
    rows = tuple((view.name(one.outlet), entry_links((agency.id for agency in one.agencies), view)) for one in sourced)
    return (Heading(2, event_words.AGENCIES, "agencies"), Facts(rows)) if rows else ()


def sources_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """How each outlet of an event came by what it prints, with its gaps; nothing where nobody has printed anything."""
    rows = tuple(_sourcing(sourcing, view) for sourcing in view.related.sourcing_by_event[event.id])
    if not rows:
        return ()
    table = Table(event_words.SOURCES_CAPTION, event_words.SOURCES_HEAD, rows)
    return (Fold(event_words.SOURCES, (Paragraph((Text(comparison_words.SOURCES),)), table), "sources"),)


def _sourcing(sourcing: Sourcing, view: View) -> Row:
    outlet = entry_link(sourcing.outlet, view)
    more = Link(address_of(view.entry(sourcing.outlet)), (Text(event_words.IN_DETAIL),), "sourcing", outlet.kind)
    return Row(
        (
            (outlet, Subline((Text(counted(len(sourcing.articles), "article") + " — "), more))),
            entry_links((named.id for named in sourcing.named), view),
            entry_links((role.id for role in sourcing.unnamed), view),
            (Text(str(len(sourcing.from_gap))),),
        )
    )
