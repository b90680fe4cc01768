"""Recorded text under marks that overlap in every way."""

import unicodedata
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.inlines import Inlines, MarkedStretch, Text
from isnad.write.render.marks import Layer, marked, whole_words

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def layer(name: str, start: int, end: int, rank: int = 0) -> Layer:
    """A layer whose pieces carry its name, and say whether they are its first and its last."""

    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        return (MarkedStretch("sentence", inner, f"{name}{'<' if first else ''}{'>' if last else ''}"),)

    return Layer(start, end, rank, wrap)


def shown(inlines: Inlines) -> str:
    return "".join(
        i.text if isinstance(i, Text) else f"[{i.id} {shown(i.inlines)}]"
        for i in inlines
        if isinstance(i, Text | MarkedStretch)
    )


def plain(inlines: Inlines) -> str:
    return "".join(
        i.text if isinstance(i, Text) else plain(i.inlines) for i in inlines if isinstance(i, Text | MarkedStretch)
    )


def pieces(inlines: Inlines) -> Iterator[MarkedStretch]:
    for inline in inlines:
        if isinstance(inline, MarkedStretch):
            yield inline
            yield from pieces(inline.inlines)


@st.composite
def layered(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, int]]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text) - 1)
    spans = draw(st.lists(st.tuples(place, place, st.integers(0, 3)), max_size=8))
    return text, [(min(a, b), max(a, b) + 1, rank) for a, b, rank in spans]


@given(layered())
def test_whatever_the_marks_the_text_is_unchanged(case: tuple[str, list[tuple[int, int, int]]]) -> None:
    text, spans = case
    layers = [layer(str(number), *span) for number, span in enumerate(spans)]
    assert plain(marked(text, 0, len(text), layers)) == text


@given(layered())
def test_every_mark_covers_its_stretch_in_pieces_of_which_one_is_first_and_one_last(
    case: tuple[str, list[tuple[int, int, int]]],
) -> None:
    text, spans = case
    layers = [layer(str(number), *span) for number, span in enumerate(spans)]
    found = list(pieces(marked(text, 0, len(text), layers)))
    for number, (start, end, _) in enumerate(spans):
        own = [piece for piece in found if piece.id.strip("<>") == str(number)]
        assert "".join(plain(piece.inlines) for piece in own) == text[start:end]
        assert [("<" in piece.id, ">" in piece.id) for piece in own] == [
            (place == 0, place == len(own) - 1) for place in range(len(own))
        ]


@given(layered(), st.data())
def test_a_part_of_a_text_is_that_part(case: tuple[str, list[tuple[int, int, int]]], data: st.DataObject) -> None:
    text, spans = case
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    layers = [layer(str(number), *span) for number, span in enumerate(spans) if start <= span[0] and span[1] <= end]
    assert plain(marked(text, start, end, layers)) == text[start:end]


def test_the_longer_mark_is_the_outer_one() -> None:
    assert shown(marked("ابتثج", 0, 5, [layer("b", 1, 3), layer("a", 0, 5)])) == "[a<> ا[b<> بت]ثج]"


def test_of_equal_marks_the_lower_rank_is_the_outer_one() -> None:
    marks = [layer("b", 0, 2, rank=3), layer("a", 0, 2, rank=1)]
    assert shown(marked("اب", 0, 2, marks)) == "[a<> [b<> اب]]"


def test_a_mark_is_cut_at_the_edge_of_another() -> None:
    marks = [layer("a", 0, 3), layer("b", 2, 5)]
    assert shown(marked("ابتثج", 0, 5, marks)) == "[a<> اب[b< ت]][b> ثج]"


def test_three_marks_in_a_row_overlap_and_no_letter_comes_twice() -> None:
    marks = [layer("a", 0, 3), layer("b", 1, 5), layer("c", 2, 6)]
    assert shown(marked("123456", 0, 6, marks)) == "[a<> 1[b< 2[c< 3]]][c> [b> 45]6]"


def test_no_marks_leave_one_stretch_of_text() -> None:
    assert marked("نص", 0, 2, []) == (Text("نص"),)
    assert marked("", 0, 0, []) == ()


WORDY = st.one_of(TEXTS, st.text(st.sampled_from("ابت\u064e\u0651ـ ،.3x"), min_size=1, max_size=20))


@given(WORDY, st.data())
def test_no_edge_of_whole_words_stands_inside_a_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = whole_words(text, start, end)
    assert first <= start < end <= last
    for edge in (first, last):
        around = text[max(0, edge - 1) : edge + 1]
        assert edge in (0, len(text)) or not all(_in_word(char) for char in around)
    assert all(_in_word(char) for char in text[first:start] + text[end:last])


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def test_a_pointed_word_is_one_word() -> None:
    assert whole_words("قال حدّاد أمس", 4, 7) == (4, 9)
    assert whole_words("قال حدّاد أمس", 7, 9) == (4, 9)
