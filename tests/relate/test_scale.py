"""Thousands of answers to one claim, and hundreds of articles of one event: what is compared stays bounded."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

from isnad.model.comparison import CLOSEST, MOST_PAIRED
from isnad.model.related import Related
from isnad.relate.agreement import MOST_COMPARED


def _case(articles: int, number: Callable[[int], int]) -> dict[str, Any]:
    return {
        "claims": {"injured": {"people": "losses"}},
        "articles": {
            f"n{n:04}": {"assertions": [{"source": f"s{n}", "value": {"min": number(n), "max": number(n)}}]}
            for n in range(articles)
        },
    }


def test_thousands_of_different_numbers_are_not_all_held_against_one_another(
    related_of: Callable[[dict[str, Any]], Related],
) -> None:
    case = _case(2000, lambda n: n)
    related = related_of(case)
    differences = related.finding_by_claim["injured"].differences
    assert 2000 < len(differences) <= 2000 * MOST_COMPARED
    groups = related.answer_groups_by_claim["injured"]
    assert [(group.origins.least, group.origins.most) for group in groups if group.origins] == [(1, 1)] * 2000


def test_a_large_event_pairs_only_articles_that_share_a_passage(
    related_of: Callable[[dict[str, Any]], Related],
) -> None:
    case = _case(MOST_PAIRED + 1, lambda _: 3)
    assert related_of(case).pairs_by_event["bridge-2020"] == ()
    case["passages"] = [["n0007", 0, 9, "n0002", 0, 9, "body"], ["n0001", 0, 9, "elsewhere", 0, 9, "body"]]
    pairs = related_of(case).pairs_by_event["bridge-2020"]
    assert [(pair.left.id, pair.right.id) for pair in pairs] == [("n0002", "n0007")]


def test_each_article_of_a_large_event_is_set_beside_its_closest_alone(
    related_of: Callable[[dict[str, Any]], Related],
) -> None:
    """Copies of one report: all of them share nine characters, and the last two a longer passage too."""
    names = [f"n{n:04}" for n in range(MOST_PAIRED + 8)]
    case = _case(len(names), lambda _: 3)
    case["passages"] = [[one, 0, 9, other, 0, 9, "body"] for one, other in combinations(names, 2)]
    case["passages"].append([names[-2], 20, 90, names[-1], 20, 90, "body"])
    related = related_of(case)
    pairs = [(pair.left.id, pair.right.id) for pair in related.pairs_by_event["bridge-2020"]]
    assert (names[-2], names[-1]) in pairs
    assert {left for left, right in pairs if right == names[9]} == set(names[:CLOSEST])
    assert len(pairs) <= CLOSEST * len(names)
    every = len(names) * (len(names) - 1) // 2
    assert len(related.passages_by_event["bridge-2020"]) == every > 2 * len(pairs)


def test_every_pair_of_a_small_event_that_shares_a_claim_is_told(
    related_of: Callable[[dict[str, Any]], Related],
) -> None:
    pairs = related_of(_case(MOST_PAIRED, lambda _: 3)).pairs_by_event["bridge-2020"]
    assert len(pairs) == MOST_PAIRED * (MOST_PAIRED - 1) // 2


def test_one_official_whom_thousands_quote_is_followed_through_all_of_them(
    related_of: Callable[[dict[str, Any]], Related],
) -> None:
    case = _case(2000, lambda n: n % 7)
    for article in case["articles"].values():
        article["assertions"][0]["source"] = "official"
    steps = related_of(case).diffusion_by_claim["injured"]
    assert [step.kind for step in steps[:8]] == ["first", *["changed"] * 6, "repeated"]
    assert {step.kind for step in steps[8:]} == {"repeated"}
