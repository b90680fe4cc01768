"""The one order of the archive: by date, never by rank."""

from collections.abc import Iterable
from datetime import date

from isnad.model.dates import bounds
from isnad.model.records import Article


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles from the earliest day each may have been published on, then by the latest; ties by id."""
    return tuple(sorted(articles, key=date_key))


def date_key(article: Article) -> tuple[date, date, str]:
    first, last = bounds(article.published.date) if article.published.date else (date.max, date.max)
    return first, last, article.id
