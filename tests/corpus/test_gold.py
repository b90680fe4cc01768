"""The gold set says of itself what is of one origin, and its measures count right."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from wire.measures import joined, measured, rand_index, recalled
from wire.pairs import KINDS, gold

_MADE = gold(each=2)


def test_the_sample_is_what_the_generator_makes(cases: Path) -> None:
    made = {"articles": [asdict(one) for one in _MADE.articles], "pairs": [asdict(one) for one in _MADE.pairs]}
    for name, rows in made.items():
        lines = (cases / f"corpus/gold-sample/{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows


def test_a_pair_is_of_one_origin_where_both_were_made_of_one_story() -> None:
    made = gold("another", 12)
    story = {article.id: (article.event, article.story) for article in made.articles}
    assert [pair.kind for pair in made.pairs].count("cut") == 12 and {pair.kind for pair in made.pairs} == {*KINDS}
    assert all((story[pair.left] == story[pair.right]) == pair.one_origin for pair in made.pairs)
    assert all(story[pair.left][0] == story[pair.right][0] for pair in made.pairs)


def test_the_index_is_one_for_the_same_parts_and_nothing_for_chance() -> None:
    true = dict(zip("abcdef", (1, 1, 2, 2, 3, 3), strict=True))
    assert rand_index(dict(zip("abcdef", "xxyyzz", strict=True)), true) == 1
    assert rand_index(dict.fromkeys("abcdef", 0), true) == 0
    # Hubert and Arabie's own arithmetic: 1 pair in both, 3 and 3 in each, of 15.
    assert rand_index(dict(zip("abcdef", "xxyzyz", strict=True)), true) == pytest.approx((1 - 0.6) / (3 - 0.6))


def test_pairs_are_counted_whichever_stands_first() -> None:
    true = [(pair.right, pair.left) for pair in _MADE.pairs if pair.one_origin]
    clusters = joined((article.id for article in _MADE.articles), true)
    assert measured(_MADE, clusters, true)["precision"] == measured(_MADE, clusters, true)["recall"] == 1
    assert recalled(_MADE, true) == {kind: float(kind != "other-story") for kind in sorted(KINDS)}
    every = [(pair.left, pair.right) for pair in _MADE.pairs]
    assert measured(_MADE, clusters, every)["precision"] == 0.8
