"""What stands in a line of a page: words, links, marks and signs, as values.

Addresses are of pages, without an ending (`people/some-id`); each way of writing adds its own. A file's `uri` has
its ending. Every `str` here is data.
"""

from dataclasses import dataclass
from typing import Literal

from isnad.model.fields import Stance
from isnad.model.figures import ChainLine

LinkKind = Literal["person", "place", "organisation", "speaker", "short", "plain"]
MarkKind = Literal["person", "place", "organisation", "quotation", "claim"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are: escaped where they are written."""

    text: str


@dataclass(frozen=True, slots=True)
class Ltr:
    """Words or figures that read left to right inside Arabic."""

    text: str


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Words in another language than Arabic, by its BCP 47 tag; which way they read follows from their letters."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the archive; `anchor` is an id on that page, `rel` its place beside this page in an order. `kind`
    is told of the marks on a text and beside it, which look and work by it, and of short names, which are not torn."""

    address: str
    inlines: tuple["Inline", ...]
    anchor: str = ""
    kind: LinkKind = "plain"
    rel: Literal["", "prev", "next"] = ""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link to a file of the archive that is no page, by its place from the site's root (`corrections.xml`)."""

    uri: str
    text: str


@dataclass(frozen=True, slots=True)
class External:
    """A link out of the archive, shown by its text."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Time:
    """A date in words, and as machines read it: `when` is a day, a month or a year of ISO 8601; empty where none is."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Where it is told who says what in a sentence, as a link after it where nothing can be tapped, which is in
    Markdown alone."""

    address: str
    anchor: str


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A marked stretch of recorded text, with its own address where `id` is given; `look` is a class of its own:
    a speaker's tone, or that there is something to tap. `printed` is what a digest has in the article's own words."""

    kind: Literal["sentence", "quotation", "assertion", "printed", "relation"]
    inlines: tuple["Inline", ...]
    id: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An address of the place where it stands: one that what holds it once had, or that a link on the page wants."""

    id: str


@dataclass(frozen=True, slots=True)
class Subline:
    """A line of its own below what it belongs to, in smaller type."""

    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class UnderStance:
    """What somebody said, under the stance he took, by which a page can be filtered."""

    stance: Stance
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class StanceMark:
    """A sign for what somebody said, by its stance and by the number of the answer on its claim (None is no answer);
    `words` are the same in words, with who said it, through whom, and his words, to which the sign leads."""

    stance: Stance
    number: int | None
    address: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Permalink:
    """The address of a place on this page, to be kept or copied; `label` says which place."""

    anchor: str
    label: str


_PlainInline = Text | Ltr | InLanguage | Time | Link | FileLink | External | Permalink


Inline = _PlainInline | Sign | MarkedStretch | Anchor | Subline | UnderStance | StanceMark | ChainLine
Inlines = tuple[Inline, ...]
