"""Where names stand beside points of a map: the nearest free place, in a fixed order, so that none covers another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

_DISTANCES = (12, 24, 38, 54, 72)
_STEPS = 12
_DIRECTIONS = (0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 3, 13, 5, 11, 7, 9)
"""Sixteenths of a turn from the right: beside the point first, then below and above it, then aslant."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle; `y` counts downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Rectangle") -> bool:
        """Whether two rectangles have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def covers(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left < x < self.right and self.top < y < self.bottom

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of the box nearest to another, a little inside its upper and lower edge."""
        return min(max(x, self.left), self.right), min(max(y, self.top + 3), self.bottom - 3)

    def holds(self, other: "Rectangle") -> bool:
        """Whether another rectangle lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A point that wants a name of some width and height beside it."""

    x: float
    y: float
    width: float
    height: float


def place(
    wanted: Sequence[Wanted],
    frame: Rectangle,
    taken: Sequence[Rectangle],
    under: Sequence[Rectangle] = (),
    far: int = len(_DISTANCES),
) -> list[Rectangle | None]:
    """A free box for each name, in the order given; None where there is none within so many rounds.

    A name keeps off what is `taken` and off what lies `under`; the line from its point to it may cross the latter only.
    """
    full = list(taken)
    found: list[Rectangle | None] = []
    for name in wanted:
        near = (_inside(box, frame) for box in _around(name, far))
        blocks = [box for box in full if not box.covers(name.x, name.y)]
        free = next(
            (
                box
                for box in near
                if frame.holds(box) and not any(map(box.meets, (*full, *under))) and _is_clear(name, box, blocks)
            ),
            None,
        )
        found.append(free)
        full += [free] if free else []
    return found


def _is_clear(name: Wanted, box: Rectangle, blocks: Sequence[Rectangle]) -> bool:
    """Whether the line from a point to its name runs through nothing."""
    x, y = box.nearest(name.x, name.y)
    steps = [(name.x + (x - name.x) * i / _STEPS, name.y + (y - name.y) * i / _STEPS) for i in range(_STEPS)]
    return not any(block.covers(*step) for block in blocks for step in steps)


def _inside(box: Rectangle, frame: Rectangle) -> Rectangle:
    """A box moved sideways into the frame, where it sticks out."""
    aside = max(frame.left - box.left, 0) - max(box.right - frame.right, 0)
    return Rectangle(box.left + aside, box.top, box.right + aside, box.bottom)


def _around(name: Wanted, far: int) -> Iterator[Rectangle]:
    for distance in _DISTANCES[:far]:
        for sixteenth in _DIRECTIONS:
            across, down = cos(sixteenth * pi / 8), sin(sixteenth * pi / 8)
            # The box's nearest edge, not its middle, stands at this distance from the point.
            x = name.x + across * (distance + name.width / 2)
            y = name.y + down * (distance + name.height / 2)
            yield Rectangle(x - name.width / 2, y - name.height / 2, x + name.width / 2, y + name.height / 2)
