"""Answers that may come from an agency that their article does not name: the words are the evidence."""

from collections.abc import Container, Iterable, Iterator, Mapping

from isnad.model.comparison import Doubt, SharedPassage
from isnad.model.records import Article, Organisation
from isnad.model.relations import TracedAssertion
from isnad.relate.shared_words import PlacedAssertions


def agencies_of(organisations: Mapping[str, Organisation]) -> frozenset[str]:
    """The ids of those that are agencies."""
    return frozenset(id_ for id_, entry in organisations.items() if entry.kind == "agency")


def handed_on_by(answers: Iterable[TracedAssertion], agencies: Container[str]) -> dict[str, tuple[str, ...]]:
    """By an answer's `ref`, whom its outlet has it from: whoever stands in between, or else an agency at either end."""
    return {answer.ref: _intermediaries(answer) or _own_agencies(answer, agencies) for answer in answers}


def doubts_of(
    passages: Iterable[SharedPassage],
    placed: PlacedAssertions,
    articles: Mapping[str, Article],
    agencies: Container[str],
    whom: Mapping[str, Mapping[str, tuple[str, ...]]],
) -> Iterator[Doubt]:
    """A doubt for each answer without an agency in its chain and each passage that it shares with one that has it.

    `passages` stand both ways; `whom` is by the article what `handed_on_by` says of its answers.
    """
    for passage in passages:
        here, there = passage.left, passage.right
        if here.article not in placed.stated or there.article not in placed.stated:
            continue
        answers = [answer for answer in placed.lying_in(here) if not whom[here.article][answer.ref]]
        if not answers:
            continue
        others = [(other, whom[there.article][other.ref]) for other in placed.lying_in(there)]
        article = articles[there.article]
        credited = tuple(id_ for id_ in (*article.agencies, article.outlet) if id_ in agencies)  # no channel it quotes
        for answer in answers:
            yield from _doubt(answer, passage, others, credited)


def _intermediaries(answer: TracedAssertion) -> tuple[str, ...]:
    """Whoever stands between an answer's source and its outlet, by name."""
    passed = answer.chain.links[:-1]
    ends = (answer.assertion.source, answer.article.outlet)
    return tuple(dict.fromkeys(link.who for link in passed if link.who and link.who not in ends))


def _own_agencies(answer: TracedAssertion, agencies: Container[str]) -> tuple[str, ...]:
    """Of an answer's source and its outlet those that are agencies."""
    return tuple(id_ for id_ in (answer.assertion.source, answer.article.outlet) if id_ and id_ in agencies)


def _doubt(
    answer: TracedAssertion,
    passage: SharedPassage,
    others: Iterable[tuple[TracedAssertion, tuple[str, ...]]],
    credited: tuple[str, ...],
) -> Iterator[Doubt]:
    """`others` are the answers there, each with whom it came through; `credited` are that article's agencies."""
    found = False
    for other, through in others:
        if through and other.assertion.claim == answer.assertion.claim:
            found = True
            yield Doubt(answer, passage, other, through)
    if credited and not found:
        yield Doubt(answer, passage, None, credited)
