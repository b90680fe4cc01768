"""The figures of the search bench are what their words say."""

import math

import pytest

from search_bench.figures import Answer, answered, by_trait, figures_of, is_false
from search_bench.queries import Negative, Query

RIVER = Query("نهر", frozenset({"places/river", "places/canal"}), ("slip", "question"))
BRIDGE = Query("جسر", frozenset({"places/bridge"}), ("slip",))


@pytest.mark.parametrize(
    ("shown", "rank"),
    [
        (["places/canal", "places/river"], 1),
        (["a", "b", "c", "d", "places/river"], 5),
        (["a", "b", "c", "d", "e", "places/river"], None),
        ([], None),
    ],
)
def test_the_first_page_that_answers_counts_if_it_is_among_five(shown: list[str], rank: int | None) -> None:
    assert answered(RIVER, shown).rank == rank


def test_recall_and_reciprocal_are_of_all_queries_and_mean_rank_of_the_answered() -> None:
    found = figures_of([Answer(RIVER, 1), Answer(RIVER, 4), Answer(BRIDGE, None), Answer(BRIDGE, None)])
    assert (found.count, found.recall, found.mean_rank, found.reciprocal) == (4, 0.5, 2.5, 1.25 / 4)


def test_where_nothing_is_answered_there_is_no_mean_rank() -> None:
    found = figures_of([Answer(BRIDGE, None)])
    assert (found.recall, found.reciprocal) == (0, 0)
    assert math.isnan(found.mean_rank)


def test_a_query_counts_under_each_of_its_traits() -> None:
    found = by_trait([Answer(RIVER, 1), Answer(BRIDGE, None)])
    assert {trait: (one.count, one.recall) for trait, one in found.items()} == {"question": (1, 1.0), "slip": (2, 0.5)}


def test_a_negative_query_is_false_by_any_page_or_by_those_it_refuses() -> None:
    nothing, refusing = Negative("فيل", frozenset()), Negative("فيل", frozenset({"people/veale"}))
    assert not is_false(nothing, [])
    assert is_false(nothing, ["a"])
    assert not is_false(refusing, ["a", "b", "c", "d", "e", "people/veale"])
    assert is_false(refusing, ["a", "people/veale"])
