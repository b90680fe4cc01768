"""Who says how many: each origin's numbers beside one another, never summed."""

from collections.abc import Iterable, Mapping

from isnad.model.comparison import Identity
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import CasualtyFigures
from isnad.relate.order import date_key
from isnad.relate.origins import NONE_DECLARED, origins_of


def casualty_figures_of(
    claims: Iterable[Claim],
    answers: Mapping[str, tuple[TracedAssertion, ...]],
    same: Mapping[str, Identity] = NONE_DECLARED,
) -> tuple[CasualtyFigures, ...]:
    """The claimants of an event by the date of each one's first answer, given its claims in their order.

    Only claims that say that they count people (`people` in their files) are taken.
    """
    counting = {claim.id: claim.counted_people for claim in claims if claim.counted_people}
    counted = sorted(
        (answer for claim in counting for answer in answers.get(claim, ())),
        key=lambda answer: date_key(answer.article),
    )  # the sort is stable: within an article the claims keep their order
    return tuple(
        CasualtyFigures(
            origin=origin,
            losses=_by_claim(origin.answers, counting, "losses"),
            strength=_by_claim(origin.answers, counting, "strength"),
        )
        for origin in origins_of(counted, same)
    )


def _by_claim(
    answers: Iterable[TracedAssertion], counting: Mapping[str, str | None], what: str
) -> tuple[TracedAssertion, ...]:
    order = list(counting)
    chosen = [answer for answer in answers if counting[answer.assertion.claim] == what]
    return tuple(sorted(chosen, key=lambda answer: order.index(answer.assertion.claim)))
