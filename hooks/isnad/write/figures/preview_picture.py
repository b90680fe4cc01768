"""The picture that others show where a page's address is shared: a question and its answers, drawn as PNG.

The same words give the same bytes on every machine: the font comes with its package, and the shaping with Pillow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_ar import sans_path

from isnad.write.figures.tones import colour_of

WIDTH, HEIGHT = 1200, 630
_EDGE, _GAP = 64, 20
_INK, _FAINT, _PAPER, _BAND = "#16191d", "#4a4f57", "#ffffff", "#00695c"
_ROOM, _LINE, _FOOT = WIDTH - 2 * _EDGE, 94, 76
_CUT = "…"
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Marks of direction, for which the font has no shape; raqm orders the words itself."""


@dataclass(frozen=True, slots=True)
class PictureLine:
    """An answer and who gives it; `number` is the answer's on its claim, None where it is none."""

    number: int | None
    answer: str
    said_by: str


def preview_picture(title: str, question: str, lines: Sequence[PictureLine], foot: str) -> bytes:
    """A PNG of WIDTH x HEIGHT: a title of at most two lines, a question or "", its answers, what the archive is."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    ink = ImageDraw.Draw(image)
    ink.rectangle((0, 0, WIDTH, 14), _BAND)
    y = 52
    for part in _wrapped(title, _font(46, "Bold"), _ROOM, 2):
        _write(ink, (WIDTH - _EDGE, y), part, _font(46, "Bold"), _INK)
        y += 66
    if question:
        _write(
            ink,
            (WIDTH - _EDGE, y),
            next(_wrapped(question, _font(32, "Medium"), _ROOM, 1)),
            _font(32, "Medium"),
            _FAINT,
        )
        y += 56
    y += _GAP
    for line in lines:
        if y + _LINE > HEIGHT - _FOOT:
            break
        _line(ink, y, line)
        y += _LINE
    ink.line((_EDGE, HEIGHT - _FOOT, WIDTH - _EDGE, HEIGHT - _FOOT), "#c9ced6", 2)
    _write(ink, (WIDTH - _EDGE, HEIGHT - 66), foot, _font(28, "Medium"), _BAND)
    held = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(held, "PNG", compress_level=6)
    return held.getvalue()


def _line(ink: ImageDraw.ImageDraw, y: int, line: PictureLine) -> None:
    """An answer in its tone beside its number, and below it who gives it."""
    colour = colour_of(line.number)
    ink.ellipse((WIDTH - _EDGE - 40, y + 4, WIDTH - _EDGE, y + 44), colour)
    number = "–" if line.number is None else str(line.number)
    ink.text((WIDTH - _EDGE - 20, y + 24), number, _PAPER, _font(26, "Bold"), "mm")
    room = _ROOM - 60
    answer, by = _font(34, "SemiBold"), _font(25, "Regular")
    _write(ink, (WIDTH - _EDGE - 60, y - 4), next(_wrapped(line.answer, answer, room, 1)), answer, colour)
    _write(ink, (WIDTH - _EDGE - 60, y + 44), next(_wrapped(line.said_by, by, room, 1)), by, _FAINT)


def _write(ink: ImageDraw.ImageDraw, at: tuple[int, int], text: str, font: ImageFont.FreeTypeFont, fill: str) -> None:
    """Text that ends, at its right, at a place."""
    ink.text(at, text, fill, font, "ra", direction="rtl", language="ar")


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: int, most: int) -> Iterator[str]:
    """At least one line and at most so many, each no wider than the room; what does not fit ends in an ellipsis."""
    left = text.translate(_ISOLATES).split()
    for _ in range(most - 1):
        taken = _fitting(left, font, room)
        yield " ".join(left[:taken])
        left = left[taken:]
        if not left:
            return
    taken = _fitting(left, font, room)
    if taken == len(left):
        yield " ".join(left)
    else:
        taken = _fitting(left, font, room - int(font.getlength(_CUT)))
        yield " ".join(left[:taken]).rstrip("،؛:—– ") + _CUT


def _fitting(words: Sequence[str], font: ImageFont.FreeTypeFont, room: int) -> int:
    """How many words fit the room, at least one."""
    for taken in range(2, len(words) + 1):
        if font.getlength(" ".join(words[:taken]), direction="rtl", language="ar") > room:
            return taken - 1
    return len(words)


@cache
def _font(size: int, weight: str) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(sans_path(), size, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_name(weight)
    return font
