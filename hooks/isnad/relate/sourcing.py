"""Where what an outlet printed comes from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from isnad.model.records import Article, Entry, Organisation, Person
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.summaries import Sourcing, SpokenFor
from isnad.relate.chains import in_own_voice
from isnad.relate.groups import grouped

_Items = tuple[TracedQuotation | TracedAssertion, ...]


def sourcing_of(
    articles: Iterable[Article],
    quoted: Mapping[str, tuple[TracedQuotation, ...]],
    stated: Mapping[str, tuple[TracedAssertion, ...]],
    entries: Mapping[str, Entry],
) -> dict[str, Sourcing]:
    """The sourcing of each outlet that published something, given all articles by date."""
    by_outlet = grouped((article.outlet, article) for article in articles)
    return {outlet: _sourcing(outlet, own, quoted, stated, entries) for outlet, own in by_outlet.items()}


def _sourcing(
    outlet: str,
    articles: tuple[Article, ...],
    quoted: Mapping[str, tuple[TracedQuotation, ...]],
    stated: Mapping[str, tuple[TracedAssertion, ...]],
    entries: Mapping[str, Entry],
) -> Sourcing:
    answers = tuple(answer for article in articles for answer in stated[article.id])
    items = tuple(item for article in articles for item in _items(quoted[article.id], stated[article.id]))
    spoken = grouped((item.chain.origin, item) for item in items if item.chain.origin not in (None, outlet))
    sources = [SpokenFor(id_, own) for id_, own in spoken.items() if id_]
    kinds = {source.id: _kind(entries.get(source.id)) for source in sources}
    return Sourcing(
        outlet=outlet,
        articles=articles,
        named=tuple(source for source in sources if kinds[source.id] == "person"),
        unnamed=tuple(source for source in sources if kinds[source.id] == "role"),
        bodies=tuple(source for source in sources if kinds[source.id] == "body"),
        agencies=tuple(_agencies(articles, items, entries)),
        own_voice=tuple(answer for answer in answers if in_own_voice(answer)),
        from_gap=tuple(item for item in items if item.chain.origin is None),
        over_gap=tuple(item for item in items if any(link.who is None for link in item.chain.links[1:])),
    )


def _items(quoted: Sequence[TracedQuotation], stated: Sequence[TracedAssertion]) -> _Items:
    return (*quoted, *stated)


def _kind(entry: Entry | None) -> str:
    return entry.kind if isinstance(entry, Person) else "body"


def _agencies(articles: Sequence[Article], items: _Items, entries: Mapping[str, Entry]) -> Iterator[SpokenFor]:
    """Whom the articles credit, and agencies that something came from or through, in that order."""
    credited = dict.fromkeys(id_ for article in articles for id_ in article.agencies)
    links = grouped((id_, item) for item in items for id_ in dict.fromkeys(link.who for link in item.chain.links[:-1]))
    found = dict.fromkeys(id_ for id_ in links if id_ and _is_agency(entries.get(id_)))
    for id_ in {**credited, **found}:
        yield SpokenFor(id_, links.get(id_, ()))


def _is_agency(entry: Entry | None) -> bool:
    return isinstance(entry, Organisation) and entry.kind == "agency"
