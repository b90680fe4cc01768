"""Networks, opened in networkx: declared keys, known ends, every name, weight and word as it was."""

from dataclasses import replace
from io import BytesIO

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.figures import Flow, FlowLink, FlowNode, Target
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.pipeline import Checked
from isnad.write.data.graphml import chains_file, network_file
from isnad.write.pages.blocks.flow import event_network
from isnad.write.render.view import View

HELD = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("\t\n\r\x85"), min_size=1
)
"""What XML holds: any text but control characters and what is no character."""


def opened(text: str) -> nx.MultiDiGraph:
    """A network as networkx reads it, each edge apart."""
    graph = nx.read_graphml(BytesIO(text.encode()), force_multigraph=True)
    assert graph.is_directed()
    return graph


def network(flow: Flow, archive: Checked) -> nx.MultiDiGraph:
    return opened(network_file(archive.archive.events["bridge-2020"], flow).text)


@given(HELD, HELD, st.integers(1, 1000))
def test_what_is_written_reads_back(sample: Checked, one: str, other: str, sayings: int) -> None:
    speaker = FlowNode("0-a", one, "role", 0, Target("people/a"))
    outlet = FlowNode("1-b", other, "body", 1, Target("organisations/b"))
    read = network(Flow("flow", "", (speaker, outlet), (FlowLink("0-a", "1-b", sayings),)), sample)
    assert dict(read.nodes(data=True)) == {
        "0-a": {"label": one, "kind": "role", "column": 0, "page": "people/a"},
        "1-b": {"label": other, "kind": "body", "column": 1, "page": "organisations/b"},
    }
    assert list(read.edges(data="weight")) == [("0-a", "1-b", sayings)]


def test_what_xml_cannot_hold_is_marked(sample: Checked) -> None:
    read = network(Flow("f", "", (FlowNode("n", "\x00<&\ud800", "gap", 0, Target("x")),), ()), sample)
    assert read.nodes["n"]["label"] == "\ufffd<&\ufffd"


@pytest.mark.parametrize("archive", ["khasham", "bridge"])
def test_an_events_network_has_every_link_of_its_flow(archive: str, request: pytest.FixtureRequest) -> None:
    checked: Checked = request.getfixturevalue(archive)
    view = View(checked.archive, checked.related)
    for event in checked.archive.events.values():
        flow = event_network(event, view)
        read = opened(network_file(event, flow).text)
        assert {node: facts["label"] for node, facts in read.nodes(data=True)} == {
            node.key: node.label for node in flow.nodes
        }
        assert sorted(read.edges(data="weight")) == sorted(
            (each.source, each.target, each.sayings) for each in flow.links
        )


@pytest.mark.parametrize("archive", ["khasham", "bridge"])
def test_every_chain_is_followed_from_its_first_link_to_its_words(archive: str, request: pytest.FixtureRequest) -> None:
    """Whoever stands in a chain has his name, a gap its reason, a saying its words; the links have their verbs."""
    checked: Checked = request.getfixturevalue(archive)
    view = View(checked.archive, checked.related)
    read = opened(chains_file(view).text)
    related = checked.related
    sayings: list[TracedQuotation | TracedAssertion] = []
    for article in related.articles:
        sayings += related.quotations_by_article.get(article.id, ())
        sayings += related.assertions_by_article.get(article.id, ())
    assert {id_ for id_, kind in read.nodes(data="kind") if kind in ("quotation", "assertion")} == {
        traced.ref for traced in sayings
    }
    told = {
        traced.ref: [
            (view.name(link.who) if link.who else link.because, link.verb, link.own_report)
            for link in traced.chain.links
        ]
        for traced in sayings
    }
    assert any(None in [link.who for link in traced.chain.links] for traced in sayings)
    assert {traced.ref: followed(read, traced.ref) for traced in sayings} == told
    for traced in sayings:
        said = traced.quotation if isinstance(traced, TracedQuotation) else traced.assertion
        assert read.nodes[traced.ref]["label"] == said.words


def followed(read: nx.MultiDiGraph, ref: str) -> list[tuple[str, str | None, bool]]:
    """The chain of a saying, by its edges alone: who, by name, or why nobody; the verb; whether it is a report."""
    links = sorted(
        (each for each in read.edges(data=True) if each[2]["saying"] == ref), key=lambda each: each[2]["number"]
    )
    assert [source for source, _, _ in links[1:]] == [target for _, target, _ in links[:-1]]
    assert links[-1][1] == ref
    nodes = [(read.nodes[source], facts) for source, _, facts in links]
    return [
        (node["because"] if node["kind"] == "gap" else node["label"], facts.get("verb"), facts.get("own_report", False))
        for node, facts in nodes
    ]


@given(HELD)
def test_any_name_in_a_chain_reads_back(sample: Checked, name: str) -> None:
    archive = sample.archive
    outlet = next(iter(archive.articles.values())).outlet
    organisations = {**archive.organisations, outlet: archive.organisations[outlet].model_copy(update={"name": name})}
    view = View(replace(archive, organisations=organisations), sample.related)
    assert opened(chains_file(view).text).nodes[outlet]["label"] == name
