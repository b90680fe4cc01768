"""A tiered layout: who stands beside whom in each tier, and where, so that few lines cross and none is long.

Crossings are thinned out by Sugiyama's way (each tier by the middle of its neighbours in the next, to and fro); places
are the least squares from those middles that keep boxes apart (pooled adjacent violators).
"""

from bisect import bisect, bisect_left, insort
from collections.abc import Mapping, Sequence
from itertools import pairwise
from random import Random

Tier = list[int]
Ways = Mapping[int, Sequence[int]]
"""From a node to those that it is linked to in the tier above, or in the tier below."""

_STARTS, _MOST_STARTS, _SWEEPS = 2, 40, 3
_WORK = 2_400
"""Lines that are sorted in all: of a drawing with few of them many orders are tried, of a large one two."""


def ordered(tiers: Sequence[Sequence[int]], up: Ways, down: Ways) -> list[Tier]:
    """The tiers with the fewest crossings found; the order given is kept where nothing is gained.

    Sorting ends where no step helps any more, which may be far from the fewest: so it starts anew from other orders.
    """
    best, least = [list(tier) for tier in tiers], crossings(tiers, down)
    lines = sum(map(len, down.values()))
    for start in range(max(_STARTS, min(_MOST_STARTS, _WORK // (lines + 1)))):
        now = _branch_by_branch(tiers, up, down, Random(start)) if start else [list(tier) for tier in tiers]
        for sweep in range(_SWEEPS):
            if not least:
                return best
            now = _exchanged(_swept(now, up, down, backwards=(start + sweep) % 2 == 1), up, down)
            if (found := crossings(now, down)) < least:
                best, least = [list(tier) for tier in now], found
    return best


def _branch_by_branch(tiers: Sequence[Sequence[int]], up: Ways, down: Ways, chance: Random) -> list[Tier]:
    """The tiers in the order in which a walk along the lines, whose turns are left to chance, comes to each node."""
    place: dict[int, int] = {}
    todo = [node for tier in reversed(tiers) for node in chance.sample(tier, len(tier))]
    while todo:
        node = todo.pop()
        if node not in place:
            place[node] = len(place)
            near = (*up.get(node, ()), *down.get(node, ()))
            todo += chance.sample(near, len(near))
    return [sorted(tier, key=place.__getitem__) for tier in tiers]


def _swept(tiers: list[Tier], up: Ways, down: Ways, *, backwards: bool) -> list[Tier]:
    """Every tier sorted by the middle of its neighbours in the one before it, from the top down or backwards."""
    done: list[Tier] = []
    for tier in reversed(tiers) if backwards else tiers:
        place = _places(done[-1]) if done else {}
        ways = down if backwards else up
        middle = {node: _mean([place[other] for other in ways.get(node, ())], i) for i, node in enumerate(tier)}
        done.append(sorted(tier, key=middle.__getitem__) if done else list(tier))
    return done[::-1] if backwards else done


def _exchanged(tiers: list[Tier], up: Ways, down: Ways) -> list[Tier]:
    """Two that stand beside one another change places while fewer lines cross then."""
    for i, tier in enumerate(tiers):
        above, below = _places(tiers[i - 1] if i else ()), _places(tiers[i + 1] if i + 1 < len(tiers) else ())
        highs = {node: sorted(above[other] for other in up.get(node, ())) for node in tier}
        lows = {node: sorted(below[other] for other in down.get(node, ())) for node in tier}
        moved = True
        while moved:
            moved = False
            for at in range(len(tier) - 1):
                left, right = tier[at : at + 2]
                before = _crossed(highs[left], highs[right]) + _crossed(lows[left], lows[right])
                if before and before > _crossed(highs[right], highs[left]) + _crossed(lows[right], lows[left]):
                    tier[at : at + 2] = right, left
                    moved = True
    return tiers


def _crossed(left: Sequence[int], right: Sequence[int]) -> int:
    """How many lines cross where one node stands before another, by the places of their ends."""
    if not left or not right or left[-1] <= right[0]:
        return 0
    return sum(bisect_left(right, end) for end in left)


def _places(tier: Sequence[int]) -> dict[int, int]:
    return {node: i for i, node in enumerate(tier)}


def crossings(tiers: Sequence[Sequence[int]], down: Ways) -> int:
    """How many pairs of lines cross."""
    count = 0
    for tier, below in pairwise(tiers):
        place = _places(below)
        seen: list[int] = []
        for node in tier:
            ends = sorted(place[other] for other in down.get(node, ()))
            count += sum(len(seen) - bisect(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return count


def placed(tiers: Sequence[Sequence[int]], up: Ways, down: Ways, widths: Mapping[int, float]) -> dict[int, float]:
    """The middle of every node on one axis, the leftmost box at 0; `widths` hold the room between boxes too."""
    at: dict[int, float] = {}
    for tier in reversed(tiers):
        _settle(tier, down, widths, at)
    for _ in range(_SWEEPS):
        for tier in tiers[1:]:
            _settle(tier, up, widths, at)
        for tier in tiers[-2::-1]:
            _settle(tier, down, widths, at)
    left = min((at[node] - widths[node] / 2 for node in at), default=0)
    return {node: x - left for node, x in at.items()}


def _settle(tier: Sequence[int], ways: Ways, widths: Mapping[int, float], at: dict[int, float]) -> None:
    """Put a tier's nodes as near as they can be to the middle of their neighbours, in order and apart."""
    offsets, edge = [], 0.0
    for node in tier:
        offsets.append(edge + widths[node] / 2)
        edge += widths[node]
    runs: list[tuple[float, int]] = []  # the mean of what is wanted in a run, and how many are in it
    for node, offset in zip(tier, offsets, strict=True):
        mean, many = _mean([at[other] for other in ways.get(node, ())], at.get(node, offset)) - offset, 1
        while runs and runs[-1][0] >= mean:
            before, more = runs.pop()
            mean, many = (before * more + mean * many) / (more + many), more + many
        runs.append((mean, many))
    shifts = [mean for mean, many in runs for _ in range(many)]
    at.update({node: offset + shift for node, offset, shift in zip(tier, offsets, shifts, strict=True)})


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
