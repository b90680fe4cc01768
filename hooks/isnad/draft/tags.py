"""HTML -> its tags and texts, in one pass.

The rules are those of the HTML standard's tokenizer, as far as they bear on what is text and what is not. The standard
library's `html.parser` is not used: on Python 3.11 64 KB of `<a ` cost it a minute, and here a character is read once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Literal

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>][^\s/>=]*)")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset((
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
))  # fmt: skip
_UNESCAPED = frozenset({"textarea", "title"})
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
    at = 0
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
        yield Tag("close", lower) if after == "/" else Tag("open", lower, attributes)
        if after != "/" and lower in _RAW:
            closing = _closing(lower).search(html, at)
            end = closing.start() if closing else len(html)
            yield TagText(_unescaped(html[at:end]) if lower in _UNESCAPED else html[at:end], lower)
            if not closing:
                yield Tag("cut", lower)
            at = end


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
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _unescaped(text: str) -> str:
    """Character references read; a number no character can have stays as it is printed."""
    if "&" not in text:
        return text
    return "".join(unescape(part) if at % 2 == 0 else part for at, part in enumerate(_LONG_NUMBER.split(text)))
