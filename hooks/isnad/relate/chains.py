"""Source chains: from the first speaker through each intermediary to the outlet that printed it; their first link."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from isnad.model.comparison import DeclaredSame
from isnad.model.records import Article, Assertion, Quotation, Via
from isnad.model.relations import Chain, ChainLink, TracedAssertion
from isnad.relate.identities import one_for

NONE_DECLARED: Mapping[str, DeclaredSame] = MappingProxyType({})


def _link(via: Via) -> ChainLink:
    return ChainLink(via.through, via.verb, via.because, via.kind == "own-report")


def chain_of_quotation(quotation: Quotation, article: Article) -> Chain:
    """The speaker, whoever passed the words on, the outlet; a publication's own report is the publication once."""
    speaker = ChainLink(quotation.speaker, quotation.verb)
    return Chain(_without_repeats((speaker, *map(_link, quotation.via), ChainLink(article.outlet))))


def chain_of_assertion(assertion: Assertion, article: Article) -> Chain:
    """The source, whoever passed it on, the outlet; without a source the outlet alone, or first the gap of `via`."""
    source = (ChainLink(assertion.source),) if assertion.source else ()
    links = (*source, *map(_link, assertion.via), ChainLink(article.outlet))
    return Chain(_without_repeats(links))


def _without_repeats(links: tuple[ChainLink, ...]) -> tuple[ChainLink, ...]:
    """Whoever passes to itself is one link: an outlet that is its own source."""
    kept = [link for link, after in pairwise(links) if link.who is None or link.who != after.who]
    return (*kept, links[-1])


def origin_key(answer: TracedAssertion, same: Mapping[str, DeclaredSame] = NONE_DECLARED) -> str:
    """What tells the first link of an answer's chain from others: its entry, or the answer itself (`ref`) at a gap."""
    first = answer.chain.origin
    return one_for(first, same) if first else answer.ref


def in_own_voice(answer: TracedAssertion) -> bool:
    """Whether an outlet says it itself: nobody stands before it in the chain."""
    return answer.chain.origin == answer.article.outlet
