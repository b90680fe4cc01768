"""The number answers of a claim, one under another on one axis: never averaged, in the order given."""

from markupsafe import Markup

from isnad.model.figures import NumberRow, RangeChart
from isnad.model.records import Value
from isnad.write.figures.parts import grid, key, row_text, rule
from isnad.write.figures.scale import Axis, axis, tick_text
from isnad.write.figures.svg import (
    DASHED,
    EDGE,
    HOLLOW,
    LEAD,
    WIDTH,
    circle,
    drawing,
    figure_at,
    path,
    segment,
    width,
    words_at,
)
from isnad.write.words import figures as words
from isnad.write.words.numbers import figure

_LANE = 20
_ZERO, _FULL = WIDTH - 16, 28
"""Where the axis starts, at the right, and where it ends; arrows go on to the edge."""
Lanes = list[tuple[float, float]]
"""The top and the bottom of every stretch that marks stand in."""

_THICK = ' stroke-width="4"'


def range_chart(chart: RangeChart) -> Markup:
    """The chart as SVG. Empty where no row has a number: there is nothing to compare."""
    values = [value for row in chart.rows for value in (row.low, row.high) if value is not None]
    if not values:
        return Markup("")
    scale = axis(values, beyond=any(_is_open(row) for row in chart.rows if _is_drawn(row)))
    rows, lanes, bottom = _rows(chart.rows, scale)
    ruled, bottom = _axis(scale, chart.unit, lanes, bottom)
    explained, bottom = key(_key(chart.rows), bottom)
    unit = f"{words.UNIT}: {chart.unit}. " if chart.unit else ""
    told = f"{unit}{'؛ '.join(map(_told, chart.rows))}. {words.AXIS_FROM_RIGHT}"
    return drawing("range", chart.id, (chart.title, told), bottom + 4, [*ruled, *rows, *explained])


def _rows(rows: tuple[NumberRow, ...], scale: Axis) -> tuple[list[str], Lanes, float]:
    parts: list[str] = []
    lanes: Lanes = []
    bottom = 4.0
    for row in rows:
        text, bottom = row_text(row.label, row.detail, row.printed or _number(row), bottom)
        parts += text
        if _is_drawn(row):
            parts.append(_mark(row, scale, bottom + _LANE / 2))
            lanes.append((bottom, bottom + _LANE))
            bottom += _LANE
        bottom += 4
        parts.append(rule(bottom))
    return parts, lanes, bottom


def _mark(row: NumberRow, scale: Axis, y: float) -> str:
    low, high = (None if value is None else _across(scale, value) for value in (row.low, row.high))
    near, far = _ZERO if low is None else low, low if high is None else high
    assert far is not None
    dashed = DASHED if row.approximate else ""
    parts = []
    if near != far:
        parts.append(segment((near, y), (far, y), "mark", _THICK + dashed))
    if _is_open(row):
        parts.append(segment((far, y), (EDGE + 8, y), "mark", ' stroke-width="2"' + dashed))
        parts.append(path(f"M{EDGE + 9} {y - 5:g}L{EDGE + 1} {y:g}L{EDGE + 9} {y + 5:g}", "mark", ' stroke-width="2"'))
    ends = [far] if low is None or low == far else [low, far]
    parts += [_end(row, x, y) for x in ends]
    return "".join(parts)


def _end(row: NumberRow, x: float, y: float) -> str:
    around = circle(x, y, 8, "mark", f' fill="none" stroke="currentColor"{DASHED}') if row.approximate else ""
    return around + f'<g transform="translate({x:.1f} {y:g})">{_SHAPES[row.stance]}</g>'


_SHAPES = {
    "asserts": circle(0, 0, 4.5, "mark"),
    "suspects": circle(0, 0, 4.5, "hollow", HOLLOW),
    "denies": path("M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5", "mark", ' stroke-width="2.5"'),
    "cannot-confirm": path("M-4.5-4.5H4.5V4.5H-4.5Z", "hollow", ' stroke-width="2"'),
    "does-not-know": path("M-3-2A3 3 0 1 1 0 1V2.5M0 5V6", "mark", ' stroke-width="2"'),
    "possible": path("M0-6L6 0L0 6L-6 0Z", "hollow", ' stroke-width="2"'),
}


def _across(scale: Axis, value: float) -> float:
    return _ZERO - scale.share(value) * (_ZERO - _FULL)


def _is_open(row: NumberRow) -> bool:
    return row.open or row.high is None


def _is_drawn(row: NumberRow) -> bool:
    return row.low is not None or row.high is not None


def _axis(scale: Axis, unit: str, lanes: Lanes, top: float) -> tuple[list[str], float]:
    """Thin lines at the ticks, their figures, and what they count below. A figure with no room is left out."""
    parts, taken = [], float(WIDTH)
    for tick in scale.ticks:
        x = _across(scale, float(tick))
        parts.append(grid(x, [*lanes, (top, top + 4)]))
        text = tick_text(tick)
        middle = min(max(x, EDGE + width(text) / 2), WIDTH - EDGE - width(text) / 2)
        if middle + width(text) / 2 < taken:
            at = words_at if " " in text else figure_at
            parts.append(at(middle, top + LEAD, text, "middle", "tick"))
            taken = middle - width(text) / 2 - 6
    if not unit:
        return parts, top + LEAD + 8
    return [*parts, words_at(WIDTH / 2, top + 2 * LEAD, unit, "middle", "soft")], top + 2 * LEAD + 8


def _key(rows: tuple[NumberRow, ...]) -> list[tuple[str, str]]:
    drawn = [row for row in rows if _is_drawn(row)]
    taken = {row.stance for row in drawn}
    entries = [(_SHAPES[stance], text) for stance, text in words.STANCES.items() if stance in taken]
    if any(_is_open(row) for row in drawn):
        entries.append((path("M9 0H-7M-3-4L-8 0L-3 4", "mark", ' stroke-width="2"'), words.OR_MORE))
    if any(row.low is None for row in drawn):
        entries.append((path("M9 0H-7", "mark", _THICK), words.CEILING))
    if any(row.approximate for row in drawn):
        entries.append((circle(0, 0, 7, "mark", f' fill="none" stroke="currentColor"{DASHED}'), words.APPROXIMATE))
    return entries


def _told(row: NumberRow) -> str:
    who = "، ".join(part for part in (row.label, row.detail) if part)
    stance = "" if row.stance == "asserts" else f" ({words.STANCES[row.stance].partition(': ')[2]})"
    said = [f"«{row.printed}»" if row.printed else "", _number(row)]
    return f"{who}: {'، '.join(part for part in said if part)}{stance}"


def _number(row: NumberRow) -> str:
    if not _is_drawn(row):
        return words.NO_NUMBER
    more = f" {words.OR_MORE_TOLD}" if row.open and row.high is not None else ""
    return figure(Value(min=row.low, max=row.high, approximate=row.approximate)) + more
