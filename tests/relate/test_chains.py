"""Source chains, on golden cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isnad.model.records import Article, Assertion, Quotation
from isnad.model.relations import Chain
from isnad.relate.chains import chain_of_assertion, chain_of_quotation
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[1] / "cases" / "chains").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_chain_runs_from_its_origin_to_the_outlet(case: Path, make_article: Callable[..., Article]) -> None:
    given = loaded(case.read_text("utf-8"))
    chain = _chain(given, make_article(outlet="al-sabah"))
    assert [[link.who, link.verb, link.because] for link in chain.links] == given["links"], given["why"]
    assert chain.origin == given["origin"], given["why"]


def _chain(given: dict[str, Any], article: Article) -> Chain:
    if "quotation" in given:
        fields = {"id": "q1", "words": "كلام", "kind": "direct", **given["quotation"]}
        return chain_of_quotation(Quotation.model_validate(fields), article)
    fields = {"id": "a1", "words": "كلام", "claim": "injured", "stance": "asserts", **given["assertion"]}
    return chain_of_assertion(Assertion.model_validate(fields), article)
