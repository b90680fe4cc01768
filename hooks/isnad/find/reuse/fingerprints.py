"""Fingerprints: what is kept of a text so that passages it shares with others can still be found without it.

A text's words are folded, every five running words are hashed, and of the hashes winnowing keeps some (Schleimer,
Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): the smallest of each
`window` neighbours. Two texts that share `SHINGLE + window - 1` running words share such a window, keep the same hash
of it, and so are always found; shorter runs are found by luck.

What a fingerprint reveals: whoever holds a guess of five running words can test whether they stand in the text, so
common phrases, and the words beside a passage already known, can be guessed. Where the five words stand is kept too, so
that a passage can be held against what records say of the original: of the words between two hashes that gives how many
there are and how many letters they take together, and no more. The text cannot be read back in general. It is no secret
and no encryption. See docs/fingerprints.md.
"""

import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate, compress, pairwise

from isnad.find.text import Folded, tokens_of
from isnad.model.fingerprints import HASH_BYTES, SHINGLE, WINDOW, Fingerprint, KeptHash


@dataclass(frozen=True)
class FoldedWords:
    """A text's folded words, and where each stands in print (code points, ends exclusive)."""

    words: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]

    def place(self, first: int, end: int) -> tuple[int, int]:
        """The printed stretch of words `first` to `end` (exclusive, not empty)."""
        return self.starts[first], self.ends[end - 1]

    @cached_property
    def hashes(self) -> Sequence[int]:
        """The hash of every five running words, whatever window chooses among them; of fewer words none."""
        text = " ".join(self.words).encode("utf-8", "surrogatepass")
        begins = [0, *accumulate(len(word) + 1 for word in text.split(b" "))]
        hashed: list[bytes] = []
        blank = blake2b(digest_size=HASH_BYTES)  # to copy one is faster than to set up another
        for begin, after in zip(begins, begins[SHINGLE:], strict=False):
            run = blank.copy()
            run.update(text[begin : after - 1])
            hashed.append(run.digest())
        return struct.unpack(f">{len(hashed)}Q", b"".join(hashed))


def words_of(folded: Folded) -> FoldedWords:
    """The runs of letters and digits of a folded text; what stands between them does not count."""
    tokens, starts, ends = tokens_of(folded)
    word = [*map(str.isalnum, tokens)]
    return FoldedWords(
        tuple(compress(tokens, word)), array("L", compress(starts, word)), array("L", compress(ends, word))
    )


def fingerprint(found: FoldedWords) -> Fingerprint:
    """The fingerprint of a text's words, the same on every machine and in every version; of under five words none."""
    return fingerprint_words(found, WINDOW)


def fingerprint_words(found: FoldedWords, window: int) -> Fingerprint:
    """The fingerprint of folded words, with a window of one's own: a smaller one keeps more and finds shorter runs."""
    hashes = found.hashes
    kept = [KeptHash(hashes[word], word, *found.place(word, word + SHINGLE)) for word in _winnowed(hashes, window)]
    # Of words that are one character in print, as the four of ﷺ are, only the first has a place of its own.
    return tuple(one for before, one in pairwise((None, *kept)) if one and (not before or before.start < one.start))


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
