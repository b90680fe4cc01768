"""A page value as HTML, block by block."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt  # CommonMark with raw HTML off and no dangerous links
from markupsafe import Markup

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import (
    AnswerLines,
    AnswerSayings,
    Block,
    Bullets,
    Column,
    Drawing,
    Facts,
    Filter,
    Fold,
    Grid,
    Group,
    Heading,
    Layers,
    Margin,
    Note,
    Page,
    Panel,
    Paragraph,
    PreviousNext,
    Row,
    SearchBox,
    SearchForm,
    SentenceCard,
    Snippet,
    Table,
    Tiles,
    Tree,
    Ways,
)
from isnad.write.render.addresses import HOME, href
from isnad.write.render.answers_html import dense_tile_html, kept_answer_line_html, sayings_html, tile_html
from isnad.write.render.inlines_html import inline_html, inlines_html, permalink_html, shown_html
from isnad.write.render.markup import element, joined_html, text_html, void
from isnad.write.render.search_form import box_html, form_html
from isnad.write.render.tree_html import branches_html, tree_html
from isnad.write.words import ar

_SPACE = Markup(" ")
_LINE = Markup("\n")


def page_html(page: Page) -> Markup:
    """The content of a page, its heading first. Its style sheets (`sheets_of`) belong into the head."""
    here = page.address
    heading = element("h1", inlines_html(page.heading, here), id="title")
    scripts = (_script(name, here) for name in page.scripts)
    parts = [*_above(page), heading, blocks_html(page.blocks, here), *scripts]
    return joined_html(parts, _LINE) + _LINE


def sheets_of(page: Page) -> tuple[str, ...]:
    """The style sheets, by the names that `Page.styles` has, which this page wants beside those of every page."""
    blocks = tuple(_all(page.blocks))
    kinds = {type(block) for block in blocks}
    answers = {AnswerLines, AnswerSayings, Tiles}
    wanted = (("answers", answers), ("figures", {Drawing, Tree}), ("grid", {Grid}), ("home", {SearchBox}))
    long = ("long-grid",) if any(isinstance(block, Grid) and len(block.rows) > _LONG_GRID for block in blocks) else ()
    return (*(name for name, dressed in wanted if kinds & dressed), *long, *page.styles)


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks, and those within them."""
    for block in blocks:
        yield block
        if isinstance(block, Fold | Group):
            yield from _all(block.blocks)


def _above(page: Page) -> Iterator[Markup]:
    """What stands over the heading: the way from the home page down to this one, and a line of the page's own."""
    if page.address != HOME:
        home = Link(HOME, (Text(ar.HOME),))
        steps = joined_html(element("li", inline_html(step, page.address)) for step in (home, *page.trail))
        yield element("nav", element("ol", steps), class_="isnad-trail", aria_label=ar.TRAIL)
    if page.above:
        yield element("p", inlines_html(page.above, page.address), class_="isnad-above")


def blocks_html(blocks: Iterable[Block], here: str) -> Markup:
    """Blocks for the page at the address `here`, from which their links lead."""
    return joined_html((_block(block, here) for block in blocks), _LINE)


def _script(name: str, here: str) -> Markup:
    """A script that waits for the page; it comes from a file of ours, so a page holds no code of its own."""
    return element("script", defer=True, src=href(f"assets/javascripts/{name}", "", here, ".js"))


def _block(block: Block, here: str) -> Markup:
    match block:
        case Heading(level, text, id_):
            return element(f"h{level}", shown_html(text), id=id_)
        case Paragraph(inlines, "recorded", margin):
            recorded = element("p", inlines_html(inlines, here), class_="isnad-recorded")
            # not a div: reader views drop one that is mostly links
            return element("section", recorded, _margin(margin, here), class_="isnad-beside")
        case Paragraph(inlines, role, _):
            return element("p", inlines_html(inlines, here), class_=f"isnad-{role}")
        case Note(markdown):
            return element("div", _note(markdown), class_="isnad-note")
        case Facts(rows):
            return element("dl", _facts(rows, here), class_="isnad-facts")
        case Bullets() | Tree():
            return _list(block, here)
        case Table():
            return _table(block, here)
        case Grid():
            return _grid(block, here)
        case PreviousNext(label, ways):
            inner = (
                element("p", element("span", shown_html(way), Markup(":")), Markup(" "), inlines_html(to, here))
                for way, to in ways
            )
            return element("nav", *inner, class_="isnad-previous-next", aria_label=label)
        case Drawing():
            return _drawing(block)
        case AnswerLines() | AnswerSayings() | Tiles() | Ways() | Fold() | Group() | SentenceCard():
            return _answers(block, here)
        case Layers() | SearchBox() | SearchForm() | Panel() | Snippet():
            return _place(block, here)


def _drawing(drawing: Drawing) -> Markup:
    """A chart with what it shows, its address, and a picture of it, which only a script can make."""
    tools = element(
        "div",
        permalink_html(drawing.id, ar.COPY_FIGURE),
        _SPACE,
        element("button", text_html(ar.SAVE_PICTURE), type="button", class_="isnad-saves-picture"),
        class_="isnad-figure-tools",
    )
    # the caption is what the figure is called aloud, so that what can be done with it stands beside it
    caption = element("figcaption", shown_html(drawing.caption))
    chart = (drawing.svg, _LINE, drawing.on_paper, _LINE) if drawing.on_paper else (drawing.svg, _LINE)
    return element("figure", *chart, tools, _LINE, caption, _LINE, class_="isnad-drawing", id=drawing.id)


def _answers(block: AnswerLines | AnswerSayings | Tiles | Ways | Fold | Group | SentenceCard, here: str) -> Markup:
    """Answers in short, and what is folded behind them."""
    match block:
        case AnswerLines(label, lines):
            each = joined_html((kept_answer_line_html(line, here) for line in lines), _LINE)
            return element("ul", _LINE, each, _LINE, class_="isnad-answers", aria_label=label)
        case AnswerSayings():
            return sayings_html(block, here)
        case Tiles(label, tiles, level, dense):
            written = dense_tile_html if dense else tile_html
            inner = joined_html((written(tile, level, here) for tile in tiles), _LINE)
            kind = "isnad-tiles isnad-dense" if dense else "isnad-tiles"
            return element("div", _LINE, inner, _LINE, class_=kind, role="group", aria_label=label)
        case Ways(label, ways):
            each = joined_html(
                element("li", inline_html(link, here), _SPACE, element("span", shown_html(about)))
                for link, about in ways
            )
            return element("nav", element("ul", each), class_="isnad-ways", aria_label=label)
        case Fold(summary, blocks, id_):
            opener = element("summary", shown_html(summary))
            inner = blocks_html(blocks, here)
            return element("details", opener, _LINE, inner, _LINE, class_="isnad-fold", id=id_ or None)
        case Group(id_, blocks):
            return element("div", blocks_html(blocks, here), id=id_)
        case SentenceCard():
            return _sentence_card(block, here)


def _place(block: Layers | SearchBox | SearchForm | Panel | Snippet, here: str) -> Markup:
    """A place where a script of the page works, with the words that it says to readers."""
    match block:
        case Layers():
            return _layers(block)
        case SearchBox(examples):
            return box_html(inlines_html(examples, here), href("search", "", here, ".html"))
        case SearchForm(without, index):
            return form_html(without, index)
        case Snippet(id_, code, label):
            copies = element("button", text_html(label), type="button", class_="isnad-copies", data_copies=id_)
            # the theme's script gives `pre` an id of its own
            shown = element("pre", element("code", text_html(code), id=id_), dir="ltr", class_="isnad-snippet")
            return shown + copies
        case Panel(id_, words, instead):
            words_json = json.dumps(dict(words), ensure_ascii=False)
            inner = element("p", inlines_html(instead, here))
            return element("div", inner, class_="isnad-panel", id=id_, data_words=words_json)


def _items(items: tuple[Inlines, ...], here: str) -> Markup:
    listed = joined_html((element("li", inlines_html(item, here)) for item in items), _LINE)
    return _LINE + listed + _LINE


def _list(block: Bullets | Tree, here: str) -> Markup:
    match block:
        case Bullets(items):
            return element("ul", _items(items, here), class_="isnad-list")
        case Tree():
            return tree_html(block, here)


def _margin(margin: Margin | None, here: str) -> Markup:
    """A line below the paragraph on a phone, beside it where there is room."""
    if margin is None:
        return Markup("")
    notes = joined_html(
        (element("li", inlines_html(note, here), class_=tone or None) for tone, note in margin.notes), _SPACE
    )
    return element("ul", notes, class_="isnad-margin", aria_label=margin.label)


def _sentence_card(card: SentenceCard, here: str) -> Markup:
    opening = element("h3", inlines_html(card.opening, here), class_="isnad-opening")
    return element(
        "section", opening, _LINE, branches_html(card.branches, here), class_="isnad-sentence-card", id=card.id
    )


def _layers(layers: Layers) -> Markup:
    """Boxes that the style sheet itself heeds; the page's script only remembers them, and finds its words here."""
    says = {f"data_{key}": words for key, words in layers.says.items()}
    switches = joined_html(
        (
            element(
                "label",
                void("input", type="checkbox", value=mark, autocomplete="off", checked=mark in layers.on),
                Markup(" "),
                element("span", text_html(name), class_=f"isnad-key-{mark}"),
            )
            for mark, name in layers.switches
        ),
        _LINE,
    )
    legend = element("legend", text_html(layers.legend))
    return element("fieldset", legend, _LINE, switches, _LINE, class_="isnad-layers", **says)


def _table(table: Table, here: str) -> Markup:
    head = (element("th", shown_html(cell), scope="col") for cell in table.head)
    rows = (_row(row, table.head, here) for row in table.rows)
    caption = element("caption", shown_html(table.caption))
    first = element("thead", element("tr", joined_html(head, _LINE)))
    return element("table", caption, _LINE, first, _LINE, element("tbody", *rows), class_="isnad-table")


def _row(row: Row, head: tuple[str, ...], here: str) -> Markup:
    first, *rest = (inlines_html(cell, here) for cell in row.cells)
    cells = (element("td", cell, data_head=name) for name, cell in zip(head[1:], rest, strict=True))
    return element("tr", joined_html((element("th", first, scope="row"), *cells), _LINE), id=row.id or None) + _LINE


_LONG_GRID = 24
"""Rows; a grid that has more stands in two tables, which a wide screen shows beside one another."""


def _grid(grid: Grid, here: str) -> Markup:
    half = (len(grid.rows) + 1) // 2
    parts = (grid.rows[:half], grid.rows[half:]) if len(grid.rows) > _LONG_GRID else (grid.rows,)
    filters = joined_html((_filter(choice) for choice in grid.filters), _LINE)
    return (
        element("div", _LINE, filters, _LINE, class_="isnad-filters", hidden=True)
        + _LINE
        + element(
            "div",
            *(_grid_table(grid, rows, here) for rows in parts),
            class_="isnad-stance-grid",
            id=grid.id,
            role="region",
            tabindex="0",
            aria_label=grid.caption,
        )
    )


def _grid_table(grid: Grid, rows: tuple[Row, ...], here: str) -> Markup:
    heads = (
        element("th", inlines_html(column.heading, here), scope="col", data_tag=column.tag) for column in grid.columns
    )
    corner = element("th", shown_html(grid.corner), scope="col")
    return element(
        "table",
        element("caption", shown_html(grid.caption)),
        _LINE,
        element("thead", element("tr", joined_html((corner, *heads), _LINE))),
        _LINE,
        element("tbody", *(_grid_row(row, grid.columns, here) for row in rows)),
        class_="isnad-stance-grid-table",
    )


def _grid_row(row: Row, columns: tuple[Column, ...], here: str) -> Markup:
    first, *rest = (inlines_html(cell, here) for cell in row.cells)
    cells = (element("td", cell, data_tag=column.tag) for column, cell in zip(columns, rest, strict=True))
    return element("tr", joined_html((element("th", first, scope="row"), *cells), _LINE)) + _LINE


def _filter(choice: Filter) -> Markup:
    """Boxes of no use without the page's script, which shows them."""
    boxes = joined_html(
        (
            element(
                "label",
                void("input", type="checkbox", name=choice.by, value=value, checked=True),
                Markup(" "),
                element("span", shown_html(name)),
            )
            for value, name in choice.choices
        ),
        _LINE,
    )
    return element("fieldset", element("legend", shown_html(choice.legend)), _LINE, boxes, _LINE)


def _facts(rows: tuple[tuple[str, Inlines], ...], here: str) -> Markup:
    """Label and values; values that follow one another under one label share it."""
    labelled = groupby(rows, key=lambda row: row[0])
    return joined_html(
        element("dt", shown_html(label)) + joined_html(element("dd", inlines_html(value, here)) for _, value in values)
        for label, values in labelled
    )


def _page_of(url: str) -> str:
    """A link from a file to another as one from page to page."""
    path, mark, part = url.partition("#")
    return f"{path.removesuffix('.md')}.html{mark}{part}" if path.endswith(".md") and ":" not in path else url


def _note(markdown: str) -> Markup:
    return Markup(str(_note_reader().render(markdown)).strip())


@cache
def _note_reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).disable("image")
    reader.add_render_rule("text", lambda _, tokens, at, *__: shown_html(tokens[at].content))
    as_address = reader.normalizeLink
    reader.normalizeLink = lambda url: as_address(_page_of(url))  # type: ignore[method-assign]
    return reader
