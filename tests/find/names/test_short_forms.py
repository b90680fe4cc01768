"""When a name that others share is somebody else's."""

import pytest

from isnad.find.names.short_forms import (
    another_country_since,
    is_behind_given_name,
    is_common_sense,
    is_of_an_institution,
    is_office_of_another,
    is_part_of_a_name,
)
from isnad.find.text import fold


def _place(text: str, form: str) -> tuple[str, int, int]:
    folded, key = fold(text).text, fold(form).text
    start = folded.index(key)
    return folded, start, start + len(key)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        *(("أسد بن الفرات", True), ("سامر الفرات", True), ("قرب الفرات", False), ("عبور الفرات", False)),
        *(("غيداء الفرات", True), ("كامل الفرات", False), ("شهد الفرات فيضانا", False), ("على الفرات", False)),
    ],
)
def test_a_place_after_a_given_name_is_a_family_name(text: str, part: bool) -> None:
    folded, start, _ = _place(text, "الفرات")
    assert is_part_of_a_name(folded, start) is part


@pytest.mark.parametrize(
    ("text", "behind"),
    [("غيداء الأسد", True), ("قاتلوا لصالح الأسد", False), ("المتحدث باسم الأسد", False), ("وعد الأسد بذلك", False)],
)
def test_a_surname_behind_a_given_name_is_somebody_elses_but_not_behind_a_word(text: str, behind: bool) -> None:
    folded, start, _ = _place(text, "الأسد")
    assert is_behind_given_name(folded, start, frozenset()) is behind


@pytest.mark.parametrize(
    ("text", "common"),
    [("احترام النظام", True), ("النظام والقانون", True), ("قوات النظام", False), ("نفى النظام", False)],
)
def test_the_common_noun_is_told_by_its_neighbours(text: str, common: bool) -> None:
    assert is_common_sense(*_place(text, "النظام"), fold("النظام").text) is common


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("رئيس الحكومة نجيب ميقاتي", True),
        ("رئيس الحكومة إن الطريق", False),
        ("رئيس الحكومة أمس في", False),
        ("موقف الحكومة نجيب ميقاتي", False),
    ],
)
def test_an_office_with_another_name_is_of_another_government(text: str, another: bool) -> None:
    assert is_office_of_another(*_place(text, "الحكومة")) is another


@pytest.mark.parametrize(
    ("text", "another"),
    [("معهد العلوم البحرية (ISIS)", True), ("تنظيم الدولة (ISIS)", False), ("معهد جديد. وقال ISIS", False)],
)
def test_latin_letters_after_an_institution_are_its_short_name(text: str, another: bool) -> None:
    folded, start, _ = _place(text, "ISIS")
    assert is_of_an_institution(folded, start, "ISIS") is another


def test_another_country_outweighs_until_the_own_name_comes_again() -> None:
    folded = fold("في بيروت قالت الحكومة ثم الحكومة السورية ثم الحكومة").text
    first, own, last = folded.index("الحكومه"), folded.index("الحكومه السوريه"), folded.rindex("الحكومه")
    assert another_country_since(folded, [], first)
    assert not another_country_since(folded, [own], last)
