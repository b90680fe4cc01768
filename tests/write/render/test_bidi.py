"""What is set apart in a text, on golden cases and on any text. tests/site/test_bidi.py lays the same cases out."""

from pathlib import Path
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.write.render.bidi import pieces
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[2] / "cases" / "bidi").glob("*.yaml"))
PARTS = (
    'قُتل شخص 100 80–100 ~ + - . , ، ° N SY24 U.S. ( ) [ « » " https://a.b/ب @ # / \u202e \u202c \u2067 \u2069 \n \u00a0'
)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*PARTS.split(" "), " "])).map("".join),
    st.text("ab1.-–( قو\u0300/:@", max_size=40),
)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_what_is_set_apart(file: Path) -> None:
    for text, apart in loaded(file.read_text(encoding="utf-8"))["apart"].items():
        assert [piece.text for piece in pieces(text) if piece.kind == "ltr"] == apart, text


@given(TEXTS)
def test_the_pieces_of_any_text_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text
    assert all(piece.text for piece in pieces(text))


@given(TEXTS)
def test_no_edge_parts_letters_that_join(text: str) -> None:
    at = 0
    for piece in pieces(text)[:-1]:
        at += len(piece.text)
        assert not bidirectional(text[at - 1]) == bidirectional(text[at]) == "AL"


@given(TEXTS)
def test_a_stretch_that_is_set_apart_begins_with_no_blank_and_steers_nothing(text: str) -> None:
    for piece in pieces(text):
        if piece.kind == "ltr":
            assert piece.text == piece.text.strip()
            assert not set(piece.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\u202eمقلوب", "own"),
        ("مقلوب\u202c", "own"),
        ("\u2069\u202eمقلوب", "own"),
        ("\u202b\u2067متقاطع\u202c\u2069", "own"),
        ("\u202bمتزن 80–100\u202c SY24", "plain"),
        ("\u2067\u202eمتزن\u202c\u2069", "plain"),
    ],
)
def test_text_that_steers_its_own_order_stays_whole(text: str, kind: str) -> None:
    assert [(piece.text, piece.kind) for piece in pieces(text)] == [(text, kind)]
