"""How many origins stand behind every answer of the first archive: what its five records give, distilled.

The file holds what counting reads of the records as they were mended (no text of an article, reasons left out), and
below the line the counts. These were worked out by hand from the rules before any code's output was seen, and agree
but for three answers to which two agency articles give one sentence that neither attributes: by hand that is an unnamed
agency, which may have it from a speaker; here the records give `likely_same`, and no passage makes an agency of it
(coalition-troops-kind 1, coalition-troops-present 2 and Deir ez-Zor 4 by hand). Where counts change, the rules are read
again before the file is.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from isnad.model.answers import AnswerGroup
from isnad.model.related import Related

GIVEN, _, COUNTS = (
    (Path(__file__).parents[1] / "cases" / "khasham_origin_counts" / "five-records.yaml")
    .read_text("utf-8")
    .partition("\n---\n")
)
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(COUNTS)


@pytest.fixture(scope="module")
def khasham(related_of: Callable[[dict[str, Any]], Related]) -> Related:
    return related_of(yaml.safe_load(GIVEN))


def _counted(group: AnswerGroup) -> tuple[str, str]:
    said = group.position or (group.value.printed if group.value else None) or "-"
    if group.origins is None:
        return group.side, " ".join(answer.ref for answer in group.assertions)
    count = group.origins
    interval = f"{count.least}..{count.most}{' or more' * count.open_most}"
    return f"{'not ' * (group.side == 'denies')}{said}", f"{interval}: {' '.join(a.ref for a in group.assertions)}"


def test_the_table_has_every_claim(khasham: Related) -> None:
    assert set(EXPECTED) == set(khasham.answer_groups_by_claim)


@pytest.mark.parametrize("claim", EXPECTED)
def test_the_origins_of_a_claims_answers(claim: str, khasham: Related) -> None:
    assert dict(map(_counted, khasham.answer_groups_by_claim[claim])) == EXPECTED[claim]
