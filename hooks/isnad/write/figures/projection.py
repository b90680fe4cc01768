"""From longitude and latitude to a drawing, north up: a degree of longitude is shrunk by the latitude, and no more.

Good for a few hundred kilometres away from the poles, which is what a map of one event needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

KM_A_DEGREE = 111.2
_LEAST_KM = 4
_FLAT, _TALL = 0.55, 1.1
"""A frame's height over its width stays between these."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A frame `width` by `height` units, whose top left corner is `west` and `north`."""

    west: float
    north: float
    a_degree_across: float
    a_degree_down: float
    width: float
    height: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point, in degrees, stands in the frame, in units of the drawing."""
        return (lon - self.west) * self.a_degree_across, (self.north - lat) * self.a_degree_down

    @property
    def a_kilometre(self) -> float:
        """How many units a kilometre is."""
        return self.a_degree_down / KM_A_DEGREE

    def sees(self, x: float, y: float) -> bool:
        """Whether a place of the drawing lies in the frame."""
        return 0 <= x <= self.width and 0 <= y <= self.height


Circle = tuple[float, float, float]
"""Longitude, latitude, radius in km."""


def gathered(circles: Sequence[Circle], farthest: float) -> list[Circle]:
    """Those within so many km of the middle one; the middle one itself at least."""
    middle = tuple(sorted(circle[i] for circle in circles)[len(circles) // 2] for i in (0, 1))
    near = min(circles, key=lambda circle: (_apart(circle, middle), circle))
    return [circle for circle in circles if _apart(circle, near[:2]) <= farthest]


def _apart(circle: Circle, point: tuple[float, ...]) -> float:
    """About how many km lie between."""
    across = (circle[0] - point[0]) * cos(radians(circle[1]))
    return hypot(across, circle[1] - point[1]) * KM_A_DEGREE


def around(circles: Sequence[Circle], width: float, margin: float) -> Projection:
    """A frame around circles, with a margin in units on each side."""
    shrunk = max(cos(radians(sum(lat for _, lat, _ in circles) / len(circles))), 0.01)
    downs = [lat + sign * km / KM_A_DEGREE for _, lat, km in circles for sign in (-1, 1)]
    acrosses = [lon + sign * km / KM_A_DEGREE / shrunk for lon, _, km in circles for sign in (-1, 1)]
    least = _LEAST_KM / KM_A_DEGREE
    down, across = max(max(downs) - min(downs), least), max((max(acrosses) - min(acrosses)) * shrunk, least)
    across = max(across, down / _TALL)
    down = max(down, across * _FLAT)
    scale = (width - 2 * margin) / across
    height = down * scale + 2 * margin
    middle, centre = (max(acrosses) + min(acrosses)) / 2, (max(downs) + min(downs)) / 2
    return Projection(
        middle - width / 2 / scale / shrunk, centre + height / 2 / scale, scale * shrunk, scale, width, height
    )
