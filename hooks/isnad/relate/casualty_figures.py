"""Who says how many: each source's numbers beside one another, never summed."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.model.comparison import DeclaredSame
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import CasualtyFigures
from isnad.relate.chains import NONE_DECLARED, in_own_voice, origin_key
from isnad.relate.groups import grouped
from isnad.relate.order import date_key


def casualty_figures_of(
    claims: Iterable[Claim],
    answers: Mapping[str, tuple[TracedAssertion, ...]],
    same: Mapping[str, DeclaredSame] = NONE_DECLARED,
) -> tuple[CasualtyFigures, ...]:
    """The sources of an event by the date of each one's first answer, given its claims in their order.

    Only claims that say that they count people (`people` in their files) are taken. What rests on another assertion of
    its article is not a source's own number.
    """
    counting = {claim.id: claim.counted_people for claim in claims if claim.counted_people}
    own = [answer for claim in counting for answer in answers.get(claim, ()) if not answer.assertion.rests_on]
    own.sort(
        key=lambda answer: date_key(answer.article)
    )  # a stable sort: within an article the claims keep their order
    by_source = grouped((origin_key(answer, same), answer) for answer in own)
    return tuple(_figures(group, counting, same) for group in by_source.values())


def _figures(
    answers: Sequence[TracedAssertion], counting: Mapping[str, str | None], same: Mapping[str, DeclaredSame]
) -> CasualtyFigures:
    first = answers[0].chain.origin
    one = same.get(first or "")
    return CasualtyFigures(
        who=one.ids if one else (first,) if first else (),
        own_voice=all(map(in_own_voice, answers)),
        losses=_by_claim(answers, counting, "losses"),
        strength=_by_claim(answers, counting, "strength"),
    )


def _by_claim(
    answers: Iterable[TracedAssertion], counting: Mapping[str, str | None], what: str
) -> tuple[TracedAssertion, ...]:
    order = {claim: number for number, claim in enumerate(counting)}
    chosen = [answer for answer in answers if counting[answer.assertion.claim] == what]
    return tuple(sorted(chosen, key=lambda answer: order[answer.assertion.claim]))
