"""recorded articles and their originals -> how often what was recorded is among the sentences proposed for its claim.

Each article is asked of an archive without it, so that nothing is known of a claim but its own words and what the other
articles say to it. An assertion is found where one of the first sentences holds the middle of its words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from isnad.drafting import find_all, open_import, propose_assertions
from isnad.model.drafts import ProposedAssertion
from isnad.model.records import Article, Assertion
from isnad.model.relations import Archive


@dataclass(frozen=True, slots=True)
class ProposalFigures:
    """Of one article's or all articles' assertions.

    `answers` are the assertions found that have a position or a
    value, `first` those of them whose position or value is the first that was proposed. `claims` are the claims that an
    article answers, `touched` those of which any answer was found, and `shares` the sum over them of what was found.
    """

    asserted: int = 0
    found: int = 0
    answers: int = 0
    first: int = 0
    claims: int = 0
    touched: int = 0
    shares: float = 0.0

    def __add__(self, other: "ProposalFigures") -> "ProposalFigures":
        return ProposalFigures(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def recall(self) -> float:
        """The share of the assertions that was found."""
        return self.found / self.asserted if self.asserted else 0.0

    @property
    def recall_per_claim(self) -> float:
        """The same, each claim of an article counted alike however many answer it."""
        return self.shares / self.claims if self.claims else 0.0


def evaluate_proposals(archive: Archive, originals: Mapping[str, bytes]) -> Mapping[str, ProposalFigures]:
    """The figures of each article whose original is there, by its id."""
    return {
        article.id: _score(article, _proposed(article, originals[article.original.file], archive))
        for article in archive.articles.values()
        if sha256(originals.get(article.original.file, b"")).hexdigest() == article.original.sha256
    }


def _proposed(article: Article, raw: bytes, archive: Archive) -> tuple[ProposedAssertion, ...]:
    others = {id_: other for id_, other in archive.articles.items() if id_ != article.id}
    context = open_import(replace(archive, articles=others))
    claims = [claim for claim in archive.claims.values() if claim.event in article.events]
    return propose_assertions(find_all(article.original.file, raw, context), context.archive, claims)


def _score(article: Article, proposed: Iterable[ProposedAssertion]) -> ProposalFigures:
    offered: defaultdict[str, list[ProposedAssertion]] = defaultdict(list)
    for one in proposed:
        offered[one.claim].append(one)
    by_claim: defaultdict[str, list[Assertion]] = defaultdict(list)
    for said in article.assertions:
        if said.original:
            by_claim[said.claim].append(said)
    return sum((_of_claim(asserted, offered[claim]) for claim, asserted in by_claim.items()), ProposalFigures())


def _of_claim(asserted: list[Assertion], offered: list[ProposedAssertion]) -> ProposalFigures:
    held = [next((one for one in offered if _holds(one, said)), None) for said in asserted]
    pairs = [(said, one) for said, one in zip(asserted, held, strict=True) if one]
    answering = [(said, one) for said, one in pairs if said.position or said.value]
    return ProposalFigures(
        asserted=len(asserted),
        found=len(pairs),
        answers=len(answering),
        first=sum(_is_first(said, one) for said, one in answering),
        claims=1,
        touched=bool(pairs),
        shares=len(pairs) / len(asserted),
    )


def _holds(one: ProposedAssertion, said: Assertion) -> bool:
    assert said.original
    return one.sentence.start <= sum(said.original) // 2 < one.sentence.end


def _is_first(said: Assertion, one: ProposedAssertion) -> bool:
    if not one.answers:
        return False
    first = one.answers[0]
    if said.position:
        return first.position == said.position
    given = first.value or {}
    recorded = said.value.model_dump(exclude_defaults=True, exclude={"printed"}) if said.value else {}
    same = {key: value for key, value in given.items() if key != "as"}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in same.items()} == recorded


def as_table(figures: Mapping[str, ProposalFigures]) -> str:
    """The figures as lines of a table, one for each article and one for all."""
    total = sum(figures.values(), ProposalFigures())
    return "\n".join(_lines({**figures, "all": total}))


def _lines(figures: Mapping[str, ProposalFigures]) -> Iterator[str]:
    width = max(map(len, figures))
    yield f"{'':{width}}  asserted  found  recall  per claim  touched  answer first"
    for name, one in figures.items():
        yield (
            f"{name:{width}}  {one.asserted:8}  {one.found:5}  {one.recall:6.3f}  {one.recall_per_claim:9.3f}"
            f"  {one.touched:3}/{one.claims:3}  {one.first:5}/{one.answers:3}"
        )
