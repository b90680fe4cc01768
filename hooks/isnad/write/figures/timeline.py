"""Dates on one axis of days: when articles may have been published, or when an event is said to have been."""

from collections.abc import Callable
from datetime import date

from markupsafe import Markup

from isnad.model.figures import DateRow, TimelineChart
from isnad.write.figures.days import ticks
from isnad.write.figures.parts import grid, key, row_text, rule
from isnad.write.figures.svg import (
    DASHED,
    EDGE,
    LEAD,
    WIDTH,
    drawing,
    figure_at,
    filled,
    moved,
    number,
    path,
    rect,
    segment,
    width,
    words_at,
)
from isnad.write.render.markup import joined_html
from isnad.write.words import figures as words
from isnad.write.words.numbers import day as day_in_words

_LANE = 20
_FIRST, _LAST = WIDTH - 10, 10
_TALL = 10
_NIGHTFALL, _DAYBREAK = 0.75, 0.25

Across = Callable[[float], float]
"""From a day's ordinal, with the hour as its fraction, to a place on the axis."""


def timeline(chart: TimelineChart) -> Markup:
    """The chart as SVG. Empty where no row has a date."""
    dated = [(row.first, row.last or row.first) for row in chart.rows if row.first]
    if not dated:
        return Markup("")
    first, last = min(first for first, _ in dated), max(last for _, last in dated)
    days = last.toordinal() - first.toordinal() + 1

    def across(when: float) -> float:
        return _FIRST - (when - first.toordinal()) / days * (_FIRST - _LAST)

    parts: list[Markup] = []
    lanes: list[tuple[float, float]] = []
    bottom = 4.0
    for row in chart.rows:
        text, bottom = row_text(row.label, row.detail, row.printed, bottom)
        parts += text
        if row.first:
            parts.append(_mark(row, across, bottom + _LANE / 2))
            lanes.append((bottom, bottom + _LANE))
            bottom += _LANE
        bottom += 4
        parts.append(rule(bottom))
    ruled = [grid(x, [*lanes, (bottom, bottom + 4)]) for x in _days_begin(first, last, across)]
    named, bottom = _axis(first, last, across, bottom)
    explained, bottom = key(_key(chart.rows), bottom)
    in_words = f"{'؛ '.join(map(_in_words, chart.rows))}. {words.AXIS_FROM_RIGHT}"
    return drawing("timeline", chart.id, (chart.title, in_words), bottom + 4, [*ruled, *parts, *named, *explained])


def _mark(row: DateRow, across: Across, y: float) -> Markup:
    assert row.first
    first, last = row.first.toordinal(), (row.last or row.first).toordinal()
    if row.kind == "night" and first < last:
        return _night(across(first + _NIGHTFALL), across(last + _DAYBREAK), y)
    start, end = across(first), across(last + 1)
    match row.kind:
        case "night":
            return _night(start, end, y)
        case "one-of":
            return _box(start, end, y, DASHED)
        case "span":
            ends = f"M{number(start)} {number(y - 5)}v10M{number(end)} {number(y - 5)}v10"
            return _span(ends, (start, y), (end, y))
        case "day":
            return _bar(start, end, y)


def _bar(start: float, end: float, y: float) -> Markup:
    """A filled bar, wide enough to be seen."""
    wide = max(start - end - 2, 3)
    return rect(((start + end - wide) / 2, y - _TALL / 2, wide, _TALL), "mark")


def _box(start: float, end: float, y: float, dashes: str = "") -> Markup:
    wide = max(start - end - 2, 3)
    left = (start + end - wide) / 2
    data = f"M{number(left)} {number(y - _TALL / 2)}h{number(wide)}v{_TALL}h-{number(wide)}z"
    return path(data, "hollow", f' stroke-width="1.5"{dashes}')


def _night(start: float, end: float, y: float) -> Markup:
    """A box with a crescent in its middle."""
    return joined_html((_box(start, end, y), moved(f"{number((start + end) / 2)} {number(y)}", _CRESCENT)))


def _span(ends: str, start: tuple[float, float], end: tuple[float, float]) -> Markup:
    """A line between two ends."""
    return joined_html((path(ends, "mark", ' stroke-width="2"'), segment(start, end, "mark", ' stroke-width="3"')))


_CRESCENT = filled("M3-6A6.7 6.7 0 1 0 3 6A7.5 7.5 0 0 1 3-6Z", "mark")
_SHAPES = {
    "day": _bar(8, -8, 0),
    "one-of": _box(9, -9, 0, DASHED),
    "span": _span("M8-5V5M-8-5V5", (8, 0), (-8, 0)),
    "night": _CRESCENT,
}


def _days_begin(first: date, last: date, across: Across) -> list[float]:
    """Where thin lines stand: at every tick, and at the end of the last day."""
    marked = [tick.day.toordinal() for tick in ticks(first, last) if tick.name or tick.below]
    return [across(when) for when in (*marked, last.toordinal() + 1)]


def _axis(first: date, last: date, across: Across, top: float) -> tuple[list[Markup], float]:
    """Day numbers in their cells, where there is room; months below, on as many lines as they need."""
    parts: list[Markup] = []
    named = float(WIDTH)
    below: list[float] = []
    marks = ticks(first, last)
    lines = top + LEAD if any(tick.name for tick in marks) else top
    cell = (across(0) - across(1)) if len(marks) == last.toordinal() - first.toordinal() + 1 else 0
    for tick in marks:
        x = across(tick.day.toordinal())
        room = width(tick.name) / 2
        middle = min(max(x - cell / 2, EDGE + room), WIDTH - EDGE - room)
        if tick.name and middle + room < named:
            parts.append(_name(middle, top + LEAD, tick.name))
            named = middle - room - 3
        start = max(min(x, WIDTH - EDGE), EDGE + width(tick.below))
        if tick.below:
            line = next((i for i, free in enumerate(below) if start <= free), len(below))
            below[line : line + 1] = [start - width(tick.below) - 8]
            parts.append(words_at(start, lines + (1 + line) * LEAD, tick.below, kind="soft"))
    return parts, lines + len(below) * LEAD + 8


def _name(x: float, y: float, name: str) -> Markup:
    return figure_at(x, y, name) if name.isdigit() else words_at(x, y, name, "middle", "tick")


def _key(rows: tuple[DateRow, ...]) -> list[tuple[Markup, str]]:
    kinds = {row.kind for row in rows if row.first}
    return [(_SHAPES[kind], text) for kind, text in words.DATE_KINDS.items() if kind in kinds]


def _in_words(row: DateRow) -> str:
    who = "، ".join(part for part in (row.label, row.detail) if part)
    when = words.NO_DATE
    if row.first:
        last = row.last or row.first
        edtf = f"{row.first.isoformat()}/{last.isoformat()}" if last != row.first else row.first.isoformat()
        when = day_in_words(edtf) + words.DATE_IN_WORDS[row.kind]
    printed = f"«{row.printed}»، " if row.printed else ""
    return f"{who}: {printed}{when}"
