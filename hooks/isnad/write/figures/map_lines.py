"""Rivers and other lines of the map: the stretches that the frame shows, and their names where there is room."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from markupsafe import Markup

from isnad.model.figures import MapLine
from isnad.write.figures.labels import Rectangle, Wanted, place
from isnad.write.figures.map_signs import LINE, RIVER
from isnad.write.figures.projection import Projection
from isnad.write.figures.svg import LEAD, path, polyline, width, words_at, wrapped

_Point = tuple[float, float]
_Run = list[_Point]
_BESIDE = 5
"""How far a line that people drew stands from its own points, so that a river under it can still be seen."""
_NAME_ROOM = 230
_CLEAR = 5


def drawn_lines(lines: Sequence[MapLine], view: Projection) -> list[Markup]:
    """The stretches of each line that the frame shows, as SVG."""
    parts = []
    for line in lines:
        data = "".join(polyline(run) for run in _runs(line, view))
        if data:
            parts.append(path(data, line.kind, RIVER if line.kind == "river" else LINE))
    return parts


def line_boxes(lines: Sequence[MapLine], view: Projection) -> list[Rectangle]:
    """Small boxes all along the lines, for names to keep off."""
    points = [point for line in lines for run in _runs(line, view) for point in _stepped(run)]
    return [Rectangle(x - _CLEAR, y - _CLEAR, x + _CLEAR, y + _CLEAR) for x, y in points]


def line_names(
    lines: Sequence[MapLine], view: Projection, taken: Sequence[Rectangle], frame: Rectangle
) -> list[Markup]:
    """A name close to its line, tried from the lower end to the other; none where there is no room at all."""
    parts: list[Markup] = []
    full = list(taken)
    for line in lines:
        text = "".join(wrapped(line.label, _NAME_ROOM, 1))
        points = [point for run in _runs(line, view) for point in _stepped(run)]
        tried = (place([Wanted(x, y, width(text) + 4, LEAD)], frame, full, far=1)[0] for x, y in points[::-3])
        if box := next((box for box in tried if box), None):
            full.append(box)
            parts.append(words_at((box.left + box.right) / 2, box.bottom - 5, text, "middle", line.kind))
    return parts


def _stepped(run: _Run) -> _Run:
    """Points along a line, a few units apart."""
    points = run[:1]
    for (x1, y1), (x2, y2) in pairwise(run):
        steps = max(int(hypot(x2 - x1, y2 - y1) / _CLEAR), 1)
        points += [(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps) for i in range(1, steps + 1)]
    return points


def _runs(line: MapLine, view: Projection) -> list[_Run]:
    """The stretches of a line that the frame shows, cut where they leave it."""
    aside = _BESIDE if line.kind == "line" else 0
    points = [(x + aside, y - aside) for x, y in (view.at(lon, lat) for lon, lat in line.points)]
    runs: list[_Run] = []
    for start, end in filter(None, (_cut(a, b, view) for a, b in pairwise(points))):
        if runs and runs[-1][-1] == start:
            runs[-1].append(end)
        else:
            runs.append([start, end])
    return runs


def _cut(start: _Point, end: _Point, view: Projection) -> tuple[_Point, _Point] | None:
    """A segment's part inside the frame (Liang and Barsky's way): how far along it goes in, and how far along out."""
    along = end[0] - start[0], end[1] - start[1]
    enters, leaves = 0.0, 1.0
    for step, at, size in zip(along, start, (view.width, view.height), strict=True):
        if not step and not 0 <= at <= size:
            return None
        if step:
            near, far = sorted((-at / step, (size - at) / step))
            enters, leaves = max(enters, near), min(leaves, far)
    if enters >= leaves:
        return None
    ends = [start if share == 0 else end if share == 1 else _share(start, along, share) for share in (enters, leaves)]
    return ends[0], ends[1]


def _share(start: _Point, along: _Point, share: float) -> _Point:
    return start[0] + along[0] * share, start[1] + along[1] * share
