"""HTML told from text by its type: markup is `Markup`, text is `str`, and only what stands here makes one of the other.

`Markup` (MarkupSafe's) is a `str` too, so the type checker refuses text where markup is wanted and takes markup where
text is; what is markup is never escaped twice, for `text_html` is called on text alone.
"""

import json
import re
from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from isnad.write.words.ar import invisible_character

_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
NOTHING = Markup("")
_OF_TWO = re.compile("(?<![\u0621-\u064a])[\u0621-\u064a]{2,12}/[\u0621-\u064a]{2,12}(?![\u0621-\u064a])")
"""شباط/فبراير: two Arabic words that a slash makes one."""
_TAG = re.compile("(<[^<>]*>)")
_KNOWN = frozenset({Markup})
_IN_A_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def text_html(text: str) -> Markup:
    """Text for an element's content or a quoted attribute; the browser reads it back to the code point."""
    return _markup(_escaped(text))


def _escaped(text: str) -> str:
    return escape(text).replace("\r", "&#13;")


def _markup(html: str) -> Markup:
    """Markup of a string of HTML. `Markup` itself first asks each value whether it knows its own: no string does."""
    return str.__new__(Markup, html)


def json_html(value: object) -> Markup:
    """A value as JSON for the content of a script element: what could end or nest one is written as an escape."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_A_SCRIPT))


def joined_html(parts: Iterable[Markup], between: Markup = NOTHING) -> Markup:
    """Pieces of markup in a row. Text among them is escaped, though the type checker lets none through."""
    pieces = tuple(parts)
    return _markup(str.join(between, pieces)) if _KNOWN.issuperset(map(type, pieces)) else between.join(pieces)


def element(name: str, /, *inner: Markup, **attributes: str | bool | None) -> Markup:
    """An element of HTML. `name` and the attributes' names are the program's own; values are text, and are escaped.

    An `_` in an attribute's name stands for `-`, at its end for nothing (`class_`). With True it stands alone, with
    None or False it is left out.
    """
    return _markup(f"{_opening(name, attributes)}{''.join(inner)}</{name}>")


def void(name: str, /, **attributes: str | bool | None) -> Markup:
    """An element that holds nothing and has no end: `<input>`, `<link>`."""
    return _markup(_opening(name, attributes))


def _opening(name: str, attributes: dict[str, str | bool | None]) -> str:
    written = [_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False]
    return f"<{name}{''.join(written)}>"


def _attribute(key: str, value: str | bool) -> str:
    written = key.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{_escaped(str(value))}"'


def with_signs(html: Markup) -> Markup:
    """Escaped text of an element, each such character inside an element of its own, which says what it is.

    They stay in the text, to the code point: the sign is the style sheet's, its words stand in a tooltip. The two
    joiners (U+200C, U+200D) have none, for they are part of how a word is spelt, and what they do is seen.
    """
    return Markup(_INVISIBLE.sub(_signed, html))


def whole_words(html: Markup) -> Markup:
    """Escaped text of an element, where a line is not broken behind the slash of two words that are one."""
    return Markup(_OF_TWO.sub(_whole, html)) if "/" in html else html


def whole_words_of_page(html: str) -> str:
    """The same for the HTML of a page that Markdown made: its words alone, and nothing within a tag."""
    parts = _TAG.split(html)
    return "".join(whole_words(Markup(part)) if at % 2 == 0 else part for at, part in enumerate(parts))


def _whole(found: re.Match[str]) -> str:
    return element("span", Markup(found[0]), class_="isnad-whole")


def _signed(found: re.Match[str]) -> str:
    return element("span", Markup(found[0]), class_="isnad-invisible", title=invisible_character(ord(found[0])))
