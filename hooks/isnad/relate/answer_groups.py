"""What is said to each claim, group by group, and how far the answers lie apart."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from isnad.model.answers import ANSWERING, SIDES, AnswerGroup, Spread
from isnad.model.records import Claim, Value
from isnad.model.relations import TracedAssertion
from isnad.relate.compatibility import ComparisonContext
from isnad.relate.identities import one_for
from isnad.relate.origin_counts import Sources, count_origins, describes_several
from isnad.relate.resting import bases_of
from isnad.relate.same_answer import is_floor, same_answers, value_of_group


def answer_groups_of(
    answers: Sequence[TracedAssertion], context: ComparisonContext, sources: Sources
) -> tuple[AnswerGroup, ...]:
    """The assertions to one claim (by date) in groups that say the same, each with its origins.

    The answers come first, in the order in which each was first said, then each way of giving none.
    """
    return tuple(_group(group, context, sources) for group in same_answers(answers, context))


def _group(assertions: tuple[TracedAssertion, ...], context: ComparisonContext, sources: Sources) -> AnswerGroup:
    side = SIDES[assertions[0].assertion.stance]
    answering = side in ANSWERING
    bases = tuple({base.ref: base for base in _bases(assertions, sources)}.values())
    printed = (answer.assertion.value.printed for answer in assertions if answer.assertion.value)
    return AnswerGroup(
        side=side,
        position=assertions[0].assertion.position if answering else None,
        value=value_of_group(assertions, context.claim.kind) if answering else None,
        printed=tuple(dict.fromkeys(words for words in printed if words)),
        assertions=assertions,
        speakers=tuple(dict.fromkeys(_speakers(bases))),
        origins=count_origins(bases, sources) if answering else None,
        common_link=_common_link(bases, sources),
    )


def _bases(assertions: Sequence[TracedAssertion], sources: Sources) -> Iterator[TracedAssertion]:
    """What the assertions rest on. What gives no answer is counted nowhere, also where an answer rests on it."""
    for answer in assertions:
        answering = SIDES[answer.assertion.stance] in ANSWERING
        for base in bases_of(answer, sources.assertions):
            if not answering or SIDES[base.assertion.stance] in ANSWERING:
                yield base


def _speakers(bases: Sequence[TracedAssertion]) -> Iterator[str]:
    for base in bases:
        if base.assertion.source and base.assertion.source != base.article.outlet:
            yield base.assertion.source


def _common_link(bases: Sequence[TracedAssertion], sources: Sources) -> str | None:
    """Whoever all chains come through, if any does and the chains are of two articles or more; of several the last
    before the chains part, by the first chain. An outlet is one only where somebody else has it for his source, and
    "agencies" that nobody names are none."""
    if len({base.article.id for base in bases}) < 2:
        return None
    chains = [[one_for(link.who, sources.same) for link in base.chain.links if link.who] for base in bases]
    passing = {one_for(link.who, sources.same) for base in bases for link in base.chain.links[:-1] if link.who}
    common = {who for who in passing.intersection(*chains) if not describes_several(who, sources)}
    return next((who for who in reversed(chains[0]) if who in common), None)


def spread_of(claim: Claim, answers: Sequence[TracedAssertion]) -> Spread:
    """The span of the numbers held, or the positions held. Numbers are never averaged."""
    answering = [answer for answer in answers if SIDES[answer.assertion.stance] in ANSWERING]
    held = [answer.assertion for answer in answering if SIDES[answer.assertion.stance] == "holds"]
    articles, kind = len({answer.article.id for answer in answering}), claim.kind
    match kind:
        case "number":
            return _span(articles, [said.value for said in held if said.value])
        case "choice":
            return Spread(articles, positions=tuple(dict.fromkeys(said.position for said in held if said.position)))
        case "date" | "place":  # what lies between two days or two places is nothing that a line could say
            return Spread(articles)
        case _:
            assert_never(kind)


def _span(articles: int, values: Sequence[Value]) -> Spread:
    numbers = [number for value in values for number in (value.min, value.max) if number is not None]
    highest = max(numbers, default=None)
    return Spread(
        articles,
        lowest=min(numbers, default=None),
        highest=highest,
        open=any(is_floor(value) and value.min == highest for value in values),
    )
