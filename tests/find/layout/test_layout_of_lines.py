"""Which part of a page each line is, on golden pages."""

from pathlib import Path

import pytest

from isnad.find.layout.finding import find_layout
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[2] / "cases" / "layout").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_line_is_what_its_case_says(case: Path) -> None:
    given = loaded(case.read_text("utf-8"))
    text = "\n".join(line[1] if line else "" for line in given["lines"])
    printed = [[line.number, line.kind, text[line.start : line.end]] for line in find_layout(text)]
    assert printed == [[number, *line] for number, line in enumerate(given["lines"], start=1) if line], given["why"]


def test_carriage_returns_and_marks_of_no_width_are_no_part_of_a_line() -> None:
    text = "\ufeffعنوان من أربع كلمات\r\n\u200f \r\nوقال شاهد إن الجسر أُغلق أمام السيارات كلها صباحاً.\r\n"
    assert [text[line.start : line.end][-1] for line in find_layout(text)] == ["ت", "."]
