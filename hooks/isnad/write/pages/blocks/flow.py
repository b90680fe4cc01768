"""Who quotes whom, for an event or an outlet: the drawing, its table, and the network as a value for other tools."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from isnad.model.figures import Flow, FlowLink, FlowNode, StepKind, Target
from isnad.model.inlines import Inlines, Text
from isnad.model.pages import Block, Branch, Drawing, Tree
from isnad.model.records import Article, Event
from isnad.model.relations import Chain
from isnad.write.figures.flow import flow_chart
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link, passed_on
from isnad.write.render.view import View
from isnad.write.words import event as event_words
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted

_Route = tuple[str | None, ...]
"""Whom a saying came from and through, in order, down to its outlet: their entries, None at a gap."""


@dataclass(frozen=True, slots=True)
class _Routes:
    """How many sayings went each way, and the article in which each way is met first."""

    sayings: Mapping[_Route, int]
    first: Mapping[_Route, Article]


def flow_blocks(title: str, articles: Iterable[Article], view: View, here: str) -> tuple[Block, ...]:
    """The drawing for the page at the address `here`, and its ways as a list by outlet and speaker."""
    ways = _ways(articles, view)
    svg, on_paper = flow_chart(_flow(title, ways, _in_three_columns(view)), here)
    if not svg:
        return ()
    outlets = tuple(_outlet(id_, ways, view) for id_ in dict.fromkeys(way[-1] or "" for way in ways.sayings))
    return (
        Drawing(svg, words.FLOW_CAPTION, "figure-flow", on_paper),
        Tree("flow-list", f"{words.FLOW_LIST} ({len(ways.sayings)})", outlets),
    )


def _names(way: _Route, view: View) -> tuple[str, ...]:
    """What a way is sorted by; what begins with nobody stands last."""
    return ("\uffff" if way[0] is None else "", *(view.name(who) if who else "" for who in (way[0], way[-1], *way)))


def _outlet(id_: str, ways: _Routes, view: View) -> Branch:
    """An outlet with each way by which it has what it prints."""
    own = sorted((way for way in ways.sayings if way[-1] == id_), key=lambda way: _names(way, view))
    return Branch(
        (Text(view.name(id_)), _counted(sum(ways.sayings[way] for way in own))),
        tuple(_way(way, ways.sayings[way], view) for way in own),
    )


def _way(way: _Route, sayings: int, view: View) -> Branch:
    speaker, *between, _ = way
    names = [_named(speaker, words.NO_SPEAKER, view), *(_named(who, words.NO_ROUTE, view) for who in between)]
    return Branch((*passed_on(names), _counted(sayings)))


def _counted(sayings: int) -> Text:
    return Text(f"\N{NO-BREAK SPACE}({counted(sayings, 'assertion')})")


def _named(who: str | None, nobody: str, view: View) -> Inlines:
    return (Text(nobody),) if who is None else (entry_link(who, view),)


def event_network(event: Event, view: View) -> Flow:
    """Who quotes whom in an event's articles, link by link: whoever only passes on stands in the column of its place
    in the chain, and the outlets in the last."""
    ways = _ways(view.articles_of(event), view)
    last = max((len(way) - 1 for way in ways.sayings), default=1)

    def nodes_of(way: _Route, first: Article) -> list[FlowNode]:
        return [_node(who, column, first, view) for who, column in zip(way, [*range(len(way) - 1), last], strict=True)]

    return _flow(event_words.page_of(event_words.FLOW, event.name), ways, nodes_of)


def _in_three_columns(view: View) -> Callable[[_Route, Article], list[FlowNode]]:
    """The nodes of a way for a drawing: whoever a saying came through, in order, is one."""

    def nodes_of(way: _Route, first: Article) -> list[FlowNode]:
        return [_node(way[0], 0, first, view), *_between(way[1:-1], first, view), _node(way[-1], 2, first, view)]

    return nodes_of


def _flow(title: str, ways: _Routes, nodes_of: Callable[[_Route, Article], list[FlowNode]]) -> Flow:
    """The ways as nodes, each once, and the links between them with their sayings."""
    nodes: dict[str, FlowNode] = {}
    links: Counter[tuple[str, str]] = Counter()
    for way, sayings in ways.sayings.items():
        own = nodes_of(way, ways.first[way])
        for node in own:
            nodes.setdefault(node.key, node)
        for source, target in pairwise(own):
            links[source.key, target.key] += sayings
    flows = tuple(FlowLink(source, target, sayings) for (source, target), sayings in links.items())
    return Flow("flow", title, tuple(nodes.values()), flows)


def _between(through: _Route, first: Article, view: View) -> Iterator[FlowNode]:
    """Those between speaker and outlet as one node, whose link leads to the first of them."""
    if through:
        steps = [_node(who, 1, first, view) for who in through]
        kind: StepKind = "gap" if all(who is None for who in through) else "body"
        key = f"1-{' '.join(who or '' for who in through)}"
        yield FlowNode(key, words.THEN.join(step.label for step in steps), kind, 1, steps[0].to)


def _ways(articles: Iterable[Article], view: View) -> _Routes:
    """Every quotation and assertion of some articles, from its first link to the outlet.

    An outlet in its own voice quotes nobody, and what rests on another assertion is that one's saying; neither is
    counted.
    """
    sayings: Counter[_Route] = Counter()
    first: dict[_Route, Article] = {}
    for chain, article in _chains(articles, view):
        way = tuple(link.who for link in chain.links)
        sayings[way] += 1
        first.setdefault(way, article)
    return _Routes(sayings, first)


def _chains(articles: Iterable[Article], view: View) -> Iterator[tuple[Chain, Article]]:
    for article in articles:
        for quoted in view.related.quotations_by_article.get(article.id, ()):
            if len(quoted.chain.links) > 1:  # an outlet may quote itself, and that goes no way
                yield quoted.chain, article
        for traced in view.related.assertions_by_article.get(article.id, ()):
            if len(traced.chain.links) > 1 and not traced.assertion.rests_on:
                yield traced.chain, article


def _node(who: str | None, column: int, article: Article, view: View) -> FlowNode:
    """A gap is one node in its column, whoever it hides; its link leads to the article where it is met first."""
    if who is None:
        label = words.NO_ROUTE if column else words.NO_SPEAKER
        return FlowNode(f"{column}-", label, "gap", column, Target(address_of(article)))
    entry = view.entry(who)
    return FlowNode(f"{column}-{who}", entry.name, view.step_kind(who), column, Target(address_of(entry)))
