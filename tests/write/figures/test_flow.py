"""Who quotes whom: a golden drawing; whatever flow is given, its bands are as thick as their sayings and inside."""

import os
import xml.etree.ElementTree as ET
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.model.figures import Flow, FlowLink, FlowNode, Target
from isnad.write.figures.flow import flow_chart

SVG = "{http://www.w3.org/2000/svg}"
HERE = "events/bridge"
PERSON, BODY = Target("people/x"), Target("organisations/x")
BRIDGE = Flow(
    "flow",
    "من ينقل عمّن: انهيار الجسر",
    (
        FlowNode("haddad", "سمير حداد", "person", 0, PERSON),
        FlowNode("engineer", "مهندس في البلدية", "role", 0, PERSON),
        FlowNode("police", "الشرطة", "body", 0, BODY),
        FlowNode("gap-0", "لا يُذكر القائل", "gap", 0, Target("events/bridge")),
        FlowNode("agency", "وكالة الأنباء (AFP) 2023", "body", 1, BODY),
        FlowNode("gap-1", "لا يُذكر الناقل", "gap", 1, Target("events/bridge")),
        FlowNode("sabah", "الصباح", "body", 2, BODY),
        FlowNode("masa", "المساء", "body", 2, BODY),
    ),
    (
        FlowLink("haddad", "sabah", 9),
        FlowLink("haddad", "agency", 4),
        FlowLink("engineer", "gap-1", 6),
        FlowLink("engineer", "agency", 2),
        FlowLink("police", "masa", 3),
        FlowLink("gap-0", "masa", 1),
        FlowLink("agency", "sabah", 1),
        FlowLink("agency", "masa", 5),
        FlowLink("gap-1", "masa", 6),
    ),
)


def test_a_flow_is_drawn_as_it_was_last_reviewed(cases: Path) -> None:
    golden, drawn = cases / "figures" / "flow.svg", flow_chart(BRIDGE, HERE).svg
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text(drawn + "\n", "utf-8")
    assert drawn + "\n" == golden.read_text("utf-8")


def test_without_a_link_there_is_no_drawing() -> None:
    assert flow_chart(Flow("f", "من ينقل عمّن", BRIDGE.nodes, ()), HERE).svg == ""


def test_the_least_of_a_long_column_are_drawn_as_one() -> None:
    speakers = tuple(FlowNode(f"s{i}", f"قائل {i}", "person", 0, PERSON) for i in range(60))
    outlet = FlowNode("sabah", "الصباح", "body", 1, BODY)
    links = tuple(FlowLink(f"s{i}", "sabah", 60 - i) for i in range(60))
    root = ET.fromstring(flow_chart(Flow("f", "من ينقل عمّن", (*speakers, outlet), links), HERE).svg)
    names = [text.text for text in root.iter(f"{SVG}text") if text.get("class") == "isnad-name"]
    assert len(names) == 42
    assert f"و20 غيرها ({sum(range(1, 21))})" in names


TEXT = st.text(max_size=40) | st.sampled_from(["</text><script>x</script>", "\x00\ud800\u202e", "م" * 300])


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    columns = draw(st.integers(2, 4))
    nodes = tuple(
        FlowNode(f"{column}-{i}", draw(TEXT), draw(st.sampled_from(["person", "role", "body", "gap"])), column, PERSON)
        for column in range(columns)
        for i in range(draw(st.integers(1, 4)))
    )
    pairs = [(a.key, b.key) for a in nodes for b in nodes if a.column < b.column]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8))
    return Flow("f-1", draw(TEXT), nodes, tuple(FlowLink(a, b, draw(st.integers(1, 400))) for a, b in chosen))


@settings(max_examples=settings().max_examples // 2)
@given(flows())
def test_a_flow_of_anything(flow: Flow) -> None:
    drawn = flow_chart(flow, HERE).svg
    assert bool(drawn) == bool(flow.links)
    if not drawn:
        return
    root = ET.fromstring(drawn)
    bands = [band for band in root.iter(f"{SVG}path") if band.find(f"{SVG}title") is not None]
    assert len(bands) == len(flow.links)
    widths = sorted(float(band.get("stroke-width", "0")) for band in bands)
    most, sayings = max(widths), sorted(link.sayings for link in flow.links)
    assert all(abs(wide - most * said / sayings[-1]) < 0.2 for wide, said in zip(widths, sayings, strict=True))
    assert all(link[0].tag == f"{SVG}title" for link in root.iter(f"{SVG}a"))
    _, _, width, height = map(float, root.get("viewBox", "").split())
    for mark in root.iter():
        for name, end in (("x", width), ("y", height)):
            assert -0.1 <= float(mark.get(name, "0")) <= end + 0.1, ET.tostring(mark)
