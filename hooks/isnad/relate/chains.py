"""Source chains: from the first speaker, hand by hand, to the outlet that printed it."""

from itertools import pairwise

from isnad.model.records import Article, Assertion, Quotation, Via
from isnad.model.relations import Chain, Link


def _link(via: Via) -> Link:
    return Link(via.through, via.verb, via.because)


def chain_of_quotation(quotation: Quotation, article: Article) -> Chain:
    """The speaker, whoever passed the words on, the outlet."""
    speaker = Link(quotation.speaker, quotation.verb)
    return Chain((speaker, *map(_link, quotation.via), Link(article.outlet)))


def chain_of_assertion(assertion: Assertion, article: Article) -> Chain:
    """Likewise; an assertion with no source is the outlet's own, or begins with the gap that `via` records."""
    source = (Link(assertion.source),) if assertion.source else ()
    links = (*source, *map(_link, assertion.via), Link(article.outlet))
    return Chain(_without_repeats(links))


def _without_repeats(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """A hand that passes to itself is one hand: an outlet that is its own source."""
    kept = [link for link, after in pairwise(links) if link.who is None or link.who != after.who]
    return (*kept, links[-1])
