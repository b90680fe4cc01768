"""A page value as annotated Markdown with front matter, for people, tools and other generators.

Plain CommonMark and pipe tables, nothing else, so that any reader takes it. Recorded text is written with character
references for whatever Markdown could take for markup, so it reads back unchanged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from urllib.parse import quote

import yaml

from isnad.model.figures import ChainLine, ChainStep
from isnad.model.inlines import (
    Anchor,
    External,
    FileLink,
    InLanguage,
    Inline,
    Inlines,
    Link,
    Ltr,
    MarkedStretch,
    Permalink,
    Sign,
    StanceMark,
    Subline,
    Text,
    Time,
    UnderStance,
)
from isnad.model.pages import (
    AnswerLine,
    AnswerLines,
    AnswerSayings,
    Block,
    Branch,
    Bullets,
    Drawing,
    Facts,
    Fold,
    Grid,
    Group,
    Heading,
    Layers,
    Note,
    Page,
    Panel,
    Paragraph,
    PreviousNext,
    Row,
    Saying,
    SearchBox,
    SearchForm,
    SentenceCard,
    Snippet,
    Table,
    Tile,
    Tiles,
    Tree,
    Ways,
)
from isnad.write.render.addresses import file_href, href
from isnad.write.words import answers as answer_words
from isnad.write.words import ar
from isnad.write.words import search as search_words

_ENDING = ".md"
_TEXTS = 1 << 14
"""So many texts are kept as they were written last: names, questions and headings stand on many pages."""
_MARKUP = re.compile(r"[&<>\\`*_\[\]{}|~^=#$]")
_EDGES = re.compile(r"^\s+|(?<!\s)\s+$")
_ODD_BLANKS = re.compile(r"[^\S \xa0]")  # a no-break space is one like any letter, but for the edges of a line
_LINE_START = re.compile(r"^(?:[-+:!?/]|\d+[.)])")
_BEFORE_A_LINK = re.compile(r"!\Z")  # would make an image of it
_ANCHOR = re.compile(r'<a id="[^"]*"></a>')
_IN_A_URL = re.compile(r"[\s<>\\`{}]")
_ADDRESS_LIKE = re.compile(r":(?=//)|@|(?<=[Ww]{3})\.")
_TYPOGRAPHY = re.compile(
    r"[\"'+]|-(?=[->])|(?<=-)-|\.(?=\.)|(?<=\.)\.|\((?=(?:c|r|tm|p)\))|:(?=[a-z_][\w-]*:)|(?<=\b\d)/(?=\d\b)",
    re.IGNORECASE,
)
"""What some readers of Markdown set otherwise: curly quotes, dashes, ©, ½, a key, the picture of a name (`:smile:`)."""
_NOT_ONLY_WORDS = re.compile(r"[^\w \xa0،؛؟«»]|_")
"""What each of these would change is none of a text's letters, digits, plain blanks and Arabic marks."""
SIGN = "◆"
"""What stands after a sentence, as a link; it is the page's, not the text's."""


def page_markdown(page: Page) -> str:
    """The whole file: front matter, heading, blocks."""
    return f"{_front_markdown(page.front)}\n{body_markdown(page)}"


def titled_markdown(title: str, text: str) -> str:
    """A page that is no page of the archive's own, as other generators read it: its title in front matter."""
    return f"{_front_markdown({'title': title})}\n{text}"


def _front_markdown(front: Mapping[str, object]) -> str:
    """Front matter between its two lines."""
    said = yaml.dump(dict(front), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{said}---\n"


def body_markdown(page: Page) -> str:
    """The same without its front matter."""
    above = (_line(page.above, page.address),) if page.above else ()
    heading = f"{_anchor('title')}\n\n# {_line(page.heading, page.address)}"
    blocks = [*above, heading, *(_block(block, page.address) for block in page.blocks)]
    return "\n\n".join(filter(None, blocks)) + "\n"


@lru_cache(maxsize=_TEXTS)
def text_markdown(text: str) -> str:
    """Text in the middle of a line, escaped so that any Markdown reads it back to the code point."""
    if not _NOT_ONLY_WORDS.search(text):
        return text
    for pattern in (_MARKUP, _BEFORE_A_LINK, _ADDRESS_LIKE, _TYPOGRAPHY, _ODD_BLANKS):
        text = pattern.sub(_reference, text)
    return text


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def _line(inlines: Inlines, here: str) -> str:
    """Inlines as one whole line: its edges are kept, and its beginning begins no list."""
    before: tuple[Inline | None, ...] = (None, *inlines)
    text = "".join(_between(*pair) + _inline(pair[1], here) for pair in zip(before, inlines, strict=False))
    return _LINE_START.sub(_marker, _EDGES.sub(_reference, text))


def _between(before: Inline | None, inline: Inline) -> str:
    """What parts two answers, which a page shows each on a line of its own."""
    return "؛ " if isinstance(before, UnderStance) and isinstance(inline, UnderStance) else ""


def _marker(match: re.Match[str]) -> str:
    return match[0][:-1] + f"&#{ord(match[0][-1])};"


def _inline(inline: Inline, here: str) -> str:
    match inline:
        case Text(text) | Ltr(text) | Time(_, text) | InLanguage(_, text):
            return text_markdown(text)
        case Link(address, inner, anchor, _, _):
            label = "".join(_inline(part, here) for part in inner)
            anchors = "".join(_ANCHOR.findall(label))  # a link may not stand inside another, nor an anchor
            return f"{anchors}[{_ANCHOR.sub('', label)}]({href(address, anchor, here, _ENDING)})"
        case FileLink(uri, text):
            return f"[{text_markdown(text)}]({file_href(uri, here)})"
        case External(url, text):
            return f"[{text_markdown(text)}](<{_url(url)}>)"
        case Sign(address, anchor):
            return f"[{SIGN}]({href(address, anchor, here, _ENDING)})"
        case MarkedStretch(_, inner, id_, _):
            return _anchor(id_) + "".join(_inline(part, here) for part in inner)
        case Anchor(id_):
            return _anchor(id_)
        case Permalink():
            return ""
        case StanceMark(_, number, address, anchor, words):
            label = f"{number}. {words}" if number else words
            return f"[{text_markdown(label)}]({href(address, anchor, here, _ENDING)})"
        case UnderStance(_, inner):
            return "".join(_inline(part, here) for part in inner)
        case Subline(inner):
            return " — " + "".join(_inline(part, here) for part in inner)
        case ChainLine(steps):
            return f" {ar.RELAYED}".join(_step(step, here) for step in steps)


def _step(step: ChainStep, here: str) -> str:
    name: Inline = Text(step.label)
    if step.kind != "gap":
        name = Link(step.to.address, (name,), step.to.anchor)
    return _inline(name, here) + (text_markdown(f" ({step.verb})") if step.verb else "")


def _url(url: str) -> str:
    """An address between angle brackets: what would end it is percent-encoded, & stands as it was recorded."""
    return _IN_A_URL.sub(lambda match: quote(match[0]), url).replace("&", "&amp;")


def _anchor(id_: str) -> str:
    return f'<a id="{escape(id_)}"></a>' if id_ else ""


def _block(block: Block, here: str) -> str:
    match block:
        case Heading(level, text, id_):
            return f"{_anchor(id_)}\n\n{'#' * level} {_line((Text(text),), here)}"
        case Paragraph(inlines, _, _):  # what stands in the margin stands in the page's tables too
            return _line(inlines, here)
        case Note(markdown):
            return markdown.strip().replace("<", "&lt;")
        case Facts(rows) | PreviousNext(_, rows):
            return "\n".join(f"- **{text_markdown(label)}**: {_line(value, here)}" for label, value in rows)
        case Bullets(items):
            return "\n".join(f"- {_line(item, here)}" for item in items)
        case Table(caption, head, rows):
            return _table(caption, [(Text(cell),) for cell in head], rows, here)
        case Grid():
            heads = [(Text(block.corner),), *(column.heading for column in block.columns)]
            return f"{_anchor(block.id)}\n\n{_table(block.caption, heads, block.rows, here)}"
        case AnswerLines() | AnswerSayings() | Tiles() | Ways() | Fold() | Group() | SentenceCard():
            return _answers(block, here)
        case Tree(id_, summary, branches, _):
            return f"{_anchor(id_)}{_line((Text(summary),), here)}\n\n" + "\n".join(_branches(branches, here, ""))
        case Layers() | Snippet():
            return ""  # there is nothing to switch, and nothing to frame
        case Drawing() | SearchBox() | SearchForm() | Panel():
            return _line(_in_its_place(block), here)


def _in_its_place(block: Drawing | SearchBox | SearchForm | Panel) -> Inlines:
    """What stands where a page has a drawing, a form, or what a script fills."""
    match block:
        case Drawing(_, text, _) | SearchForm(text, _):
            return (Text(text),)
        case SearchBox(examples):
            search = Link("search", (Text(search_words.ASK),))
            return (search, Text("، "), *examples) if examples else (search,)
        case Panel(_, _, instead):
            return instead


def _answers(block: AnswerLines | AnswerSayings | Tiles | Ways | Fold | Group | SentenceCard, here: str) -> str:
    match block:
        case AnswerLines(_, lines):
            return "\n".join(_answer_line(line, here) for line in lines)
        case AnswerSayings():
            return _sayings(block, here)
        case Tiles(_, tiles, level, _):
            return "\n\n".join(_tile(tile, level, here) for tile in tiles)
        case Ways(_, ways):
            return "\n".join(f"- {_inline(link, here)}: {_line((Text(about),), here)}" for link, about in ways)
        case Fold(summary, blocks, id_):
            inner = "\n\n".join(filter(None, (_block(within, here) for within in blocks)))
            return f"{_anchor(id_)}\n\n**{_line((Text(summary),), here)}**\n\n{inner}"
        case Group(id_, blocks):
            return "\n\n".join(filter(None, (_anchor(id_), *(_block(within, here) for within in blocks))))
        case SentenceCard():
            opening = f"{_anchor(block.id)}{_line(block.opening, here)}"
            return "\n".join((f"{opening}\n", *_branches(block.branches, here, "")))


def _tile(tile: Tile, level: int, here: str) -> str:
    lines = "\n".join(_answer_line(line, here) for line in tile.lines)
    parts = (f"{_anchor(tile.id)}\n\n{'#' * level} {_line(tile.question, here)}", lines, _line(tile.more, here))
    return "\n\n".join(filter(None, parts))


def _answer_line(line: AnswerLine, here: str) -> str:
    """What is answered, who says so and where, the origins."""
    said_by: Inlines = (*line.said_by, Text(answer_words.BETWEEN), *line.printed_by)
    parts = (_line(part, here) for part in (said_by, line.origins) if part)
    return f"- **{_line(line.answer, here)}**: {'؛ '.join(parts)}"


def _sayings(answer: AnswerSayings, here: str) -> str:
    """An answer as a heading, and its assertions below."""
    number = f"{answer.number}. " if answer.number else ""
    heading = f"### {_line((Text(f'{number}{answer.answer}'),), here)}"
    return heading + "\n\n" + "\n".join(_saying(saying, here) for saying in answer.sayings)


def _saying(saying: Saying, here: str) -> str:
    note = f" ({_line((Text(saying.note),), here)})" if saying.note else ""
    return f"- {_anchor(saying.id)}{_line(saying.words, here)}: {_line(saying.by, here).strip()}{note}"


def _branches(branches: Sequence[Branch], here: str, indent: str) -> Iterator[str]:
    for branch in branches:
        yield f"{indent}- {_line(branch.inlines, here)}"
        yield from _branches(branch.branches, here, indent + "  ")


def _table(caption: str, head: Sequence[Inlines], rows: Sequence[Row], here: str) -> str:
    lines = [_cells([_line(cell, here) for cell in head]), _cells(["---"] * len(head))]
    return f"{_line((Text(caption),), here)}\n\n" + "\n".join([*lines, *(_row(row, here) for row in rows)])


def _row(row: Row, here: str) -> str:
    first, *rest = (_line(cell, here) for cell in row.cells)
    return _cells([_anchor(row.id) + first, *rest])


def _cells(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
