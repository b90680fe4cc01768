"""What two texts share, as bands from where it stands in one to where it stands in the other, for texts that cannot be
shown.

The first text is the column at the right, the second that at the left; both run downwards, each drawn as long as the
other, for it is places that are compared and not lengths. Passages are numbered as on the page.
"""

from markupsafe import Markup

from isnad.model.figures import Band, SharedBands
from isnad.write.figures.svg import EDGE, LEAD, WIDTH, drawing, figure_at, number, rect, words_at, wrapped
from isnad.write.figures.tones import toned
from isnad.write.words import figures as words

_HIGH = 220
_COLUMN = 22
_RIGHT = WIDTH - EDGE - _COLUMN
_THINNEST = 3
"""A passage is seen, however long the texts are."""
_LINES = 2
_ALONG = (0.5, 0.35, 0.65, 0.2, 0.8)
"""Where on its way a passage has its number, so that those of neighbours do not lie on one another."""


def shared_bands(chart: SharedBands) -> Markup:
    """The drawing as SVG. Empty where nothing is shared."""
    if not chart.bands or not all(chart.lengths):
        return Markup("")
    first, second = (wrapped(name, WIDTH / 2 - EDGE, _LINES) for name in chart.names)
    top = LEAD * max(len(first), len(second)) + 6
    parts = [words_at(WIDTH - EDGE, LEAD * (i + 1) - 5, line, kind="who") for i, line in enumerate(first)]
    parts += [words_at(EDGE, LEAD * (i + 1) - 5, line, "end", "who") for i, line in enumerate(second)]
    parts += [rect((x, top, _COLUMN, _HIGH), "column", _COLUMN_LOOK) for x in (_RIGHT, EDGE)]
    parts += [_band(band, place, chart.lengths, top) for place, band in enumerate(chart.bands, start=1)]
    description = words.bands_description(*chart.names, len(chart.bands))
    return drawing("bands", chart.id, (chart.title, description), top + _HIGH + EDGE, parts)


_COLUMN_LOOK = ' fill="currentColor" fill-opacity=".12"'


def _band(band: Band, place: int, lengths: tuple[int, int], top: float) -> str:
    """One passage in both columns, and what joins them, with its number on the way."""
    (a, b), (c, d) = (
        _stretch(span, length, top) for span, length in zip((band.first, band.second), lengths, strict=True)
    )
    left = EDGE + _COLUMN
    outline = "".join(
        (
            f"M{_RIGHT} {number(a)}L{left} {number(c)}",
            f"L{left} {number(d)}L{_RIGHT} {number(b)}Z",
        )
    )
    ends = [
        rect((_RIGHT, a, _COLUMN, b - a), "band", ' fill="currentColor"'),
        rect((EDGE, c, _COLUMN, d - c), "band", ' fill="currentColor"'),
    ]
    joined = f'<path class="isnad-joined" d="{outline}" fill="currentColor" fill-opacity=".25"/>'
    along = _ALONG[place % len(_ALONG)]
    at = along * (a + b) / 2 + (1 - along) * (c + d) / 2
    middle = figure_at(left + along * (_RIGHT - left), at + 4, str(place), kind="who")
    return toned(place, f"{joined}{''.join(ends)}{middle}")


def _stretch(span: tuple[int, int], length: int, top: float) -> tuple[float, float]:
    """From where to where a stretch of a text is drawn."""
    start, end = (top + _HIGH * min(at, length) / length for at in span)
    return start, max(end, start + _THINNEST)
