"""A source chain goes from its speaker to the outlet and comes by nobody twice."""

from collections.abc import Iterator

from isnad.message import Message, at, fault
from isnad.model.records import Via
from isnad.model.relations import Archive
from isnad.model.source import Step

_SpokenChain = tuple[str | None, tuple[Via, ...], tuple[Step, ...]]


def chains_that_come_back(archive: Archive) -> Iterator[Message]:
    """A message for the first link of each chain that passes through its own speaker, its outlet, or one link twice.

    A chain that `via` tells once for all that a speaker says is told of once.
    """
    for article in archive.articles.values():
        chains: list[_SpokenChain] = [(speaker, chain, ("via", speaker)) for speaker, chain in article.via.items()]
        for number, quote in enumerate(article.quotations):
            if quote.via != article.via.get(quote.speaker):
                chains.append((quote.speaker, quote.via, ("quotations", number, "via")))
        for number, said in enumerate(article.assertions):
            if said.source is None or said.via != article.via.get(said.source):
                chains.append((said.source, said.via, ("assertions", number, "via")))
        for speaker, chain, steps in chains:
            seen = {speaker, article.outlet}
            for number, link in enumerate(chain):
                if link.through in seen and link.through is not None and link.kind is None:
                    yield at(article.source, fault("chain-comes-back", id=link.through), *steps, number)
                    break
                seen.add(link.through)


def outlets_that_credit_themselves(archive: Archive) -> Iterator[Message]:
    """The agencies of an article are those that its outlet had it from."""
    for article in archive.articles.values():
        if article.outlet in article.agencies:
            wrong = fault("own-agency", id=article.outlet)
            yield at(article.source, wrong, "agencies", article.agencies.index(article.outlet))
