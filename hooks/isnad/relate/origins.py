"""How many independent origins stand behind some answers: repetition is not confirmation."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from isnad.model.comparison import Identity, Origin
from isnad.model.relations import TracedAssertion
from isnad.relate.groups import grouped
from isnad.relate.identities import one_for

NONE_DECLARED: Mapping[str, Identity] = MappingProxyType({})


def origin_key(answer: TracedAssertion, same: Mapping[str, Identity] = NONE_DECLARED) -> str:
    """What tells the origin of an answer from others: its chain's first link, or the answer itself at a gap.

    Only the first link counts: a chain that loops through an intermediary, or back to the outlet, has one origin too.
    """
    first = answer.chain.origin
    return one_for(first, same) if first else f"{answer.article.id}#{answer.assertion.id}"


def in_own_voice(answer: TracedAssertion) -> bool:
    """Whether an outlet says it itself: nobody stands before it in the chain."""
    return answer.chain.origin == answer.article.outlet


def origins_of(answers: Iterable[TracedAssertion], same: Mapping[str, Identity] = NONE_DECLARED) -> tuple[Origin, ...]:
    """The origins of answers, in the order in which each is first heard."""
    groups = grouped((origin_key(answer, same), answer) for answer in answers)
    return tuple(_origin(key, group, same) for key, group in groups.items())


def _origin(key: str, answers: tuple[TracedAssertion, ...], same: Mapping[str, Identity]) -> Origin:
    one = same.get(key)
    gap = answers[0].chain.origin is None
    return Origin(
        key=key,
        ids=one.ids if one else () if gap else (key,),
        own_voice=all(map(in_own_voice, answers)),
        answers=answers,
        because=one.because if one else (),
    )
