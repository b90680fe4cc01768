"""Whether two answers can both hold, on any answers."""

from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.records import Assertion, Claim, Place
from isnad.model.source import Source
from isnad.relate.compatibility import ComparisonContext, difference, places_around
from isnad.relate.content import what_is_said
from isnad.relate.magnitudes import magnitude

NUMBERS = st.none() | st.integers(0, 9)
STANCES = st.sampled_from(["asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible"])
WORDS = st.sampled_from([None, "عشرات", "المئات", "كثيرون"])


def _context(kind: str, **fields: Any) -> ComparisonContext:
    given_ = {"id": "injured", "source": Source(""), "question": "كم؟", "event": "bridge-2020", "kind": kind, **fields}
    return ComparisonContext(Claim.model_validate(given_), {})


def _said(stance: str = "asserts", **fields: Any) -> Assertion:
    return Assertion.model_validate({"id": "a1", "words": "كلام", "claim": "injured", "stance": stance, **fields})


@st.composite
def numbers(draw: st.DrawFn) -> Assertion:
    low, high = draw(NUMBERS), draw(NUMBERS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    value = {"min": low, "max": high, "approximate": draw(st.booleans()), "as": draw(WORDS)}
    return _said(draw(STANCES), value=value)


@given(numbers(), numbers())
def test_two_numbers_differ_alike_from_either_side(left: Assertion, right: Assertion) -> None:
    context = _context("number")
    assert difference(left, right, context) == difference(right, left, context)


@given(numbers())
def test_no_answer_differs_from_itself(said: Assertion) -> None:
    assert difference(said, said, _context("number")) is None


@given(numbers(), numbers())
def test_what_says_the_same_as_firmly_never_differs(left: Assertion, right: Assertion) -> None:
    if what_is_said(left, "number") == what_is_said(right, "number") and left.stance == right.stance:
        assert difference(left, right, _context("number")) is None


@given(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=2), STANCES, STANCES)
def test_positions_differ_alike_from_either_side(positions: list[str], ours: str, theirs: str) -> None:
    context = _context("choice", positions={id_: id_ for id_ in "abcdef"}, compatible=[["a", "b", "c"], ["c", "d"]])
    left, right = (_said(stance, position=position) for stance, position in zip((ours, theirs), positions, strict=True))
    assert difference(left, right, context) == difference(right, left, context)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefg")))
def test_places_within_one_another_in_a_loop_end(within: dict[str, str]) -> None:
    places = {
        id_: Place(id=id_, source=Source(""), name=id_, kind="town", within=outer) for id_, outer in within.items()
    }
    around = places_around(places)
    assert set(around) == set(places)
    assert all(id_ not in outer for id_, outer in around.items())


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("عشرات الشهداء والجرحى", (10, 100)),
        ("المئات", (100, 1000)),
        ("بالمئات", (100, 1000)),
        ("آلاف المرتزقة", (1000, 10_000)),
        ("عشرات الآلاف", (10_000, 100_000)),
        ("مئات آلاف النازحين", (100_000, 1_000_000)),
        ("عشرات القتلى ومئات الجرحى", None),
        ("العديد", None),
        ("عسكريون روس", None),
        ("ألف قتيل", None),
    ],
)
def test_words_name_an_order_of_magnitude(printed: str, expected: tuple[int, int] | None) -> None:
    assert magnitude(printed) == expected


@given(st.text(max_size=200))
def test_any_words_have_a_magnitude_or_none(printed: str) -> None:
    found = magnitude(printed)
    assert found is None or 0 < found[0] < found[1] <= inf
