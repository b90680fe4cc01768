"""Who quotes whom as GraphML, for Gephi, yEd, networkx and the like (http://graphml.graphdrawing.org/specification.html).

A node has its name, its kind and its column; an edge goes the way the words went, with how many sayings as its weight.
"""

from xml.sax.saxutils import escape, quoteattr

from isnad.model.figures import Flow, FlowLink, FlowNode
from isnad.model.outputs import Output
from isnad.model.records import Event
from isnad.write.render.addresses import network_uri
from isnad.write.render.xml import one_line

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="column" for="node" attr.name="column" attr.type="int"/>
  <key id="page" for="node" attr.name="page" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
"""


def network_file(event: Event, flow: Flow) -> Output:
    """An event's network; `page` is the address of a node's page in the archive, without its ending."""
    return Output.of_text(network_uri(event), _graphml(flow), event.source.path)


def _graphml(flow: Flow) -> str:
    nodes, edges = "".join(map(_node, flow.nodes)), "".join(map(_edge, flow.links))
    return f'{_HEAD}  <graph id={_quoted(flow.id)} edgedefault="directed">\n{nodes}{edges}  </graph>\n</graphml>\n'


def _node(node: FlowNode) -> str:
    facts = {"label": node.label, "kind": node.kind, "column": str(node.column), "page": node.to.address}
    return f"    <node id={_quoted(node.key)}>{_data(facts)}</node>\n"


def _edge(link: FlowLink) -> str:
    ends = f"source={_quoted(link.source)} target={_quoted(link.target)}"
    return f"    <edge {ends}>{_data({'weight': str(link.sayings)})}</edge>\n"


def _data(facts: dict[str, str]) -> str:
    return "".join(f'<data key="{key}">{escape(one_line(value))}</data>' for key, value in facts.items())


def _quoted(text: str) -> str:
    return quoteattr(one_line(text))
