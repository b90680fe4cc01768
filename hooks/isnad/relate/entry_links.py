"""What articles have of each entry: of one that is asked for, only the articles that name it are looked through."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from isnad.model.records import Annotation, Article
from isnad.model.relations import Appearance, Archive, TracedAssertion, TracedQuotation
from isnad.model.texts import Mention, Reading, Span
from isnad.model.when_asked import EachWhenAsked, WholeWhenAsked
from isnad.relate.groups import grouped

V = TypeVar("V")


class EntryLinks:
    """The articles that name each entry, and what else they have of it.

    `named` has by an article's id the entries that it publishes, credits, quotes or names; `articles` has by an entry
    the articles that do so, in their order.
    """

    def __init__(self, archive: Archive, articles: Sequence[Article], readings: Mapping[str, Reading]) -> None:
        self._archive = archive
        self.named = EachWhenAsked(archive.articles, lambda id_: _named(archive.articles[id_], readings[id_]))
        self.articles: Mapping[str, tuple[Article, ...]] = WholeWhenAsked(
            lambda: grouped((entry, article) for article in articles for entry in self.named[article.id])
        )

    def of(self, pairs_in: Callable[[Article], Iterable[tuple[str | None, V]]]) -> Mapping[str, tuple[V, ...]]:
        """What articles have of each entry, in their order; `pairs_in` tells what an article has, each with its entry,
        which the article must name."""
        by_article = EachWhenAsked(self._archive.articles, lambda id_: grouped(pairs_in(self._archive.articles[id_])))

        def own(entry: str) -> tuple[V, ...]:
            asked = self.articles.get(entry, ())
            return tuple(chain.from_iterable(by_article[article.id].get(entry, ()) for article in asked))

        return EachWhenAsked(self._archive.entries, own)


def passed_on(
    items: Iterable[TracedQuotation | TracedAssertion],
) -> Iterator[tuple[str, TracedQuotation | TracedAssertion]]:
    """Each item with whoever passed it on, each once: neither its first speaker nor the outlet that printed it."""
    for item in items:
        yield from ((who, item) for who in dict.fromkeys(link.who for link in item.chain.links[1:-1] if link.who))


def appearances(article: Article, reading: Reading) -> Iterator[tuple[str, Appearance]]:
    """Each mention of an entry where it stands, with the entry."""
    for mention in reading.mentions:
        sentence = _sentence(article, reading, mention)
        anchor = reading.anchor_at(mention.span.zone, mention.span.start)
        yield mention.entry, Appearance(article, mention, sentence, anchor)


def _sentence(article: Article, reading: Reading, mention: Mention) -> Span:
    zone = mention.span.zone
    if zone != "body":
        return Span(zone, 0, len(article.parts[zone]))
    sentence = reading.sentence_at(mention.span.start)
    assert sentence is not None  # sentences cover every word of a body
    return sentence.span


def _named(article: Article, reading: Reading) -> tuple[str, ...]:
    """Every entry that an article publishes, credits, quotes or names, each once."""
    notes: tuple[Annotation, ...] = (*article.quotations, *article.assertions)
    through = (link.through for note in notes for link in note.via)
    ids = (
        article.outlet,
        *article.agencies,
        *(quote.speaker for quote in article.quotations),
        *(claim.source for claim in article.assertions),
        *through,
        *(mention.entry for mention in reading.mentions),
    )
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))
