"""The stance grid of an event: every question against every article."""

from isnad.model.comparison import Cell, StanceGrid
from isnad.model.pages import Block, Column, Filter, Grid, Inlines, Link, Page, Paragraph, Row, Subline, Text
from isnad.model.records import Article, Event
from isnad.write.pages.blocks.short_answers import each_once
from isnad.write.render.addresses import address_of, grid_address
from isnad.write.render.phrases import entry_link, link_to
from isnad.write.render.plain_words import published_on
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
        heading=(Text(title),),
        description=comparison_words.GRID,
        front={"title": title, "event": event.id},
        blocks=(
            Paragraph(
                (
                    Text(f"{comparison_words.GRID} {heads.EVENT}: "),
                    Link(address_of(event), (Text(event.name),)),
                    Text("."),
                )
            ),
            _grid(view.related.grid_by_event[event.id], title, view),
        ),
        edit=event.source.path,
        scripts=("filters",),
    )


def _grid(grid: StanceGrid, caption: str, view: View) -> Block:
    """Claims down, articles across: there are few articles and many claims, and a phone scrolls down more easily."""
    if not grid.articles or not grid.claims:
        return Paragraph((Text(ar.NOTHING),))
    columns = tuple(_column(article, view) for article in grid.articles)
    rows = tuple(
        Row(((link_to(claim),), *(_cell(cell, view) for cell in cells)))
        for claim, cells in zip(grid.claims, grid.rows, strict=True)
    )
    outlets = {article.outlet: view.name(article.outlet) for article in grid.articles}
    filters = (
        Filter("stance", comparison_words.BY_STANCE, tuple(ar.STANCES.items())),
        Filter("tag", comparison_words.BY_OUTLET, tuple(outlets.items())),
    )
    return Grid("grid", caption, heads.QUESTION, columns, rows, filters)


def _column(article: Article, view: View) -> Column:
    heading = (link_to(article), Subline((entry_link(article.outlet, view),)), Subline((Text(published_on(article)),)))
    return Column(heading, article.outlet)


def _cell(cell: Cell, view: View) -> Inlines:
    if cell.state != "answers":
        return (Text(comparison_words.SILENT if cell.state == "silent" else comparison_words.UNREAD),)
    return each_once(cell.answers, view)
