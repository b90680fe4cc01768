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
from isnad.write.figures.chain_tree.graph import folded, graph_of
from isnad.write.figures.tiers import crossings, ordered, placed

SVG = "{http://www.w3.org/2000/svg}"
HERE = "claims/injured"
TEXT = st.text(max_size=60) | st.sampled_from(
    ["</text><script>x</script>", "\x00\ud800\u202e", '"onload="x', "م" * 300, "وكالة الأنباء (AFP) 2023"]
)


def step(key: str, label: str, kind: StepKind = "body", **told: object) -> ChainStep:
    shelf = "people" if kind in ("person", "role") else "organisations"
    return ChainStep(key, label, kind, Target(f"{shelf}/{key}"), **told)  # type: ignore[arg-type]


def saying(article: str, number: int, shown: str, **told: object) -> ChainSaying:
    to = Target(f"articles/{article}", f"a{number}")
    return ChainSaying(f"{article}#a{number}", f"مقال {article}", shown, f"قال إن {shown}", to, **told)  # type: ignore[arg-type]


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
    "chains-list",
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
    return ChainTree(
        "wide", "كم؟", (AnswerChains("أكثر من 20", "مصدر أول واحد", chains, common="engineer"),), "wide-list"
    )


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
    return ChainTree("tall", "كم؟", (AnswerChains("أكثر من 20", "من 1 إلى 9", chains, common="engineer"),), "tall-list")


TREES = {"chain-tree": BRIDGE, "chain-tree-folded": outlets(12, tuple("نقل")), "chain-tree-turned": radios(9)}


@pytest.mark.parametrize("name", TREES)
def test_a_tree_is_drawn_as_it_was_last_reviewed(name: str, cases: Path) -> None:
    golden, drawn = cases / "figures" / f"{name}.svg", chain_tree(TREES[name], HERE)
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text(drawn + "\n", "utf-8")
    assert drawn + "\n" == golden.read_text("utf-8")


def test_without_a_chain_there_is_no_drawing() -> None:
    assert chain_tree(ChainTree("c", "سؤال", (AnswerChains("لا أحد", "", ()),)), HERE) == ""


def test_equal_branches_fold_and_others_do_not() -> None:
    equal, unlike = outlets(9).answers[0].chains, outlets(9, tuple("أبتثجحخدذ")).answers[0].chains
    plain = [chain for chain in equal if not chain.saying.flag]
    assert len(folded(graph_of(plain, 1), whatever_verb=False).nodes) == 3, "the speaker, his outlets, their articles"
    assert len(folded(graph_of(unlike, 1), whatever_verb=False).nodes) == 19
    sizes = [len(node.members) for node in folded(graph_of(equal, 1), whatever_verb=False).nodes.values()]
    assert sum(sizes) == 19, "what is folded is counted"


def test_lines_that_need_not_cross_do_not() -> None:
    down = {0: [5], 1: [4], 2: [3], 3: [6], 4: [7], 5: [8]}
    up = {low: [high] for high, lows in down.items() for low in lows}
    tiers = [[0, 1, 2], [3, 4, 5], [8, 6, 7]]
    assert crossings(tiers, down) > 0
    assert crossings(ordered(tiers, up, down), down) == 0


@pytest.mark.parametrize("seed", range(6))
def test_branches_that_never_meet_never_cross(seed: int) -> None:
    """Sixty chains of which each comes from one teacher, told in any order."""
    chance = Random(seed)
    tiers = [chance.sample(range(100 * tier, 100 * tier + size), size) for tier, size in enumerate((2, 9, 30, 60))]
    up = {node: [chance.choice(above)] for above, tier in pairwise(tiers) for node in tier}
    down: dict[int, list[int]] = {}
    for node, (teacher,) in up.items():
        down.setdefault(teacher, []).append(node)
    assert crossings(tiers, down) > 100
    assert crossings(ordered(tiers, up, down), down) == 0


@given(st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=4), min_size=1, max_size=5))
def test_boxes_of_a_tier_keep_apart(below: list[list[int]]) -> None:
    down = {i: [10 + end for end in dict.fromkeys(ends)] for i, ends in enumerate(below)}
    up: dict[int, list[int]] = {}
    for high, lows in down.items():
        for low in lows:
            up.setdefault(low, []).append(high)
    tiers = ordered([list(down), list(up)], up, down)
    widths = {node: 10.0 + node for tier in tiers for node in tier}
    at = placed(tiers, up, down, widths)
    for tier in tiers:
        edges = [(at[node] - widths[node] / 2, at[node] + widths[node] / 2) for node in tier]
        assert all(left[1] <= right[0] + 1e-6 for left, right in pairwise(edges))
        assert all(start >= -1e-6 for start, _ in edges)


KEYS = st.integers(0, 5).map(str)
KINDS, ENTRY, PLACE = (
    st.sampled_from(get_args(StepKind)),
    st.just(Target("people/x")),
    st.just(Target("articles/x", "a1")),
)
STEPS = st.builds(ChainStep, KEYS, TEXT, KINDS, ENTRY, TEXT, st.booleans(), TEXT, TEXT)
SAYINGS = st.builds(ChainSaying, st.uuids().map(str), TEXT, TEXT, TEXT, PLACE, TEXT)
CHAINS = st.builds(DrawnChain, st.lists(STEPS, min_size=1, max_size=6).map(tuple), SAYINGS)
ANSWERS = st.builds(AnswerChains, TEXT, TEXT, st.lists(CHAINS, max_size=9).map(tuple), st.booleans(), KEYS)


@settings(max_examples=settings().max_examples // 4)  # each is large
@given(st.builds(ChainTree, st.just("c-1"), TEXT, st.lists(ANSWERS, max_size=3).map(tuple), st.just("c-list")))
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
