"""What a page is filed under where an index knows no Arabic: every way in which its words may be asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.write.search.letters import letters_of
from isnad.write.search.spellings import forms_in, spelled_out
from isnad.write.search.terms import is_stop


@pytest.mark.parametrize("printed", ["قال وزير أمس", "قال الوزير أمس", "للوزراء", "وبالوزير"])
@pytest.mark.parametrize("asked", ["وزير", "الوزير", "للوزير", "وزراء", "والوزراء"])
def test_each_form_of_a_word_is_found_by_each_other(printed: str, asked: str) -> None:
    assert asked in spelled_out(printed, forms_in([printed])).split()


def test_a_word_ends_as_it_is_written_too() -> None:
    words = spelled_out("مدرسة وقرى", forms_in(["مدرسة وقرى"])).split()
    assert {"مدرسه", "مدرسة", "المدرسة", "قري", "قرى"} <= {*words}


def test_words_of_another_family_are_not_found() -> None:
    words = spelled_out("قال الوزير", forms_in(["قال الوزير", "سقطت المدينة"])).split()
    assert not {"المدينة", "مدينه", "سقطت"} & {*words}


@given(st.text(max_size=200))
def test_each_word_that_says_something_is_among_them(text: str) -> None:
    words = {word for word in letters_of(text) if not is_stop(word)}
    assert words <= {*spelled_out(text, forms_in([text])).split()}
