"""How well the importer reads: floors on articles that it was not written on, and on the gold where that is at hand.

The invented articles in cases/importer were annotated before the importer was first run on them (their README says
how); what that first run scored stands in the README too. A floor may rise, never fall.
"""

import importlib.util
import json
import os
from fnmatch import fnmatchcase
from pathlib import Path
from types import ModuleType

import pytest

from isnad.draft.report import as_data
from isnad.drafting import ImportContext, find_all, open_import
from isnad.evaluating import Figure, ReadArticle, evaluate
from isnad.pipeline import Checked
from isnad.say.arabic import ARABIC

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
SETS = ("[!b]*", "b[12]-*", "b[1-5]-*", "b[6-9]-*", "bc-*", "b[de]-*", "b[gh]-*", "bi-*", "*")
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
SCORED = ("mentions", "quotations", "speakers", "boilerplate", "title", "outlet")


@pytest.fixture(scope="module")
def context(khasham: Checked) -> ImportContext:
    return open_import(khasham.archive)


@pytest.fixture(scope="module")
def figures(invented_as_read: list[ReadArticle]) -> dict[str, dict[str, Figure]]:
    """The figures of each set of invented articles."""
    return {
        named: evaluate(article for article in invented_as_read if fnmatchcase(article.name, named)) for named in SETS
    }


@pytest.mark.parametrize(
    ("named", "what", "asked", "floors"),
    [
        ("[!b]*", "names", 60, (0.98, 0.98)),
        ("[!b]*", "quotations", 60, (0.97, 0.97)),
        ("[!b]*", "speakers", 60, (0.95, 0.0)),
        ("[!b]*", "furniture lines", 60, (0.9, 0.98)),
        ("b[12]-*", "quotations", 329, (0.96, 0.98)),
        ("b[12]-*", "speakers", 300, (0.87, 0.93)),
        ("b[12]-*", "reported speech", 139, (0.9, 0.97)),
        ("b[12]-*", "speakers without a doubt", 150, (0.97, 0.97)),
        ("*", "speakers without a doubt", 150, (0.97, 0.97)),
        ("b[1-5]-*", "quotations", 500, (0.96, 0.98)),
        ("b[1-5]-*", "speakers", 490, (0.92, 0.97)),
        ("b[1-5]-*", "reported speech", 270, (0.91, 0.98)),
        ("b[1-5]-*", "speakers without a doubt", 230, (0.98, 0.98)),
        ("b[1-5]-*", "day of publication", 43, (0.95, 1.0)),
        ("b[1-5]-*", "title", 52, (0.97, 0.97)),
        ("b[12]-*", "furniture lines", 276, (0.98, 0.99)),
        ("b[6-9]-*", "quotations", 131, (0.97, 0.99)),
        ("b[6-9]-*", "speakers", 128, (0.92, 0.96)),
        ("b[6-9]-*", "speakers without a doubt", 75, (0.97, 0.97)),
        ("b[6-9]-*", "reported speech", 148, (0.93, 0.96)),
        ("b[6-9]-*", "day of publication", 40, (0.97, 1.0)),
        ("b[6-9]-*", "furniture lines", 85, (0.95, 0.99)),
        ("b[6-9]-*", "byline", 18, (0.95, 1.0)),
        ("bc-*", "quotations", 246, (0.96, 0.98)),
        ("bc-*", "speakers", 233, (0.91, 0.94)),
        ("bc-*", "speakers without a doubt", 90, (0.98, 0.98)),
        ("bc-*", "reported speech", 210, (0.81, 0.98)),
        ("bc-*", "its speakers", 155, (0.96, 0.96)),
        ("bc-*", "title", 45, (0.95, 0.97)),
        ("bc-*", "day of publication", 41, (0.97, 1.0)),
        ("bc-*", "no day where none is told", 4, (1.0, 1.0)),
        ("bc-*", "furniture lines", 174, (0.98, 1.0)),
        ("bc-*", "byline", 19, (0.63, 0.8)),
        ("b[de]-*", "quotations", 119, (0.95, 0.97)),
        ("b[de]-*", "speakers", 114, (0.94, 0.95)),
        ("b[de]-*", "speakers without a doubt", 50, (0.98, 0.98)),
        ("b[de]-*", "reported speech", 107, (0.87, 0.96)),
        ("b[de]-*", "its speakers", 93, (0.97, 0.97)),
        ("b[de]-*", "day of publication", 19, (1.0, 1.0)),
        ("b[de]-*", "furniture lines", 32, (0.98, 1.0)),
        ("b[gh]-*", "names", 117, (0.97, 0.95)),
        ("b[gh]-*", "quotations", 224, (0.96, 0.98)),
        ("b[gh]-*", "speakers", 216, (0.9, 0.94)),
        ("b[gh]-*", "speakers without a doubt", 105, (0.98, 0.98)),
        ("b[gh]-*", "speakers from the registry", 32, (0.9, 1.0)),
        ("b[gh]-*", "reported speech", 298, (0.86, 0.98)),
        ("b[gh]-*", "its speakers", 255, (0.97, 0.97)),
        ("b[gh]-*", "title", 40, (0.95, 0.95)),
        ("b[gh]-*", "day of publication", 36, (0.97, 1.0)),
        ("b[gh]-*", "no day where none is told", 4, (1.0, 1.0)),
        ("b[gh]-*", "furniture lines", 385, (0.97, 0.98)),
        ("bi-*", "names", 138, (0.97, 0.93)),
        ("bi-*", "quotations", 118, (0.97, 0.99)),
        ("bi-*", "speakers", 113, (0.87, 0.9)),
        ("bi-*", "speakers without a doubt", 70, (0.94, 0.94)),
        ("bi-*", "speakers from the registry", 13, (0.6, 1.0)),
        ("bi-*", "reported speech", 266, (0.9, 0.97)),
        ("bi-*", "its speakers", 240, (0.98, 0.98)),
        ("bi-*", "title", 24, (1.0, 1.0)),
        ("bi-*", "day of publication", 23, (1.0, 1.0)),
        ("bi-*", "furniture lines", 304, (0.99, 1.0)),
    ],
)
def test_articles_it_was_not_written_on_are_read_well(
    figures: dict[str, dict[str, Figure]], named: str, what: str, asked: int, floors: tuple[float, float]
) -> None:
    figure = figures[named][what]
    assert figure.asked >= asked
    assert (figure.recall or 0) >= floors[0], figure
    assert (figure.precision or 0) >= floors[1], figure


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
