"""A fingerprint as it is kept in `articles/<id>.fingerprint`: lines of plain text, and back.

What it is made of, and what it gives away, is told in `find/reuse/fingerprints.py`, which makes it.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from itertools import pairwise
from textwrap import wrap
from typing import Literal

SHINGLE = 5
"""How many running words are hashed together."""
WINDOW = 8
"""Of this many neighbouring hashes one is kept at least: a run of 12 words is always found, two hashes in nine stay."""

Fingerprint = tuple[tuple[int, int], ...]
"""(hash of 64 bits, number of its first word in the text, from 0), in the order of the text."""

FORM = f"v1-{SHINGLE}-{WINDOW}:"
HASH_BYTES = 8
_PRINT = 1 + HASH_BYTES
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

    Raises ValueError for one that no text gives: its words do not rise by 1 to 255.
    """
    places = [-1, *(place for _, place in prints)]
    steps = [after - before for before, after in pairwise(places)]
    if not all(0 < step < 256 for step in steps):
        raise ValueError("not a fingerprint: its places do not rise by 1 to 255")
    raw = b"".join(
        bytes([step]) + hash_.to_bytes(HASH_BYTES, "big") for step, (hash_, _) in zip(steps, prints, strict=True)
    )
    return "\n".join(wrap(FORM + b64encode(raw).decode("ascii"), _LINE, break_on_hyphens=False))


def load(printed: str) -> Fingerprint:
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
    if len(raw) % _PRINT:
        raise BrokenFingerprint("cut", len(printed.rstrip()))
    found_prints: list[tuple[int, int]] = []
    place = -1
    for at in range(0, len(raw), _PRINT):
        if not raw[at]:
            raise BrokenFingerprint("place-twice", _offset_of(at, printed))
        place += raw[at]
        found_prints.append((int.from_bytes(raw[at + 1 : at + _PRINT], "big"), place))
    return tuple(found_prints)


def _offset_of(byte: int, printed: str) -> int:
    """Where the base64 of a byte stands in the printed lines."""
    letters = [at for at in range(len(FORM), len(printed)) if not printed[at].isspace()]
    return letters[byte * 4 // 3]
