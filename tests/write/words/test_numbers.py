"""Numbers and dates as Arabic reads them."""

from typing import Any

import pytest
from pydantic import ValidationError

from isnad.model.records import Value
from isnad.write.words.ar import NONE, NOUNS
from isnad.write.words.numbers import counted, day, figure

UNBROKEN = "\u00a0"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا مقال"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالاً"),
        (99, "99 مقالاً"),
        (100, "100 مقال"),
        (102, "102 مقال"),
        (103, "103 مقالات"),
        (111, "111 مقالاً"),
        (1000, "1000 مقال"),
    ],
)
def test_a_noun_agrees_with_its_number(number: int, words: str) -> None:
    assert counted(number, "article") == words.replace(" ", UNBROKEN)


def test_every_noun_has_all_its_forms() -> None:
    assert set(NONE) == set(NOUNS)
    assert {len(forms) for forms in NOUNS.values()} == {5}


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-02-13", "13 شباط/فبراير 2018"),
        ("2018-02-13/2018-02-28", "بين 13 و28 شباط/فبراير 2018"),
        ("2018-02-07/2018-03-01", "بين 7 شباط/فبراير 2018 و1 آذار/مارس 2018"),
        ("2017-12-31/2018-01-01", "بين 31 كانون الأول/ديسمبر 2017 و1 كانون الثاني/يناير 2018"),
        ("2017-09", "أيلول/سبتمبر 2017"),
        ("2016-02", "شباط/فبراير 2016"),
        ("2017-12", "كانون الأول/ديسمبر 2017"),
        ("2017", "2017"),
        ("2014/2017", "بين 2014 و2017"),
        ("201X", "بين 2010 و2019"),
        ("2018-02-07/2018-02-07", "7 شباط/فبراير 2018"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_was_recorded(edtf: str, words: str) -> None:
    assert day(edtf).replace(UNBROKEN, " ") == words


def test_a_day_is_not_torn_from_its_month_and_year() -> None:
    assert UNBROKEN.join(("13", "شباط/فبراير", "2018")) in day("2018-02-13/2018-02-13")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"min": 3, "max": 3}, "3"),
        ({"min": 20, "max": 30}, "من 20 إلى 30"),
        ({"min": 100, "open": True}, "100 أو أكثر"),
        ({"max": 200}, "حتى 200"),
        ({"min": 500, "max": 500, "approximate": True}, "نحو 500"),
        ({"min": 1.5, "max": 1.5}, "1.5"),
        ({"min": 2500000, "max": 2500000}, "2500000"),
        ({"min": 123456.78, "max": 999999.5}, "من 123456.78 إلى 999999.5"),
        ({"min": 1234567.5, "max": 1234567.5}, "1234567.5"),
        ({"min": 0.000001, "max": 0.000001}, "0.000001"),
        ({"min": -3, "max": 2**53 - 1}, "من -3 إلى 9007199254740991"),
        ({"min": 0, "max": 0}, "0"),
        ({"approximate": True, "as": "المئات"}, ""),
        ({"date": "2018-02-07"}, ""),
    ],
)
def test_a_value_is_said_with_its_bounds(value: dict[str, Any], words: str) -> None:
    assert figure(Value.model_validate(value)) == words


@pytest.mark.parametrize("end", ["min", "max"])
@pytest.mark.parametrize("number", [2**53, 2**53 + 1, -(2**53) - 1, 10**30])
def test_a_number_that_would_lose_a_digit_is_refused(end: str, number: int) -> None:
    with pytest.raises(ValidationError, match="than or equal"):
        Value.model_validate({end: number})


def test_a_date_that_is_doubted_says_so() -> None:
    assert day("2018-02-07~").replace(UNBROKEN, " ") == "نحو 7 شباط/فبراير 2018"
    assert day("2018-02?") == "شباط/فبراير 2018 (غير مؤكد)"
