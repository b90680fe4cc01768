"""A fingerprint as text: whatever is none is refused, at the character where that shows."""

from base64 import b64encode

import pytest

from isnad.model.fingerprints import BrokenFingerprint, KeptHash, dump, load

SOUND = "v2-5-8:IMqS32FJkXICBx5QJg7kS+Q3UwEFH2HMsl7NdwZMAg4bGX/zBh2k4SYHJxo="
HASH = bytes(8)


def printed(*raw: int) -> str:
    """One hash, and the bytes that follow it."""
    return f"v2-5-8:{b64encode(HASH + bytes(raw)).decode('ascii')}"


def test_lines_are_read_however_they_are_wrapped() -> None:
    assert len(load(SOUND).unpacked()) == 4
    assert load(SOUND) == load(f"{SOUND[:20]}\n  {SOUND[20:]}\n")


def test_places_may_be_far_apart() -> None:
    far = (KeptHash(7, 0, 0, 30), KeptHash(2**64 - 1, 300, 2**31, 2**31 + 127), KeptHash(0, 301, 2**31 + 1, 2**32))
    assert load(dump(far)).unpacked() == far


@pytest.mark.parametrize(
    ("text", "why", "offset"),
    [
        ("", "form", 0),
        ("v1-5-8:AiDKkt9hSZFyAVAmDuRL5DdT", "form", 0),
        (f"\n{SOUND}", "form", 0),
        ("v2-5-8:*", "character", 7),
        ("v2-5-8:é", "character", 7),
        (f"{SOUND[:30]}\n{SOUND[30:]}ن", "character", 68),
        (f"{SOUND[:30]}={SOUND[31:]}", "character", 30),
        (SOUND[:-1], "cut", 66),
        ("v2-5-8:AAAA\n", "cut", 11),
        (printed(1, 1), "cut", 23),
        (printed(1, 1, 0x80), "cut", 23),
        (printed(1, 1, *[0xFF] * 6, 1), "cut", 31),
        ("v2-5-8:\nAAAAAAAAAAAA", "place-twice", 18),
        (printed(1, 0, 9), "place-twice", 19),
        (printed(1, 1, 0), "place-twice", 20),
        (printed(1, 1, 9, *HASH, 0, 1, 9), "place-twice", 32),
    ],
)
def test_what_is_no_fingerprint_is_refused_where_that_shows(text: str, why: str, offset: int) -> None:
    with pytest.raises(BrokenFingerprint, match="not a fingerprint") as refused:
        load(text)
    assert (refused.value.why, refused.value.offset) == (why, offset)


@pytest.mark.parametrize("second", [KeptHash(2, 3, 20, 40), KeptHash(2, 4, 15, 40), KeptHash(2, 4, 20, 20)])
def test_what_no_text_gives_is_not_written(second: KeptHash) -> None:
    with pytest.raises(ValueError, match="not a fingerprint"):
        dump((KeptHash(1, 3, 15, 33), second))
