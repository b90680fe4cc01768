"""A tag of a page -> whether what stands in it is kept from a reader's sight, and how.

Rules are those of the HTML standard's own style sheet (section 15.3) and of CSS for a tag's `style`; page_styles reads
the sheets in the page, and those that stand elsewhere are not read.
"""

import re
from collections.abc import Mapping
from enum import Enum

from isnad.draft.tags import Tag

_NEVER_SHOWN = frozenset((
    "script", "style", "noscript", "head", "title", "svg", "math", "iframe", "noembed", "noframes", "object", "select",
    "datalist", "audio", "video", "canvas", "rp", "meter", "progress",
))  # fmt: skip
_OF_WORDS = frozenset(("a", "b", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "p", "small", "span"))
"""Whose size and colour hold for all their words; what stands in a larger box often has its own."""
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\n\f\r]?|(.))", re.DOTALL)
_DECLARATION = re.compile(r"(?:[^;()]|\([^()]*\)|[()])+")
_DISPLAYS = frozenset((
    "none", "block", "inline", "flex", "grid", "table", "contents", "flow", "ruby", "math", "run-in", "initial",
    "inherit", "unset", "revert",
))  # fmt: skip
_DISPLAY = re.compile(r"inline-|table-|list-|flow-|ruby-|revert-|-webkit-|-moz-|-ms-|block |inline ")
_VISIBILITIES = frozenset(("visible", "hidden", "collapse", "initial", "inherit", "unset", "revert"))
_WITH_WORDS = frozenset(("foreignobject", "mtext", "annotation-xml"))
"""Parts of drawings and formulas in which a page's own words stand."""
_ZERO = re.compile(r"[+-]?(?:0+\.?0*|\.0+)(?:[a-z]+|%)?")
_FAR = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|vw|vh|%)")
_VERY_FAR = re.compile(r"-\d{4,}(?:\.\d+)?(?:px|pt)")
_PIXEL = re.compile(r"[01](?:\.0*)?px|0")
_MADE_NOTHING = re.compile(r"scale(?:[xy]|3d)?\(0*\.?0*(?:,[^)]*)?\)")
_SEEN_THROUGH = re.compile(r"opacity\((?:0+\.?0*|\.0+)%?\)")
_FONT_OF_NO_SIZE = re.compile(r"(?:[a-z0-9]+ )*0+(?:\.0*)?(?:[a-z]+|%)?(?:/| |$)")
_CUT_AWAY = re.compile(r"rect\((?:[01](?:px)?[, ]*)+\)|inset\((?:50|100)%\)")


class Sight(Enum):
    """How a tag keeps its words from sight: as every page does, or by a style that only few pages use so."""

    SEEN = "seen"
    HIDDEN = "hidden"
    STYLED_AWAY = "styled away"


def sight_of(tag: Tag) -> Sight:
    """What a tag does by itself, whatever it stands in."""
    given = tag.attributes
    if tag.name == "template":  # one that declares a shadow tree is shown, and so is Chromium's mark of one in MHTML
        return Sight.SEEN if {"shadowrootmode", "shadowmode"} & given.keys() else Sight.HIDDEN
    if tag.name in _NEVER_SHOWN or "popover" in given or (tag.name == "dialog" and "open" not in given):
        return Sight.HIDDEN
    style = own_sight(tag)
    shown = style.get("display", "revert") != "revert" and given.get("hidden") != "until-found"
    if "hidden" in given and not shown:
        return Sight.HIDDEN
    if _is_not_shown(style):
        return Sight.HIDDEN
    return Sight.STYLED_AWAY if _is_styled_away(style, tag.name) else Sight.SEEN


def is_hidden_by(style: Mapping[str, str], tag: str) -> bool:
    """Whether a style keeps the words of a tag of that name from sight, in whatever way."""
    return _is_not_shown(style) or _is_styled_away(style, tag)


def _is_not_shown(style: Mapping[str, str]) -> bool:
    return style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse")


def _is_styled_away(style: Mapping[str, str], tag: str) -> bool:
    return _is_out_of_sight(style) or (tag in _OF_WORDS and _is_faint(style))


def is_seen_within(tag: Tag) -> bool:
    """Whether a tag may show its words within one that hides those of its own."""
    style = tag.attributes.get("style", "")
    return tag.name in _WITH_WORDS or (
        "visib" in style.lower() and declared_sight(style).get("visibility") == "visible"
    )


def own_sight(tag: Tag) -> dict[str, str]:
    """What a tag's own style says of each property that bears on sight."""
    return declared_sight(style) if (style := tag.attributes.get("style")) else {}


def without_comments(css: str) -> str:
    """CSS without its comments; one that nothing ends reaches to the end."""
    return _COMMENT.sub("", css)


def declared_sight(style: str) -> dict[str, str]:
    """What a style says of each property that bears on sight: the last that is valid, or important."""
    said: dict[str, str] = {}
    important: set[str] = set()
    plain = _ESCAPE.sub(_unescaped, without_comments(style.lower()))
    for declaration in _DECLARATION.findall(plain):
        name, colon, value = declaration.partition(":")
        name, (value, mark, _) = name.strip(), value.partition("!")
        if not colon or (name in important and not mark) or not _is_valid(name, value := value.strip()):
            continue
        said[name] = value
        if mark:
            important.add(name)
    return said


def _unescaped(escape: re.Match[str]) -> str:
    number = int(escape[1], 16) if escape[1] else ord(escape[2])
    return chr(number).lower() if 0 < number < 0x110000 else "\ufffd"


def _is_valid(name: str, value: str) -> bool:
    """Whether a browser takes a value; only of these two does it matter what else it might be."""
    if name == "display":
        return value in _DISPLAYS or bool(_DISPLAY.match(value))
    return value in _VISIBILITIES if name == "visibility" else bool(value)


def _is_out_of_sight(style: Mapping[str, str]) -> bool:
    """Seen through, cut away, of no height, or far beside the page."""

    def far(*names: str) -> bool:
        return any(_FAR.fullmatch(style.get(name, "")) for name in names)

    lifted = style.get("position") in ("absolute", "fixed")
    sizes = [style.get(name, "-") for name in ("height", "max-height", "width", "max-width")]
    low = any(map(_ZERO.fullmatch, sizes)) or (lifted and any(map(_PIXEL.fullmatch, sizes)))
    moved = any(_VERY_FAR.fullmatch(style.get(f"margin-{side}", "")) for side in ("left", "right", "top"))
    return (
        _is_made_nothing(style)
        or moved
        or bool(_ZERO.fullmatch(style.get("opacity", "-")))
        or (lifted and far("left", "right", "top", "bottom"))
        or (lifted and bool(_CUT_AWAY.fullmatch(style.get("clip", "-"))))
        or bool(_CUT_AWAY.fullmatch(style.get("clip-path", "-")))
        or (low and style.get("overflow", "").split()[:1] in (["hidden"], ["clip"]))
        or far("text-indent")
    )


def _is_made_nothing(style: Mapping[str, str]) -> bool:
    """Not drawn, drawn of no size, or drawn so that all is seen through it."""
    return (
        style.get("content-visibility") == "hidden"
        or bool(_MADE_NOTHING.search(style.get("transform", "")))
        or bool(_SEEN_THROUGH.search(style.get("filter", "")))
    )


def _is_faint(style: Mapping[str, str]) -> bool:
    """Letters of no size, of no colour, or of the colour that they stand on."""
    colour = style.get("color")
    return (
        bool(_ZERO.fullmatch(style.get("font-size", "-")))
        or bool(_FONT_OF_NO_SIZE.match(style.get("font", "")))
        or colour == "transparent"
        or (colour is not None and colour in (style.get("background"), style.get("background-color")))
    )
