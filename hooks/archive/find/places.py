"""Where the words of an annotation stand."""

from archive.model.records import Article, Selector
from archive.model.texts import Span


def locate(selector: Selector, article: Article) -> Span | None:
    """The stretch of the title or the body that a selector means, to the code point; None where it is not there."""
    text = article.title if selector.zone == "title" else article.body
    start = -1
    for _ in range(selector.occurrence):
        start = text.find(selector.words, start + 1)
        if start < 0:
            return None
    return Span(selector.zone, start, start + len(selector.words))


def count(selector: Selector, article: Article) -> int:
    """How many times a selector's words stand in their zone."""
    return (article.title if selector.zone == "title" else article.body).count(selector.words)
