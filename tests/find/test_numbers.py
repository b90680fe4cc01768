"""Amounts, in figures and in words, with what blurs them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.dates.finding import find_dates
from isnad.find.numbers import find_numbers

Bounds = tuple[int | None, int | None, bool]


@pytest.mark.parametrize(
    ("text", "printed", "bounds"),
    [
        ("مقتل 100 عنصر", "100", (100, 100, False)),
        ("وأصيب أكثر من خمسة أشخاص", "أكثر من خمسة", (5, None, False)),
        ("تضم نحو 500 فرد", "نحو 500", (500, 500, True)),
        ("حوالي 3000 مقاتل", "حوالي 3000", (3000, 3000, True)),
        ("نحو مئتي روسي", "نحو مئتي", (200, 200, True)),
        ("سقوط 20 إلى 30 طلقة", "20 إلى 30", (20, 30, False)),
        ("سقط بين 20 و30 قتيلاً", "بين 20 و30", (20, 30, False)),
        ("ما بين عشرين وثلاثين", "ما بين عشرين وثلاثين", (20, 30, False)),
        ("قُتل اثنان على الأقل", "اثنان على الأقل", (2, None, False)),
        ("خمسة أشخاص على الأقل", "خمسة أشخاص على الأقل", (5, None, False)),
        ("ما لا يقل عن ٢٠٠ مرتزق", "ما لا يقل عن ٢٠٠", (200, None, False)),
        ("أقل من عشرة", "أقل من عشرة", (None, 10, False)),
        ("عشرات القتلى", "عشرات", (None, None, True)),
        ("ومئات الجرحى", "ومئات", (None, None, True)),
        ("خمسة وعشرون جندياً", "خمسة وعشرون", (25, 25, False)),
        ("مئة وخمسون", "مئة وخمسون", (150, 150, False)),
        ("ثلاثة آلاف مقاتل", "ثلاثة آلاف", (3000, 3000, False)),
        ("3,000 مقاتل", "3,000", (3000, 3000, False)),
        ("خمسة عشر مقاتلاً", "خمسة عشر", (15, 15, False)),
        ("أحد عشر كوكباً", "أحد عشر", (11, 11, False)),
        ("ألفا جندي", "ألفا", (2000, 2000, False)),
        ("ثلاثمئة", "ثلاثمئة", (300, 300, False)),
        ("مليوني نازح", "مليوني", None),
        ("200 ألف نازح", "200 ألف", (200_000, 200_000, False)),
    ],
)
def test_an_amount_is_read_as_it_is_printed(text: str, printed: str, bounds: Bounds | None) -> None:
    found = find_numbers(text, find_dates(text))
    if bounds is None:
        assert found == ()  # no word of ours: nothing is guessed
        return
    (one,) = found
    assert text[one.start : one.end] == printed
    assert (one.min, one.max, one.approximate) == bounds


@pytest.mark.parametrize(
    "text",
    ["في 7 شباط 2018", "بين عامي 2014 و2017", "أحد القادة", "الخامسة فجراً", "لا عدد هنا", "الثلاثاء الماضي", ""],
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert find_numbers(text, find_dates(text)) == ()


def test_two_amounts_are_two() -> None:
    found = find_numbers("ثلاثة قتلى وأربعة جرحى", ())
    assert [(one.min, one.max) for one in found] == [(3, 3), (4, 4)]


@given(st.text("خمسة عشر و20,-–نحو أكثر من على الأقل بين مئة الف", max_size=60))
def test_amounts_stand_in_the_text_in_order(text: str) -> None:
    found = find_numbers(text, find_dates(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
