"""Who quotes whom, for an event or an outlet: the drawing, its table, and the network as a value for other tools."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from isnad.model.figures import Flow, FlowLink, FlowNode, StepKind, Target
from isnad.model.pages import Block, Drawing, Fold, Inline, Link, Row, Table, Text
from isnad.model.records import Article, Event, Person
from isnad.model.relations import Chain
from isnad.write.figures.flow import flow_chart
from isnad.write.render.addresses import address_of
from isnad.write.render.view import View
from isnad.write.words import event as event_words
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted


def flow_blocks(flow: Flow, here: str) -> tuple[Block, ...]:
    """The drawing for the page at the address `here`, and its links as a table, the thickest first."""
    svg = flow_chart(flow, here)
    if not svg:
        return ()
    nodes = {node.key: node for node in flow.nodes}
    ways = sorted(flow.links, key=lambda link: -link.sayings)
    rows = tuple(
        Row(((_named(nodes[way.source]),), (_named(nodes[way.target]),), (Text(counted(way.sayings, "assertion")),)))
        for way in ways
    )
    table = Table(flow.title, words.FLOW_HEAD, rows)
    return (
        Drawing(svg, words.FLOW_CAPTION, "figure-flow"),
        Fold(f"{words.FLOW_TABLE} ({len(rows)})", (table,), "flow-table"),
    )


def _named(node: FlowNode) -> Inline:
    return Text(node.label) if node.kind == "gap" else Link(node.to.address, (Text(node.label),))


def event_flow(event: Event, view: View) -> Flow:
    """Who quotes whom in an event's articles."""
    return flow_of("flow", event_words.page_of(event_words.FLOW, event.name), view.articles_of(event), view)


def flow_of(id_: str, title: str, articles: Iterable[Article], view: View) -> Flow:
    """Every quotation and assertion of some articles, from its first link to the outlet.

    An outlet in its own voice quotes nobody, and what rests on another assertion is that one's saying; neither is
    counted.
    """
    nodes: dict[str, FlowNode] = {}
    links: Counter[tuple[str, str]] = Counter()
    chains = list(_chains(articles, view))
    longest = max((len(chain.links) - 1 for chain, _ in chains), default=1)
    for chain, article in chains:
        keys = []
        for place, link in enumerate(chain.links):
            column = longest if place == len(chain.links) - 1 else place
            node = _node(link.who, column, article, view)
            nodes.setdefault(node.key, node)
            keys.append(node.key)
        links.update(pairwise(keys))
    ways = tuple(FlowLink(source, target, sayings) for (source, target), sayings in links.items())
    return Flow(id_, title, tuple(nodes.values()), ways)


def _chains(articles: Iterable[Article], view: View) -> Iterator[tuple[Chain, Article]]:
    for article in articles:
        for quoted in view.related.quotations_by_article.get(article.id, ()):
            yield quoted.chain, article
        for traced in view.related.answers_by_article.get(article.id, ()):
            if len(traced.chain.links) > 1 and not traced.assertion.rests_on:
                yield traced.chain, article


def _node(who: str | None, column: int, article: Article, view: View) -> FlowNode:
    """A gap is one node in its column, whoever it hides; its link leads to the article where it is met first."""
    if who is None:
        label = words.NO_ROUTE if column else words.NO_SPEAKER
        return FlowNode(f"{column}-", label, "gap", column, Target(address_of(article)))
    entry = view.entry(who)
    kind: StepKind = entry.kind if isinstance(entry, Person) else "body"
    return FlowNode(f"{column}-{who}", entry.name, kind, column, Target(address_of(entry)))
