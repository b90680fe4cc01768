"""Who says how many, and how each outlet came by what it prints: told over, never summed."""

from collections.abc import Iterable

from isnad.model.pages import Block, Heading, Inline, Inlines, Link, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Event
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import CasualtyFigures, Sourcing
from isnad.write.pages.blocks.short_answers import told_once
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link, entry_links, link_to
from isnad.write.render.view import View
from isnad.write.words import ar as words
from isnad.write.words import comparison as labels
from isnad.write.words.numbers import counted


def casualty_figure_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """A row for each source: its answers about losses, and about how many there were."""
    claimants = view.related.casualty_figures_by_event[event.id]
    if not claimants:
        return ()
    rows = tuple(_row(claimant, view) for claimant in claimants)
    return (
        Heading(2, "الأعداد بحسب قائليها", "toll"),
        Paragraph((Text(labels.TOLL),)),
        Table("الأعداد ومن قالها", ("المصدر الأصلي", "الخسائر", "أعداد المشاركين"), rows),
    )


def _row(claimant: CasualtyFigures, view: View) -> Row:
    return Row((_source(claimant, view), _answers(claimant.losses, view), _answers(claimant.strength, view)))


def _source(figures: CasualtyFigures, view: View) -> Inlines:
    if not figures.who:
        return (Text(words.GAP),)
    named: list[Inline] = [Text(f"{words.OWN_VOICE}: ")] if figures.own_voice else []
    return (*named, *entry_links(figures.who, view))


def _answers(answers: Iterable[TracedAssertion], view: View) -> Inlines:
    """Each question once, and what this source answers to it, each answer once."""
    by_claim: dict[str, list[TracedAssertion]] = {}
    for answer in answers:
        by_claim.setdefault(answer.assertion.claim, []).append(answer)
    told: list[Inline] = []
    for claim, own in by_claim.items():
        told += [
            Subline((link_to(view.archive.claims[claim]),)),
            *told_once(own, view),
        ]
    return tuple(told)


def sources_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """How each outlet of an event came by what it prints, with its gaps."""
    outlets = dict.fromkeys(a.outlet for a in view.related.grid_by_event[event.id].articles)
    found = [view.related.sourcing_by_outlet[outlet] for outlet in outlets if outlet in view.related.sourcing_by_outlet]
    head = ("الجهة الناشرة", "متحدثون بأسمائهم", "متحدثون بلا أسماء", "الوكالات", "سلاسل تبدأ بحلقة مجهولة")
    return (
        Heading(2, "المصادر والفجوات", "sources"),
        Paragraph((Text(labels.SOURCES),)),
        Table("مصادر كل جهة ناشرة", head, tuple(_sourcing(one, view) for one in found)),
    )


def _sourcing(one: Sourcing, view: View) -> Row:
    outlet = entry_link(one.outlet, view)
    more = Link(address_of(view.entry(one.outlet)), (Text("التفصيل"),), "sourcing", outlet.kind)
    return Row(
        (
            (outlet, Subline((Text(counted(len(one.articles), "article") + " — "), more))),
            entry_links((named.id for named in one.named), view),
            entry_links((role.id for role in one.unnamed), view),
            entry_links((agency.id for agency in one.agencies), view),
            (Text(str(len(one.from_gap))),),
        )
    )
