"""Every Python that the archive is built with says the same of a character, or no file may hold it."""

import sys
import unicodedata

import pytest

from isnad.find.text import ZEROS
from isnad.model.characters import UNICODE, newer_character

_EVERY = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
_BLOCKS = [_EVERY[start : start + 256] for start in range(0, len(_EVERY), 256)]


@pytest.mark.slow
def test_what_this_python_does_not_know_no_file_may_hold() -> None:
    """On the oldest Python these are the same characters; a newer one knows some of them."""
    refused = {char for block in _BLOCKS if newer_character(block) for char in block if newer_character(char)}
    unknown = {char for char in _EVERY if unicodedata.category(char) == "Cn"}
    assert unknown <= refused
    assert unicodedata.unidata_version >= UNICODE
    if unicodedata.unidata_version == f"{UNICODE}.0":
        assert unknown == refused


def test_the_digits_that_are_folded_and_published_are_those_of_that_unicode() -> None:
    here = (char for char in _EVERY if char.isdecimal() and unicodedata.digit(char) == 0)
    assert [ord(char) for char in here if not newer_character(char)] == [*ZEROS]


def test_the_first_of_several_is_named() -> None:
    assert newer_character("ا\U0001e4f1 \u0378 \U0001e4f1") == "\U0001e4f1"
    assert newer_character("\u0378\U0001e4f1") == "\u0378"
    assert not newer_character("سمير حداد قال: «١٢» 😀 \ue000")
