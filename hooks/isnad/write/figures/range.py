"""The number answers of a claim as dots over one axis: one dot an origin, stacked where they meet, never averaged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from isnad.model.figures import NumberDot, RangeChart
from isnad.write.figures.parts import RIGHT, ROOM, SIGN, key
from isnad.write.figures.scale import Axis, axis, tick_text
from isnad.write.figures.svg import (
    DASHED,
    EDGE,
    FAINT,
    LEAD,
    WIDTH,
    circle,
    figure_at,
    inked,
    linked,
    linked_drawing,
    moved,
    number,
    path,
    segment,
    width,
    words_at,
    wrapped,
)
from isnad.write.figures.tones import toned
from isnad.write.render.inlines_html import page_href
from isnad.write.render.markup import NOTHING, joined_html
from isnad.write.render.xml import one_line
from isnad.write.words import figures as words
from isnad.write.words.numbers import bounded

_ZERO, _FULL = WIDTH - 16, 28
"""Where the axis starts, at the right, and where it ends at the latest; arrows go on to the edge."""
_RADIUS, _STEP = 7.5, 17
_MOST_LEVELS = 5
"""Of a higher stack the dots at its top are a count."""
_ARROW = 9
_RING = 10


@dataclass(frozen=True, slots=True)
class _PlacedDot:
    """A dot's place: `x` is its middle, `near` and `far` the ends of the line that it stands on, `level` its row."""

    dot: NumberDot
    x: float
    near: float
    far: float
    level: int = 0

    @property
    def extent(self) -> tuple[float, float]:
        """All that it takes, from left to right."""
        around = _RING if self.dot.approximate else _RADIUS
        left = min(self.far, self.x - around) - (_ARROW if _is_open(self.dot) else 0)
        return left - 1, max(self.near, self.x + around) + 1


def range_chart(chart: RangeChart, here: str) -> Markup:
    """The chart as SVG, for the page at the address `here`. Empty where no answer has a number."""
    drawn = [dot for dot in chart.dots if _is_drawn(dot)]
    values = [value for dot in drawn for value in (dot.low, dot.high) if value is not None]
    if not values:
        return Markup("")
    scale = axis(values, beyond=any(_is_open(dot) for dot in drawn))
    full = _full(scale, chart.unit)
    stacked = _stacked([_spot(dot, scale, full) for dot in drawn])
    levels = max(spot.level for spot in stacked) + 1
    shown = levels if levels <= _MOST_LEVELS else _MOST_LEVELS - 1
    floor = 8 + _STEP * min(levels, _MOST_LEVELS)
    parts = [
        *_axis(scale, chart.unit, floor, full),
        *(_dot(spot, floor, here) for spot in stacked if spot.level < shown),
    ]
    parts += _more([spot for spot in stacked if spot.level >= shown])
    signs, bottom = _signs(drawn, floor + LEAD + 8)
    vague, bottom = key(_vague(chart.dots), bottom)
    unit = f"{words.UNIT}: {chart.unit}. " if chart.unit else ""
    in_words = f"{unit}{'؛ '.join(map(_in_words, chart.dots))}. {words.AXIS_FROM_RIGHT}"
    return linked_drawing("range", chart.id, (chart.title, in_words), (WIDTH, bottom + 4), [*parts, *signs, *vague])


def _spot(dot: NumberDot, scale: Axis, full: float) -> _PlacedDot:
    low, high = (None if value is None else _across(scale, value, full) for value in (dot.low, dot.high))
    near, far = _ZERO if low is None else low, low if high is None else high
    assert far is not None
    return _PlacedDot(dot, far if low is None else (near + far) / 2, near, far)


def _stacked(spots: Sequence[_PlacedDot]) -> list[_PlacedDot]:
    """Each on the lowest level where it meets no other; what is given first stands lowest."""
    levels: list[list[tuple[float, float]]] = []
    placed = []
    for spot in spots:
        left, right = spot.extent
        free = (i for i, taken in enumerate(levels) if all(right <= start or end <= left for start, end in taken))
        level = next(free, len(levels))
        levels[level : level + 1] = [[*(levels[level] if level < len(levels) else ()), (left, right)]]
        placed.append(_PlacedDot(spot.dot, spot.x, spot.near, spot.far, level))
    return placed


def _more(over: Sequence[_PlacedDot]) -> list[Markup]:
    """How many dots more each answer has than its stack shows, on top of it."""
    counts = Counter(spot.dot.answer for spot in over)
    first = {spot.dot.answer: spot for spot in reversed(over)}
    y = 8 + _STEP * 0.5 + 4
    return [toned(answer, figure_at(first[answer].x, y, f"+{many}", kind="more")) for answer, many in counts.items()]


def _dot(spot: _PlacedDot, floor: float, here: str) -> Markup:
    """A dot with its answer's number, as a link to its words: ringed if approximate, with an arrow if open."""
    dot, y = spot.dot, floor - _STEP * (spot.level + 0.5)
    parts = []
    if spot.near != spot.far:
        ends = f"M{number(spot.near)} {number(y - 4)}v8M{number(spot.far)} {number(y - 4)}v8"
        parts += [segment((spot.near, y), (spot.far, y), "line", ' stroke-width="2"'), path(ends, "line")]
    if _is_open(dot):
        tip = min(spot.far, spot.x - (_RING if dot.approximate else _RADIUS)) - _ARROW
        parts.append(path(f"M{number(spot.x)} {number(y)}H{number(tip)}m4-4l-4 4l4 4", "line", ' stroke-width="1.8"'))
    if dot.approximate:
        parts.append(circle(spot.x, y, _RING, "line", f' fill="none" stroke="currentColor"{DASHED}'))
    parts.append(_sign(dot, spot.x, y))
    address = page_href(dot.to.address, dot.to.anchor, here)
    return toned(dot.answer, linked(address, _in_words(dot), joined_html(parts)))


def _sign(dot: NumberDot, x: float, y: float) -> Markup:
    """The dot: full where the number is held, hollow where it is suspected, struck through where it is denied."""
    label = figure_at(x, y + 4, str(dot.answer), kind="on")
    if dot.stance == "asserts":
        return joined_html((circle(x, y, _RADIUS, "badge"), inked(label, 'fill="#fff"')))
    ring = circle(x, y, _RADIUS, "face", ' fill="#fff" stroke="currentColor" stroke-width="1.8"')
    struck = path(f"M{number(x - 7)} {number(y + 7)}l14-14", "line", ' stroke-width="1.8"')
    return joined_html((ring, label, *([struck] if dot.stance == "denies" else [])))


def _across(scale: Axis, value: float, full: float) -> float:
    return _ZERO - scale.share(value) * (_ZERO - full)


def _unit(unit: str) -> list[str]:
    return wrapped(unit, ROOM / 4, 1)


def _full(scale: Axis, unit: str) -> float:
    """Where the axis ends: what it counts stands beyond the figure of its last tick."""
    figure = width(tick_text(scale.ticks[-1]))
    return max((_FULL, *(EDGE + width(line) + 8 + figure / 2 for line in _unit(unit))))


def _is_open(dot: NumberDot) -> bool:
    return dot.open or dot.high is None


def _is_drawn(dot: NumberDot) -> bool:
    return dot.low is not None or dot.high is not None


def _axis(scale: Axis, unit: str, y: float, full: float) -> list[Markup]:
    """The axis, its ticks and their figures, what it counts at its far end. A figure with no room is left out."""
    parts = [segment((WIDTH - EDGE, y), (EDGE, y), "axis")]
    taken = float(WIDTH)
    count = _unit(unit)
    left = EDGE + (width(count[0]) + 8 if count else 0)
    for tick in scale.ticks:
        x = _across(scale, float(tick), full)
        parts.append(path(f"M{number(x)} 6V{number(y + 4)}", "grid", FAINT))
        text = tick_text(tick)
        middle = min(max(x, left + width(text) / 2), WIDTH - EDGE - width(text) / 2)
        if middle + width(text) / 2 < taken:
            at = words_at if " " in text else figure_at
            parts.append(at(middle, y + LEAD, text, "middle", "tick"))
            taken = middle - width(text) / 2 - 6
    return [*parts, *(words_at(EDGE, y + LEAD, line, "end", "soft") for line in count)]


def _signs(drawn: Sequence[NumberDot], top: float) -> tuple[list[Markup], float]:
    """What the signs mean, those that are drawn, beside one another while they fit. Gives the bottom."""
    entries = []
    if any(_is_open(dot) for dot in drawn):
        entries.append((path("M9 0H-7M-3-4L-8 0L-3 4", "line", ' stroke-width="2"'), words.OR_MORE))
    if any(dot.approximate for dot in drawn):
        entries.append((circle(0, 0, 7, "line", f' fill="none" stroke="currentColor"{DASHED}'), words.APPROXIMATE))
    if any(dot.stance == "suspects" for dot in drawn):
        entries.append((circle(0, 0, 7, "line", ' fill="none" stroke="currentColor"'), words.SUSPECTED))
    if any(dot.stance == "denies" for dot in drawn):
        entries.append((path("M-6 6L6-6", "line", ' stroke-width="1.8"'), words.DENIED))
    parts: list[Markup] = []
    right, y = float(RIGHT), top
    for shape, text in entries:
        if right < RIGHT and right - SIGN - width(text) < EDGE:
            right, y = RIGHT, y + LEAD
        parts.append(moved(f"{number(right - 9)} {number(y + LEAD / 2)}", shape))
        parts.append(words_at(right - SIGN, y + LEAD - 4, text, kind="soft"))
        right -= SIGN + width(text) + LEAD
    return parts, y + LEAD if entries else top


def _vague(dots: Sequence[NumberDot]) -> list[tuple[Markup, str]]:
    """What has no number."""
    vague = [f"«{one_line(dot.printed)}» ({one_line(dot.who)})" for dot in dots if not _is_drawn(dot)]
    return [(NOTHING, f"{words.NO_NUMBER}: {'، '.join(vague)}")] if vague else []


def _in_words(dot: NumberDot) -> str:
    stance = f" ({words.LABELLED_STANCES[dot.stance]})" if dot.stance in words.LABELLED_STANCES else ""
    said = [f"«{dot.printed}»" if dot.printed else "", _number(dot)]
    return f"{dot.who}: {'، '.join(part for part in said if part)}{stance}"


def _number(dot: NumberDot) -> str:
    if not _is_drawn(dot):
        return words.NO_NUMBER
    more = f" {words.OR_MORE_IN_WORDS}" if dot.open and dot.high is not None else ""
    return bounded(dot.low, dot.high, approximate=dot.approximate) + more
