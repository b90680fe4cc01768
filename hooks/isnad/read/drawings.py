"""Whether an SVG file is a plain drawing: shapes and words, with nothing that runs and nothing from elsewhere.

What may stand in one is listed and all else is refused, so that what browsers learn tomorrow is refused too.
"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from isnad.message import Message, at_position, fault, short
from isnad.model.source import FilePosition

_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
    ]
)
"""None that draws another again: forty that each draw the one before twice would keep a browser busy for ever."""
_DEEPEST = 100
_REFERENCES = ("href", "http://www.w3.org/1999/xlink href")
"""Attributes that name something: only a part of the same drawing will do."""
_FOREIGN = ("http://www.w3.org/XML/1998/namespace lang", "http://www.w3.org/XML/1998/namespace space")
_URL = re.compile(r"url\((?!\s*#[\w-]+\s*\))|@import|\\|image-set|src\(", re.IGNORECASE)
"""An address in a style that is no `url(#part)`; a backslash could spell one."""


class _NotPlain(Exception):
    """The first thing that a plain drawing has not, and where it stands."""

    def __init__(self, found: str, place: FilePosition) -> None:
        super().__init__(found)
        self.found, self.place = found, place


def wrong_in_drawing(path: str, held: bytes) -> Message | None:
    """What keeps a file from being a plain drawing: the first such thing, at its place. None where it is one."""
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(found: str) -> None:
        raise _NotPlain(found, FilePosition(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    open_elements: list[str] = []

    def element(name: str, attributes: dict[str, str]) -> None:
        open_elements.append(name)
        if len(open_elements) > _DEEPEST:
            refuse(f"<{name.rpartition(' ')[2]}> × {_DEEPEST + 1}")
        if odd := next(_odd_in(name, attributes), ""):
            refuse(odd)

    def declared(version: str, encoding: str | None, _: int) -> None:
        """In another encoding a file may say one thing to us and another to a browser."""
        if version != "1.0" or (encoding or "utf-8").lower() != "utf-8":
            refuse(f"<?xml {short(encoding or version)}")

    parser.StartElementHandler = element
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.StartDoctypeDeclHandler = lambda *_: refuse("<!DOCTYPE")
    parser.XmlDeclHandler = declared
    parser.ProcessingInstructionHandler = lambda *_: refuse("<?")
    try:
        parser.Parse(held, True)
    except _NotPlain as found:
        return at_position(path, found.place, fault("drawing-not-plain", found=found.found))
    except (expat.ExpatError, ValueError, LookupError) as found:  # the last two: an encoding that expat cannot read
        return at_position(path, FilePosition(getattr(found, "lineno", 1)), fault("drawing-unreadable"))
    return None


def _odd_in(name: str, attributes: dict[str, str]) -> Iterator[str]:
    space, _, local = name.rpartition(" ")
    if space != _SVG or local not in _ELEMENTS:
        yield f"<{short(local)}>"
    for attribute, value in attributes.items():
        if not _is_plain(attribute, value):
            yield f'{short(attribute.rpartition(" ")[2])}="{short(value)}"'


def _is_plain(attribute: str, value: str) -> bool:
    if attribute in _REFERENCES:
        return value.startswith("#")
    if " " in attribute:
        return attribute in _FOREIGN
    return not attribute.lower().startswith("on") and not _URL.search(value)
