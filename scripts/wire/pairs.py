"""The gold: pairs of invented articles, and whether they are of one origin; what they are stands from their making."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from wire.copies import InventedArticle, Way, printed
from wire.stories import stories_of

PairKind = Literal["cut", "paraphrased", "translated", "moved", "other-story"]
KINDS: tuple[PairKind, ...] = ("cut", "paraphrased", "translated", "moved", "other-story")
_EACH = 400
_TOLD: tuple[Way, ...] = ("cut", "paraphrased", "translated", "moved")


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two articles by their ids, how the second was made of the first, and whether they are of one origin."""

    left: str
    right: str
    kind: PairKind

    @property
    def one_origin(self) -> bool:
        return self.kind != "other-story"


@dataclass(frozen=True, slots=True)
class Gold:
    """Articles, and the pairs of them that are labelled."""

    articles: tuple[InventedArticle, ...]
    pairs: tuple[GoldPair, ...]


def gold(seed: str = "gold", each: int = _EACH) -> Gold:
    """`each` pairs of every kind: 2,000 in all. Another seed gives another set, to tune on."""
    made: dict[str, InventedArticle] = {}
    pairs: list[GoldPair] = []
    wanted = dict.fromkeys(KINDS, each)
    event = 0
    while any(wanted.values()):
        for pair, left, right in _of_event(event, seed):
            if wanted[pair.kind]:
                wanted[pair.kind] -= 1
                pairs.append(pair)
                made |= {left.id: left, right.id: right}
        event += 1
    return Gold(tuple(made.values()), tuple(pairs))


def _of_event(event: int, seed: str) -> Iterator[tuple[GoldPair, InventedArticle, InventedArticle]]:
    """Each story of an event with two of its copies, and its stories with one another."""
    chance = random.Random(f"{seed} pairs {event}")
    wholes = []
    for story in stories_of(event, seed):
        whole = printed(story, 0, "whole", seed)
        wholes.append(whole)
        for number, way in enumerate(chance.sample(_TOLD, 2), 1):
            copy = printed(story, number, way, seed)
            yield GoldPair(whole.id, copy.id, _kind(way)), whole, copy
    for left, right in combinations(wholes, 2):
        yield GoldPair(left.id, right.id, "other-story"), left, right


def _kind(way: Way) -> PairKind:
    return "paraphrased" if way == "whole" else way
