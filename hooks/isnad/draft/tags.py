"""HTML -> its tags and texts, in one pass.

The rules are those of the HTML standard's tokenizer, as far as they bear on what is text and what is not. The standard
library's `html.parser` is not used: on Python 3.11 64 KB of `<a ` cost it a minute, and here a character is read once.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Literal

_NAME = re.compile(r"[a-zA-Z][^ \t\n\f\r/>]*")
_ATTRIBUTE = re.compile(r"[ \t\n\f\r/]*([^ \t\n\f\r/>][^ \t\n\f\r/>=]*)")
_EQUALS = re.compile(r"[ \t\n\f\r]*=[ \t\n\f\r]*")
_BARE = re.compile(r"[^ \t\n\f\r>]*")
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset((
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
))  # fmt: skip
_UNESCAPED = frozenset({"textarea", "title"})
_FOREIGN = frozenset({"svg", "math"})
_BREAKS_OUT = frozenset((
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
    "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
))  # fmt: skip
_HOLDS_HTML = frozenset(("foreignobject", "desc", "title", "annotation-xml", "mtext", "mi", "mo", "mn", "ms"))
_SCRIPT = re.compile(r"<!--(?:-?>)?|-->|<(/?)script(?=[ \t\n\f\r/>])", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"(&#[xX]?[0-9a-fA-F]{9,};?)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens or closes; attributes in lower case, the first of each name, with their values unescaped.

    `cut` is no tag: the page ended within what is named, a tag, a comment, or an element whose text is raw.
    """

    kind: Literal["open", "close", "cut"]
    name: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TagText:
    """A run of text between tags, unescaped; `within` is the element whose raw text it is (script, title), if any."""

    text: str
    within: str = ""


def tags_and_texts(html: str) -> Iterator[Tag | TagText]:
    """The tags and texts of a page in order; comments and declarations are left out.

    Where a page ends within a tag, a comment or a raw text, a `cut` tag is the last.
    """
    at, foreign = 0, _Foreign()
    while at < len(html):
        opening = html.find("<", at)
        if opening < 0:
            yield TagText(_unescaped(html[at:]))
            return
        after = html[opening + 1 : opening + 2]
        name = _NAME.match(html, opening + 2 if after == "/" else opening + 1)
        if not name and after not in ("!", "?", "/"):
            end = html.find("<", opening + 1)
            end = len(html) if end < 0 else end
            yield TagText(_unescaped(html[at:end]))
            at = end
            continue
        if opening > at:
            yield TagText(_unescaped(html[at:opening]))
        if not name:
            at = _after_markup(html, opening)
            if at > len(html):
                yield Tag("cut", "!--")
            continue
        attributes, at = _attributes(html, name.end())
        lower = name[0].lower()
        if at > len(html):
            yield Tag("cut", lower)
            return
        opens = after != "/"
        yield from foreign.ended_by(lower, opens=opens)
        yield Tag("open", lower, attributes) if opens else Tag("close", lower)
        if opens and foreign.takes(lower):
            if html.startswith("/>", at - 2):
                yield Tag("close", lower)
                foreign.close(lower)
        elif opens and lower in _RAW:
            end = _end_of_script(html, at) if lower == "script" else _end_of_raw(html, at, lower)
            yield TagText(_unescaped(html[at:end]) if lower in _UNESCAPED else html[at:end], lower)
            if end == len(html):
                yield Tag("cut", lower)
            at = end


class _Foreign:
    """Where in a drawing or a formula a page is: there no text is raw, a tag may close itself, and a tag of text that
    was never meant to stand in one ends it (HTML standard, 13.2.6.5)."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    @property
    def _inside(self) -> bool:
        return bool(self._open) and self._open[-1] not in _HOLDS_HTML

    def ended_by(self, name: str, *, opens: bool) -> Iterator[Tag]:
        """The closing tags that a tag says by standing where it does."""
        if not opens:
            self.close(name)
        elif self._inside and name in _BREAKS_OUT:
            yield from (Tag("close", one) for one in reversed(self._open) if one in _FOREIGN)
            self._open.clear()
            self._count.clear()

    def takes(self, name: str) -> bool:
        """Whether a tag that opens belongs to a drawing or a formula."""
        inside = self._inside
        if name in _FOREIGN or (inside and name in _HOLDS_HTML):
            self._open.append(name)
            self._count[name] += 1
        return inside or name in _FOREIGN

    def close(self, name: str) -> None:
        if self._count[name]:
            while (closed := self._open.pop()) != name:
                self._count[closed] -= 1
            self._count[name] -= 1


def _end_of_script(html: str, at: int) -> int:
    """Where a script ends: a script within a comment within it does not end it (HTML standard, 13.2.5.18 to 31)."""
    commented = nested = False
    for found in _SCRIPT.finditer(html, at):
        if found[0].startswith("<!--"):
            commented = commented or not found[0].endswith(">")
        elif found[0] == "-->":
            commented = nested = False
        elif not found[1]:
            nested = commented
        elif not nested:
            return found.start()
        else:
            nested = False
    return len(html)


def _end_of_raw(html: str, at: int, name: str) -> int:
    closing = _closing(name).search(html, at)
    return closing.start() if closing else len(html)


def _after_markup(html: str, opening: int) -> int:
    """Where a comment, a declaration or a nameless tag ends: beyond the page where nothing closes it."""
    if html.startswith("<!--", opening):
        for short in ("<!-->", "<!--->"):
            if html.startswith(short, opening):
                return opening + len(short)
        end = _COMMENT_END.search(html, opening + 4)
        return end.end() if end else len(html) + 1
    close = html.find(">", opening)
    return close + 1 if close >= 0 else len(html) + 1


def _attributes(html: str, at: int) -> tuple[dict[str, str], int]:
    """A tag's attributes and where it ends: beyond the page where nothing closes it."""
    found: dict[str, str] = {}
    while name := _ATTRIBUTE.match(html, at):
        at = name.end()
        value = ""
        if equals := _EQUALS.match(html, at):
            at = equals.end()
            quote = html[at : at + 1]
            if quote in ('"', "'"):
                end = html.find(quote, at + 1)
                if end < 0:
                    return found, len(html) + 1
                value, at = html[at + 1 : end], end + 1
            elif bare := _BARE.match(html, at):
                value, at = bare[0], bare.end()
        found.setdefault(name[1].lower(), _unescaped(value))
    close = html.find(">", at)
    return found, close + 1 if close >= 0 else len(html) + 1


@lru_cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)


def _unescaped(text: str) -> str:
    """Character references read; a number no character can have stays as it is printed."""
    if "&" not in text:
        return text
    return "".join(unescape(part) if at % 2 == 0 else part for at, part in enumerate(_LONG_NUMBER.split(text)))
