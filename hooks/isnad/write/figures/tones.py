"""The tones by which answers are told apart, and the number that tells them apart without colour.

The style sheet has each tone for the light and the dark scheme and for paper; the colours here stand where there is no
style sheet, as in a drawing that is shown as an image.
"""

from markupsafe import Markup

from isnad.write.figures.svg import circle, figure_at, group, inked
from isnad.write.render.markup import joined_html
from isnad.write.render.tones import tone_class

_COLOURS = ("#00695c", "#a04000", "#1a4f9c", "#6a1b9a", "#ad1457", "#5a6200")
_GREY = "#5f6368"
TONES = (_GREY, *_COLOURS)
"""Every colour that `colour_of` gives."""


def toned(answer: int | None, *inner: Markup) -> Markup:
    """Parts whose own colour is an answer's tone."""
    return group(f'class="{tone_class(answer)}" color="{colour_of(answer)}"', *inner)


def colour_of(answer: int | None) -> str:
    """The tone of an answer by its number, on white; None is no answer."""
    return _GREY if answer is None else _COLOURS[(answer - 1) % len(_COLOURS)]


def badge(x: float, y: float, answer: int | None) -> Markup:
    """An answer's number in a disc; a ring with a dash stands for no answer."""
    if answer is None:
        ring = circle(x, y, 9, "ring", ' fill="none" stroke="currentColor" stroke-width="1.5"')
        return joined_html((ring, figure_at(x, y + 4, "–", kind="tick")))
    number = figure_at(x, y + 4.5, str(answer), kind="on")
    return joined_html((circle(x, y, 9, "badge"), inked(number, 'fill="#fff"')))
