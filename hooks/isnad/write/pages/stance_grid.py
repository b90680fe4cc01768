"""The stance grid of an event: every question against every article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from isnad.model.comparison import Cell, StanceGrid
from isnad.model.fields import Stance
from isnad.model.inlines import Inlines, Link, StanceMark, Text
from isnad.model.pages import Block, Column, Filter, Grid, Page, Paragraph, Row
from isnad.model.records import Article, Claim, Event
from isnad.model.relations import TracedAssertion
from isnad.write.render.addresses import address_of, grid_address
from isnad.write.render.phrases import link_to
from isnad.write.render.plain_words import answer_text, published_on, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import comparison as comparison_words
from isnad.write.words import event as event_words


def stance_grid_page(event: Event, view: View) -> Page:
    """The page value of an event's stance grid."""
    title = event_words.grid_of(event.name)
    return Page(
        address=grid_address(event),
        title=title,
        heading=(Text(event_words.GRID),),
        description=comparison_words.GRID,
        front={"title": title, "event": event.id},
        blocks=(
            Paragraph((Text(comparison_words.GRID),)),
            _grid(view.related.grid_by_event[event.id], title, view),
        ),
        edit=event.source.path,
        scripts=("filters",),
        wide=True,
        trail=(link_to(event),),
    )


def _grid(grid: StanceGrid, caption: str, view: View) -> Block:
    """Claims down, articles across: there are few articles and many claims, and a phone scrolls down more easily."""
    if not grid.articles or not grid.claims:
        return Paragraph((Text(ar.NOTHING),))
    columns = tuple(_column(article, view) for article in grid.articles)
    rows = tuple(_row(claim, cells, view) for claim, cells in zip(grid.claims, grid.rows, strict=True))
    outlets = {article.outlet: view.name(article.outlet) for article in grid.articles}
    filters = (
        Filter("stance", comparison_words.BY_STANCE, tuple(ar.STANCES.items())),
        Filter("tag", comparison_words.BY_OUTLET, tuple(outlets.items())),
    )
    return Grid("grid", caption, heads.QUESTION, columns, rows, filters)


def _row(claim: Claim, cells: tuple[Cell, ...], view: View) -> Row:
    numbers = _numbers(claim, view)
    return Row(((link_to(claim),), *(_cell(cell, numbers, view) for cell in cells)))


def _column(article: Article, view: View) -> Column:
    """An article under its short name; one that has none is told from others of its outlet by its date."""
    name = article.short or f"{view.name(article.outlet)}، {published_on(article)}"
    return Column((Link(address_of(article), (Text(name),)),), article.outlet)


def _numbers(claim: Claim, view: View) -> dict[str, int]:
    """The number of the answer that each assertion gives, by `article#id`; no answer has none."""
    return {
        traced.ref: number for number, group in view.numbered_groups(claim) if number for traced in group.assertions
    }


def _cell(cell: Cell, numbers: Mapping[str, int], view: View) -> Inlines:
    """A sign for each answer and stance; those that are one have one, which tells of all and leads to the first."""
    if cell.state != "answers":
        return (Text(comparison_words.SILENT if cell.state == "silent" else comparison_words.UNREAD),)
    alike: defaultdict[tuple[Stance, int | None], list[TracedAssertion]] = defaultdict(list)
    for traced in cell.answers:
        alike[traced.assertion.stance, numbers.get(traced.ref)].append(traced)
    return tuple(_mark(stance, number, own, view) for (stance, number), own in alike.items())


def _mark(stance: Stance, number: int | None, own: Sequence[TracedAssertion], view: View) -> StanceMark:
    words = " • ".join(_in_words(traced, view) for traced in own)
    return StanceMark(stance, number, address_of(own[0].article), own[0].assertion.id, words)


def _in_words(traced: TracedAssertion, view: View) -> str:
    """What is answered, who says it, through whom, in which words."""
    said = traced.assertion
    answer = answer_text(view.archive.claims[said.claim], said)
    what = f"{stance_text(said)}: {answer}" if answer else stance_text(said)
    chain = f"، {ar.RELAYED}".join(view.name(link.who) if link.who else ar.GAP for link in traced.chain.links)
    return f"{what} — {chain} — {said.words}"
