"""What every chart draws with. Lengths are units of a drawing 340 wide, which a phone shows at about one pixel each.

Text is laid out for a phone, where it is largest against the drawing; widths of text are guessed on the wide side,
since no font is at hand at build time.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import fsum
from typing import NamedTuple

from markupsafe import Markup

from isnad.write.render.bidi import pieces
from isnad.write.render.markup import joined_html, text_html
from isnad.write.render.xml import one_line

WIDTH = 340
EDGE = 6
_HEAVY = ("who", "common", "on")
SIZE = 13
LEAD = 18
Stretch = tuple[float, float]
"""From where to where something stands down a drawing."""
_SEAM = 1
"""A piece lies on the last one by so much, or a hair of paper is seen between the two (`figures.css`)."""
_STANDS, _LOWEST = 400, 120
"""A drawing no higher than that, a third of a sheet, is not parted on paper; and the least that is made a piece."""

_WIDE = frozenset("سشصض")
_NARROW = frozenset("اأإآلدذرزوء")


class Drawn(NamedTuple):
    """A drawing, and the same once more in pieces, for paper alone; None where it is printed as it stands."""

    svg: Markup
    on_paper: Markup | None = None


def drawing(kind: str, id_: str, in_words: tuple[str, str], height: float, parts: Iterable[Markup]) -> Markup:
    """A whole chart. `in_words` are the title and the description that stand for it where it cannot be seen."""
    return _svg(
        kind,
        id_,
        in_words,
        (WIDTH, height),
        f'role="img" aria-labelledby="{text_html(id_)}-title {text_html(id_)}-desc"',
        parts,
    )


def linked_drawing(
    kind: str, id_: str, in_words: tuple[str, str], size: tuple[float, float], parts: Iterable[Markup]
) -> Markup:
    """A drawing whose parts are links, which an image's could not be."""
    role = f'role="group" aria-labelledby="{text_html(id_)}-title" aria-describedby="{text_html(id_)}-desc"'
    return _svg(kind, id_, in_words, size, role, parts)


def tall_drawing(  # noqa: PLR0913, PLR0917
    kind: str,
    id_: str,
    in_words: tuple[str, str],
    size: tuple[float, float],
    parts: Iterable[Markup],
    whole: Iterable[Stretch],
) -> Drawn:
    """A drawing of links that may be taller than paper; there it is parted between what is `whole`."""
    heights = tuple(pieces_between(whole, size[1]))
    if size[1] <= _STANDS or len(heights) < 2:
        return Drawn(linked_drawing(kind, id_, in_words, size, parts))
    drawn = f"{id_}-drawn"
    svg = linked_drawing(kind, id_, in_words, size, [group(f'id="{text_html(drawn)}"', *parts)])
    return Drawn(svg, joined_html((_on_paper(drawn, size[0], piece) for piece in heights), Markup("\n")))


def _on_paper(drawn: str, wide: float, piece: Stretch) -> Markup:
    """A piece of a drawing once more, for paper alone: it has no size where the style sheet gives it none."""
    top, bottom = piece
    over = min(_SEAM, top)
    box = f"0 {number(top - over)} {number(wide)} {number(bottom - top + over)}"
    ground = (
        f'<rect y="{number(top - 2 * over)}" width="{number(wide)}" height="{3 * _SEAM}" fill="#fff"/>' if over else ""
    )
    return Markup(
        f'<svg class="isnad-piece" aria-hidden="true" width="0" height="0" viewBox="{box}" direction="rtl" '
        f'fill="currentColor">{ground}<use href="#{text_html(drawn)}"/></svg>'
    )


def pieces_between(whole: Iterable[Stretch], height: float) -> Iterator[Stretch]:
    """A drawing's height in pieces that part nothing whole; but for the last, none is lower than `_LOWEST`."""
    start = end = 0.0
    for top, bottom in sorted(whole):
        if top > end and (top + end) / 2 - start >= _LOWEST:
            yield start, (top + end) / 2
            start = (top + end) / 2
        end = max(end, bottom)
    yield start, height


def _svg(  # noqa: PLR0913, PLR0917
    kind: str, id_: str, in_words: tuple[str, str], size: tuple[float, float], role: str, parts: Iterable[Markup]
) -> Markup:
    title, description = (one_line(text) for text in in_words)
    wide, high = map(number, size)
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="isnad-chart isnad-chart-{kind}" {role} '
        f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '  # as an image; a page has its own
        f'direction="rtl" font-family="sans-serif" font-size="{SIZE}" fill="currentColor">'
        f'<title id="{text_html(id_)}-title">{text_html(title)}</title>'
        f'<desc id="{text_html(id_)}-desc">{text_html(description)}</desc>\n'
        f'<rect class="isnad-ground" width="{wide}" height="{high}" fill="#fff"/>'
        f"{joined_html(parts)}</svg>"
    )


def number(value: float) -> str:
    """A length, to a tenth."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def words_at(x: float, y: float, text: str, anchor: str = "start", kind: str = "text") -> Markup:
    """A line of Arabic: `start` is its right end. What reads from the left in it is set apart by isolates."""
    shown = "".join(
        f"\u2066{piece.text}\u2069" if piece.kind == "ltr" else piece.text for piece in pieces(one_line(text))
    )
    return _text(x, y, shown, anchor, kind, "rtl")


def figure_at(x: float, y: float, text: str, anchor: str = "middle", kind: str = "tick") -> Markup:
    """A figure by itself."""
    return _text(x, y, one_line(text), anchor, kind, "ltr")


def _text(x: float, y: float, text: str, anchor: str, kind: str, direction: str) -> Markup:  # noqa: PLR0913, PLR0917
    anchored = "" if anchor == "start" else f' text-anchor="{anchor}"'
    turned = "" if direction == "rtl" else f' direction="{direction}"'
    heavy = ' font-weight="700"' if kind in _HEAVY else ""
    placed = f'class="isnad-{kind}" x="{number(x)}" y="{number(y)}"{anchored}{turned}{heavy}'
    # The line's end parts it from the next where nothing is drawn.
    return Markup(f"<text {placed}>{text_html(text)}</text>\n")


def inked(text: Markup, ink: str) -> Markup:
    """A line of text or a figure with more attributes, the program's own."""
    return Markup(str(text).replace("<text ", f"<text {ink} ", 1))


def width(text: str) -> float:
    """How wide a text may be; marks that stand on a letter take no room."""
    return SIZE * fsum(map(_em, text))  # `sum` of fractions gives another last digit since Python 3.12


@cache
def _em(character: str) -> float:
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf"):
        return 0
    if character in _WIDE or unicodedata.east_asian_width(character) in "WF" or kind in ("So", "Co", "Cn"):
        return 1.05
    if kind in ("Zs", "Po", "Ps", "Pe", "Pi", "Pf"):
        return 0.4
    return 0.38 if character in _NARROW else 0.72 if kind == "Lu" else 0.56


def wrapped(text: str, room: float, most: int) -> list[str]:
    """Text in at most so many lines of so much room; what is cut off ends in an ellipsis."""
    lines: list[str] = []
    line = ""
    for word in one_line(text).split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += "…"
    return [_cut(line, room) for line in kept if line]


def _cut(line: str, room: float) -> str:
    if width(line) <= room:
        return line
    line = line.removesuffix("…")
    while line and width(line + "…") > room:
        line = line[:-1]
    return line + "…"


def path(data: str, kind: str, attributes: str = "") -> Markup:
    """A line with no fill. Ink comes from the style sheet, and without it from the text's own colour."""
    return filled(data, kind, f' fill="none" stroke="currentColor"{attributes}')


def filled(data: str, kind: str, attributes: str = "") -> Markup:
    """A shape in the text's own colour. What stands in attributes is the program's own here as everywhere below."""
    return Markup(f'<path class="isnad-{kind}" d="{data}"{attributes}/>')


def polyline(points: Sequence[tuple[float, float]]) -> str:
    """Path data through points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def curve(start: tuple[float, float], end: tuple[float, float], *, sideways: bool) -> str:
    """Path data of a line that leaves one point and reaches another straight: sideways, or downwards."""
    first, *others = (f"{number(x)} {number(y)}" for x, y in bent(start, end, sideways=sideways))
    return f"M{first}C{' '.join(others)}"


def bent(start: tuple[float, float], end: tuple[float, float], *, sideways: bool) -> tuple[tuple[float, float], ...]:
    """The four points of such a line."""
    (x1, y1), (x2, y2) = start, end
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    return (start, (x, y1), (x, y2), end) if sideways else (start, (x1, y), (x2, y), end)


def segment(start: tuple[float, float], end: tuple[float, float], kind: str, attributes: str = "") -> Markup:
    """A straight line between two points."""
    return path(polyline((start, end)), kind, attributes)


def rect(place: tuple[float, float, float, float], kind: str, attributes: str = "") -> Markup:
    """A box at its left, its top, so wide and so high."""
    x, y, wide, high = map(number, place)
    return Markup(f'<rect class="isnad-{kind}" x="{x}" y="{y}" width="{wide}" height="{high}"{attributes}/>')


def circle(x: float, y: float, r: float, kind: str, attributes: str = "") -> Markup:
    """A circle around a point."""
    return Markup(f'<circle class="isnad-{kind}" cx="{number(x)}" cy="{number(y)}" r="{number(r)}"{attributes}/>')


def group(attributes: str, *inner: Markup) -> Markup:
    """Parts that something is said of together."""
    return Markup(f"<g {attributes}>{joined_html(inner)}</g>")


def moved(place: str, *inner: Markup) -> Markup:
    """Parts drawn around 0,0, at another place: its two numbers."""
    return group(f'transform="translate({place})"', *inner)


def linked(address: str, in_words: str, inner: Markup, kind: str = "", attributes: str = "") -> Markup:
    """Parts as a link, with what it is in words."""
    classed = f' class="isnad-{kind}"' if kind else ""
    opening = f'<a{classed} href="{text_html(address)}"{attributes}>'
    return Markup(f"{opening}<title>{text_html(one_line(in_words))}</title>{inner}</a>")


HOLLOW = ' fill="none" stroke="currentColor" stroke-width="2"'
DASHED = ' stroke-dasharray="4 3"'
FAINT = ' stroke-opacity=".3"'
