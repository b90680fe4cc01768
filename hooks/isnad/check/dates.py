"""Dates that cannot both be so: the slip of a year or a month, where a day was typed."""

from collections.abc import Iterator
from datetime import date, timedelta

from isnad.message import Message, at, fault
from isnad.model.dates import bounds
from isnad.model.records import Article, Event
from isnad.model.relations import Archive

_A_DAY = timedelta(days=1)
"""The same moment is two dates on two sides of the world."""


def impossible_publications(archive: Archive) -> Iterator[Message]:
    """No article was published before what it tells of, nor after it was recorded."""
    for article in archive.articles.values():
        published = article.published.date
        if not published:
            continue
        first, last = bounds(published)
        before = _not_yet(article, archive, last + _A_DAY)
        if before:
            wrong = fault("published-before-event", date=published, event=before.id, happened=before.date.date)
            yield at(article.source, wrong, "published", "date")
        if first - _A_DAY > bounds(article.recorded)[1]:
            wrong = fault("published-after-recorded", date=published, recorded=article.recorded)
            yield at(article.source, wrong, "published", "date")


def _not_yet(article: Article, archive: Archive, day: date) -> Event | None:
    """The first of an article's events, where all of them that have a date began after a day."""
    dated = [event for id_ in article.events if (event := archive.events.get(id_)) and event.date.date]
    return dated[0] if dated and all(bounds(event.date.date or "")[0] > day for event in dated) else None
