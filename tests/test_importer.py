"""How well the importer reads: floors on articles that it was not written on, and on the gold where that is at hand.

The invented articles in cases/importer were annotated before the importer was first run on them (their README says
how); what that first run scored stands in the README too. A floor may rise, never fall.
"""

import importlib.util
import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from isnad.draft.report import as_data
from isnad.drafting import ImportContext, find_all, open_import
from isnad.evaluating import overlap, paired
from isnad.pipeline import Checked
from isnad.say.arabic import ARABIC

ROOT = Path(__file__).parents[1]
BLIND = sorted((ROOT / "tests" / "cases" / "importer").glob("*.json"))
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
SCORED = ("mentions", "quotations", "speakers", "boilerplate", "title", "outlet")


@pytest.fixture(scope="module")
def context(khasham: Checked) -> ImportContext:
    return open_import(khasham.archive)


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    shared = overlap(one, other)
    return bool(shared >= 0.8 * (one["end"] - one["start"] + other["end"] - other["start"] - shared))


def _scores(gold: dict[str, Any], found: dict[str, Any]) -> Counter[str]:
    """Right, asked and wrong, by what is scored."""
    named = [m for m in gold["mentions"] if m["form"] == "name" and m["zone"] in ("title", "body", "deck", "subhead")]
    rest_of_gold = [m for m in gold["mentions"] if m not in named] + gold.get("nested_mentions", [])
    right, rest = paired(named, found["mentions"], lambda g, f: overlap(g, f) > 0 and g["entity"] == f["entity"])
    wrong = [f for f in rest if not any(overlap(g, f) and g["entity"] == f["entity"] for g in rest_of_gold)]
    quotes, extra = paired(gold["quotations"], found["quotations"], _alike)
    junk = set(gold["metadata"]["boilerplate_lines"])
    left_out = set(found["boilerplate_lines"]) - set(gold["metadata"]["either_way_lines"])
    return Counter(
        {
            "mentions": len(right), "mentions asked": len(named), "mentions wrong": len(wrong),
            "quotations": len(quotes), "quotations asked": len(gold["quotations"]), "quotations wrong": len(extra),
            "speakers": sum(g["speaker"] == f["speaker"] for g, f in quotes), "speakers asked": len(quotes),
            "boilerplate": len(junk & left_out), "boilerplate asked": len(junk),
            "boilerplate wrong": len(left_out - junk),
        }
    )  # fmt: skip


@pytest.fixture(scope="module")
def blind(context: ImportContext) -> Counter[str]:
    """All the invented articles together."""
    total: Counter[str] = Counter()
    for gold in BLIND:
        raw = gold.with_suffix(".txt").read_bytes()
        found = as_data(find_all(gold.stem + ".txt", raw, context), ARABIC)
        total += _scores(json.loads(gold.read_text("utf-8")), found)
    return total


@pytest.mark.parametrize(
    ("what", "recall", "precision"),
    [("mentions", 0.98, 0.98), ("quotations", 0.97, 0.97), ("speakers", 0.95, 0.0), ("boilerplate", 0.9, 0.98)],
)
def test_articles_it_was_not_written_on_are_read_well(
    blind: Counter[str], what: str, recall: float, precision: float
) -> None:
    assert blind[f"{what} asked"] >= 60
    assert blind[what] >= recall * blind[f"{what} asked"], blind
    assert blind[what] >= precision * (blind[what] + blind[f"{what} wrong"]), blind


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "evaluate" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold is not here: set SHARED to the folder that has it")
def test_the_gold_is_read_as_it_was_annotated(context: ImportContext) -> None:
    scorer, total = _scorer(), {name: [0, 0, 0] for name in SCORED}
    for gold in sorted((SHARED / "gold").glob("seed_*.json")):
        annotated = json.loads(gold.read_text("utf-8"))
        raw = (SHARED / "originals" / annotated["file"]).read_bytes()
        for name, counts in scorer.score(annotated, as_data(find_all(annotated["file"], raw, context), ARABIC)).items():
            total[name] = [a + b for a, b in zip(total[name], counts, strict=True)]
    recall = {name: found / asked for name, (found, asked, _) in total.items()}
    precision = {name: found / (found + wrong) for name, (found, _, wrong) in total.items()}
    assert recall["mentions"] >= 0.95 and precision["mentions"] >= 0.98
    assert min(recall["quotations"], precision["quotations"], recall["speakers"]) >= 0.9
    assert [recall[name] for name in ("title", "outlet", "boilerplate")] == [1, 1, 1]
    assert precision["boilerplate"] == 1
