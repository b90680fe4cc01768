"""When a pasted page was published, on golden cases."""

from pathlib import Path

import pytest
import yaml

from isnad.find.dates.publication import find_publication_date

CASES = sorted((Path(__file__).parents[2] / "cases" / "publication").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_page_was_published_when_its_case_says(case: Path) -> None:
    given = yaml.safe_load(case.read_text("utf-8"))
    found = find_publication_date("\n".join(given["lines"]), years=given.get("years", ()))
    assert (found.edtf, found.certainty) == (given["published"], given["certainty"]), (given["why"], found.because)
    assert found.because
