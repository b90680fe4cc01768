"""The matrix of an event: every question against every article."""

from isnad.model.comparison import Cell, StanceGrid
from isnad.model.pages import Column, Filter, Grid, Inlines, Link, Page, Paragraph, Row, Subline, Text
from isnad.model.records import Article, Event
from isnad.write.pages.blocks.short_answers import told_once
from isnad.write.render.addresses import address_of, grid_address
from isnad.write.render.phrases import entry_link, link_to
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar as words
from isnad.write.words import comparison as labels


def matrix_page(event: Event, view: View) -> Page:
    """The page value of an event's matrix."""
    title = f"الأسئلة والمقالات: {event.name}"
    return Page(
        address=grid_address(event),
        title=title,
        heading=(Text(title),),
        description=labels.MATRIX,
        front={"title": title, "event": event.id},
        blocks=(
            Paragraph((Text(labels.MATRIX + " الحدث: "), Link(address_of(event), (Text(event.name),)), Text("."))),
            _grid(view.related.grid_by_event[event.id], title, view),
        ),
        edit=event.source.path,
        scripts=("filters",),
    )


def _grid(matrix: StanceGrid, caption: str, view: View) -> Grid:
    """Claims down, articles across: there are few articles and many claims, and a phone scrolls down more easily."""
    columns = tuple(_column(article, view) for article in matrix.articles)
    rows = tuple(
        Row(((link_to(claim),), *(_cell(cell, view) for cell in cells)))
        for claim, cells in zip(matrix.claims, matrix.rows, strict=True)
    )
    outlets = {article.outlet: view.name(article.outlet) for article in matrix.articles}
    filters = (
        Filter("stance", labels.BY_STANCE, tuple(words.STANCES.items())),
        Filter("tag", labels.BY_OUTLET, tuple(outlets.items())),
    )
    return Grid("matrix", caption, "السؤال", columns, rows, filters)


def _column(article: Article, view: View) -> Column:
    heading = (link_to(article), Subline((entry_link(article.outlet, view),)), Subline((Text(published_on(article)),)))
    return Column(heading, article.outlet)


def _cell(cell: Cell, view: View) -> Inlines:
    if cell.state != "answers":
        return (Text(labels.SILENT if cell.state == "silent" else labels.UNREAD),)
    return told_once(cell.answers, view)
