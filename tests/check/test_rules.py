"""Every rule, on archives that break it: each case holds the files in which it differs from the sample."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.pipeline import Checked, check_archive
from archive.read.folders import Folders

CASES = sorted((Path(__file__).parents[1] / "cases" / "check").iterdir())


def test_the_sample_archive_breaks_no_rule(sample: Checked) -> None:
    assert sample.messages == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_archive_is_told_all_that_is_wrong_with_it(case: Path, laid_over: Callable[[str], Path]) -> None:
    root = laid_over(case.name)
    messages = check_archive(Folders(root, root / "articles", root / "docs")).messages
    assert "".join(f"{message}\n" for message in messages) == (case / "expected.txt").read_text("utf-8")
