"""The first link of an answer's chain."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.model.comparison import DeclaredSame
from isnad.model.relations import TracedAssertion
from isnad.relate.identities import one_for

NONE_DECLARED: Mapping[str, DeclaredSame] = MappingProxyType({})


def origin_key(answer: TracedAssertion, same: Mapping[str, DeclaredSame] = NONE_DECLARED) -> str:
    """What tells the first link of an answer's chain from others: its entry, or the answer itself (`ref`) at a gap."""
    first = answer.chain.origin
    return one_for(first, same) if first else answer.ref


def in_own_voice(answer: TracedAssertion) -> bool:
    """Whether an outlet says it itself: nobody stands before it in the chain."""
    return answer.chain.origin == answer.article.outlet
