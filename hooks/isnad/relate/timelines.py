"""When it happened, as claimed, and when it was reported."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from isnad.model.comparison import StanceGrid
from isnad.model.dates import bounds
from isnad.model.records import Article, Event
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import Dated, Reported, Timeline


def timeline_of(event: Event, grid: StanceGrid, answers: Mapping[str, tuple[TracedAssertion, ...]]) -> Timeline:
    """An event's timelines, given its stance grid and the answers by claim. What has no date is in neither."""
    dated = [tuple(_dated(answers.get(claim.id, ()))) for claim in grid.claims]
    close = [group for group in dated if _touches(event, group)]
    return Timeline(
        times=_in_order(answer for group in close for answer in group),
        background=_in_order(answer for group in dated if group not in close for answer in group),
        reporting=tuple(map(_reported, grid.articles)),
    )


def _dated(answers: Iterable[TracedAssertion]) -> Iterator[Dated]:
    for answer in answers:
        value = answer.assertion.value
        if value and value.date:
            yield Dated(answer, *bounds(value.date))


def _touches(event: Event, answers: Iterable[Dated]) -> bool:
    """Whether any of a claim's answers falls on the event's days, so that the claim asks about these days."""
    if not event.date.date:
        return False
    first, last = bounds(event.date.date)
    return any(answer.first <= last and first <= answer.last and _is_close(answer) for answer in answers)


def _is_close(answer: Dated) -> bool:
    """A span of years that happens to hold the event's days does not tell of them."""
    return (answer.last - answer.first).days <= 31


def _in_order(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(dated, key=lambda answer: (answer.first, answer.last)))


def _reported(article: Article) -> Reported:
    days: tuple[date | None, date | None] = (None, None)
    if article.published.date:
        days = bounds(article.published.date)
    return Reported(article, *days)
