"""The two orders of the archive, each defined here alone: articles by date, claims by how many answer."""

from collections.abc import Iterable, Mapping, Sized
from datetime import date

from isnad.model.dates import bounds
from isnad.model.records import Article, Claim


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles from the earliest day each may have been published on, then by the latest; ties by id."""
    return tuple(sorted(articles, key=date_key))


def date_key(article: Article) -> tuple[date, date, str]:
    """What `by_date` sorts by: the first and the last day an article may be of (the undated last), then its id."""
    first, last = publication_days(article) or (date.max, date.max)
    return first, last, article.id


def surely_before(one: Article, other: Article) -> bool:
    """Whether one was published before another on every day that each may be of."""
    days, theirs = publication_days(one), publication_days(other)
    return bool(days and theirs and days[1] < theirs[0])


def publication_days(article: Article) -> tuple[date, date] | None:
    """The first and the last day that an article may be of; None where nothing is known."""
    return bounds(article.published.date) if article.published.date else None


def most_answered_first(claims: Iterable[Claim], answers: Mapping[str, Sized]) -> tuple[Claim, ...]:
    """Claims with most answers first, given the answers by claim; ties by id."""
    return tuple(sorted(claims, key=lambda claim: (-len(answers.get(claim.id, ())), claim.id)))
