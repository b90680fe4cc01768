"""Where the words of an annotation stand."""

from isnad.model.records import Article, Selector
from isnad.model.texts import Span


def locate(selector: Selector, article: Article) -> Span | None:
    """The stretch of the title or the body that a selector means, to the code point; None where it is not there.

    Occurrences are counted as `str.count` counts them, none overlapping another.
    """
    text = article.parts[selector.zone]
    start = -len(selector.words)
    for _ in range(selector.occurrence):
        start = text.find(selector.words, start + len(selector.words))
        if start < 0:
            return None
    return Span(selector.zone, start, start + len(selector.words))
