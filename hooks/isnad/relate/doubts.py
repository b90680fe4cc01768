"""Answers that may come from an agency that their article does not name: the words are the evidence."""

from collections.abc import Iterable, Iterator, Mapping

from isnad.model.comparison import Doubt, Passages, SharedPassage
from isnad.model.records import Article, Organisation
from isnad.model.relations import TracedAssertion
from isnad.relate.shared_words import PlacedAssertions


def doubts_of(
    placed: PlacedAssertions,
    articles: Mapping[str, Article],
    organisations: Mapping[str, Organisation],
    passages: Passages,
) -> Iterator[Doubt]:
    """A doubt for each answer without an agency in its chain and each passage that it shares with one that has it.

    `passages` stand both ways.
    """
    agencies = {id_ for id_, entry in organisations.items() if entry.kind == "agency"}
    for passage in (passage for found in passages.values() for passage in found):
        here, there = passage.left, passage.right
        if here.article not in placed.stated or there.article not in placed.stated:
            continue
        answers = placed.lying_in(here)
        others = placed.lying_in(there) if answers else []
        for answer in answers:
            if not _names_an_agency_or_intermediary(answer, agencies):
                yield from _doubt(answer, passage, others, articles[there.article], agencies)


def _names_an_agency_or_intermediary(answer: TracedAssertion, agencies: set[str]) -> bool:
    return bool(_intermediaries(answer)) or answer.assertion.source in agencies or answer.article.outlet in agencies


def _intermediaries(answer: TracedAssertion) -> tuple[str, ...]:
    """Whoever stands between an answer's source and its outlet, by name."""
    passed = answer.chain.links[:-1]
    ends = (answer.assertion.source, answer.article.outlet)
    return tuple(dict.fromkeys(link.who for link in passed if link.who and link.who not in ends))


def _doubt(
    answer: TracedAssertion,
    passage: SharedPassage,
    others: Iterable[TracedAssertion],
    there: Article,
    agencies: set[str],
) -> Iterator[Doubt]:
    found = False
    for other in others:
        if other.assertion.claim != answer.assertion.claim:
            continue
        if through := _intermediaries(other) or tuple(
            id_ for id_ in (other.assertion.source, other.article.outlet) if id_ and id_ in agencies
        ):
            found = True
            yield Doubt(answer, passage, other, through)
    credited = tuple(id_ for id_ in (*there.agencies, there.outlet) if id_ in agencies)  # not the channels it quotes
    if credited and not found:
        yield Doubt(answer, passage, None, credited)
