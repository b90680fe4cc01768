"""What stands below the map: its scale and north, and a small outline that shows where in the country it is."""

from decimal import Decimal

from markupsafe import Markup

from isnad.model.figures import EventMap
from isnad.write.figures.projection import Projection, around
from isnad.write.figures.scale import tick_text
from isnad.write.figures.svg import EDGE, LEAD, WIDTH, filled, number, path, polyline, rect, words_at, wrapped
from isnad.write.words import figures as words

_INSET = 76
_LEAST = 5
_NAME_ROOM = 62


def foot(chart: EventMap, view: Projection, top: float) -> tuple[list[Markup], float]:
    """The strip below the frame. Gives its bottom."""
    parts = [*_scale(view, top), *_north(top)]
    if not chart.around:
        return parts, top + 30
    outline, height = _outline(chart, view, top)
    return [*parts, *outline], top + max(30, height + 6)


def _scale(view: Projection, top: float) -> list[Markup]:
    """A bar of a round number of kilometres, at the right."""
    longest = Decimal((WIDTH / 3) / view.a_kilometre)
    power = Decimal(10) ** longest.adjusted()
    length = next(power * k for k in (5, 2, 1) if power * k <= longest)
    start, end = WIDTH - EDGE, WIDTH - EDGE - float(length) * view.a_kilometre
    bar = f"M{number(start)} {number(top)}v8h{number(end - start)}v-8"
    text = f"{tick_text(length)} {words.KILOMETRES}"
    return [path(bar, "mark", ' stroke-width="2"'), words_at((start + end) / 2, top + 8 + LEAD, text, "middle", "tick")]


def _north(top: float) -> list[Markup]:
    x = WIDTH * 0.5
    arrow = filled(f"M{number(x)} {number(top)}l7 14l-7-4l-7 4z", "mark")
    return [arrow, words_at(x, top + 14 + LEAD - 4, words.NORTH, "middle", "tick")]


def _outline(chart: EventMap, view: Projection, top: float) -> tuple[list[Markup], float]:
    """The country with the frame in it as a box, at the left."""
    east, south = view.west + view.width / view.a_degree_across, view.north - view.height / view.a_degree_down
    corners = ((view.west, view.north), (east, south))  # so that the box is in the inset wherever the outline is
    small = around([(lon, lat, 0) for ring in (*chart.around, corners) for lon, lat in ring], _INSET, _LEAST)
    rings = [[small.at(*point) for point in ring] for ring in chart.around]
    drawn = "".join(f"{polyline([(x + EDGE, y + top) for x, y in ring])}Z" for ring in rings if ring)
    west, north = small.at(view.west, view.north)
    wide = max(view.width / view.a_degree_across * small.a_degree_across, _LEAST)
    tall = max(view.height / view.a_degree_down * small.a_degree_down, _LEAST)
    look = ' fill="none" stroke="currentColor" stroke-width="2"'
    box = rect((west + EDGE, north + top, wide, tall), "mark", look)
    name = wrapped(chart.around_label, _NAME_ROOM, 2)
    lines = [words_at(EDGE + _INSET + 4, top + LEAD * i + 14, line, "end", "soft") for i, line in enumerate(name)]
    return [path(drawn, "outline"), box, *lines], max(small.height, LEAD * len(name))
