"""An event's articles against its claims."""

from collections.abc import Iterable, Mapping

from isnad.model.comparison import Cell, StanceGrid
from isnad.model.records import Article, Claim, Event
from isnad.model.relations import TracedAssertion
from isnad.relate.groups import grouped


def stance_grid_of(
    event: Event,
    articles: Iterable[Article],
    claims: Iterable[Claim],
    answers: Mapping[str, tuple[TracedAssertion, ...]],
) -> StanceGrid:
    """The matrix of an event. Its articles keep the order given; claims with most answers come first, then by id."""
    rows = tuple(article for article in articles if event.id in article.events)
    columns = tuple(claims_of(event, claims, answers))
    told = grouped(((a.article.id, claim.id), a) for claim in columns for a in answers.get(claim.id, ()))
    return StanceGrid(
        event=event.id,
        articles=rows,
        claims=columns,
        rows=tuple(tuple(_cell(row, column, told) for column in columns) for row in rows),
    )


def claims_of(event: Event, claims: Iterable[Claim], answers: Mapping[str, tuple[TracedAssertion, ...]]) -> list[Claim]:
    """An event's claims, those with most answers first, then by id."""
    own = (claim for claim in claims if claim.event == event.id)
    return sorted(own, key=lambda claim: (-len(answers.get(claim.id, ())), claim.id))


def _cell(article: Article, claim: Claim, told: Mapping[tuple[str, str], tuple[TracedAssertion, ...]]) -> Cell:
    answers = told.get((article.id, claim.id), ())
    if answers:
        return Cell(article.id, claim.id, "answers", answers)
    return Cell(article.id, claim.id, "silent" if claim.id in article.silent else "unread")
