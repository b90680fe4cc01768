"""Folding, on golden cases and on any text."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.text import _MAY_GO, _letter, fold
from isnad.model.characters import QUOTE_MARKS
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[1] / "cases" / "folding").glob("*.yaml"))
ARABIC = st.text(st.sampled_from('ابتدكيىئؤءأإآٱةکیهوـًّٰٔ\u0651\u064d\u200c\u200f\ufeff\u00a0 \n٣۴ﷺﻻﻵﹱﹰ“”".'))
TEXTS = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), ARABIC)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_printed_form_folds_as_recorded(case: Path) -> None:
    folds = loaded(case.read_text("utf-8"))["folds"]
    assert {printed: fold(printed).text for printed in folds} == folds


@pytest.mark.slow
def test_whatever_folding_drops_is_looked_for() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    assert {char for char in everything if not _letter(char)} <= {*_MAY_GO.findall(everything)}


@given(st.lists(st.sampled_from("اأآٱکىئو ٣«»\u00a0\u200f\u0651ﷺﻻ\n."), max_size=30))
def test_a_text_folds_as_its_letters_do_one_by_one(letters: list[str]) -> None:
    """But for hamza, which needs its letter, and for runs of blanks."""
    text = "".join(letters)
    alone = "".join(_letter(char) for char in text)
    assert fold(text).text == re.sub(" +", " ", alone)


def test_hamza_far_from_its_letter_and_very_many_kinds_of_letters_change_nothing() -> None:
    digits = "".join(char for char in map(chr, range(0x30, 0x3000)) if char.isdecimal())
    assert fold(digits).text == "".join(str(int(char)) for char in digits)
    assert fold("و" + "\u0651" * 3 + "\u0654").text == "ؤ"
    assert fold("و" + "\u0651" * 4 + "\u0654").text == "و"


@given(TEXTS)
def test_offsets_ascend_and_stay_in_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.at) == len(folded.text)
    assert list(folded.at) == sorted(folded.at)
    assert all(0 <= offset < len(text) for offset in folded.at)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS, st.data())
def test_a_stretch_taken_back_to_print_folds_to_itself(text: str, data: st.DataObject) -> None:
    """Whole printed characters come back: at a ligature that folds to several, the stretch may only grow.

    So it is equal where neither edge stands inside a ligature, and is held in the fold of the stretch elsewhere.
    """
    folded = fold(text)
    start, end = _stretch(folded.text, data)
    if start == end:
        return
    first, last = folded.back(start, end)
    again = fold(text[first:last]).text
    assert folded.text[start:end] in again
    cuts_a_ligature = (start > 0 and folded.at[start - 1] == folded.at[start]) or (
        end < len(folded.at) and folded.at[end] == folded.at[end - 1]
    )
    assert cuts_a_ligature or again == folded.text[start:end]


def _stretch(text: str, data: st.DataObject) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(text)))
    return start, data.draw(st.integers(start, len(text)))


@given(TEXTS, st.data())
def test_stretches_side_by_side_stay_apart_in_print(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    middle = data.draw(st.integers(0, len(folded.text)))
    if 0 < middle < len(folded.text) and folded.at[middle - 1] != folded.at[middle]:
        assert folded.back(0, middle)[1] <= folded.back(middle, len(folded.text))[0]


@given(TEXTS, st.data())
def test_forward_gives_the_first_folded_character_at_or_after_a_place(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    offset = data.draw(st.integers(0, len(text)))
    place = folded.forward(offset)
    assert all(at < offset for at in folded.at[:place])
    assert all(at >= offset for at in folded.at[place:])


@given(TEXTS)
def test_a_decomposed_text_folds_as_the_composed_one(text: str) -> None:
    arabic = "".join(char for char in text if char in "ابتكيئؤءأإآ \n")
    decomposed = arabic.translate(
        {ord("ئ"): "ي\u0654", ord("ؤ"): "و\u0654", ord("أ"): "ا\u0654", ord("إ"): "ا\u0655", ord("آ"): "ا\u0653"}
    )
    assert fold(decomposed).text == fold(arabic).text


@given(TEXTS)
def test_quote_marks_are_left_out_and_nothing_else_moves(text: str) -> None:
    text = text.replace("\u0654", "")  # which a quote mark keeps from its letter
    bare = "".join(char for char in text if char not in QUOTE_MARKS)
    unquoted = fold(text).unquoted()
    assert unquoted.text == fold(bare).text
    assert all(fold(text[offset]).text not in ("", *QUOTE_MARKS) for offset in unquoted.at)
    assert len(unquoted.at) == len(unquoted.text)
