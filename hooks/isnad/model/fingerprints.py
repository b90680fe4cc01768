"""A fingerprint as it is kept in `articles/<id>.fingerprint`: lines of plain text, and back.

What it is made of, and what it gives away, is told in `find/reuse/fingerprints.py`, which makes it.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal, NamedTuple

SHINGLE = 5
"""How many running words are hashed together."""
WINDOW = 8
"""Of this many neighbouring hashes one is kept at least: two hashes in nine stay."""
ALWAYS_ONE = SHINGLE + WINDOW - 1
"""Of so many running words always one hash is kept."""


class KeptHash(NamedTuple):
    """A hash (of 64 bits) that is kept of five running words: the number of the first of them in the text, from 0, and
    where they stand in it (code points, end exclusive)."""

    hash: int
    word: int
    start: int
    end: int


Fingerprint = tuple[KeptHash, ...]
"""In the order of the text."""


@dataclass(frozen=True, slots=True)
class PackedFingerprint:
    """A fingerprint as its file has it, in a twentieth of the room: records wait with it until they are compared."""

    raw: bytes = b""

    def __bool__(self) -> bool:
        return bool(self.raw)

    def unpacked(self) -> Fingerprint:
        """What it holds."""
        return tuple(_kept(self.raw, ""))


FORM = f"v2-{SHINGLE}-{WINDOW}:"
HASH_BYTES = 8
_MOST_BYTES = 5
"""Of one number that is no hash: no text has more code points than 35 bits count."""
_WHOLE = re.compile(
    rb"(?:.{%d}(?:(?!\x80*+\x00)[\x80-\xff]{0,%d}+[\x00-\x7f]){3})*+" % (HASH_BYTES, _MOST_BYTES - 1), re.DOTALL
)
"""Hashes with three numbers each, none of them nothing: the rule, of which nothing has to be worked out."""
_LINE = 76
_FOREIGN = re.compile(r"[^A-Za-z0-9+/=\s]")
_PADDING_INSIDE = re.compile(r"=(?=[\s=]*[^\s=])")


class BrokenFingerprint(ValueError):
    """A text that is no fingerprint: why not, and the offset in code points at which that shows."""

    def __init__(self, why: Literal["form", "character", "cut", "place-twice"], offset: int) -> None:
        super().__init__(f"not a fingerprint: {why} at {offset}")
        self.why, self.offset = why, offset


def dump(prints: Fingerprint) -> str:
    """A fingerprint as lines of plain text, without a last line's end: the form's name, then base64.

    Raises ValueError for one that no text gives: its places do not rise.
    """
    return "\n".join(wrap(FORM + b64encode(packed(prints).raw).decode("ascii"), _LINE, break_on_hyphens=False))


def packed(prints: Fingerprint) -> PackedFingerprint:
    """Of each hash its eight bytes, then how many words and how many code points it begins after the one before, and
    how many code points its words take. Raises ValueError where places do not rise."""
    raw = bytearray()
    word = start = -1
    for kept in prints:
        steps = (kept.word - word, kept.start - start, kept.end - kept.start)
        if min(steps) < 1:
            raise ValueError("not a fingerprint: its places do not rise")
        raw += kept.hash.to_bytes(HASH_BYTES, "big")
        for step in steps:
            raw += _as_bytes(step)
        word, start = kept.word, kept.start
    return PackedFingerprint(bytes(raw))


def _as_bytes(number: int) -> bytes:
    """A number from 0 in as few bytes as it takes, seven bits in each, the lowest first (LEB128)."""
    low, high = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _as_bytes(high) if high else bytes([low])


def load(printed: str) -> PackedFingerprint:
    """A fingerprint from its lines, however they were wrapped. Raises BrokenFingerprint for anything that is none."""
    if not printed.startswith(FORM):
        raise BrokenFingerprint("form", 0)
    for odd in (_FOREIGN, _PADDING_INSIDE):
        if found := odd.search(printed, len(FORM)):
            raise BrokenFingerprint("character", found.start())
    try:
        raw = b64decode("".join(printed[len(FORM) :].split()), validate=True)
    except NotBase64 as error:
        raise BrokenFingerprint("cut", len(printed.rstrip())) from error
    if not _WHOLE.fullmatch(raw):
        tuple(_kept(raw, printed))  # which says where
    return PackedFingerprint(raw)


def _kept(raw: bytes, printed: str) -> Iterator[KeptHash]:
    at, word, start = 0, -1, -1
    while at < len(raw):
        hash_ = int.from_bytes(raw[at : at + HASH_BYTES], "big")
        at += HASH_BYTES
        steps = []
        for _ in range(3):
            step, after = _number_at(raw, at, printed)
            if not step:
                raise BrokenFingerprint("place-twice", _offset_of(at, printed))
            steps.append(step)
            at = after
        word, start = word + steps[0], start + steps[1]
        yield KeptHash(hash_, word, start, start + steps[2])


def _number_at(raw: bytes, at: int, printed: str) -> tuple[int, int]:
    """The number whose bytes begin at a place, and where they end."""
    number = 0
    for place in range(at, min(len(raw), at + _MOST_BYTES)):
        number |= (raw[place] & 0x7F) << 7 * (place - at)
        if raw[place] < 0x80:
            return number, place + 1
    raise BrokenFingerprint("cut", len(printed.rstrip()))


def _offset_of(byte: int, printed: str) -> int:
    """Where the base64 of a byte stands in the printed lines."""
    letters = [at for at in range(len(FORM), len(printed)) if not printed[at].isspace()]
    return letters[byte * 4 // 3]
