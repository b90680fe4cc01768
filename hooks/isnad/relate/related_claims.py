"""Which claims of an event belong together: by what answers rest on, their words, what is counted, who answers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from isnad.model.comparison import DeclaredSame, RelatedClaim, Relation
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.relate.identities import one_for
from isnad.relate.resting import ByArticle, rested_on

MOST = 4
"""So many claims are told as related to one."""
FEWEST_SOURCES = 2
"""Claims that no more than one source has in common are not related by it."""
_ORDER: tuple[Relation, ...] = ("rests-on", "same-words", "same-count", "same-sources")

_Answers = Mapping[str, tuple[TracedAssertion, ...]]
_Found = Mapping[Relation, Counter[tuple[str, str]]]


def related_claims_of(
    claims: Sequence[Claim], answers: _Answers, known: ByArticle, same: Mapping[str, DeclaredSame]
) -> dict[str, tuple[RelatedClaim, ...]]:
    """For each of an event's claims those it is closest to, in the order of `claims`.

    Closest is what has the first relation of the list, of equals what has it most often, then what comes first. What is
    answered, and by which side, plays no part.
    """
    found = _found(claims, answers, known, same)
    place = {claim.id: at for at, claim in enumerate(claims)}
    beside: defaultdict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for rank, relation in enumerate(_ORDER):
        for (one, other), times in found[relation].items():
            beside[one].setdefault(other, (rank, -times))
            beside[other].setdefault(one, (rank, -times))
    return {claim.id: _closest(beside[claim.id], place) for claim in claims}


def _closest(others: Mapping[str, tuple[int, int]], place: Mapping[str, int]) -> tuple[RelatedClaim, ...]:
    chosen = sorted(others, key=lambda id_: (others[id_], place[id_]))[:MOST]
    return tuple(RelatedClaim(id_, _ORDER[others[id_][0]]) for id_ in sorted(chosen, key=place.__getitem__))


def _found(claims: Sequence[Claim], answers: _Answers, known: ByArticle, same: Mapping[str, DeclaredSame]) -> _Found:
    """How often each two claims, by their ids in order, have each relation."""
    ids = {claim.id for claim in claims}
    own = [traced for claim in claims for traced in answers.get(claim.id, ())]
    rests = ((traced.assertion.claim, base.assertion.claim) for traced in own for base in rested_on(traced, known))
    people = [(claim.counted_people, claim.id) for claim in claims if claim.counted_people]
    sources = Counter(_pairs((source, traced.assertion.claim) for traced in own if (source := _source(traced, same))))
    return {
        "rests-on": Counter((min(two), max(two)) for two in rests if len(set(two)) == 2 and ids.issuperset(two)),
        "same-words": Counter(
            _pairs(((traced.article.id, traced.assertion.words), traced.assertion.claim) for traced in own)
        ),
        "same-count": Counter(_pairs(iter(people))),
        "same-sources": Counter({two: times for two, times in sources.items() if times >= FEWEST_SOURCES}),
    }


def _source(traced: TracedAssertion, same: Mapping[str, DeclaredSame]) -> str | None:
    """Who answers, entries that are stated to be one source as one; nobody where the outlet itself does."""
    source = traced.assertion.source
    if source is None or source == traced.article.outlet:
        return None
    return one_for(source, same)


def _pairs(keyed: Iterator[tuple[object, str]]) -> Iterator[tuple[str, str]]:
    """Every two claims that have a key in common, once for each such key."""
    claims: defaultdict[object, set[str]] = defaultdict(set)
    for key, claim in keyed:
        claims[key].add(claim)
    for sharing in claims.values():
        yield from combinations(sorted(sharing), 2)
