"""The words by which a claim is known: its own, and those of the assertions that are recorded for it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from isnad.find.answers.terms import terms_of
from isnad.model.records import Article, Claim

_OWN = 2.0
"""How much more a claim's own word says than a word of one recorded assertion."""


@dataclass(frozen=True)
class ClaimVocabulary:
    """Terms (`isnad.find.answers.terms`) with how much each says of the claim, and of each of its positions.

    `recorded` are the terms of each assertion recorded for it.
    """

    claim: Claim
    weights: Mapping[str, float]
    positions: Mapping[str, Mapping[str, float]]
    recorded: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Vocabularies:
    """The vocabulary of each claim, and for how many claims each term was recorded."""

    claims: Mapping[str, ClaimVocabulary]
    spread: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """How much a term tells of which claim is meant."""
        return math.log(1 + max(1, len(self.claims)) / (self.spread.get(term, 0) + 0.5))


def vocabularies(claims: Iterable[Claim], articles: Iterable[Article]) -> Vocabularies:
    """The vocabularies of claims, by their id, from what articles on record say to them."""
    recorded: defaultdict[str, list[tuple[str | None, frozenset[str]]]] = defaultdict(list)
    for article in articles:
        for said in article.assertions:
            recorded[said.claim].append((said.position, terms_of(said.words)))
    found = {claim.id: _of_claim(claim, recorded[claim.id]) for claim in claims}
    held = (frozenset().union(*one.recorded) for one in found.values())
    return Vocabularies(found, Counter(term for terms in held for term in terms))


def _of_claim(claim: Claim, recorded: list[tuple[str | None, frozenset[str]]]) -> ClaimVocabulary:
    own = terms_of(" ".join((claim.question, claim.counts or "", claim.unit or "", *claim.positions.values())))
    positions = {
        id_: _weights(terms_of(label), [terms for position, terms in recorded if position == id_])
        for id_, label in claim.positions.items()
    }
    said = [terms for _, terms in recorded]
    return ClaimVocabulary(claim, _weights(own, said), positions, tuple(said))


def _weights(own: frozenset[str], recorded: list[frozenset[str]]) -> Mapping[str, float]:
    times = Counter(term for terms in recorded for term in terms)
    return {term: (_OWN if term in own else 0.0) + math.log1p(times[term]) for term in own | times.keys()}
