"""How many origins stand behind every answer of the first archive, on its frozen records.

The counts were worked out by hand from the rules before any code's output was seen, and all agree; the kinds of merges
that stand beside them are the code's. Where counts change, the rules are read again before the file is.
"""

from pathlib import Path
from typing import Any

import pytest

from isnad.model.answers import AnswerGroup
from isnad.pipeline import Checked
from quick_yaml import loaded

COUNTS = Path(__file__).parents[1] / "cases" / "khasham_origin_counts" / "five-records.yaml"
EXPECTED: dict[str, dict[str, Any]] = loaded(COUNTS.read_text("utf-8"))
SHORT = {
    "sy24-coalition-kills-100": "alif",
    "sy24-russian-deaths-unconfirmed": "ba",
    "enab-baladi-russian-servicemen-killed": "enab",
    "mojahedin-us-investigates-russian-iranian-role": "moj",
    "turkey-now-battle-details-100": "turk",
}


def _counted(group: AnswerGroup) -> tuple[str, str]:
    said = group.position or (group.value.printed if group.value else None) or "-"
    refs = " ".join(f"{SHORT[answer.article.id]}#{answer.assertion.id}" for answer in group.assertions)
    if group.origins is None:
        return group.side, refs
    count = group.origins
    interval = f"{count.least}..{count.most}{' or more' * count.open_most}"
    kinds = ", ".join(dict.fromkeys(merge.because.kind for merge in count.merges))
    return f"{'not ' * (group.side == 'denies')}{said}", f"{interval}{f' ({kinds})' if kinds else ''}: {refs}"


def test_the_table_has_every_claim(khasham: Checked) -> None:
    assert set(EXPECTED) == set(khasham.related.answer_groups_by_claim)


@pytest.mark.parametrize("claim", EXPECTED)
def test_the_origins_of_a_claims_answers(claim: str, khasham: Checked) -> None:
    assert dict(map(_counted, khasham.related.answer_groups_by_claim[claim])) == EXPECTED[claim]
