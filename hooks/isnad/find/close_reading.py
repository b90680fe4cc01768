"""One article read closely: its mentions, paragraphs, sentences, and where its annotations stand."""

from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, own_forms
from isnad.find.sentences import find_paragraphs, find_sentences, with_old_anchors
from isnad.find.text import Folded, fold
from isnad.model.records import Annotation, Article, Selector
from isnad.model.texts import Reading, Span


def read_closely(article: Article, body: Folded, names: Automaton) -> Reading:
    """Everything that can be found in one article, given its body folded and every entry's names."""
    annotations: tuple[Annotation, ...] = (*article.quotations, *article.assertions)
    located = {annotation.id: locate(annotation, article) for annotation in annotations}
    parts = {zone: body if zone == "body" else fold(text) for zone, text in article.parts.items()}
    paragraphs = find_paragraphs(article.body)
    return Reading(
        mentions=find_mentions(parts, names, own_forms(article.forms)),
        paragraphs=paragraphs,
        sentences=with_old_anchors(find_sentences(body, paragraphs), article.old_anchors),
        placed={id_: span for id_, span in located.items() if span},
    )


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
