"""The map of an event: places with their doubt, the lines between them, a scale, and where in the country that is.

North is up and the west at the left, whatever way the text runs. Names never cover one another: a name that finds no
room beside its point stands below the map, under the point's number.
"""

from collections import defaultdict
from math import hypot

from markupsafe import Markup

from isnad.model.figures import EventMap, MapPlace
from isnad.write.figures.inset import foot
from isnad.write.figures.labels import Rectangle, Wanted, place
from isnad.write.figures.map_lines import drawn_lines, line_boxes, line_names
from isnad.write.figures.map_signs import DIAMOND, RING, place_key, sign
from isnad.write.figures.parts import key
from isnad.write.figures.projection import Projection, around, gathered
from isnad.write.figures.svg import (
    LEAD,
    WIDTH,
    circle,
    drawing,
    figure_at,
    group,
    moved,
    number,
    segment,
    width,
    words_at,
    wrapped,
)
from isnad.write.figures.tones import toned
from isnad.write.render.markup import NOTHING, text_html
from isnad.write.render.xml import one_line
from isnad.write.words import figures as words

_WIDEST = 60
"""A place whose doubt is wider, in km, does not set the map's frame."""
_FARTHEST = 150
"""Nor does one that is farther, in km, from the middle of the others; the key names it as outside the map."""
_MARGIN = 26
_SIGN = 18
"""How wide a sign is, with the diamond around it."""
_NAME_ROOM = 150


def event_map(chart: EventMap) -> Markup:
    """The map as SVG. Empty where no place is known closely enough to frame a map."""
    close = [(p.lon, p.lat, p.precision) for p in chart.places if p.precision <= _WIDEST]
    if not close:
        return Markup("")
    view = around(gathered(close, _FARTHEST), WIDTH, _MARGIN)
    spots = [(p, *view.at(p.lon, p.lat)) for p in chart.places]
    true = [(p, x, y) for p, x, y in spots if view.sees(x, y)]
    seen = _apart(true)
    wide = [p for p, x, y in spots if (_hidden(p, view) if view.sees(x, y) else _covers(p, x, y, view))]
    outside = [p for p, x, y in spots if not view.sees(x, y) and not _covers(p, x, y, view)]
    frame, bare = (
        Rectangle(2, 2, WIDTH - 2, view.height - 2),
        [Rectangle(x - 7, y - 7, x + 7, y + 7) for _, x, y in seen],
    )
    lines, under = drawn_lines(chart.lines, view), line_boxes(chart.lines, view)
    names, numbered, taken = _names(seen, frame, bare, under)
    along = line_names(chart.lines, view, [*bare, *taken, *under], frame)
    inner = [*lines, *_rings(true, view), *along, *names, *_signs(seen)]
    frame_size = f' x=".5" y=".5" width="{WIDTH - 1}" height="{number(view.height - 1)}"'
    clip = text_html(f"{chart.id}-clip")
    parts = [
        Markup(f'<clipPath id="{clip}"><rect{frame_size}/></clipPath>'),
        group(f'class="isnad-within" clip-path="url(#{clip})"', *inner),
        Markup(f'<rect class="isnad-frame"{frame_size} fill="none" stroke="currentColor"/>'),
    ]
    strip, bottom = foot(chart, view, view.height + 6)
    signs, bottom = key([*_numbers(numbered), *_wide(wide), *place_key(chart, seen)], bottom)
    away, bottom = key(
        [(NOTHING, f"{words.OUTSIDE}: {'، '.join(p.label for p in outside)}")] if outside else [], bottom
    )
    return drawing("map", chart.id, (chart.title, _in_words(chart)), bottom + 4, [*parts, *strip, *signs, *away])


Spot = tuple[MapPlace, float, float]


def _apart(true: list[Spot]) -> list[Spot]:
    """Places whose signs would lie on one another, as those of one point do, beside one another around that point."""
    at: defaultdict[tuple[int, int], list[MapPlace]] = defaultdict(list)
    for spot, x, y in true:
        at[round(x), round(y)].append(spot)
    return [
        (spot, x + _SIGN * (own.index(spot) - (len(own) - 1) / 2), y)
        for spot, x, y in true
        if (own := at[round(x), round(y)])
    ]


def _rings(seen: list[Spot], view: Projection) -> list[Markup]:
    """How far off each place may be. A ring that lies outside the frame is left out, and the key says so."""
    return [circle(x, y, p.precision * view.a_kilometre, "ring", RING) for p, x, y in seen if not _hidden(p, view)]


def _covers(spot: MapPlace, x: float, y: float, view: Projection) -> bool:
    """Whether a place that is not in the frame may still be all around it."""
    return hypot(x - view.width / 2, y - view.height / 2) <= spot.precision * view.a_kilometre


def _hidden(spot: MapPlace, view: Projection) -> bool:
    return spot.precision * view.a_kilometre > max(view.width, view.height)


def _signs(seen: list[Spot]) -> list[Markup]:
    return [moved(f"{number(x)} {number(y)}", _given_sign(p), sign(p.kind)) for p, x, y in seen]


def _given_sign(place: MapPlace) -> Markup:
    if not place.given_by:
        return NOTHING
    return toned(place.answer, DIAMOND) if place.answer else DIAMOND


def _names(
    seen: list[Spot], frame: Rectangle, bare: list[Rectangle], under: list[Rectangle]
) -> tuple[list[Markup], list[str], list[Rectangle]]:
    """Names beside their points, those given as answers first; the names that found no room, in order; the room taken.

    Names keep off points and lines; where that leaves one no room, it may cross a line.
    """
    order = sorted(seen, key=lambda spot: (not spot[0].given_by, spot[2], spot[1], spot[0].label))
    texts = ["".join(wrapped(p.label, _NAME_ROOM, 1)) for p, _, _ in order]
    wanted = [Wanted(x, y, width(text) + 4, LEAD) for (_, x, y), text in zip(order, texts, strict=True)]
    parts: list[Markup] = []
    numbered: list[str] = []
    found = place(wanted, frame, bare, under)
    for i, want in enumerate(wanted):
        if not found[i]:
            (found[i],) = place([want], frame, [*bare, *(box for box in found if box)])
    for (spot, x, y), text, box in zip(order, texts, found, strict=True):
        if box:
            parts += _named(x, y, text, box, "who" if spot.given_by else "place")
        else:
            numbered.append(spot.label)
            parts.append(figure_at(x, y - 9, str(len(numbered)), kind="place"))
    return parts, numbered, [box for box in found if box]


def _named(x: float, y: float, text: str, box: Rectangle, kind: str) -> list[Markup]:
    """A name, and a thin line from its point to the nearest edge of it where that is far."""
    near = box.nearest(x, y)
    far = abs(near[0] - x) + abs(near[1] - y) > 20
    leader = [segment((x, y), near, "leader")] if far else []
    if box.left > x:
        return [*leader, words_at(box.left + 2, box.bottom - 5, text, "end", kind)]
    if box.right < x:
        return [*leader, words_at(box.right - 2, box.bottom - 5, text, "start", kind)]
    return [*leader, words_at((box.left + box.right) / 2, box.bottom - 5, text, "middle", kind)]


def _numbers(numbered: list[str]) -> list[tuple[Markup, str]]:
    return [(figure_at(0, 5, str(i + 1)), name) for i, name in enumerate(numbered)]


def _wide(wide: list[MapPlace]) -> list[tuple[Markup, str]]:
    return [(NOTHING, f"{words.WIDER}: {'، '.join(p.label for p in wide)}")] if wide else []


def _in_words(chart: EventMap) -> str:
    """Every place with its coordinates and doubt, and who gives it, as a text that stands for the map."""
    in_words = []
    for spot in chart.places:
        who = f"، {words.GIVEN_BY} {'، '.join(spot.given_by)}" if spot.given_by else ""
        where = f"\u2066{spot.lat:g}, {spot.lon:g}\u2069"
        in_words.append(f"{one_line(spot.label)} ({where}، ± {spot.precision:g} {words.KILOMETRES}){who}")
    in_words += [one_line(line.label) for line in chart.lines]
    return "؛ ".join(in_words) + "."
