"""Every link of the archive, both ways."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from isnad.model.comparison import Doubt, Pair, Passages, SharedPassage, StanceGrid
from isnad.model.records import Article, Claim
from isnad.model.related import Related
from isnad.model.relations import Archive, TracedAssertion, TracedQuotation
from isnad.model.texts import Reading
from isnad.model.when_asked import EachWhenAsked, WholeWhenAsked
from isnad.relate.agreement import finding_of
from isnad.relate.answer_groups import answer_groups_of, spread_of
from isnad.relate.casualty_figures import casualty_figures_of
from isnad.relate.chains import chain_of_assertion, chain_of_quotation
from isnad.relate.compatibility import ComparisonContext, places_around
from isnad.relate.corrections import corrections_by_record, corrections_of
from isnad.relate.diffusion import diffusion_of
from isnad.relate.doubts import agencies_of, doubts_of, handed_on_by
from isnad.relate.entry_links import EntryLinks, appearances, passed_on
from isnad.relate.groups import grouped
from isnad.relate.identities import LIKELY, STATED, identities
from isnad.relate.order import by_date
from isnad.relate.origin_counts import Sources
from isnad.relate.pairs import ArticleSide, pairs_of, passages_by_pair, side_of
from isnad.relate.related_claims import related_claims_of
from isnad.relate.shared_words import PlacedAssertions, SharedWords, both_ways, shared_words_of, told_by_crawls
from isnad.relate.sourcing import sourcing_of
from isnad.relate.stance_grid import stance_grid_of
from isnad.relate.timelines import timeline_of
from isnad.relate.wording import uses_in, wording_of, wordings_of

V = TypeVar("V")

NO_PASSAGES: Passages = MappingProxyType({})


def relate(archive: Archive, readings: Mapping[str, Reading], passages: Passages = NO_PASSAGES) -> Related:
    """Link and compare what was read, and the passages found in it, if any were looked for.

    Ids that lead nowhere simply have no record (`check` says so). What takes long is worked out when it is asked for.
    """
    articles = by_date(archive.articles.values())
    ids = [article.id for article in articles]
    quoted = EachWhenAsked(ids, lambda id_: _quoted(archive.articles[id_]))
    asserted = EachWhenAsked(ids, lambda id_: _asserted(archive.articles[id_]))
    answering = _all((claim, id_) for id_ in ids for claim in _claims_of(archive.articles[id_]))
    assertions = WholeWhenAsked(lambda: EachWhenAsked(answering, answers_to))
    same = identities(archive.entries.values(), STATED)
    around = places_around(archive.places)
    articles_by_event = grouped((event, article) for article in articles for event in dict.fromkeys(article.events))
    claims_by_event = grouped((claim.event, claim) for claim in archive.claims.values())
    contexts = EachWhenAsked(archive.claims, lambda id_: ComparisonContext(archive.claims[id_], around))
    both = WholeWhenAsked(lambda: both_ways(passages))
    partners = WholeWhenAsked(lambda: grouped(both.keys()))
    placed = PlacedAssertions(asserted, readings)
    asking = {claim.event for claim in archive.claims.values()}
    answered = EachWhenAsked(ids, lambda id_: _events_answered(archive.articles[id_], archive))
    entries = EntryLinks(archive, articles, readings)
    uses = EachWhenAsked(ids, lambda id_: tuple(uses_in(archive.articles[id_], readings[id_])))
    uses_of = entries.of(lambda article: ((use.mention.entry, use) for use in uses[article.id]))
    agencies = agencies_of(archive.organisations)
    whom = EachWhenAsked(ids, lambda id_: handed_on_by(asserted[id_], agencies))
    actors = {**archive.people, **archive.organisations}
    corrections = corrections_of(archive)
    sources = Sources(
        entries=archive.entries,
        same=same,
        likely=identities(archive.entries.values(), LIKELY),
        assertions=EachWhenAsked(ids, lambda id_: {traced.assertion.id: traced for traced in asserted[id_]}),
        shared_words=EachWhenAsked(archive.claims, lambda id_: shared_in_event[archive.claims[id_].event]),
    )

    def answers_to(claim: str) -> tuple[TracedAssertion, ...]:
        traced = chain.from_iterable(asserted[id_] for id_ in answering[claim])
        return tuple(one for one in traced if one.assertion.claim == claim)

    def by_claim(value_of: Callable[[Claim, Sequence[TracedAssertion]], V]) -> Mapping[str, V]:
        return EachWhenAsked(archive.claims, lambda id_: value_of(archive.claims[id_], assertions.get(id_, ())))

    def by_event(value_of: Callable[[StanceGrid], V]) -> Mapping[str, V]:
        return EachWhenAsked(archive.events, lambda id_: value_of(grids[id_]))

    def grid_of(event: str) -> StanceGrid:
        own = articles_by_event.get(event, ()), claims_by_event.get(event, ())
        return stance_grid_of(archive.events[event], *own, assertions)

    def side(id_: str) -> ArticleSide:
        return side_of(archive.articles[id_], quoted[id_], asserted[id_], partners.get(id_, ()), same)

    def pairs(grid: StanceGrid) -> tuple[Pair, ...]:
        own = [sides[article.id] for article in grid.articles]
        return pairs_of(grid.event, own, {claim.id: contexts[claim.id] for claim in grid.claims}, both, same)

    sharing = _all((event, pair) for pair in both for event in answered.get(pair[0], ()))
    in_crawls = _all((event, one) for one in told_by_crawls(archive) for event in answered.get(one.left.article, ()))

    def beside(event: str) -> Iterator[SharedPassage]:
        return chain.from_iterable(both[pair] for pair in sharing.get(event, ()))

    def doubts(event: str) -> Mapping[str, tuple[Doubt, ...]]:
        found = doubts_of(beside(event), placed, archive.articles, agencies, whom)
        return grouped((doubt.answer.assertion.claim, doubt) for doubt in found)

    def shared_words(event: str) -> Mapping[str, tuple[SharedWords, ...]]:
        return shared_words_of(placed, chain(beside(event), in_crawls.get(event, ())))

    doubts_in_event, shared_in_event = EachWhenAsked(asking, doubts), EachWhenAsked(asking, shared_words)
    grids = EachWhenAsked(archive.events, grid_of)
    sides = EachWhenAsked(archive.articles, side)
    related_claims = by_event(lambda grid: related_claims_of(grid.claims, assertions, sources.assertions, same))
    return Related(
        articles=articles,
        reading_by_article=readings,
        quotations_by_article=quoted,
        assertions_by_article=asserted,
        appearances_by_entry=entries.of(lambda article: appearances(article, readings[article.id])),
        quotations_by_speaker=entries.of(lambda one: ((q.quotation.speaker, q) for q in quoted[one.id])),
        assertions_by_source=entries.of(lambda one: ((traced.assertion.source, traced) for traced in asserted[one.id])),
        passed_on_by=entries.of(lambda article: passed_on((*quoted[article.id], *asserted[article.id]))),
        articles_by_entry=entries.articles,
        entries_by_event=by_event(
            lambda grid: tuple(dict.fromkeys(entry for article in grid.articles for entry in entries.named[article.id]))
        ),
        assertions_by_claim=assertions,
        silent_by_claim=_all((claim, article) for article in articles for claim in article.silent),
        spread_by_claim=by_claim(spread_of),
        identities=same,
        answer_groups_by_claim=by_claim(lambda claim, own: answer_groups_of(own, contexts[claim.id], sources)),
        doubts_by_claim=EachWhenAsked(
            archive.claims, lambda id_: doubts_in_event[archive.claims[id_].event].get(id_, ())
        ),
        finding_by_claim=by_claim(lambda claim, own: finding_of(contexts[claim.id], own, same)),
        diffusion_by_claim=by_claim(lambda claim, own: diffusion_of(own, contexts[claim.id], sources)),
        related_by_claim=EachWhenAsked(
            (claim.id for event in archive.events for claim in claims_by_event.get(event, ())),
            lambda id_: related_claims[archive.claims[id_].event][id_],
        ),
        grid_by_event=grids,
        casualty_figures_by_event=by_event(lambda grid: casualty_figures_of(grid.claims, assertions, same)),
        timeline_by_event=by_event(lambda grid: timeline_of(archive.events[grid.event], grid, assertions)),
        pairs_by_event=by_event(pairs),
        passages_by_event=by_event(
            lambda grid: passages_by_pair([sides[article.id] for article in grid.articles], both)
        ),
        wording_by_entry=EachWhenAsked(actors, lambda id_: wording_of(uses_of[id_])),
        wording_by_event=by_event(
            lambda grid: wordings_of(chain.from_iterable(uses[article.id] for article in grid.articles), actors)
        ),
        sourcing_by_event=by_event(
            lambda grid: tuple(sourcing_of(grid.articles, quoted, asserted, archive.entries).values())
        ),
        sourcing_by_outlet=WholeWhenAsked(lambda: sourcing_of(articles, quoted, asserted, archive.entries)),
        corrections=corrections,
        corrections_by_path=corrections_by_record(archive, corrections),
    )


def _events_answered(article: Article, archive: Archive) -> tuple[str, ...]:
    """The events of the claims that an article's assertions are made to, each once."""
    claims = (archive.claims.get(claim) for claim in _claims_of(article))
    return tuple(dict.fromkeys(claim.event for claim in claims if claim))


def _claims_of(article: Article) -> Iterable[str]:
    """The ids of the claims that an article's assertions are made to, each once."""
    return dict.fromkeys(said.claim for said in article.assertions)


def _all(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    """The values of each key, gathered when they are asked for."""
    return WholeWhenAsked(lambda: grouped(pairs))


def _quoted(article: Article) -> tuple[TracedQuotation, ...]:
    return tuple(TracedQuotation(article, quote, chain_of_quotation(quote, article)) for quote in article.quotations)


def _asserted(article: Article) -> tuple[TracedAssertion, ...]:
    return tuple(TracedAssertion(article, claim, chain_of_assertion(claim, article)) for claim in article.assertions)
