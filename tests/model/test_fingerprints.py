"""A fingerprint as text: whatever is none is refused, at the character where that shows."""

import pytest

from isnad.model.fingerprints import BrokenFingerprint, dump, load

SOUND = "v1-5-8:AiDKkt9hSZFyAVAmDuRL5DdTAmHMsl7NdwZMBxl/8wYdpOEm"


def test_lines_are_read_however_they_are_wrapped() -> None:
    assert len(load(SOUND)) == 4
    assert load(SOUND) == load(f"{SOUND[:20]}\n  {SOUND[20:]}\n")


@pytest.mark.parametrize(
    ("printed", "why", "offset"),
    [
        ("", "form", 0),
        ("v0-5-8:AAAA", "form", 0),
        (f"\n{SOUND}", "form", 0),
        ("v1-5-8:*", "character", 7),
        ("v1-5-8:é", "character", 7),
        (f"{SOUND[:30]}\n{SOUND[30:]}ن", "character", 56),
        (f"{SOUND[:30]}={SOUND[31:]}", "character", 30),
        (SOUND[:-1], "cut", 54),
        ("v1-5-8:AAAA\n", "cut", 11),
        (f"{SOUND[:19]}\nAQ==", "cut", 24),
        ("v1-5-8:\nAQAAAAAAAAAA\nAAAAAAAAAAAA", "place-twice", 21),
        ("v1-5-8:" + "A" * 12, "place-twice", 7),
    ],
)
def test_what_is_no_fingerprint_is_refused_where_that_shows(printed: str, why: str, offset: int) -> None:
    with pytest.raises(BrokenFingerprint, match="not a fingerprint") as refused:
        load(printed)
    assert (refused.value.why, refused.value.offset) == (why, offset)


def test_what_no_text_gives_is_not_written() -> None:
    with pytest.raises(ValueError, match="not a fingerprint"):
        dump(((1, 3), (2, 3)))
