"""Dates that cannot both be so: the slip of a year or a month, where a day was typed."""

from collections.abc import Iterator
from datetime import date, timedelta

from isnad.message import Message, at, fault
from isnad.model.dates import bounds
from isnad.model.records import Article, Event
from isnad.model.relations import Archive
from isnad.model.source import Step

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


def days_out_of_order(archive: Archive) -> Iterator[Message]:
    """A record is revised after it was made; a page is saved after it was published."""
    for article in archive.articles.values():
        if article.revised and bounds(article.revised)[1] < bounds(article.recorded)[0]:
            wrong = fault("revised-before-recorded", date=article.revised, recorded=article.recorded)
            yield at(article.source, wrong, "revised")
        published = article.published.date
        for day, steps in ((article.captured, ("captured",)), (_archived(article), ("archived", "at"))):
            if day and published and bounds(day)[1] + _A_DAY < bounds(published)[0]:
                yield at(article.source, fault("captured-before-published", date=day, published=published), *steps)


def days_to_come(archive: Archive, today: date) -> Iterator[Message]:
    """What was done with a record was done by today, the day on which somebody asks."""
    for record in archive.records():
        days: list[tuple[str | None, tuple[Step, ...]]] = [
            (correction.date, ("corrections", number, "date")) for number, correction in enumerate(record.corrections)
        ]
        if isinstance(record, Article):
            days += [(record.recorded, ("recorded",)), (record.revised, ("revised",)), (record.captured, ("captured",))]
            days += [(_archived(record), ("archived", "at"))]
            days += [(record.review.drafted, ("review", "drafted"))] if record.review else []
        for day, steps in days:
            if day and bounds(day)[0] - _A_DAY > today:
                yield at(record.source, fault("day-to-come", date=day), *steps)


def _archived(article: Article) -> str | None:
    return article.archived.at if article.archived else None


def _not_yet(article: Article, archive: Archive, day: date) -> Event | None:
    """The first of an article's events, where all of them that have a date began after a day."""
    dated = [event for id_ in article.events if (event := archive.events.get(id_)) and event.date.date]
    return dated[0] if dated and all(bounds(event.date.date or "")[0] > day for event in dated) else None
