"""HTML told from text by its type: markup is `Markup`, text is `str`, and only what stands here makes one of the other.

`Markup` (MarkupSafe's) is a `str` too, so the type checker refuses text where markup is wanted and takes markup where
text is; what is markup is never escaped twice, for `text_html` is called on text alone.
"""

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

_NOTHING = Markup("")


def text_html(text: str) -> Markup:
    """Text for an element's content or a quoted attribute; the browser reads it back to the code point."""
    return Markup(escape(text).replace("\r", "&#13;"))


def joined_html(parts: Iterable[Markup], between: Markup = _NOTHING) -> Markup:
    """Pieces of markup in a row."""
    return between.join(parts)


def element(name: str, /, *inner: Markup, **attributes: str | bool | None) -> Markup:
    """An element of HTML. `name` and the attributes' names are the program's own; values are text, and are escaped.

    An `_` in an attribute's name stands for `-`, at its end for nothing (`class_`). With True it stands alone, with
    None or False it is left out.
    """
    return Markup(f"{_opening(name, attributes)}{''.join(inner)}</{name}>")


def void(name: str, /, **attributes: str | bool | None) -> Markup:
    """An element that holds nothing and has no end: `<input>`, `<link>`."""
    return Markup(_opening(name, attributes))


def _opening(name: str, attributes: dict[str, str | bool | None]) -> str:
    written = [_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False]
    return f"<{name}{''.join(written)}>"


def _attribute(key: str, value: str | bool) -> str:
    written = key.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{text_html(str(value))}"'
