"""A page as a value, which `write` makes once and writes twice: as HTML and as annotated Markdown.

What stands in its lines is in `inlines`. Every `str` here is data, and what is markup already is `Markup`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from isnad.model.inlines import FileLink, Inlines, Link, MarkKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second or third level; `id` is its address on the page."""

    level: Literal[2, 3]
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside a paragraph, note by note, each with the class of its tone or none; `label` names them all."""

    label: str
    notes: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`role` tells whose voice it is: the archive's own, or recorded text.

    `digest` and `full` open recorded text and say whose words follow. Only recorded text has a margin.
    """

    inlines: Inlines
    role: Literal["archive", "recorded", "lead", "digest", "full"] = "archive"
    margin: Margin | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown that an editor wrote; raw HTML in it is text."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value, row by row."""

    rows: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, an item a line."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, the first of which names it."""

    cells: tuple[Inlines, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The first column names its row. On a phone the rows are cards."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid: its heading, and a tag (an outlet's id) by which it can be shown or hidden."""

    heading: Inlines
    tag: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Boxes, each a value and its words, by which a grid shows or hides what is under that stance or tag."""

    by: Literal["stance", "tag"]
    legend: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table too wide for cards: its names of rows and columns stay in sight while it scrolls."""

    id: str
    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    filters: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Layers:
    """Switches for the marks on recorded text by name, some `on` at first; `says`: the words of the page's script."""

    legend: str
    switches: tuple[tuple[MarkKind, str], ...]
    on: frozenset[MarkKind]
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PreviousNext:
    """The ways from a page to its neighbours in an order that `label` names, each under its own label."""

    label: str
    ways: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer to a claim in a line: what is answered, who says so, in which articles, how many origins that may be.

    `number` is the answer's on its claim, from 1, by which its tone is chosen; None is no answer. A line that is
    `later` stands only where there is room for more than the two sides of a question.
    """

    number: int | None
    answer: Inlines
    said_by: Inlines
    printed_by: Inlines
    origins: Inlines = ()
    later: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLines:
    """The answers to a claim, a line each, which has the id `answer-` and its number."""

    label: str
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """An assertion in a list: its words, then in a line who makes it and where, then why it was recorded so."""

    id: str
    words: Inlines
    by: Inlines
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSayings:
    """An answer, numbered as its AnswerLine is, and the assertions that give it."""

    number: int | None
    answer: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A question and its answers in short; `more` leads on where not all of them stand here."""

    id: str
    question: Inlines
    lines: tuple[AnswerLine, ...]
    more: Inlines = ()


@dataclass(frozen=True, slots=True)
class Tiles:
    """Questions beside one another, each with its answers; under one another on a phone. `level`: of their headings.

    Where they are `dense`, six of them stand in one screen: each is one link to its claim, and what is `later` in it is
    not shown on a phone.
    """

    label: str
    tiles: tuple[Tile, ...]
    level: Literal[2, 3, 4] = 2
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """Links to the pages that go on from this one, each with a few words on what is there."""

    label: str
    ways: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks behind one line, which opens them; they hold no heading of the second level."""

    summary: str
    blocks: tuple["Block", ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of code to be taken away, and what the button says that copies it, where scripts run."""

    id: str
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stand together where a page lays its parts beside one another."""

    id: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as finished SVG, which is trusted, and what it shows. Its data stand in a table too.

    A tall one is there once more in pieces, `on_paper`.
    """

    svg: Markup
    caption: str
    id: str
    on_paper: Markup | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands at one place of a tree, and the branches that go out from it.

    `tone` is the class by which an answer is told from others (isnad.write.render.tones), where the branch is one.
    """

    inlines: Inlines
    branches: tuple["Branch", ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """Who says what in a sentence, to which `opening` leads: a branch a source, and in it what he answers."""

    id: str
    opening: Inlines
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A drawn tree as a nested list: folded under its summary beside the drawing, and in its place on a phone."""

    id: str
    summary: str
    branches: tuple[Branch, ...]
    open_branches: int = 1


@dataclass(frozen=True, slots=True)
class SearchBox:
    """A plain form that leads to the search page, and below it what could be asked; it needs no script."""

    examples: Inlines = ()


@dataclass(frozen=True, slots=True)
class SearchForm:
    """Where readers search once scripts run, in the index whose first file is `index`; else `without` stands there."""

    without: str
    index: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A place that a script of the page fills; `words` are what it says to readers, `instead` is there without it."""

    id: str
    words: Mapping[str, str]
    instead: Inlines


_TextBlock = Heading | Paragraph | Note | Facts | Bullets | Table | PreviousNext | SentenceCard | Snippet
_AnswerBlock = AnswerLines | AnswerSayings | Tiles | Ways | Fold | Group
Block = _TextBlock | _AnswerBlock | Grid | Layers | Drawing | Tree | SearchBox | SearchForm | Panel


@dataclass(frozen=True, slots=True)
class Page:
    """`heading` may hold marks where `title` is plain; `front` is the published Markdown's front matter.

    `trail` are the pages above this one, the home page left out; `above` is a line over the heading.
    `picture` is that of previews, from the site's root, ending included. `scripts` and `styles` name the scripts
    and style sheets (of `assets/javascripts` and `assets/stylesheets`, without an ending) that this page alone
    wants; it reads well without them. A `wide` page has no table of contents beside it. `head` are the names and
    values by which tools take an article out of its page, `citations` the files by which it is cited.
    `linked` are the nodes of linked data that tell what the page is about, the thing itself first.
    `feed` is the name of the feed that stands beside the page, if one does; `changed` the last day, of ISO 8601, on
    which what it tells is known to have changed.
    """

    address: str
    title: str
    heading: Inlines
    description: str
    front: Mapping[str, object]
    blocks: tuple[Block, ...]
    edit: str = ""
    picture: str = ""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    wide: bool = False
    trail: tuple[Link, ...] = ()
    above: Inlines = ()
    head: tuple[tuple[str, str], ...] = ()
    citations: tuple[FileLink, ...] = ()
    feed: str = ""
    linked: tuple[Mapping[str, object], ...] = ()
    changed: str = ""

    def headings(self) -> tuple[Heading, ...]:
        """The page's headings of the second and third level, for its table of contents."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))
