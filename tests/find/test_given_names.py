"""Given names: one list, and which of them are other words."""

from isnad.find.given_names import given_names, names_or_words, unmistakable_names
from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold


def test_a_name_that_is_a_word_too_is_a_given_name() -> None:
    words = {fold(name).text.strip() for name in read_lexicon("isnad.find", "given_names")["word-too"]}
    assert words and words < given_names()
    assert words.isdisjoint(unmistakable_names())


def test_a_name_in_no_other_list_stands_in_none() -> None:
    assert names_or_words().isdisjoint(given_names())


def test_names_are_folded_and_told_from_words() -> None:
    assert {"غيداء", "احمد", "يفغيني"} <= unmistakable_names()
    assert {"علي", "وعد", "باسم"} <= given_names() - unmistakable_names()
