"""How well articles were put together: the adjusted Rand index, and precision and recall of pairs."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import comb

from isnad.corpus.direction import Clusters
from wire.pairs import Gold


def rand_index(found: Mapping[str, object], true: Mapping[str, object]) -> float:
    """The adjusted Rand index (Hubert and Arabie, 1985) of two ways to part the same things; 1 where they are one."""
    both = sum(comb(n, 2) for n in Counter((found[id_], true[id_]) for id_ in true).values())
    ours, theirs = (sum(comb(n, 2) for n in Counter(side[id_] for id_ in true).values()) for side in (found, true))
    chance = ours * theirs / comb(len(true), 2)
    most = (ours + theirs) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def joined(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The cluster of each article where these pairs are of one origin."""
    clusters = Clusters()
    for left, right in pairs:
        clusters.join(left, right)
    return {id_: clusters.of(id_) for id_ in ids}


def measured(gold: Gold, clusters: Mapping[str, object], pairs: Collection[tuple[str, str]]) -> dict[str, float]:
    """Of a gold set: the index of clusters; precision and recall of pairs that were found to be of one origin."""
    true = {(pair.left, pair.right) for pair in gold.pairs if pair.one_origin}
    false = {(pair.left, pair.right) for pair in gold.pairs if not pair.one_origin}
    both_ways = {*pairs, *((right, left) for left, right in pairs)}
    right, wrong = len(true & both_ways), len(false & both_ways)
    return {
        "ari": rand_index(clusters, {one.id: one.story for one in gold.articles}),
        "precision": right / (right + wrong) if right + wrong else 0.0,
        "recall": right / len(true),
    }


def recalled(gold: Gold, pairs: Collection[tuple[str, str]]) -> dict[str, float]:
    """How many labelled pairs of each kind are among these: of stories of one event the fewer the better."""
    both_ways = {*pairs, *((right, left) for left, right in pairs)}
    found = Counter(pair.kind for pair in gold.pairs if (pair.left, pair.right) in both_ways)
    return {kind: found[kind] / count for kind, count in sorted(Counter(pair.kind for pair in gold.pairs).items())}
