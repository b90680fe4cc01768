"""Whether two answers to one claim can both hold, and if not, how they differ. Nothing here says which one does.

When in doubt two answers differ: a difference shown that is none can be read and dismissed, an agreement that is
none misleads. Approximate numbers are compared as printed: how far "about" reaches, nobody said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import assert_never

from isnad.model.comparison import DifferenceKind
from isnad.model.dates import bounds
from isnad.model.records import MOST_AROUND, Assertion, Claim, Place, Value
from isnad.relate.content import NOTHING, has_figure, what_is_said
from isnad.relate.magnitudes import magnitude

_HOLDING = ("asserts", "suspects")
_LEAVING_OPEN = ("does-not-know", "possible")
_LONGEST_NIGHT = 2
"""Days: a night stands on two, so that neighbouring days may be one night."""


@dataclass(frozen=True, slots=True)
class ComparisonContext:
    """What answers to one claim are compared by: the claim, and the places around each place."""

    claim: Claim
    around: Mapping[str, frozenset[str]]


def places_around(places: Mapping[str, Place]) -> dict[str, frozenset[str]]:
    """Every place that a place lies within, as far out as places may lie; a loop adds nothing."""
    found: dict[str, frozenset[str]] = {}
    for id_ in places:
        outer: list[str] = []
        step = places[id_].within
        while step and step not in outer and step != id_ and len(outer) < MOST_AROUND:
            outer.append(step)
            step = places[step].within if step in places else None
        found[id_] = frozenset(outer)
    return found


def difference(left: Assertion, right: Assertion, context: ComparisonContext) -> DifferenceKind | None:
    """How two answers to a claim exclude each other; None where both can stand.

    To deny something, or not to be able to confirm it, goes against holding it, and the two against each other. Who
    does not know, or holds something possible, leaves the question open, and goes against nobody.
    """
    if left.stance in _LEAVING_OPEN or right.stance in _LEAVING_OPEN:
        return None
    held = [said.stance in _HOLDING for said in (left, right)]
    if all(held):
        return _between(left, right, context)
    if left.stance == right.stance:
        return None
    return "stances" if _on_one_thing(left, right, context) else None


def _on_one_thing(left: Assertion, right: Assertion, context: ComparisonContext) -> bool:
    """Whether two answers speak of the same thing; one that names none speaks of the whole question."""
    if NOTHING in (what_is_said(left, context.claim.kind), what_is_said(right, context.claim.kind)):
        return True
    if left.position or right.position:
        return left.position == right.position
    return _between(left, right, context) in (None, "precision")


def _between(left: Assertion, right: Assertion, context: ComparisonContext) -> DifferenceKind | None:
    kind, ours, theirs = context.claim.kind, left.value or Value(), right.value or Value()
    match kind:
        case "choice":
            return _between_positions(left.position, right.position, context)
        case "number":
            return _between_numbers(ours, theirs) if left.value and right.value else None
        case "date":
            return _between_dates(bounds(ours.date), bounds(theirs.date)) if ours.date and theirs.date else None
        case "place":
            return _between_places(ours.places, theirs.places, context)
        case _:
            assert_never(kind)


def _between_positions(left: str | None, right: str | None, context: ComparisonContext) -> DifferenceKind | None:
    if not left or not right or left == right or _declared(left, right, context):
        return None
    return "positions"


def _declared(one: str, other: str, context: ComparisonContext) -> bool:
    return any(one in group and other in group for group in context.claim.compatible)


def _between_numbers(left: Value, right: Value) -> DifferenceKind | None:
    """Numbers that can be one number agree; a limit that stands at the other's number is told with less precision."""
    ours, theirs = _range(left), _range(right)
    if ours is None or theirs is None:  # words that measure nothing ("many") leave room for any number but none
        return "values" if (0, 0) in (ours, theirs) else None
    low, high = max(ours[0], theirs[0]), min(ours[1], theirs[1])
    if low > high or _outside(left, right, low, high) or _outside(right, left, low, high):
        return "values"
    return "precision" if low == high and ours != theirs and low in (_limit(ours), _limit(theirs)) else None


def _range(value: Value) -> tuple[float, float] | None:
    """From the lowest to the highest; a floor alone has no highest, and "hundreds" are some power of ten."""
    if not has_figure(value):
        return magnitude(value.printed) if value.printed else None
    low = -inf if value.min is None else value.min
    return low, inf if value.max is None else value.max


def _limit(span: tuple[float, float]) -> float | None:
    """The one end of a range that has no other."""
    low, high = span
    return low if high == inf else high if low == -inf else None


def _outside(worded: Value, other: Value, low: float, high: float) -> bool:
    """Whether a number only touches the end of a magnitude: 100 is no longer dozens and not yet hundreds."""
    span = None if has_figure(worded) else _range(worded)
    return span is not None and (low == span[1] or high == span[0]) and _range(other) != span


def _between_dates(left: tuple[date, date], right: tuple[date, date]) -> DifferenceKind | None:
    """Dates that overlap can both hold; two neighbouring days may be one night, told with another precision."""
    (first, last), (their_first, their_last) = left, right
    apart = (max(first, their_first) - min(last, their_last)).days
    if apart <= 0:
        return None
    short = all((end - start).days < _LONGEST_NIGHT for start, end in (left, right))
    return "precision" if short and apart == 1 else "values"


def _between_places(left: tuple[str, ...], right: tuple[str, ...], context: ComparisonContext) -> DifferenceKind | None:
    """The same place, one within the other, or declared not to exclude each other: any pair of them will do."""
    if not left or not right:
        return None
    pairs = ((one, other) for one in narrowest(left, context) for other in narrowest(right, context))
    return None if any(_one_place(one, other, context) for one, other in pairs) else "values"


def narrowest(places: tuple[str, ...], context: ComparisonContext) -> tuple[str, ...]:
    """Of the places that an answer names, those that hold no other one named: "near A, in B" is about A."""
    outer = {place for id_ in places for place in context.around.get(id_, ())}
    return tuple(id_ for id_ in places if id_ not in outer) or places


def _one_place(one: str, other: str, context: ComparisonContext) -> bool:
    nested = other in context.around.get(one, ()) or one in context.around.get(other, ())
    return one == other or nested or _declared(one, other, context)
