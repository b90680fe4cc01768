"""Fingerprints: what is kept of a text so that passages it shares with others can still be found without it.

A text's words are folded, every five running words are hashed, and of the hashes winnowing keeps some (Schleimer,
Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): the smallest of each
`window` neighbours. Two texts that share `SHINGLE + window - 1` running words share such a window, keep the same hash
of it, and so are always found; shorter runs are found by luck.

What a fingerprint reveals: whoever holds a guess of five running words can test whether they stand in the text, so
common phrases, and the words beside a passage already known, can be guessed. The text cannot be read back in general,
and what lies between the hashes kept leaves no trace. It is no secret and no encryption. See docs/fingerprints.md.
"""

import binascii
import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from textwrap import wrap

from isnad.find.text import fold

SHINGLE = 5
"""How many running words are hashed together."""
WINDOW = 8
"""Of this many neighbouring hashes one is kept at least: a run of 12 words is always found, two hashes in nine stay."""

Fingerprint = tuple[tuple[int, int], ...]
"""(hash of 64 bits, number of its first word in the text, from 0), in the order of the text."""

_WORD = re.compile(r"[^\W_]+")
_FORM = f"v1-{SHINGLE}-{WINDOW}:"
_HASH = 8
_PRINT = 1 + _HASH
_LINE = 76


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """A text's folded words, and where each stands in print (code points, ends exclusive)."""

    words: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]

    def place(self, first: int, end: int) -> tuple[int, int]:
        """The printed stretch of words `first` to `end` (exclusive, not empty)."""
        return self.starts[first], self.ends[end - 1]


def words_of(text: str) -> FoldedWords:
    """The runs of letters and digits of a folded text; what stands between them does not count."""
    folded = fold(text)
    words: list[str] = []
    starts, ends = array("L"), array("L")
    for found in _WORD.finditer(folded.text):
        start, end = folded.back(*found.span())
        words.append(sys.intern(found[0]))
        starts.append(start)
        ends.append(end)
    return FoldedWords(tuple(words), starts, ends)


def fingerprint(text: str) -> Fingerprint:
    """A text's fingerprint, the same on every machine and in every version; of under five words none."""
    return fingerprint_words(words_of(text).words, WINDOW)


def fingerprint_words(words: Sequence[str], window: int) -> Fingerprint:
    """The fingerprint of folded words, with a window of one's own: a smaller one keeps more and finds shorter runs."""
    hashes = [_hashed(words[first : first + SHINGLE]) for first in range(len(words) - SHINGLE + 1)]
    return tuple((hashes[place], place) for place in _winnowed(hashes, window))


def _hashed(words: Sequence[str]) -> int:
    printed = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(printed, digest_size=_HASH).digest(), "big")


def _winnowed(hashes: Sequence[int], window: int) -> Iterator[int]:
    """The place of each window's smallest hash, the last of equal ones: what a window keeps hangs on it alone."""
    kept = -1
    if not hashes:
        return
    for last in range(min(window, len(hashes)) - 1, len(hashes)):
        first = max(0, last - window + 1)
        if kept < first:
            smallest = min(range(first, last + 1), key=lambda place: (hashes[place], -place))
        elif hashes[last] <= hashes[kept]:
            smallest = last
        else:
            continue
        kept = smallest
        yield kept


def dump(prints: Fingerprint) -> str:
    """A fingerprint as lines of plain text for front matter: the form's name, then base64.

    Raises ValueError for one that `fingerprint` did not make: its words do not rise by 1 to 255.
    """
    places = [-1, *(place for _, place in prints)]
    steps = [after - before for before, after in pairwise(places)]
    if not all(0 < step < 256 for step in steps):
        raise ValueError("not a fingerprint: its places do not rise by 1 to 255")
    raw = b"".join(bytes([step]) + hash_.to_bytes(_HASH, "big") for step, (hash_, _) in zip(steps, prints, strict=True))
    return "\n".join(wrap(_FORM + b64encode(raw).decode("ascii"), _LINE, break_on_hyphens=False))


def load(printed: str) -> Fingerprint:
    """A fingerprint from its lines, however they were wrapped. Raises ValueError for anything that is none."""
    text = "".join(printed.split())
    if not text.startswith(_FORM):
        raise ValueError(f"not a fingerprint of the form {_FORM}")
    try:
        raw = b64decode(text.removeprefix(_FORM), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not a fingerprint: not base64") from error
    if len(raw) % _PRINT:
        raise ValueError("not a fingerprint: cut off")
    found: list[tuple[int, int]] = []
    place = -1
    for at in range(0, len(raw), _PRINT):
        if not raw[at]:
            raise ValueError("not a fingerprint: a place stands twice")
        place += raw[at]
        found.append((int.from_bytes(raw[at + 1 : at + _PRINT], "big"), place))
    return tuple(found)
