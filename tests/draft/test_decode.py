"""How the encoding of a file is told, and when it is not."""

import random
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from isnad.draft.decode import UndecodableFile, decode
from isnad.model.remarks import remark
from isnad.say.saying import LANGUAGES, remarked
from steps import steps_of

NEWS = "أعلنت إدارة الميناء أن السفينة وصلت إلى الرصيف في الصباح،\r\nوقال المدير إن التفريغ بدأ بعد الظهر.\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_arabic_news_is_read_in_every_encoding_and_back(encoding: str) -> None:
    decoded = decode(NEWS.encode(encoding))
    assert decoded.text == NEWS
    assert decoded.raw == NEWS.encode(encoding)
    assert decoded.because


@pytest.mark.parametrize("encoding", ["iso8859-6", "mac_arabic"])
def test_another_arabic_encoding_is_not_taken_for_windows(encoding: str) -> None:
    with pytest.raises(UndecodableFile) as refused:
        decode(NEWS.encode(encoding, "ignore"))
    assert refused.value.remark.code == "encoding-not-read"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("مرحبا".encode("cp1256"), id="one Arabic word"),
        pytest.param("l’été où ça “va”".encode("cp1252"), id="French"),
        pytest.param("мост через реку открыт".encode("cp1251"), id="Russian"),
        pytest.param(b"\xff\xfe\xd8\x00\xd8\x00"[:5], id="half a UTF-16 unit"),
        pytest.param(b"\xef\xbb\xbf\xd8", id="a marked UTF-8 cut off"),
        pytest.param(NEWS.encode()[:-9] + b"\xd9.", id="UTF-8 with a byte lost"),
        pytest.param(
            NEWS.encode("cp1256") + NEWS.encode("iso8859-6", "ignore"), id="two encodings, one after the other"
        ),
        pytest.param(b"\x06\x06" * 50, id="UTF-16 that reads both ways"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="a picture"),
        pytest.param(b"PK\x03\x04\x14\0\0\0\x08\0" * 9, id="a zip"),
        pytest.param(NEWS.encode().decode("cp1256").encode(), id="read as Windows-1256 before"),
        pytest.param(NEWS.encode().decode("latin-1").encode(), id="read as Latin before"),
    ],
)
def test_what_cannot_be_told_is_refused(raw: bytes) -> None:
    with pytest.raises(UndecodableFile) as refused:
        decode(raw)
    assert all(remarked(refused.value.remark, language) for language in LANGUAGES.values())


def test_the_place_of_the_first_broken_byte_is_said() -> None:
    with pytest.raises(UndecodableFile) as refused:
        decode("جسر\n".encode() + b"a\xd8 b")
    assert refused.value.remark == remark("encoding-unknown", line=2, place=9)


def test_a_page_that_says_windows_is_believed_where_its_letters_are_arabic() -> None:
    short = "مرحبا بكم"
    assert decode(short.encode("cp1256"), "windows-1256").text == short
    with pytest.raises(UndecodableFile):
        decode("été".encode("cp1252") * 5, "windows-1256")


def test_a_page_that_says_windows_is_not_believed_against_its_bytes() -> None:
    assert decode(NEWS.encode(), "windows-1256").text == NEWS


def test_a_stray_control_character_is_kept_and_said() -> None:
    text = NEWS * 3 + "\x02"
    assert decode(text.encode()).text == text
    assert remark("controls", count=1) in decode(text.encode()).doubts


@given(st.binary())
def test_any_bytes_are_read_to_the_last_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except UndecodableFile:
        return
    assert decoded.raw == raw


@given(ANY_TEXT)
def test_text_in_utf8_is_never_read_as_anything_else(text: str) -> None:
    assume(not any(ord(char) < 32 or char in "\x7f\ufeff" for char in text))
    try:
        assert decode(text.encode()).text == text
    except UndecodableFile as refused:
        assert refused.remark.code == "spoilt-before"  # pairs of Latin letters that only a wrong reading gives


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي ،.\n", min_size=1), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_arabic_in_utf16_without_a_mark_is_never_read_wrongly(text: str, encoding: str) -> None:
    try:
        assert decode(text.encode(encoding)).text == text
    except UndecodableFile:
        assert not any(char.isalpha() for char in text)


@pytest.mark.parametrize("unit", [b'"', b" ", b"\xd8", b"\x06", b"\x27\x06", b"\xc7\xe1", b"\xc3\xa9", b"\0", b"\xe1 "])
def test_four_times_as_much_of_anything_takes_four_times_the_steps(unit: bytes) -> None:
    def read(length: int) -> None:
        with suppress(UndecodableFile):
            decode(unit * (length // len(unit)))

    assert steps_of(lambda: read(1 << 16)) <= 5 * steps_of(lambda: read(1 << 14)) + 100


def test_random_bytes_are_refused() -> None:
    for seed in range(50):
        with pytest.raises(UndecodableFile):
            decode(random.Random(seed).randbytes(5000))
