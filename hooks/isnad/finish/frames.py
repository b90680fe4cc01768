"""The theme's frame, rendered once for each shape of page and joined with the values of every page of that shape.

The theme is shown a stand-in, in which a mark stands for each value that is a page's own; what it prints is cut at the
marks. So nothing of one page can reach another, and what a frame depends on is its shape alone. tests/site/
test_frames.py proves that joining gives the bytes that the theme itself would have written, on every page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from types import SimpleNamespace
from typing import Any, Literal
from urllib.parse import quote

from markupsafe import Markup

from isnad.model.pages import Page
from isnad.write.render.linked import linked_html

_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
"""Code points that are for a program's own use and stand in no text (Unicode 23.7)."""
_COLON = "&#58;"
"""In each mark, so that it shows which of the theme's filters its value went through."""
_QUOTED = quote(_OPENS), quote(_COLON), quote(_CLOSES)
_MARK = re.compile(rf"{_OPENS}(\w+)({_COLON}|:){_CLOSES}|{_QUOTED[0]}(\w+){_QUOTED[1]}{_QUOTED[2]}")
_Printing = Literal["as it is", "without tags", "in an address"]


def mark(name: str) -> str:
    """What stands in a frame for a page's own value of that name, which is letters and digits."""
    return f"{_OPENS}{name}{_COLON}{_CLOSES}"


CONTENT = f"<h1{mark('content')}"
"""What stands for a page's content; the theme writes a heading of its own where it sees none."""


Heading = tuple[str, str, int]
"""Its text as HTML, its id, its level."""


def headings_of(page: Page) -> tuple[Heading, ...]:
    """The headings of a page, its own first."""
    return ((escape(page.title), "title", 1), *((escape(one.text), one.id, one.level) for one in page.headings()))


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the theme is to show of a page, as HTML: its place without an ending, what its templates ask `meta` for,
    its headings, the page's own first, its content."""

    address: str
    canonical_url: str
    edit_url: str
    meta: dict[str, Any]
    headings: tuple[Heading, ...]
    content: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The same without what is the page's own, for which marks stand; pages that have one shape have one frame."""

    address: str
    canonical_url: str
    edit_url: str
    meta: tuple[tuple[str, object], ...]
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the theme's, cut at its marks: `texts` is one longer than `slots`, a name and how it is printed."""

    texts: tuple[str, ...]
    slots: tuple[tuple[str, _Printing], ...]

    def around(self, values: Mapping[str, str]) -> str:
        """The whole page that has these values. Raises KeyError where one is missing."""
        parts = [self.texts[0]]
        for (name, printing), text in zip(self.slots, self.texts[1:], strict=True):
            parts += (_printed(values[name], printing), text)
        return "".join(parts)


def meta_of(page: Page) -> dict[str, Any]:
    """What the templates ask a page's `meta` for; the theme prints it as it is, so it is escaped here.

    The page's `styles` are all that it wants.
    """
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "picture": page.picture,
        "head": tuple((name, escape(value)) for name, value in page.head),
        "has_trail": True,
        "citations": page.citations,
        "feed": escape(page.feed),
        "address": page.address,
        "linked": linked_html(page),
        "made": not page.edit,
        "styles": page.styles,
        **({"hide": ("toc",)} if page.wide else {}),
    }


def shape_of(page: Shown) -> tuple[Shape, dict[str, str]]:
    """A page's shape, and its values by the names of the marks in it.

    The names of its file and of the one that it is mended in are its own; the folders are not, for ways lead from them.
    """
    values: dict[str, str] = {"content": page.content}

    def taken(name: str, value: str) -> str:
        values[name] = value
        return mark(name) if value else ""  # the theme asks whether there is one

    folder, slash, file = page.address.rpartition("/")
    address = f"{folder}{slash}{taken('file', file)}"
    edited, slash, source = page.edit_url.rpartition("/")
    meta = page.meta | {key: taken(key, page.meta[key]) for key in ("title", "description", "picture", "feed")}
    meta["address"] = address
    meta["head"] = tuple((name, taken(f"head{at}", value)) for at, (name, value) in enumerate(page.meta["head"]))
    meta["citations"] = tuple(
        replace(cited, uri=cited.uri.replace(f"{page.address}.", f"{address}.")) for cited in page.meta["citations"]
    )
    opening, end, linked = page.meta["linked"].partition(">")
    meta["linked"] = f"{opening}{end}{taken('linked', linked.removesuffix('</script>'))}</script>"
    headings = enumerate(page.headings)
    shape = Shape(
        address=address,
        canonical_url=page.canonical_url.replace(f"{page.address}.html", f"{address}.html"),
        edit_url=f"{edited}{slash}{taken('source', source)}",
        meta=tuple(meta.items()),
        headings=tuple((taken(f"text{at}", text), taken(f"id{at}", id_), level) for at, (text, id_, level) in headings),
    )
    return shape, values


def stand_in(shape: Shape, contents: object) -> SimpleNamespace:
    """What the theme takes for a page of a shape; `contents` are its headings as the theme wants them."""
    return SimpleNamespace(
        url=f"{shape.address}.html",
        file=SimpleNamespace(src_uri=f"{shape.address}.md"),
        canonical_url=shape.canonical_url,
        edit_url=shape.edit_url,
        title=shape.headings[0][0],
        toc=contents,
        content=CONTENT,
        meta=dict(shape.meta),
    )


def frame_of(html: str) -> Frame:
    """What the theme printed of a stand-in, as a frame."""
    texts: list[str] = []
    slots: list[tuple[str, _Printing]] = []
    at = 0
    html = html.replace(CONTENT, mark("content"), 1)
    for found in _MARK.finditer(html):
        texts.append(html[at : found.start()])
        at = found.end()
        slots.append((found[1] or found[3], _printing(found[2])))
    return Frame((*texts, html[at:]), tuple(slots))


def _printing(colon: str | None) -> _Printing:
    if colon is None:
        return "in an address"
    return "as it is" if colon == _COLON else "without tags"


def _printed(value: str, printing: _Printing) -> str:
    """A value as the theme's filters print it: `urlencode`, or `striptags` and then `e`."""
    if printing == "as it is":
        return value
    return quote(value) if printing == "in an address" else str(Markup.escape(Markup(value).striptags()))
