"""The network file reads back as XML: declared keys, known ends, every name and weight."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.figures import Flow, FlowLink, FlowNode, Target
from isnad.pipeline import Checked
from isnad.write.data.graphml import network_file

G = "{http://graphml.graphdrawing.org/xmlns}"
TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=40)


def read(text: str) -> tuple[dict[str, dict[str, str]], list[tuple[str, str, int]]]:
    """A small reader of the format: nodes with their data by declared name, edges with their weight."""
    root = ET.fromstring(text)
    assert root.tag == f"{G}graphml"
    names = {key.attrib["id"]: key.attrib["attr.name"] for key in root.findall(f"{G}key")}
    (graph,) = root.findall(f"{G}graph")
    assert graph.attrib["edgedefault"] == "directed"
    nodes = {
        node.attrib["id"]: {names[data.attrib["key"]]: data.text or "" for data in node.findall(f"{G}data")}
        for node in graph.findall(f"{G}node")
    }
    edges = [
        (edge.attrib["source"], edge.attrib["target"], int(edge.findtext(f"{G}data", "0")))
        for edge in graph.findall(f"{G}edge")
    ]
    return nodes, edges


def network(flow: Flow, archive: Checked) -> str:
    return network_file(archive.archive.events["bridge-2020"], flow).text


@given(TEXT, TEXT, st.integers(1, 1000))
def test_what_is_written_reads_back(sample: Checked, one: str, other: str, sayings: int) -> None:
    speaker = FlowNode("0-a", one, "role", 0, Target("people/a"))
    outlet = FlowNode("1-b", other, "body", 1, Target("organisations/b"))
    nodes, edges = read(network(Flow("flow", "", (speaker, outlet), (FlowLink("0-a", "1-b", sayings),)), sample))
    assert nodes == {
        "0-a": {"label": one, "kind": "role", "column": "0", "page": "people/a"},
        "1-b": {"label": other, "kind": "body", "column": "1", "page": "organisations/b"},
    }
    assert edges == [("0-a", "1-b", sayings)]


def test_what_xml_cannot_hold_is_marked(sample: Checked) -> None:
    nodes, _ = read(network(Flow("f", "", (FlowNode("n", "\x00<&\ud800", "gap", 0, Target("x")),), ()), sample))
    assert nodes["n"]["label"] == "\ufffd<&\ufffd"
