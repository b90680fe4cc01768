"""Words and the terms they are filed under."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.write.search.families import phrases
from isnad.write.search.letters import letters_in, letters_of, words_in
from isnad.write.search.plurals import FAMILIES
from isnad.write.search.terms import offered_circles, synonym_circles, terms_of

_CASES = Path(__file__).parents[2] / "cases" / "search"
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())


def _lines(name: str) -> list[list[str]]:
    return [line.split() for line in (_CASES / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def _term(word: str) -> str:
    return terms_of(next(letters_of(word)))[0]


def _terms(word: str) -> set[str]:
    return set(terms_of(next(letters_of(word))))


def test_every_word_is_folded_and_filed_as_the_shared_cases_say() -> None:
    rows = json.loads((_CASES / "words.json").read_text("utf-8"))
    assert len(rows) > 200
    for printed, folded, terms in rows:
        letters = [word.letters for word in words_in(printed)]
        assert (printed, letters, [list(terms_of(word)) for word in letters]) == (printed, folded, terms)


@pytest.mark.parametrize("words", _lines("meet.txt"), ids=lambda words: words[0])
def test_shapes_of_one_word_meet(words: list[str]) -> None:
    assert all(_term(words[0]) in _terms(word) for word in words[1:]), [(word, _terms(word)) for word in words]


@pytest.mark.parametrize("words", _lines("apart.txt"), ids=" ".join)
def test_words_that_only_look_alike_stay_apart(words: list[str]) -> None:
    assert _term(words[0]) != _term(words[1])


def test_no_word_stands_in_two_families() -> None:
    families = [set(letters_of(family)) for family in FAMILIES.replace("\n", "|").split("|")]
    counts = Counter(word for family in families for word in family)
    assert [word for word, number in counts.items() if number > 1] == []


def test_every_word_of_near_meaning_is_found_in_a_text() -> None:
    for circle in synonym_circles():
        assert all(len(word) > 1 for word in circle)
        assert len(circle) > 1
    assert all(word in _terms(word) for circle in synonym_circles() for word in circle if word.isalpha())


_LOADED = (
    "هجوم عدوان", "هجوم اعتداء", "اعتداء عدوان", "قتيل شهيد", "قتيل ضحية", "شهيد ضحية", "مرتزق متعاقد",
    "مرتزق مقاتل", "متعاقد مقاتل", "فصيل ميليشيا", "جماعة ميليشيا", "نظام حكومة", "نظام دولة", "قوة جيش",
    "مسلح مقاتل", "شارك تورط", "نفى أنكر", "أعلن كشف", "أعلن أكد", "شارك تدخل", "معركة حادث", "زعيم رئيس",
)  # fmt: skip
"""Words of which one takes a side that the other does not, or says something else."""


@pytest.mark.parametrize("pair", _LOADED)
def test_no_word_stands_silently_for_one_that_takes_a_side(pair: str) -> None:
    one, other = (set(terms_of(word)) for word in letters_of(pair))
    assert not one & other
    assert not [circle for circle in synonym_circles() if one & set(circle) and other & set(circle)]


def test_a_word_that_is_offered_is_never_put_for_another_silently() -> None:
    circles = [set(circle) for circle in synonym_circles()]
    for offered in offered_circles():
        assert len(offered) > 1
        assert all(len(circle & offered.keys()) < 2 for circle in circles)
        for name, written in offered.items():
            assert name in _terms(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("كانون الثاني", "يناير"),
        ("تشرين أول", "اكتوبر"),
        ("ثلاثة آلاف", "3000"),
        ("خمس مئة", "500"),
        ("3 آلاف", "3000"),
    ],
)
def test_words_that_together_are_one(written: str, name: str) -> None:
    assert phrases()["".join(letters_of(written))] == name


@given(st.text())
def test_the_fast_way_reads_the_same_words(text: str) -> None:
    assert list(letters_of(text)) == [word.letters for chunk in text.split() for word in words_in(chunk)]
    assert all(word for word in letters_of(text))


@given(st.text(alphabet=st.characters(exclude_characters=_BLANKS)))
def test_a_stretch_without_blanks_reads_alike_either_way(text: str) -> None:
    assert letters_in(text) == tuple(word.letters for word in words_in(text))


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    before = 0
    for word in words_in(text):
        assert before <= word.start < word.end <= len(text)
        assert word.letters in "".join(other.letters for other in words_in(text[word.start : word.end]))
        before = word.end
