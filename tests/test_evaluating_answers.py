"""How well assertions are proposed, on the second archive: each of its articles asked of an archive without it."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from isnad.evaluating_answers import ProposalFigures, as_table, evaluate_proposals
from isnad.pipeline import Checked

ROOT = Path(__file__).parents[1]
ORIGINALS = ROOT / "examples/bridge/originals"


@pytest.fixture(scope="module")
def originals() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in ORIGINALS.iterdir()}


def test_what_is_recorded_is_among_the_first_three_sentences(bridge: Checked, originals: dict[str, bytes]) -> None:
    figures = evaluate_proposals(bridge.archive, originals)
    assert figures.keys() == bridge.archive.articles.keys()
    total = sum(figures.values(), ProposalFigures())
    assert total.asserted == sum(len(article.assertions) for article in bridge.archive.articles.values())
    assert total.recall >= 0.95 and total.recall_per_claim >= 0.95
    assert total.touched == total.claims
    assert total.first / total.answers >= 0.75


def test_a_claim_in_words_that_nobody_uses_finds_less(bridge: Checked, originals: dict[str, bytes]) -> None:
    """The figures are of what is found, not of how few sentences there are to choose from."""
    strange: dict[str, object] = {"question": "زقزقة؟", "counts": None, "unit": None, "positions": {}}
    claims = {id_: claim.model_copy(update=strange) for id_, claim in bridge.archive.claims.items()}
    one = next(iter(bridge.archive.articles.values()))
    alone = replace(bridge.archive, articles={one.id: one}, claims=claims)
    (figures,) = evaluate_proposals(alone, originals).values()
    assert (figures.found, figures.recall) == (0, 0.0)


def test_an_article_whose_original_is_another_is_not_counted(bridge: Checked, originals: dict[str, bytes]) -> None:
    other = {**originals, "al-masa.txt": "غيره".encode()}
    assert "al-masa-ten-injured" not in evaluate_proposals(bridge.archive, other)
    assert evaluate_proposals(bridge.archive, {}) == {}
    assert as_table({}).splitlines()[-1].split()[:2] == ["all", "0"]


def test_the_script_prints_the_figures_of_the_invented_archive(
    run_script: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    script = ROOT / "scripts/evaluate_proposals.py"
    ran = run_script(script, "--json")
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["al-masa-ten-injured"]["asserted"] == 6
    none = run_script(script, ROOT / "docs")
    assert none.returncode == 2 and "none of the originals" in none.stderr
