"""Words are compared by what they share, and every word keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.answers.terms import terms_of, words_in


@pytest.mark.parametrize(
    "words", ["قُتلوا قتلى مقتل قتيل", "هاجمت الهجوم وبهجومهم", "للقوات والقوات قوات", "أُصيب مصابين"]
)
def test_forms_of_one_word_share_what_they_are_compared_by(words: str) -> None:
    found = [frozenset(word.terms) for word in words_in(words)]
    assert len(found) == len(words.split())
    assert frozenset.intersection(*found)


@pytest.mark.parametrize(("one", "other"), [("جرحى", "قتلى"), ("جسر", "سيل"), ("روس", "سوريا")])
def test_different_words_share_nothing(one: str, other: str) -> None:
    assert not terms_of(one) & terms_of(other)


def test_words_that_say_nothing_are_left_out() -> None:
    assert terms_of("هل كان ذلك في ما قد") == frozenset()


@given(st.text(st.one_of(st.sampled_from("والبكلتهيان ُ ى"), st.characters(codec="utf-8")), max_size=40))
def test_a_word_stands_where_it_is_said_to(text: str) -> None:
    last = 0
    for word in words_in(text):
        assert last <= word.start < word.end <= len(text)
        assert all(word.terms) and len(text[word.start : word.end].split()) == 1
        last = word.end
