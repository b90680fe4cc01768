"""Whose words are published: a full text stands here only under a licence that its record names."""

from collections.abc import Iterator

from isnad.message import Message, at, fault
from isnad.model.records import OWN_USE
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
