"""Every link of the archive, both ways."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from archive.model.records import Annotation, Article
from archive.model.relations import Answer, Appearance, Archive, Quoted, Related
from archive.model.texts import Mention, Reading, Span
from archive.relate.chains import chain_of_assertion, chain_of_quotation
from archive.relate.order import by_date
from archive.relate.spread import spread_of

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def relate(archive: Archive, readings: Mapping[str, Reading]) -> Related:
    """Link what was read; ids that lead nowhere simply have no record (`check` says so)."""
    articles = by_date(archive.articles.values())
    quoted = {article.id: _quoted(article) for article in articles}
    stated = {article.id: _stated(article) for article in articles}
    answers = _grouped((answer.assertion.claim, answer) for article in articles for answer in stated[article.id])
    return Related(
        readings=readings,
        quoted=quoted,
        stated=stated,
        appearances=_grouped(
            (appearance.mention.entry, appearance)
            for article in articles
            for appearance in _appearances(article, readings[article.id])
        ),
        spoken=_grouped((quote.quotation.speaker, quote) for article in articles for quote in quoted[article.id]),
        given=_grouped(
            (answer.assertion.source, answer)
            for article in articles
            for answer in stated[article.id]
            if answer.assertion.source
        ),
        passed=_grouped(
            (hand, item) for article in articles for item in _items(quoted, stated, article) for hand in _hands(item)
        ),
        articles_of=_grouped((id_, article) for article in articles for id_ in _named(article, readings[article.id])),
        answers=answers,
        silent=_grouped((claim, article) for article in articles for claim in article.silent),
        spreads={claim.id: spread_of(claim, answers.get(claim.id, ())) for claim in archive.claims.values()},
    )


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _quoted(article: Article) -> tuple[Quoted, ...]:
    return tuple(Quoted(article, quote, chain_of_quotation(quote, article)) for quote in article.quotations)


def _stated(article: Article) -> tuple[Answer, ...]:
    return tuple(Answer(article, claim, chain_of_assertion(claim, article)) for claim in article.assertions)


def _items(
    quoted: Mapping[str, tuple[Quoted, ...]], stated: Mapping[str, tuple[Answer, ...]], article: Article
) -> tuple[Quoted | Answer, ...]:
    return (*quoted[article.id], *stated[article.id])


def _hands(item: Quoted | Answer) -> Iterator[str]:
    """Whoever passed something on: neither its first speaker nor the outlet that printed it."""
    return (link.who for link in item.chain.links[1:-1] if link.who)


def _appearances(article: Article, reading: Reading) -> Iterator[Appearance]:
    for mention in reading.mentions:
        sentence = _sentence(article, reading, mention)
        yield Appearance(article, mention, sentence, reading.anchor_at(mention.span.zone, mention.span.start))


def _sentence(article: Article, reading: Reading, mention: Mention) -> Span:
    zone = mention.span.zone
    if zone != "body":
        return Span(zone, 0, len(article.parts[zone]))
    return next(s.span for s in reversed(reading.sentences) if s.span.start <= mention.span.start)


def _named(article: Article, reading: Reading) -> tuple[str, ...]:
    """Every entry that an article publishes, credits, quotes or names, each once."""
    notes: tuple[Annotation, ...] = (*article.quotations, *article.assertions)
    hands = (link.through for note in notes for link in note.via)
    ids = (
        article.outlet,
        *article.agencies,
        *(quote.speaker for quote in article.quotations),
        *(claim.source for claim in article.assertions),
        *hands,
        *(mention.entry for mention in reading.mentions),
    )
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))
