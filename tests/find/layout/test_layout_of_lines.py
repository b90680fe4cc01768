"""Which part of a page each line is, on golden pages."""

from pathlib import Path

import pytest

from isnad.find.layout.finding import PageHints, find_layout
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


PAGE = (
    "بلدية الوادي",
    "خدمات المواطن",
    "الأخبار",
    "بعد أسبوعين من فيضان النهر",
    "البلدية تغلق الجسر القديم أمام السيارات",
    "أغلقت البلدية الجسر القديم أمام السيارات بعد فيضان جرف حاجزيه ومنع المارة من العبور.",
    "وقال شاهد إن الجسر اهتز قبل أن يسقط حاجزه الأول في النهر مساء الجمعة الماضي.",
    "جميع الحقوق محفوظة لبلدية الوادي",
)


@pytest.mark.parametrize("declared", ["بلدية الوادي", "بلدية الوادي | الرئيسية", "خدمات المواطن"])
def test_the_headline_is_as_printed_where_a_page_declares_its_site_or_a_section(declared: str) -> None:
    text = "\n".join(line for line in PAGE if not line.startswith("بعد"))
    kinds = [line.kind for line in find_layout(text, PageHints(declared, (), frozenset(range(1, 8))))]
    assert kinds == [*["boilerplate"] * 3, "title", "body", "body", "boilerplate"]


def test_a_smaller_headline_right_above_the_headline_is_the_articles() -> None:
    found = find_layout("\n".join(PAGE), PageHints(PAGE[4], (), frozenset({6, 7})))
    assert [line.kind for line in found] == [*["boilerplate"] * 3, "deck", "title", "body", "body", "boilerplate"]


def test_the_headline_is_as_printed_where_a_page_declares_it_in_other_words() -> None:
    printed = PAGE[4]
    found = find_layout("\n".join(PAGE), PageHints("البلدية: إغلاق الجسر القديم بعد الفيضان", (), frozenset({6, 7})))
    assert [(line.number, line.kind) for line in found if line.kind == "title"] == [(1 + PAGE.index(printed), "title")]
