"""What two texts share, as bands from where it stands in one to where it stands in the other, for texts that cannot be
shown.

The first text is the column at the right, the second that at the left; both run downwards, each drawn as long as the
other, for it is places that are compared and not lengths. Passages are numbered as on the page. Each end of a band is a
link to its other end, and the number between them one to the passage's row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from isnad.model.figures import SharedBands
from isnad.write.figures.svg import (
    EDGE,
    LEAD,
    WIDTH,
    figure_at,
    filled,
    linked_drawing,
    number,
    rect,
    words_at,
    wrapped,
)
from isnad.write.figures.tones import toned
from isnad.write.render.addresses import passage_anchor
from isnad.write.render.markup import joined_html, text_html
from isnad.write.render.xml import one_line
from isnad.write.words import figures as words

_HIGH = 220
_COLUMN = 26
_RIGHT = WIDTH - EDGE - _COLUMN
_THINNEST = 3
"""A passage is seen, however long the texts are."""
_EASY = 26
"""So high is what a finger has to meet of an end, however thin it is drawn."""
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
    ends = [_stretches([band.first for band in chart.bands], chart.lengths[0], top)]
    ends += [_stretches([band.second for band in chart.bands], chart.lengths[1], top)]
    bands = enumerate(zip(*ends, strict=True), start=1)
    parts += [_band(chart, place, first, second) for place, (first, second) in bands]
    description = words.bands_description(*chart.names, len(chart.bands))
    return linked_drawing("bands", chart.id, (chart.title, description), (WIDTH, top + _HIGH + EDGE), parts)


_COLUMN_LOOK = ' fill-opacity=".12"'


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From where to where a passage is drawn in a column, and from where to where a finger meets it."""

    start: float
    end: float
    met: tuple[float, float]


def _stretches(spans: Sequence[tuple[int, int]], length: int, top: float) -> list[_Stretch]:
    """Passages of a text as drawn; a finger meets each as far as half way to the next."""
    drawn = [tuple(top + _HIGH * min(at, length) / length for at in span) for span in spans]
    drawn = [(start, max(end, start + _THINNEST)) for start, end in drawn]
    found: list[_Stretch] = []
    for start, end in drawn:
        spare = max(0, _EASY - (end - start)) / 2
        above = max((other for _, other in drawn if other <= start), default=start - 2 * spare)
        below = min((other for other, _ in drawn if other >= end), default=end + 2 * spare)
        found.append(
            _Stretch(start, end, (max(start - spare, (above + start) / 2), min(end + spare, (below + end) / 2)))
        )
    return found


def _band(chart: SharedBands, place: int, first: _Stretch, second: _Stretch) -> Markup:
    """One passage in both columns, and what joins them, with its number on the way."""
    left = EDGE + _COLUMN
    outline = "".join(
        (
            f"M{_RIGHT} {number(first.start)}L{left} {number(second.start)}",
            f"L{left} {number(second.end)}L{_RIGHT} {number(first.end)}Z",
        )
    )
    ids = (f"{chart.id}-{place}-first", f"{chart.id}-{place}-second")
    here, there = map(one_line, chart.names)
    ends = (
        _end(ids, words.end_of_band(place, here, there), first, _RIGHT),
        _end(ids[::-1], words.end_of_band(place, there, here), second, EDGE),
    )
    joined = filled(outline, "joined", ' fill-opacity=".25"')
    along = _ALONG[place % len(_ALONG)]
    at = along * (first.start + first.end) / 2 + (1 - along) * (second.start + second.end) / 2
    middle = figure_at(left + along * (_RIGHT - left), at + 4, str(place), kind="who")
    row = _link(f"#{passage_anchor(place)}", words.row_of_band(place), (joined, middle))
    return toned(place, row, *ends)


def _end(ids: tuple[str, str], in_words: str, drawn: _Stretch, left: float) -> Markup:
    """Where a passage stands in one column: a link that has the first id and leads to the second."""
    own, other = ids
    top, bottom = drawn.met
    met = rect((left, top, _COLUMN, bottom - top), "met", ' fill="none" pointer-events="all"')
    band = rect((left, drawn.start, _COLUMN, drawn.end - drawn.start), "band")
    return _link(f"#{other}", in_words, (met, band), f' id="{text_html(own)}"')


def _link(way: str, in_words: str, inner: Iterable[Markup], id_: str = "") -> Markup:
    return Markup(f'<a{id_} href="{text_html(way)}"><title>{text_html(in_words)}</title>{joined_html(inner)}</a>')
