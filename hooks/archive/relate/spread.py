"""How many stand behind some answers, and how far the answers lie apart."""

from collections.abc import Sequence

from archive.model.records import Claim
from archive.model.relations import Answer, Counts, Spread


def counts_of(answers: Sequence[Answer]) -> Counts:
    """Repetition is not confirmation: chains that begin with the same link are one origin.

    A chain that begins with a gap names nobody, so it is an origin of its own and no speaker.
    An outlet in its own voice is an origin, but no speaker, even where it is recorded as its own source.
    """
    origins = {answer.chain.origin or f"{answer.article.id}#{answer.assertion.id}" for answer in answers}
    return Counts(
        answers=len(answers),
        articles=len({answer.article.id for answer in answers}),
        outlets=len({answer.article.outlet for answer in answers}),
        speakers=len({a.assertion.source for a in answers if a.assertion.source not in (None, a.article.outlet)}),
        origins=len(origins),
    )


def spread_of(claim: Claim, answers: Sequence[Answer]) -> Spread:
    """The span of the numbers given, or the positions taken. Numbers are never averaged."""
    values = [answer.assertion.value for answer in answers if answer.assertion.value]
    floors = [number for value in values for number in (value.min, value.max) if number is not None]
    highest = max(floors, default=None)
    return Spread(
        counts=counts_of(answers),
        lowest=min(floors, default=None),
        highest=highest,
        open=any(value.open and value.min == highest for value in values),
        positions=tuple(dict.fromkeys(a.assertion.position for a in answers if a.assertion.position)),
    )
