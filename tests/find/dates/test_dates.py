"""Which dates stand in a text and what they come to, on golden cases."""

from pathlib import Path
from typing import Any

import pytest

from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.model.remarks import remark
from quick_yaml import loaded

FILES = sorted((Path(__file__).parents[2] / "cases" / "dates").glob("*.yaml"))
CASES = [
    pytest.param(given, case, id=f"{path.stem}-{number}")
    for path in FILES
    for given in [loaded(path.read_text("utf-8"))]
    for number, case in enumerate(given["cases"], start=1)
]


@pytest.mark.parametrize(("given", "case"), CASES)
def test_each_text_holds_the_dates_its_case_says(given: dict[str, Any], case: dict[str, Any]) -> None:
    resolved = [(one, resolve(one, given.get("published"), given.get("years", ()))) for one in find_dates(case["text"])]
    assert [[one.text, value.edtf] for one, value in resolved] == case["found"], given["why"]
    assert all(value.because for _, value in resolved if value.certainty != "stated")


def test_the_years_that_fit_a_weekday_are_listed() -> None:
    (found,) = find_dates("وقال اليوم، الثلاثاء 13 شباط، إن")
    (because,) = resolve(found, None).because
    assert because == remark("date-years-that-fit", years=("2001", "2007", "2018", "2024", "2029"))


def test_the_word_that_blurs_a_date_is_in_the_reason() -> None:
    (found,) = find_dates("في أوائل شباط 2018")
    assert remark("date-part-unknown", word="أوائل") in resolve(found, None).because
