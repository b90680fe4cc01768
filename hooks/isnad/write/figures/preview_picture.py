"""The picture that others show where a page's address is shared: a question and its answers, drawn as PNG.

The same words give the same bytes on every machine: the font comes with its package, and the shaping with Pillow.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import ceil

from PIL import Image, ImageColor, ImageDraw, ImageFont
from pylopdf_fonts_ar import sans_path

from isnad.write.figures.tones import TONES, colour_of

_Font = ImageFont.FreeTypeFont

WIDTH, HEIGHT = 1200, 630
_EDGE, _GAP, _LINE, _FOOT = 64, 20, 94, 76
_RIGHT = WIDTH - _EDGE
_INK, _FAINT, _PAPER, _BAND, _RULE = "#16191d", "#4a4f57", "#ffffff", "#00695c", "#c9ced6"
_STEPS = 8
"""So many shades lie between the paper and each ink, for the edges of letters."""
_ELLIPSIS = "…"
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
    ink.line((_EDGE, HEIGHT - _FOOT, WIDTH - _EDGE, HEIGHT - _FOOT), _RULE, 2)
    _write(ink, (_RIGHT, HEIGHT - _FOOT + 10), (foot, _font(28, "Medium"), _BAND))
    y = _write(ink, (_RIGHT, 52), (title, _font(46, "Bold"), _INK), most=2)
    y = _write(ink, (_RIGHT, y), (question, _font(32, "Medium"), _FAINT)) + _GAP
    for line in lines:
        if y + _LINE > HEIGHT - _FOOT:
            break
        _answer(ink, y, line)
        y += _LINE
    held = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(held, "PNG", compress_level=6)
    return held.getvalue()


@cache
def _palette() -> Image.Image:
    """The paper and the shades from it to each ink. To look for a picture's own colours costs more than to draw it."""
    colours = list(ImageColor.getrgb(_PAPER))
    for ink in (_INK, _FAINT, _BAND, _RULE, *TONES):
        for step in range(1, _STEPS + 1):
            colours += [255 - round((255 - part) * step / _STEPS) for part in ImageColor.getrgb(ink)]
    holder = Image.new("P", (1, 1))
    holder.putpalette(colours)
    return holder


def _answer(ink: ImageDraw.ImageDraw, y: int, line: PictureLine) -> None:
    """An answer in its tone beside its number, and below it who gives it."""
    colour = colour_of(line.number)
    ink.ellipse((_RIGHT - 40, y + 4, _RIGHT, y + 44), colour)
    number = "–" if line.number is None else str(line.number)
    ink.text((_RIGHT - 20, y + 24), number, _PAPER, _font(26, "Bold"), "mm")
    _write(ink, (_RIGHT - 60, y - 4), (line.answer, _font(34, "SemiBold"), colour))
    _write(ink, (_RIGHT - 60, y + 44), (line.said_by, _font(25, "Regular"), _FAINT))


def _write(ink: ImageDraw.ImageDraw, at: tuple[int, int], styled: tuple[str, _Font, str], most: int = 1) -> int:
    """Write text in its font and colour, its first line's right upper corner at a place; where the next line begins."""
    right, y = at
    text, font, colour = styled
    for line in _wrapped(text, font, most, right - _EDGE):
        ink.text((right, y), line, colour, font, "ra", direction="rtl", language="ar")
        y += round(font.size * 1.5)
    return y


def _wrapped(text: str, font: _Font, most: int, room: int) -> list[str]:
    """At most so many lines, each no wider than the room; what finds none ends in an ellipsis."""
    left = text.translate(_ISOLATES).split()
    lines: list[str] = []
    while left and len(lines) < most:
        taken = max(_fitting(left, "", font, room), 1)
        lines.append(" ".join(left[:taken]))
        left = left[taken:]
    if lines and (left or _width(lines[-1], font) > room):
        lines[-1] = _cut(lines[-1], font, room)
    return lines


def _fitting(words: Sequence[str], end: str, font: _Font, room: int, between: str = " ") -> int:
    """How many of the words, the first ones and this end after them, are no wider than the room.

    Text that fits whole is measured once, other text by halves: to measure costs as much as to draw.
    """
    if _width(between.join(words) + end, font) <= room:
        return len(words)
    return bisect_right(range(1, len(words)), room, key=lambda n: ceil(_width(between.join(words[:n]) + end, font)))


def _cut(line: str, font: _Font, room: int) -> str:
    """A line with an ellipsis in place of its end, at a word where there is one, so that it fits the room."""
    words = line.split(" ")
    kept = " ".join(words[: _fitting(words, _ELLIPSIS, font, room)])
    if not kept:
        kept = words[0][: _fitting(words[0], _ELLIPSIS, font, room, "")]
    return kept.rstrip("،؛:—– ") + _ELLIPSIS


def _width(text: str, font: _Font) -> float:
    return font.getlength(text, direction="rtl", language="ar")


@cache
def _font(size: int, weight: str) -> _Font:
    font = ImageFont.truetype(sans_path(), size, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_name(weight)
    return font
