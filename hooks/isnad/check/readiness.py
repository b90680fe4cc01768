"""What a record needs before it is published: a licence for others' words, a person who has read the draft."""

from collections.abc import Iterable, Iterator
from itertools import chain

from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.records import OWN_USE, Article, Entry, Event
from isnad.model.relations import Archive


def full_texts_without_licence(archive: Archive) -> Iterator[Message]:
    """A message for each record that holds its article's own text and names no licence for it."""
    for article in archive.articles.values():
        if article.extent == "full" and not article.licence:
            yield at(article.source, fault("full-without-licence"), "text")


def texts_for_own_use(archive: Archive) -> Iterator[Message]:
    """A message for each full text that is for its holder's own use: a folder that is published may hold none."""
    for article in archive.articles.values():
        if article.licence == OWN_USE:
            yield at(article.source, fault("own-use-published"), "licence")


def left_to_confirm(archive: Archive) -> Iterator[Message]:
    """A message for each line that a draft still waits for."""
    for article in archive.articles.values():
        for number, line in enumerate(article.review.confirm if article.review else ()):
            yield at(article.source, fault("unconfirmed", line=line), "review", "confirm", number)


def reviewed_by_author(archive: Archive) -> Iterator[Message]:
    """A reviewer is somebody else than whoever made the record, so both have to be known."""
    records: Iterable[Article | Entry | Event] = chain(
        archive.articles.values(), archive.entries.values(), archive.events.values()
    )
    for record in records:
        if record.reviewed_by and not record.recorded_by:
            yield at(record.source, fault("review-without-author"), "reviewed_by")
        elif record.reviewed_by and record.recorded_by and _same(record.reviewed_by, record.recorded_by):
            yield at(record.source, fault("reviewed-by-author", name=record.reviewed_by), "reviewed_by")


def _same(name: str, other: str) -> bool:
    return fold(name).text.strip().casefold() == fold(other).text.strip().casefold()
