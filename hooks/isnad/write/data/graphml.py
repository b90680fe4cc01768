"""Networks as GraphML, for Gephi, yEd, networkx and the like (http://graphml.graphdrawing.org/specification.html).

Two of them: who quotes whom in an event, and every source chain of the archive, link by link. An edge goes the way the
words went. What others wrote stands in them as it was recorded, to the code point, but for what XML cannot hold.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from isnad.model.figures import Flow, FlowLink, FlowNode
from isnad.model.outputs import Output
from isnad.model.records import Event
from isnad.model.relations import ChainLink, TracedAssertion, TracedQuotation
from isnad.write.render.addresses import address_of, data_uri, network_uri
from isnad.write.render.plain_words import stance_text
from isnad.write.render.view import View
from isnad.write.render.xml import one_line, whole
from isnad.write.words import ar

CHAINS = data_uri("chains.graphml")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_Facts = Mapping[str, str | int | None]
_Of = Literal["node", "edge"]
_Type = Literal["string", "int", "boolean"]


@dataclass(frozen=True, slots=True)
class _Graph:
    """A directed graph, and the facts that its nodes and its edges may have, by name."""

    id: str
    of_nodes: Mapping[str, _Type]
    of_edges: Mapping[str, _Type]
    nodes: Mapping[str, _Facts]
    edges: Iterable[tuple[str, str, _Facts]]


_OF_FLOW: Mapping[str, _Type] = MappingProxyType(
    {"label": "string", "kind": "string", "column": "int", "page": "string"}
)
_OF_CHAINS: Mapping[str, _Type] = MappingProxyType(
    {
        "label": "string",
        "kind": "string",
        "page": "string",
        "article": "string",
        "claim": "string",
        "stance": "string",
        "because": "string",
    }
)
_OF_LINKS: Mapping[str, _Type] = MappingProxyType(
    {
        "saying": "string",
        "number": "int",
        "verb": "string",
        "because": "string",
        "own_report": "boolean",
    }
)


def network_file(event: Event, flow: Flow) -> Output:
    """Who quotes whom in an event, an edge with how many sayings went that way as its weight.

    `page` is the address of a node's page in the archive, without its ending.
    """
    nodes = {node.key: _speaker_or_outlet(node) for node in flow.nodes}
    graph = _Graph(flow.id, _OF_FLOW, {"weight": "int"}, nodes, map(_sayings, flow.links))
    return Output.of_pieces(network_uri(event), _graphml(graph), event.source.path)


def chains_file(view: View) -> Output:
    """Every chain: whoever stands in one is one node in all of them, a gap and a saying are nodes of their own.

    A saying has its words as its label and is what its outlet leads to. Every edge has the saying that it is of
    (`article#id`) and its number in that saying's chain, from 1: those of one saying, in order, are its chain.
    """
    nodes: dict[str, _Facts] = {}
    for traced in _sayings_of(view):
        for key, link in _steps(traced):
            nodes.setdefault(key, _who(link, traced, view))
        nodes[traced.ref] = _saying(traced, view)
    return Output.of_pieces(CHAINS, _graphml(_Graph("chains", _OF_CHAINS, _OF_LINKS, nodes, _links(view))))


def _links(view: View) -> Iterator[tuple[str, str, _Facts]]:
    """The edges of all chains, made one by one: they are most of the file."""
    for traced in _sayings_of(view):
        steps = _steps(traced)
        ends = [*(key for key, _ in steps), traced.ref]
        for number, (_, link) in enumerate(steps, start=1):
            yield ends[number - 1], ends[number], {"saying": traced.ref, "number": number, **_way(link)}


def _steps(traced: TracedQuotation | TracedAssertion) -> list[tuple[str, ChainLink]]:
    return [(_key(traced, number, link), link) for number, link in enumerate(traced.chain.links, start=1)]


def _sayings_of(view: View) -> Iterator[TracedQuotation | TracedAssertion]:
    for article in view.related.articles:
        yield from view.related.quotations_by_article.get(article.id, ())
        yield from view.related.assertions_by_article.get(article.id, ())


def _key(traced: TracedQuotation | TracedAssertion, number: int, link: ChainLink) -> str:
    """An entry's id; a gap's is its saying's with its number: nobody knows whether two gaps hide one."""
    return link.who or f"{traced.ref}-{number}"


def _way(link: ChainLink) -> _Facts:
    """How a link passed on what it had. Why there is a gap is told by its node."""
    because = link.because if link.who else None
    return {"verb": link.verb, "because": because, "own_report": "true" if link.own_report else None}


def _who(link: ChainLink, traced: TracedQuotation | TracedAssertion, view: View) -> _Facts:
    if link.who is None:
        return {"label": ar.GAP, "kind": "gap", "page": address_of(traced.article), "because": link.because}
    entry = view.entry(link.who)
    return {"label": entry.name, "kind": view.step_kind(link.who), "page": address_of(entry)}


def _saying(traced: TracedQuotation | TracedAssertion, view: View) -> _Facts:
    article = {"article": traced.article.id}
    if isinstance(traced, TracedQuotation):
        page = address_of(traced.article)
        return {"label": traced.quotation.words, "kind": "quotation", "page": page, **article}
    said, claim = traced.assertion, view.archive.claims[traced.assertion.claim]
    own = {"claim": claim.id, "stance": stance_text(said), "because": said.because}
    return {"label": said.words, "kind": "assertion", "page": address_of(claim), **article, **own}


def _speaker_or_outlet(node: FlowNode) -> _Facts:
    return {"label": node.label, "kind": node.kind, "column": node.column, "page": node.to.address}


def _sayings(link: FlowLink) -> tuple[str, str, _Facts]:
    return link.source, link.target, {"weight": link.sayings}


def _graphml(graph: _Graph) -> Iterator[str]:
    """Keys have short ids, for every fact names its own; what it is stands in `attr.name`, by which readers go."""
    of_nodes, of_edges = _ids("n", graph.of_nodes), _ids("e", graph.of_edges)
    yield f"{_HEAD}{_keys('node', of_nodes, graph.of_nodes)}{_keys('edge', of_edges, graph.of_edges)}"
    yield f'<graph id={_quoted(graph.id)} edgedefault="directed">\n'
    for key, facts in graph.nodes.items():
        yield f"<node id={_quoted(key)}>{_data(of_nodes, facts)}</node>\n"
    for source, target, facts in graph.edges:
        yield f"<edge source={_quoted(source)} target={_quoted(target)}>{_data(of_edges, facts)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _ids(of: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{of}{at}" for at, name in enumerate(names)}


def _keys(of: _Of, ids: Mapping[str, str], facts: Mapping[str, _Type]) -> str:
    return "".join(
        f'<key id="{ids[name]}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n' for name, type_ in facts.items()
    )


def _data(ids: Mapping[str, str], facts: _Facts) -> str:
    held = ((ids[name], whole(str(value))) for name, value in facts.items() if value is not None)
    # an XML reader takes a bare carriage return for a line feed
    return "".join(f'<data key="{id_}">{escape(value, {chr(13): "&#13;"})}</data>' for id_, value in held)


def _quoted(text: str) -> str:
    return quoteattr(one_line(text))
