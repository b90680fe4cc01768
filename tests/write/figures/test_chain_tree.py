"""Chain trees: golden drawings, and whatever chains are given every one is drawn, linked and inside."""

import os
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.model.figures import AnswerChains, ChainSaying, ChainStep, ChainTree, DrawnChain, StepKind, Target
from isnad.write.figures.chain_tree.drawing import chain_tree
from isnad.write.figures.chain_tree.graph import gathered, graph_of
from isnad.write.figures.chain_tree.plots import plots_of
from isnad.write.figures.tiers import spread
from isnad.write.words.numbers import counted

SVG = "{http://www.w3.org/2000/svg}"
HERE = "claims/injured"
TEXT = st.text(max_size=60) | st.sampled_from(
    ["</text><script>x</script>", "\x00\ud800\u202e", '"onload="x', "م" * 300, "وكالة الأنباء (AFP) 2023"]
)


def step(key: str, label: str, kind: StepKind = "body", **more: object) -> ChainStep:
    shelf = "people" if kind in ("person", "role") else "organisations"
    return ChainStep(key, label, kind, Target(f"{shelf}/{key}"), **more)  # type: ignore[arg-type]


def saying(article: str, number: int, shown: str, **more: object) -> ChainSaying:
    to = Target(f"articles/{article}", f"a{number}")
    return ChainSaying(f"{article}#a{number}", f"مقال {article}", shown, f"قال إن {shown}", to, **more)  # type: ignore[arg-type]


ENGINEER = step("engineer", "مهندس في البلدية", "role", detail="رفض ذكر اسمه")
GAP = step("gap-1", "لم يُذكر كيف وصل", "gap", because="لا يذكر المقال إلى من تحدّث")
BRIDGE = ChainTree(
    "chains",
    "شجرة الإسناد: كم جُرح في انهيار الجسر؟",
    (
        AnswerChains(
            "أكثر من 20",
            "من 1 إلى 3 مصادر أولى",
            (
                DrawnChain(
                    (ENGINEER, step("agency", "وكالة الأنباء (AFP) 2023", verb="قال لـ"), step("sabah", "الصباح")),
                    saying("sabah-1", 2, "أكثر من 20 جريحاً", flag="العنوان: 20 جريحاً؛ المتن: أكثر من 20 جريحاً"),
                ),
                DrawnChain((ENGINEER, GAP, step("masa", "المساء")), saying("masa-1", 1, "20+", flag="في العنوان")),
                DrawnChain(
                    (ENGINEER, step("radio", "الإذاعة", verb="نقلت", inferred=True), step("yawm", "اليوم")),
                    saying("yawm-1", 4, "عشرون أو أكثر"),
                ),
            ),
            common="engineer",
            list_id="chains-list-1",
        ),
        AnswerChains(
            "12",
            "مصدر أول واحد",
            (DrawnChain((step("sabah", "الصباح"),), saying("sabah-2", 1, "12 جريحاً", flag="في العنوان وحده")),),
        ),
        AnswerChains(
            "يقول إنه لا يعلم",
            "",
            (
                DrawnChain(
                    (step("haddad", "سمير حداد", "person"), step("masa", "المساء", verb="قال لـ")),
                    saying("masa-2", 3, "لا علم لنا"),
                ),
            ),
            definite=False,
        ),
    ),
)  # fmt: skip


def outlets(count: int, verbs: tuple[str, ...] = ("نقل",)) -> ChainTree:
    """One official whom so many outlets quote, each in its own way or all in one."""
    chains = tuple(
        DrawnChain(
            (ENGINEER, step(f"outlet-{i}", f"صحيفة {i}", verb=verbs[i % len(verbs)])),
            saying(f"article-{i}", 1, "أكثر من 20", flag="في العنوان: 20" if i % 5 > i % 3 else ""),
        )
        for i in range(count)
    )
    answer = AnswerChains("أكثر من 20", "مصدر أول واحد", chains, common="engineer", list_id="wide-list")
    return ChainTree("wide", "كم؟", (answer,))


def radios(count: int) -> ChainTree:
    """Chains of which no two look alike, so many that they do not fit side by side."""
    kinds = get_args(StepKind)
    chains = tuple(
        DrawnChain(
            (
                ENGINEER,
                step(f"via-{i}", f"ناقل {i}", kinds[i % 4], verb="نقلت عنه", inferred=i % 3 == 0),
                step(f"outlet-{i // 2}", f"صحيفة {i // 2}"),
            ),
            saying(f"article-{i}", 1, "أكثر من 20 جريحاً", flag="في العنوان وحده" if i == 3 else ""),
        )
        for i in range(count)
    )
    answer = AnswerChains("أكثر من 20", "من 1 إلى 9", chains, common="engineer", list_id="tall-list")
    return ChainTree("tall", "كم؟", (answer,))


TREES = {"chain-tree": BRIDGE, "chain-tree-gathered": outlets(40, tuple("نقل")), "chain-tree-turned": radios(9)}


@pytest.mark.parametrize("name", TREES)
def test_a_tree_is_drawn_as_it_was_last_reviewed(name: str, cases: Path) -> None:
    golden, drawn = cases / "figures" / f"{name}.svg", chain_tree(TREES[name], HERE)
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text(drawn + "\n", "utf-8")
    assert drawn + "\n" == golden.read_text("utf-8")


def test_without_a_chain_there_is_no_drawing() -> None:
    assert chain_tree(ChainTree("c", "سؤال", (AnswerChains("لا أحد", "", ()),)), HERE) == ""


def test_light_branches_are_gathered_and_counted() -> None:
    chains = outlets(40).answers[0].chains
    graph = graph_of(chains, gathered(chains, 5))
    speaker, others = graph.nodes.values()
    assert (len(speaker.members), speaker.chains) == (1, 40)
    assert (len(others.members), others.chains) == (40, 40), "what is gathered is counted"
    assert len(graph_of(chains).nodes) == 81, "and nothing is, where there is room"


def test_those_through_whom_many_chains_pass_stand_alone() -> None:
    agency, other = step("agency", "وكالة", verb="نقلت"), step("other", "وكالة أخرى", verb="نقلت")
    chains = [
        DrawnChain((ENGINEER, via, step(f"o{i}", f"صحيفة {i}")), saying(f"m{i}", 1, "20"))
        for i, via in enumerate([agency] * 9 + [other] * 2 + [step(f"a{i}", f"وكالة {i}") for i in range(3)])
    ]
    graph = graph_of(chains, gathered(chains, 4))
    between = {node.first.label: len(node.members) for node in graph.nodes.values() if node.tier == 1}  # type: ignore[union-attr]
    assert between == {"وكالة": 1, "وكالة أخرى": 4}
    assert [len(node.members) for node in graph.nodes.values() if node.tier == 2] == [9, 5], "of each, its own outlets"


@pytest.mark.parametrize("count", [60, 200])
def test_many_chains_stand_in_a_screen_and_every_saying_is_counted(count: int) -> None:
    """Chains as a hadith has them."""
    chance = Random(count)
    agencies = [step(f"agency-{i}", f"وكالة {i}", verb="نقلت") for i in range(count // 12)]
    chains = tuple(
        DrawnChain(
            (
                ENGINEER,
                *chance.sample(agencies, chance.choice((0, 1, 1, 2))),
                step(f"outlet-{i // 2}", f"صحيفة {i // 2}"),
            ),
            saying(f"article-{i}", 1, "أكثر من 20"),
        )
        for i in range(count)
    )
    root = ET.fromstring(chain_tree(ChainTree("many", "كم؟", (AnswerChains("20", "واحد", chains, list_id="l"),)), HERE))
    assert float(root.get("viewBox", "").split()[3]) < 900
    last = [link[0].text or "" for link in root.iter(f"{SVG}a") if "node" in link.get("class", "")]
    assert counted(count, "assertion").replace("\xa0", " ") in " ".join(last)


@given(
    st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=4), min_size=1, max_size=5), st.lists(st.integers(0, 5))
)
def test_boxes_of_a_tier_keep_apart(below: list[list[int]], alone: list[int]) -> None:
    """Also of those that no line leads to or from."""
    ways = list(dict.fromkeys((i, 10 + end) for i, ends in enumerate(below) for end in ends))
    upper, lower = {above for above, _ in ways} | set(alone), {end for _, end in ways}
    sizes = {node: 10.0 + node for node in sorted(upper | lower)}
    at = spread(sizes, ways)
    for tier in (sorted(upper, key=at.__getitem__), sorted(lower, key=at.__getitem__)):
        edges = [(at[node] - sizes[node] / 2, at[node] + sizes[node] / 2) for node in tier]
        assert all(left[1] <= right[0] + 1e-6 for left, right in pairwise(edges))
        assert all(start >= -1e-6 for start, _ in edges)


@pytest.mark.parametrize("seed", range(6))
def test_branches_that_never_meet_never_cross(seed: int) -> None:
    """Sixty chains of which each comes from one teacher, told in any order."""
    chance = Random(seed)
    tiers = [chance.sample(range(100 * tier, 100 * tier + size), size) for tier, size in enumerate((2, 9, 30, 60))]
    ways = [(chance.choice(above), node) for above, tier in pairwise(tiers) for node in tier]
    at = spread(dict.fromkeys((node for tier in tiers for node in tier), 10.0), ways)
    for upper, lower in pairwise(tiers):
        own = [(at[above], at[below]) for above, below in ways if above in upper and below in lower]
        assert not any((a - c) * (b - d) < 0 for a, b in own for c, d in own)


KEYS = st.integers(0, 5).map(str)
KINDS, ENTRY, PLACE = (
    st.sampled_from(get_args(StepKind)),
    st.just(Target("people/x")),
    st.just(Target("articles/x", "a1")),
)
STEPS = st.builds(ChainStep, KEYS, TEXT, KINDS, ENTRY, TEXT, st.booleans(), TEXT, TEXT)
SAYINGS = st.builds(ChainSaying, st.uuids().map(str), TEXT, TEXT, TEXT, PLACE, TEXT)
CHAINS = st.builds(DrawnChain, st.lists(STEPS, min_size=1, max_size=6).map(tuple), SAYINGS)
ANSWERS = st.builds(
    AnswerChains, TEXT, TEXT, st.lists(CHAINS, max_size=9).map(tuple), st.booleans(), KEYS, st.just("c-list")
)


@settings(max_examples=settings().max_examples // 4)  # each is large
@given(st.builds(ChainTree, st.just("c-1"), TEXT, st.lists(ANSWERS, max_size=3).map(tuple)))
def test_a_tree_of_anything(tree: ChainTree) -> None:
    drawn = chain_tree(tree, HERE)
    chains = [chain for answer in tree.answers for chain in answer.chains]
    assert bool(drawn) == bool(chains)
    if not chains:
        return
    root = ET.fromstring(drawn)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "g", "path", "text", "circle", "rect", "a",
    }  # fmt: skip
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    links = list(root.iter(f"{SVG}a"))
    assert {link.get("href") for link in links} <= {"../people/x.html", "../articles/x.html#a1", "#c-list"}
    assert all(link[0].tag == f"{SVG}title" for link in links), "every link has its name"
    _, _, width, height = map(float, root.get("viewBox", "").split())
    for mark in root.iter():
        for name, end in (("x", width), ("y", height), ("cx", width), ("cy", height)):
            assert -0.1 <= float(mark.get(name, "0")) <= end + 0.1, ET.tostring(mark)


OUTLETS = st.integers(0, 3).map(lambda number: step(f"outlet-{number}", "جهة"))
SOURCES = st.integers(0, 5).map(lambda number: step(f"source-{number}", "مصادر لم تذكر أسماؤها", "role"))
PARTS = st.builds(
    DrawnChain,
    st.tuples(OUTLETS) | st.tuples(SOURCES, st.just(GAP), OUTLETS),
    st.integers().map(lambda number: saying(f"article-{number}", number, "دير الزور", flag="ومثله في العنوان")),
)


@given(st.lists(PARTS, min_size=6, max_size=12).map(tuple))
def test_boxes_of_parts_that_no_line_joins_keep_apart(chains: tuple[DrawnChain, ...]) -> None:
    """Outlets that speak for themselves beside others that were told."""
    (plot,) = plots_of([AnswerChains("دير الزور", "واحد", chains)])
    size = "height" if plot.turned else "width"
    for tier in plot.graph.tiers():
        boxes = sorted((plot.at[id_], getattr(plot.faces[id_], size)) for id_ in tier if plot.faces[id_].lines)
        assert all(at + one / 2 <= after - other / 2 for (at, one), (after, other) in pairwise(boxes))
