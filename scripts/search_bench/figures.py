"""How well a search answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search_bench.queries import Negative, Query

FIRST = 5
"""A reader looks at the first five pages."""


@dataclass(frozen=True)
class Answer:
    """A query and the place, from one, of the first page that answers it; None where the first pages do not."""

    query: Query
    rank: int | None


@dataclass(frozen=True)
class Figures:
    """Recall: the share of queries that the first five pages answer. Mean rank: of those alone. Reciprocal: of all."""

    count: int
    recall: float
    mean_rank: float
    reciprocal: float


def answered(query: Query, shown: Sequence[str]) -> Answer:
    """What came of a query; `shown` are the distinct pages in the order in which they stand on the page."""
    ranks = (rank for rank, page in enumerate(shown[:FIRST], start=1) if page in query.pages)
    return Answer(query, next(ranks, None))


def figures_of(answers: Sequence[Answer]) -> Figures:
    """The figures of at least one answer."""
    ranks = [answer.rank for answer in answers if answer.rank]
    return Figures(
        count=len(answers),
        recall=len(ranks) / len(answers),
        mean_rank=sum(ranks) / len(ranks) if ranks else float("nan"),
        reciprocal=sum(1 / rank for rank in ranks) / len(answers),
    )


def by_trait(answers: Iterable[Answer]) -> dict[str, Figures]:
    """The figures of each trait's queries; a query counts under each of its traits."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        for trait in answer.query.traits:
            groups.setdefault(trait, []).append(answer)
    return {trait: figures_of(groups[trait]) for trait in sorted(groups)}


def is_false(negative: Negative, shown: Sequence[str]) -> bool:
    """Whether a search showed what it must not."""
    return bool(negative.refused & set(shown[:FIRST])) if negative.refused else bool(shown)
