"""An event's claims against its articles."""

from collections.abc import Iterable, Mapping

from isnad.model.comparison import Cell, StanceGrid
from isnad.model.records import Article, Claim, Event
from isnad.model.relations import TracedAssertion
from isnad.relate.groups import grouped
from isnad.relate.order import most_answered_first


def stance_grid_of(
    event: Event,
    articles: Iterable[Article],
    claims: Iterable[Claim],
    answers: Mapping[str, tuple[TracedAssertion, ...]],
) -> StanceGrid:
    """The stance grid of an event, given its own articles (whose order is kept), its own claims, and all answers by
    claim. A claim has its row where the event has no article, and the row is then empty."""
    across = tuple(articles)
    down = most_answered_first(claims, answers)
    return StanceGrid(event.id, across, down, tuple(_row(claim, across, answers.get(claim.id, ())) for claim in down))


def _row(claim: Claim, articles: Iterable[Article], answers: Iterable[TracedAssertion]) -> tuple[Cell, ...]:
    by_article = grouped((answer.article.id, answer) for answer in answers)
    return tuple(_cell(article, claim, by_article.get(article.id, ())) for article in articles)


def _cell(article: Article, claim: Claim, answers: tuple[TracedAssertion, ...]) -> Cell:
    if answers:
        return Cell(article.id, claim.id, "answers", answers)
    return Cell(article.id, claim.id, "silent" if claim.id in article.silent else "unread")
