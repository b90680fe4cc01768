"""Nothing that a program drafted is published before a person has read it, and no one reviews what he recorded."""

from collections.abc import Iterator

from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.relations import Archive


def left_to_confirm(archive: Archive) -> Iterator[Message]:
    """A message for each line that a draft still waits for."""
    for article in archive.articles.values():
        for number, line in enumerate(article.review.confirm if article.review else ()):
            yield at(article.source, fault("unconfirmed", line=line), "review", "confirm", number)


def reviewed_by_author(archive: Archive) -> Iterator[Message]:
    """A reviewer is somebody else than whoever made the record, so both have to be known."""
    for article in archive.articles.values():
        if article.reviewed_by and not article.recorded_by:
            yield at(article.source, fault("review-without-author"), "reviewed_by")
        elif article.reviewed_by and article.recorded_by and _same(article.reviewed_by, article.recorded_by):
            yield at(article.source, fault("reviewed-by-author", name=article.reviewed_by), "reviewed_by")


def _same(name: str, other: str) -> bool:
    return fold(name).text.strip().casefold() == fold(other).text.strip().casefold()
