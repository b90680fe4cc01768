"""Every link of the archive, both ways."""

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from isnad.model.comparison import DeclaredSame, Pair, Passages, StanceGrid
from isnad.model.records import Annotation, Article
from isnad.model.related import Related
from isnad.model.relations import Appearance, Archive, TracedAssertion, TracedQuotation
from isnad.model.texts import Mention, Reading, Span
from isnad.relate.agreement import finding_of
from isnad.relate.answer_groups import answer_groups_of, spread_of
from isnad.relate.casualty_figures import casualty_figures_of
from isnad.relate.chains import chain_of_assertion, chain_of_quotation
from isnad.relate.compatibility import ComparisonContext, places_around
from isnad.relate.corrections import corrections_by_record, corrections_of
from isnad.relate.diffusion import diffusion_of
from isnad.relate.doubts import doubts_of
from isnad.relate.groups import grouped
from isnad.relate.identities import LIKELY, STATED, identities
from isnad.relate.order import by_date
from isnad.relate.origin_counts import Sources
from isnad.relate.pairs import ArticleSide, pairs_of, passages_by_pair, side_of
from isnad.relate.related_claims import related_claims_of
from isnad.relate.shared_words import PlacedAssertions, both_ways, shared_words_of, told_by_crawls
from isnad.relate.sourcing import sourcing_of
from isnad.relate.stance_grid import stance_grid_of
from isnad.relate.timelines import timeline_of
from isnad.relate.wording import wording_of

NO_PASSAGES: Passages = MappingProxyType({})


def relate(archive: Archive, readings: Mapping[str, Reading], passages: Passages = NO_PASSAGES) -> Related:
    """Link and compare what was read, and the passages found in it, if any were looked for.

    Ids that lead nowhere simply have no record (`check` says so).
    """
    articles = by_date(archive.articles.values())
    quoted = {article.id: _quoted(article) for article in articles}
    asserted = {article.id: _asserted(article) for article in articles}
    assertions = grouped((traced.assertion.claim, traced) for article in articles for traced in asserted[article.id])
    same = identities(archive.entries.values(), STATED)
    around = places_around(archive.places)
    claims = {claim.id: (claim, assertions.get(claim.id, ())) for claim in archive.claims.values()}
    articles_by_event = grouped((event, article) for article in articles for event in dict.fromkeys(article.events))
    claims_by_event = grouped((claim.event, claim) for claim in archive.claims.values())
    grids = {
        id_: stance_grid_of(event, articles_by_event.get(id_, ()), claims_by_event.get(id_, ()), assertions)
        for id_, event in archive.events.items()
    }
    contexts = {id_: ComparisonContext(claim, around) for id_, claim in archive.claims.items()}
    passages = both_ways(passages)
    partners = grouped(passages.keys())
    placed = PlacedAssertions(asserted, readings)
    sources = Sources(
        entries=archive.entries,
        same=same,
        likely=identities(archive.entries.values(), LIKELY),
        assertions={id_: {traced.assertion.id: traced for traced in own} for id_, own in asserted.items()},
        shared_words=shared_words_of(placed, chain(*passages.values(), told_by_crawls(archive))),
    )
    sides = {
        article.id: side_of(article, quoted[article.id], asserted[article.id], partners.get(article.id, ()), same)
        for article in articles
    }
    named = {article.id: _named(article, readings[article.id]) for article in articles}
    actors = {**archive.people, **archive.organisations}
    corrections = corrections_of(archive)
    return Related(
        articles=articles,
        reading_by_article=readings,
        quotations_by_article=quoted,
        assertions_by_article=asserted,
        appearances_by_entry=grouped(
            (appearance.mention.entry, appearance)
            for article in articles
            for appearance in _appearances(article, readings[article.id])
        ),
        quotations_by_speaker=grouped(
            (quote.quotation.speaker, quote) for article in articles for quote in quoted[article.id]
        ),
        assertions_by_source=grouped(
            (traced.assertion.source, traced)
            for article in articles
            for traced in asserted[article.id]
            if traced.assertion.source
        ),
        passed_on_by=grouped(
            (who, item)
            for article in articles
            for item in _items(quoted, asserted, article)
            for who in _intermediaries(item)
        ),
        articles_by_entry=grouped((id_, article) for article in articles for id_ in named[article.id]),
        entries_by_event={
            id_: tuple(dict.fromkeys(entry for article in grid.articles for entry in named[article.id]))
            for id_, grid in grids.items()
        },
        assertions_by_claim=assertions,
        silent_by_claim=grouped((claim, article) for article in articles for claim in article.silent),
        spread_by_claim={id_: spread_of(claim, own) for id_, (claim, own) in claims.items()},
        identities=same,
        answer_groups_by_claim={id_: answer_groups_of(own, contexts[id_], sources) for id_, (_, own) in claims.items()},
        doubts_by_claim=grouped(
            (doubt.answer.assertion.claim, doubt)
            for doubt in doubts_of(placed, archive.articles, archive.organisations, passages)
        ),
        finding_by_claim={id_: finding_of(contexts[id_], own, same) for id_, (_, own) in claims.items()},
        diffusion_by_claim={id_: diffusion_of(own, contexts[id_], sources) for id_, (_, own) in claims.items()},
        related_by_claim={
            id_: others
            for grid in grids.values()
            for id_, others in related_claims_of(grid.claims, assertions, sources.assertions, same).items()
        },
        grid_by_event=grids,
        casualty_figures_by_event={
            id_: casualty_figures_of(grid.claims, assertions, same) for id_, grid in grids.items()
        },
        timeline_by_event={id_: timeline_of(archive.events[id_], grid, assertions) for id_, grid in grids.items()},
        pairs_by_event={id_: _pairs(grid, sides, contexts, passages, same) for id_, grid in grids.items()},
        passages_by_event={
            id_: passages_by_pair([sides[article.id] for article in grid.articles], passages)
            for id_, grid in grids.items()
        },
        wording_by_entry=wording_of(articles, readings, actors),
        wording_by_event={id_: wording_of(grid.articles, readings, actors) for id_, grid in grids.items()},
        sourcing_by_outlet=sourcing_of(articles, quoted, asserted, archive.entries),
        corrections=corrections,
        corrections_by_path=corrections_by_record(archive, corrections),
    )


def _pairs(
    grid: StanceGrid,
    sides: Mapping[str, ArticleSide],
    contexts: Mapping[str, ComparisonContext],
    passages: Passages,
    same: Mapping[str, DeclaredSame],
) -> tuple[Pair, ...]:
    own = [sides[article.id] for article in grid.articles]
    asked = {claim.id: contexts[claim.id] for claim in grid.claims}
    return pairs_of(grid.event, own, asked, passages, same)


def _quoted(article: Article) -> tuple[TracedQuotation, ...]:
    return tuple(TracedQuotation(article, quote, chain_of_quotation(quote, article)) for quote in article.quotations)


def _asserted(article: Article) -> tuple[TracedAssertion, ...]:
    return tuple(TracedAssertion(article, claim, chain_of_assertion(claim, article)) for claim in article.assertions)


def _items(
    quoted: Mapping[str, tuple[TracedQuotation, ...]],
    asserted: Mapping[str, tuple[TracedAssertion, ...]],
    article: Article,
) -> tuple[TracedQuotation | TracedAssertion, ...]:
    return (*quoted[article.id], *asserted[article.id])


def _intermediaries(item: TracedQuotation | TracedAssertion) -> Iterator[str]:
    """Whoever passed something on, each once: neither its first speaker nor the outlet that printed it."""
    return iter(dict.fromkeys(link.who for link in item.chain.links[1:-1] if link.who))


def _appearances(article: Article, reading: Reading) -> Iterator[Appearance]:
    for mention in reading.mentions:
        sentence = _sentence(article, reading, mention)
        yield Appearance(article, mention, sentence, reading.anchor_at(mention.span.zone, mention.span.start))


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
