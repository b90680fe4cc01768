"""Nothing that a program drafted is published before a person has read it."""

from collections.abc import Iterator

from archive.message import Message, at
from archive.model.relations import Archive


def left_to_confirm(archive: Archive) -> Iterator[Message]:
    """A message for each line that a draft still waits for."""
    for article in archive.articles.values():
        for number, line in enumerate(article.review.confirm if article.review else ()):
            text = f"لم يُراجَع بعد: {line}؛ احذف هذا السطر بعد مراجعته"
            yield at(article.source, text, "review", "confirm", number)
