"""What stands at a place on the map, told apart by shape, and the key that says what each shape means."""

from collections.abc import Sequence

from markupsafe import Markup

from isnad.model.fields import PlaceKind
from isnad.model.figures import EventMap, MapLine, MapPlace
from isnad.write.figures.svg import DASHED, HOLLOW, circle, filled, path, rect, segment
from isnad.write.words import figures as words

RING = f' fill="none" stroke="currentColor" stroke-opacity=".6"{DASHED}'
RIVER = ' stroke-width="3" stroke-linejoin="round" stroke-opacity=".55"'
LINE = ' stroke-width="2.5" stroke-linecap="round" stroke-dasharray=".1 6"'
DIAMOND = path("M0-10L10 0L0 10L-10 0Z", "given", ' stroke-width="2"')
SMALL_DIAMOND = path("M0-7L7 0L0 7L-7 0Z", "given", ' stroke-width="2"')

_DOT = circle(0, 0, 4, "mark")
_SQUARE = rect((-4, -4, 8, 8), "mark")
_HOLLOW = circle(0, 0, 4, "hollow", HOLLOW)
_CROSS = path("M-5-5L5 5M-5 5L5-5", "mark", ' stroke-width="2.5"')
_TRIANGLE = filled("M0-5L5 4H-5Z", "mark")


def sign(kind: PlaceKind) -> Markup:
    """A shape around 0,0."""
    match kind:
        case "city" | "town" | "village":
            return _DOT
        case "field" | "camp" | "building":
            return _SQUARE
        case "country" | "governorate" | "sea":
            return _HOLLOW
        case "river" | "line" | "street" | "bridge" | "crossing":
            return _TRIANGLE
        case "other":
            return _CROSS


def place_key(chart: EventMap, seen: Sequence[tuple[MapPlace, float, float]]) -> list[tuple[Markup, str]]:
    """What the shapes on a map mean; only those that are on it."""
    kinds = dict.fromkeys((words.PLACE_KINDS[spot.kind], sign(spot.kind)) for spot, _, _ in seen)
    entries = [(shape, text) for text, shape in kinds]
    if any(spot.given_by for spot, _, _ in seen):
        entries.append((SMALL_DIAMOND, words.GIVEN))
    entries.append((circle(0, 0, 7, "ring", RING), words.RING))
    return [*entries, *(_line_entry(line) for line in chart.lines)]


def _line_entry(line: MapLine) -> tuple[Markup, str]:
    ink = RIVER if line.kind == "river" else LINE
    return segment((9, 0), (-9, 0), line.kind, ink), f"{line.label}، {words.ROUGHLY}"
