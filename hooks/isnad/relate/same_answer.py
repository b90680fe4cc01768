"""Which assertions to a claim say the same. Being compatible is not saying the same."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import assert_never

from isnad.model.answers import ANSWERING, SIDES
from isnad.model.claim_kinds import ClaimKind
from isnad.model.dates import bounds
from isnad.model.records import Assertion, Value
from isnad.model.relations import TracedAssertion
from isnad.relate.compatibility import ComparisonContext, narrowest
from isnad.relate.content import has_figure, without_case
from isnad.relate.groups import grouped
from isnad.relate.magnitudes import magnitude

Key = tuple[Hashable, ...]
NumberSpan = tuple[float, float]
"""From the lowest number to the highest, or from the first day to the last, as its number."""


def same_answers(
    answers: Sequence[TracedAssertion], context: ComparisonContext
) -> tuple[tuple[TracedAssertion, ...], ...]:
    """The assertions to one claim (by date) in groups: first the answers, then each way of giving none.

    Whoever denies a thing gives another answer than those who hold it; to assert and to suspect it is one. Groups stand
    in the order in which each was first said.
    """
    by_side = grouped((SIDES[answer.assertion.stance], answer) for answer in answers)
    said = [by_side[side] for side in by_side if side in ANSWERING]
    groups = [group for own in said for group in _alike(own, context)]
    place = {answer.ref: number for number, answer in enumerate(answers)}
    groups.sort(key=lambda group: place[group[0].ref])
    return (*groups, *(by_side[side] for side in by_side if side not in ANSWERING))


def value_of_group(answers: Sequence[TracedAssertion], kind: ClaimKind) -> Value | None:
    """The value that stands for answers which say the same: the "more than", else the widest, else the first."""
    values = [answer.assertion.value for answer in answers if answer.assertion.value]
    if not values or answers[0].assertion.position:
        return None
    return max(values, key=lambda value: _width(value, kind))  # of equal ones the first


def _width(value: Value, kind: ClaimKind) -> float:
    match kind:
        case "number":
            low, high = (float("-inf"), float("inf")) if is_floor(value) else _closed(value) or (0.0, 0.0)
        case "date":
            low, high = _days(value.date) if value.date else (0.0, 0.0)
        case "choice" | "place":
            low, high = 0.0, 0.0
        case _:
            assert_never(kind)
    return high - low


def is_floor(value: Value) -> bool:
    """Whether a number is only the least that there is: more than 100, at least two."""
    return value.min is not None and (value.max is None or (value.open and value.max == value.min))


def _alike(answers: Sequence[TracedAssertion], context: ComparisonContext) -> Iterable[tuple[TracedAssertion, ...]]:
    values = [answer.assertion.value for answer in answers if answer.assertion.value]
    floors = {value.min for value in values if is_floor(value)}
    exact = (_closed(value) for value in values if not value.approximate)
    held_number = _holders(span for span in exact if span)
    held_days = _holders(_days(value.date) for value in values if value.date)

    def key(said: Assertion) -> Key:
        value, kind = said.value or Value(), context.claim.kind
        match kind:
            case "number" if has_figure(value):
                return _number(value, floors, held_number)
            case "choice" if said.position is not None:
                return ("position", said.position)
            case "date" if value.date:
                return ("days", *held_days(_days(value.date)))
            case "place" if value.places:
                return ("places", frozenset(narrowest(value.places, context)))
            case "number" | "choice" | "date" | "place":
                return _words(value)
            case _:
                assert_never(kind)

    return grouped((key(answer.assertion), answer) for answer in answers).values()


def _days(edtf: str) -> NumberSpan:
    first, last = bounds(edtf)
    return first.toordinal(), last.toordinal()


def _closed(value: Value) -> NumberSpan | None:
    """From the lowest to the highest, where a number has both."""
    if value.min is None or value.max is None or is_floor(value):
        return None
    return value.min, value.max


def _number(value: Value, floors: set[float | None], holder: Callable[[NumberSpan], NumberSpan]) -> Key:
    span = _closed(value)
    if span is None:
        return ("floor", value.min) if is_floor(value) else ("ceiling", value.max)
    if value.approximate:  # how far "about" reaches, nobody said: it is held by its own figure alone
        return ("number", *span)
    if span[0] == span[1] and span[0] in floors:
        return ("floor", span[0])
    return ("number", *holder(span))


def _holders(spans: Iterable[NumberSpan]) -> Callable[[NumberSpan], NumberSpan]:
    """Tell of each of some spans the widest that holds it, of equally wide ones the lowest; most often it is itself."""
    widest: list[NumberSpan] = []
    for low, high in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not widest or widest[-1][1] < high:
            widest.append((low, high))
    lows, highs = [low for low, _ in widest], [high for _, high in widest]

    def holder(span: NumberSpan) -> NumberSpan:
        # Of spans that none other holds, the lows and the highs both rise, so that those which hold one are neighbours.
        around = widest[bisect_left(highs, span[1]) : bisect_right(lows, span[0])]
        return max(around, key=lambda wide: wide[1] - wide[0])

    return holder


def _words(value: Value) -> Key:
    """A vague amount by the order that it counts in (مئات، عشرات), other words as they stand, case left out."""
    if not value.printed:
        return ("nothing",)
    amount = magnitude(value.printed)
    return ("amount", *amount) if amount else ("words", without_case(value.printed))
