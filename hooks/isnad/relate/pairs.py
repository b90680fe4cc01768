"""Two articles of an event side by side: what both answer, which words both have, whom both rest on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations

from isnad.model.comparison import (
    CLOSEST,
    MOST_PAIRED,
    DeclaredSame,
    DifferenceKind,
    Pair,
    Passages,
    SharedClaim,
    SharedOrigin,
    SharedPassage,
)
from isnad.model.records import Article
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.relate.chains import NONE_DECLARED
from isnad.relate.compatibility import ComparisonContext, difference
from isnad.relate.groups import grouped
from isnad.relate.identities import one_for


@dataclass(frozen=True, slots=True)
class ArticleSide:
    """One article of a pair: its answers by claim, its quotations and answers by whom they come from, and the ids of
    the articles that share a passage with it."""

    article: Article
    answers: Mapping[str, tuple[TracedAssertion, ...]]
    items: Mapping[str, tuple[TracedQuotation | TracedAssertion, ...]]
    partners: tuple[str, ...]


def side_of(
    article: Article,
    quoted: Sequence[TracedQuotation],
    stated: Sequence[TracedAssertion],
    partners: tuple[str, ...],
    same: Mapping[str, DeclaredSame] = NONE_DECLARED,
) -> ArticleSide:
    """An article as one side of its pairs. A gap is nobody's, and its own voice no source that another shares."""
    items: tuple[TracedQuotation | TracedAssertion, ...] = (*quoted, *stated)
    named = ((item.chain.origin, item) for item in items if item.chain.origin != article.outlet)
    return ArticleSide(
        article=article,
        answers=grouped((answer.assertion.claim, answer) for answer in stated),
        items=grouped((one_for(origin, same), item) for origin, item in named if origin),
        partners=partners,
    )


def pairs_of(
    event: str,
    sides: Sequence[ArticleSide],
    contexts: Mapping[str, ComparisonContext],
    passages: Passages,
    same: Mapping[str, DeclaredSame] = NONE_DECLARED,
) -> tuple[Pair, ...]:
    """The pairs of an event's articles (by date) that share something, the earlier article first.

    `contexts` are of the event's claims; `passages` stand both ways.
    """
    few = len(sides) <= MOST_PAIRED
    chosen = combinations(sides, 2) if few else _closest(sides, passages)
    made = (
        Pair(
            event,
            left.article,
            right.article,
            tuple(_claims(left, right, contexts)),
            passages.get((left.article.id, right.article.id), ()),
            tuple(_origins(left, right, same)),
        )
        for left, right in chosen
    )
    return tuple(pair for pair in made if pair.claims or pair.passages or pair.origins)


def passages_by_pair(sides: Sequence[ArticleSide], passages: Passages) -> tuple[tuple[SharedPassage, ...], ...]:
    """What every two of an event's articles (by date) share, paired or not, the earlier first."""
    return tuple(passages[left.article.id, right.article.id] for left, right in _with_passages(sides))


def _closest(sides: Sequence[ArticleSide], passages: Passages) -> Iterator[tuple[ArticleSide, ArticleSide]]:
    """Those of which one is among the other's closest."""
    sharing = tuple(_with_passages(sides))
    ranked: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)  # most words first; of equals the earlier pair
    for number, (left, right) in enumerate(sharing):
        words = sum(passage.words for passage in passages[left.article.id, right.article.id])
        for side in (left, right):
            ranked[side.article.id].append((-words, number))
    near = {number for own in ranked.values() for _, number in nsmallest(CLOSEST, own)}
    return (pair for number, pair in enumerate(sharing) if number in near)


def _with_passages(sides: Sequence[ArticleSide]) -> Iterator[tuple[ArticleSide, ArticleSide]]:
    place = {side.article.id: number for number, side in enumerate(sides)}
    for number, left in enumerate(sides):
        there = (place.get(partner, -1) for partner in left.partners)
        for other in sorted(other for other in there if other > number):
            yield left, sides[other]


def _claims(left: ArticleSide, right: ArticleSide, contexts: Mapping[str, ComparisonContext]) -> Iterator[SharedClaim]:
    for claim, ours in left.answers.items():
        if claim in right.answers and claim in contexts:
            theirs = right.answers[claim]
            yield SharedClaim(claim, ours, theirs, _kinds(ours, theirs, contexts[claim]))


def _kinds(
    left: Iterable[TracedAssertion], right: Sequence[TracedAssertion], context: ComparisonContext
) -> tuple[DifferenceKind, ...]:
    found = (difference(one.assertion, other.assertion, context) for one in left for other in right)
    return tuple(dict.fromkeys(kind for kind in found if kind))


def _origins(left: ArticleSide, right: ArticleSide, same: Mapping[str, DeclaredSame]) -> Iterator[SharedOrigin]:
    for key, ours in left.items.items():
        if key in right.items:
            yield SharedOrigin(same[key].ids if key in same else (key,), ours, right.items[key])
