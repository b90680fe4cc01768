"""Source chains: from the first speaker through each intermediary to the outlet that printed it."""

from itertools import pairwise

from isnad.model.records import Article, Assertion, Quotation, Via
from isnad.model.relations import Chain, ChainLink


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
