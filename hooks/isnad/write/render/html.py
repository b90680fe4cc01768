"""A page value as HTML. Foreign text is escaped here, and set apart where it runs from the left, and nowhere else."""

import json
from collections.abc import Iterable
from html import escape
from itertools import groupby
from posixpath import basename
from urllib.parse import quote

from markdown_it import MarkdownIt  # CommonMark with raw HTML off and no dangerous links

from isnad.model.pages import (
    AnswerLine,
    AnswerLines,
    Block,
    Branch,
    Bullets,
    Drawing,
    External,
    Facts,
    Filter,
    Fold,
    Grid,
    Heading,
    Inline,
    Inlines,
    Layers,
    Link,
    Ltr,
    Margin,
    MarkedStretch,
    Note,
    Page,
    Panel,
    Paragraph,
    PreviousNext,
    Row,
    SearchForm,
    Sign,
    Subline,
    Table,
    Text,
    Tile,
    Tiles,
    Tree,
    UnderStance,
)
from isnad.write.render.addresses import href
from isnad.write.render.bidi import pieces
from isnad.write.render.invisible_characters import with_signs
from isnad.write.render.search_form import form_html
from isnad.write.render.tones import tone_class
from isnad.write.words import ar as words

_ENDING = ".html"
_ISOLATES = {"plain": "{}", "ltr": '<bdi dir="ltr">{}</bdi>', "own": '<bdi class="isnad-shut">{}</bdi>'}


def page_html(page: Page) -> str:
    """The content of a page, its heading first."""
    heading = f'<h1 id="title">{inlines_html(page.heading, page.address)}</h1>'
    twin = f'<p class="isnad-twin"><a href="{basename(page.address)}.md">{words.READ_MARKDOWN}</a></p>'
    styles = (_style(name, page.address) for name in page.styles)
    scripts = (_script(name, page.address) for name in page.scripts)
    return "\n".join([*styles, heading, blocks_html(page.blocks, page.address), twin, *scripts]) + "\n"


def blocks_html(blocks: Iterable[Block], here: str) -> str:
    """Blocks for the page at the address `here`, from which their links lead."""
    return "\n".join(_block(block, here) for block in blocks)


def _style(name: str, here: str) -> str:
    return f'<link rel="stylesheet" href="{href(f"assets/stylesheets/{name}", "", here, ".css")}">'


def _script(name: str, here: str) -> str:
    """A script that waits for the page; it comes from a file of ours, so a page holds no code of its own."""
    return f'<script defer src="{href(f"assets/javascripts/{name}", "", here, ".js")}"></script>'


def text_html(text: str) -> str:
    """Text for an element's content or a quoted attribute; the browser reads it back to the code point."""
    return escape(text).replace("\r", "&#13;")


def shown_html(text: str) -> str:
    """Text for an element's content, every stretch of it in its right order; its words stay as they were recorded."""
    return "".join(_ISOLATES[piece.kind].format(with_signs(text_html(piece.text))) for piece in pieces(text))


def inlines_html(inlines: Inlines, here: str) -> str:
    return "".join(_inline(inline, here) for inline in inlines)


def _inline(inline: Inline, here: str) -> str:
    match inline:
        case Text(text):
            return shown_html(text)
        case Ltr(text):
            return _ISOLATES["ltr"].format(text_html(text))
        case Link(address, inner, anchor, kind, rel):
            kind_html = f' class="isnad-{kind}"' if kind != "plain" else ""
            rel_html = f' rel="{rel}"' if rel else ""
            opening = f'<a{kind_html}{rel_html} href="{_to(address, anchor, here)}">'
            return f"{opening}{inlines_html(inner, here)}</a>"
        case External(url, text):
            return f'<a class="isnad-external" rel="external noopener" href="{text_html(url)}">{shown_html(text)}</a>'
        case Sign(address, anchor, kind, label):
            target = _to(address, anchor, here)
            return f'<a class="isnad-sign isnad-sign-{kind}" href="{target}" aria-label="{text_html(label)}"></a>'
        case MarkedStretch(kind, inner, id_):
            id_html = f' id="{id_}"' if id_ else ""
            return f'<span class="isnad-{kind}"{id_html}>{inlines_html(inner, here)}</span>'
        case UnderStance(stance, inner):
            return f'<span class="isnad-stance" data-stance="{stance}">{inlines_html(inner, here)}</span>'
        case Subline(inner):
            return f'<span class="isnad-aside">{inlines_html(inner, here)}</span>'


def page_href(address: str, anchor: str, here: str) -> str:
    """The way from one page to another, as HTML pages stand, percent-encoded."""
    return quote(href(address, anchor, here, _ENDING), safe="/#.-_~")


def _to(address: str, anchor: str, here: str) -> str:
    return text_html(page_href(address, anchor, here))


def _block(block: Block, here: str) -> str:
    match block:
        case Heading(level, text, id_):
            return f'<h{level} id="{id_}">{shown_html(text)}</h{level}>'
        case Paragraph(inlines, "recorded", margin):
            beside = _margin(margin, here) if margin else ""
            return (
                f'<div class="isnad-beside"><p class="isnad-recorded">{inlines_html(inlines, here)}</p>{beside}</div>'
            )
        case Paragraph(inlines, role, _):
            return f'<p class="isnad-{role}">{inlines_html(inlines, here)}</p>'
        case Note(markdown):
            return f'<div class="isnad-note">{_note(markdown)}</div>'
        case Facts(rows):
            return f'<dl class="isnad-facts">{_facts(rows, here)}</dl>'
        case Bullets() | Tree():
            return _list(block, here)
        case Table():
            return _table(block, here)
        case Grid():
            return _grid(block, here)
        case PreviousNext(label, ways):
            inner = "".join(f"<p><span>{shown_html(way)}:</span> {inlines_html(to, here)}</p>" for way, to in ways)
            return f'<nav class="isnad-turn" aria-label="{text_html(label)}">{inner}</nav>'
        case Drawing(svg, caption):
            return f'<figure class="isnad-drawing">{svg}<figcaption>{shown_html(caption)}</figcaption></figure>'
        case AnswerLines() | Tiles() | Fold():
            return _answers(block, here)
        case Layers() | SearchForm() | Panel():
            return _place(block, here)


def _answers(block: AnswerLines | Tiles | Fold, here: str) -> str:
    """Answers in short, and what is folded behind them."""
    match block:
        case AnswerLines(label, lines):
            return f'<ul class="isnad-answers" aria-label="{text_html(label)}">\n{_answer_lines(lines, here)}\n</ul>'
        case Tiles(label, tiles):
            inner = "\n".join(_tile(tile, here) for tile in tiles)
            return f'<div class="isnad-tiles" role="group" aria-label="{text_html(label)}">\n{inner}\n</div>'
        case Fold(summary, blocks, id_):
            id_html = f' id="{text_html(id_)}"' if id_ else ""
            opening = f'<details class="isnad-fold"{id_html}><summary>{shown_html(summary)}</summary>'
            return f"{opening}\n{blocks_html(blocks, here)}\n</details>"


def _answer_lines(lines: Iterable[AnswerLine], here: str) -> str:
    return "\n".join(_answer_line(line, here) for line in lines)


def _answer_line(line: AnswerLine, here: str) -> str:
    """The number tells answers apart without colour: a figure of the page has the same."""
    badge = "–" if line.number is None else str(line.number)
    origins = f' <span class="isnad-origins">{inlines_html(line.origins, here)}</span>' if line.origins else ""
    return (
        f'<li class="{tone_class(line.number)}"><span class="isnad-badge" aria-hidden="true">{badge}</span>'
        f'<b class="isnad-answer">{inlines_html(line.answer, here)}</b> '
        f'<span class="isnad-by">{inlines_html(line.said_by, here)}</span>{origins}</li>'
    )


def _tile(tile: Tile, here: str) -> str:
    more = f'<p class="isnad-more">{inlines_html(tile.more, here)}</p>' if tile.more else ""
    return (
        f'<section class="isnad-tile" aria-labelledby="{text_html(tile.id)}">'
        f'<h3 id="{text_html(tile.id)}">{inlines_html(tile.question, here)}</h3>\n'
        f'<ul class="isnad-answers">\n{_answer_lines(tile.lines, here)}\n</ul>{more}</section>'
    )


def _place(block: Layers | SearchForm | Panel, here: str) -> str:
    """A place where a script of the page works, with the words that it says to readers."""
    match block:
        case Layers():
            return _layers(block)
        case SearchForm(without, index):
            return form_html(without, index)
        case Panel(id_, said, instead):
            words_json = text_html(json.dumps(dict(said), ensure_ascii=False))
            inner = f"<p>{inlines_html(instead, here)}</p>"
            return f'<div class="isnad-panel" id="{id_}" data-words="{words_json}">{inner}</div>'


def _items(items: tuple[Inlines, ...], here: str) -> str:
    return "\n".join(f"<li>{inlines_html(item, here)}</li>" for item in items)


def _list(block: Bullets | Tree, here: str) -> str:
    match block:
        case Bullets(items):
            return f'<ul class="isnad-list">\n{_items(items, here)}\n</ul>'
        case Tree(id_, summary, branches):
            inner = _branches(branches, here, f' id="{id_}"')
            return f'<details class="isnad-tree"><summary>{shown_html(summary)}</summary>\n{inner}\n</details>'


def _branches(branches: tuple[Branch, ...], here: str, id_html: str = "") -> str:
    items = (
        f"<li>{inlines_html(branch.inlines, here)}{_branches(branch.branches, here) if branch.branches else ''}</li>"
        for branch in branches
    )
    return f"<ul{id_html}>\n" + "\n".join(items) + "\n</ul>"


def _margin(margin: Margin, here: str) -> str:
    """Folded on a phone; where there is room the style sheet shows it whole, with no script."""
    summary = f"<summary>{shown_html(margin.summary)}</summary>"
    return f'<details class="isnad-margin">{summary}<ul>\n{_items(margin.notes, here)}\n</ul></details>'


def _layers(layers: Layers) -> str:
    """Boxes that the style sheet itself heeds; the page's script only remembers them, and finds its words here."""
    says = "".join(f' data-{key}="{text_html(words)}"' for key, words in layers.says.items())
    switches = "\n".join(
        f'<label><input type="checkbox" value="{mark}" autocomplete="off" checked> '
        f'<span class="isnad-key-{mark}">{text_html(name)}</span></label>'
        for mark, name in layers.switches
    )
    return f'<fieldset class="isnad-layers"{says}><legend>{text_html(layers.legend)}</legend>\n{switches}\n</fieldset>'


def _table(table: Table, here: str) -> str:
    head = "".join(f'<th scope="col">{shown_html(cell)}</th>' for cell in table.head)
    rows = "".join(_row(row, table.head, here) for row in table.rows)
    return (
        f'<table class="isnad-table"><caption>{shown_html(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(row: Row, head: tuple[str, ...], here: str) -> str:
    first, *rest = (inlines_html(cell, here) for cell in row.cells)
    id_html = f' id="{row.id}"' if row.id else ""
    cells = "".join(f'<td data-head="{text_html(name)}">{cell}</td>' for name, cell in zip(head[1:], rest, strict=True))
    return f'<tr{id_html}><th scope="row">{first}</th>{cells}</tr>\n'


def _grid(grid: Grid, here: str) -> str:
    heads = "".join(
        f'<th scope="col" data-tag="{text_html(column.tag)}">{inlines_html(column.heading, here)}</th>'
        for column in grid.columns
    )
    rows = []
    for row in grid.rows:
        first, *rest = (inlines_html(cell, here) for cell in row.cells)
        cells = "".join(
            f'<td data-tag="{text_html(column.tag)}">{cell}</td>'
            for column, cell in zip(grid.columns, rest, strict=True)
        )
        rows.append(f'<tr><th scope="row">{first}</th>{cells}</tr>\n')
    filters = "\n".join(_filter(choice) for choice in grid.filters)
    return (
        f'<div class="isnad-filters" hidden>\n{filters}\n</div>\n'
        f'<div class="isnad-matrix" id="{grid.id}" role="region" tabindex="0" aria-label="{text_html(grid.caption)}">'
        f'<table class="isnad-matrix-table"><caption>{shown_html(grid.caption)}</caption>'
        f'<thead><tr><th scope="col">{shown_html(grid.corner)}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _filter(choice: Filter) -> str:
    """Boxes of no use without the page's script, which shows them."""
    box = f'<input type="checkbox" name="{choice.by}" value="{{}}" checked>'
    boxes = "\n".join(
        f"<label>{box.format(text_html(value))} <span>{shown_html(name)}</span></label>"
        for value, name in choice.choices
    )
    return f"<fieldset><legend>{shown_html(choice.legend)}</legend>\n{boxes}\n</fieldset>"


def _facts(rows: tuple[tuple[str, Inlines], ...], here: str) -> str:
    """Label and values; values that follow one another under one label share it."""
    labelled = groupby(rows, key=lambda row: row[0])
    return "".join(
        f"<dt>{shown_html(label)}</dt>" + "".join(f"<dd>{inlines_html(value, here)}</dd>" for _, value in values)
        for label, values in labelled
    )


def _note(markdown: str) -> str:
    reader = MarkdownIt("commonmark", {"html": False}).disable("image")
    reader.add_render_rule("text", lambda _, tokens, at, *__: shown_html(tokens[at].content))
    return str(reader.render(markdown)).strip()
