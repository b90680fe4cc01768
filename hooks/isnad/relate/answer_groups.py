"""How many stand behind some answers, and how far the answers lie apart."""

from collections.abc import Mapping, Sequence

from isnad.model.comparison import AnswerGroup, Identity
from isnad.model.records import Claim
from isnad.model.relations import Counts, Spread, TracedAssertion
from isnad.relate.content import what_is_said
from isnad.relate.groups import grouped
from isnad.relate.identities import one_for
from isnad.relate.origins import NONE_DECLARED, origin_key


def counts_of(answers: Sequence[TracedAssertion], same: Mapping[str, Identity] = NONE_DECLARED) -> Counts:
    """Repetition is not confirmation: chains that begin with the same link are one origin.

    A chain that begins with a gap names nobody, so it is an origin of its own and no speaker.
    An outlet in its own voice is an origin, but no speaker, even where it is recorded as its own source.
    Entries that are declared the same (`same`) are one speaker and one origin.
    """
    sources = {(a.assertion.source, a.article.outlet) for a in answers}
    return Counts(
        answers=len(answers),
        articles=len({answer.article.id for answer in answers}),
        outlets=len({answer.article.outlet for answer in answers}),
        speakers=len({one_for(source, same) for source, outlet in sources if source and source != outlet}),
        origins=len({origin_key(answer, same) for answer in answers}),
    )


def spread_of(claim: Claim, answers: Sequence[TracedAssertion], same: Mapping[str, Identity] = NONE_DECLARED) -> Spread:
    """The span of the numbers given, or the positions taken. Numbers are never averaged."""
    values = [answer.assertion.value for answer in answers if answer.assertion.value]
    floors = [number for value in values for number in (value.min, value.max) if number is not None]
    highest = max(floors, default=None)
    return Spread(
        counts=counts_of(answers, same),
        lowest=min(floors, default=None),
        highest=highest,
        open=any(value.open and value.min == highest for value in values),
        positions=tuple(dict.fromkeys(a.assertion.position for a in answers if a.assertion.position)),
    )


def answer_groups_of(
    answers: Sequence[TracedAssertion], same: Mapping[str, Identity] = NONE_DECLARED
) -> tuple[AnswerGroup, ...]:
    """Each thing said about a claim with who stands behind it, in the order in which it was first said."""
    groups = grouped((what_is_said(answer.assertion), answer) for answer in answers)
    return tuple(_group(group, same) for group in groups.values())


def _group(answers: tuple[TracedAssertion, ...], same: Mapping[str, Identity]) -> AnswerGroup:
    first = answers[0].assertion
    by_stance = grouped((answer.assertion.stance, answer) for answer in answers)
    return AnswerGroup(
        position=first.position,
        value=None if first.position else first.value,
        held=counts_of([a for a in answers if a.assertion.stance in ("asserts", "suspects")], same),
        by_stance={stance: counts_of(group, same) for stance, group in by_stance.items()},
        answers=answers,
    )
