"""Text -> words, in the letters that search compares.

A word is folded as `isnad.find.text` folds it, then its letters are brought nearer still: small letters, ؤ and ئ as
the vowels they sit on, Persian letters as their Arabic neighbours, Latin letters without accents.
`search-words.js` does the same from the same tables; tests hold the two together.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from isnad.find.text import DROPPED, DROPPED_RANGES, HAMZA_ABOVE, MERGED, MOST_MARKS, SEATED, ZEROS, fold, is_word

NEARER = {"ؤ": "و", "ئ": "ي", "پ": "ب", "چ": "ج", "ڤ": "ف", "ڥ": "ف", "گ": "غ", "ڨ": "ق", "ژ": "ج", "ٹ": "ت"}
"""Letters that readers exchange, in a search alone: folding for mentions keeps them apart."""

SEPARATORS = ",.٬"
"""What may stand between the thousands of a number."""

WORDS_KEPT = 8192
"""What was worked out of a word by itself is kept for so many: those that most texts say again. More would take tens of
megabytes and save a hundredth of a build."""

TOKEN = r"[a-z][a-z0-9]*|[0-9]{1,3}(?:[,.٬][0-9]{3})+(?![0-9])|[0-9]+|[^ ,.٬0-9]+"
_LATIN = ((0xC0, 0x24F), (0x1E00, 0x1EFF))
_LATIN_MARKS = (0x300, 0x36F)

_token = re.compile(TOKEN)
_plain = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_PLAIN: dict[int, int | str] = {**MERGED, **{ord(letter): near for letter, near in NEARER.items()}}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; offsets count code points of the text as printed, the end is exclusive."""

    start: int
    end: int
    letters: str


@lru_cache(maxsize=4096)
def _nearer(char: str) -> str:
    """A folded character as search compares it: one letter, a blank between words, or nothing."""
    if _LATIN_MARKS[0] <= ord(char) <= _LATIN_MARKS[1]:
        return ""
    small = char.lower()
    small = small if len(small) == 1 else char
    if any(low <= ord(small) <= high for low, high in _LATIN):
        small = unicodedata.normalize("NFD", small)[0]
    near = NEARER.get(small, small)
    return near if near in SEPARATORS or is_word(near) else " "


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, in its order."""
    folded = fold(text)
    near = [(letter, at) for char, at in zip(folded.text, folded.at, strict=True) if (letter := _nearer(char))]
    at = [offset for _, offset in near]
    found = []
    for token in _token.finditer("".join(letter for letter, _ in near)):
        first, last = at[token.start()], at[token.end() - 1] + 1
        limit = at[token.end()] if token.end() < len(at) else len(text)
        while last < limit and is_word(text[last]):
            last += 1
        found.append(Word(first, last, re.sub(r"[,.٬]", "", token[0])))
    return tuple(found)


@lru_cache(maxsize=WORDS_KEPT)
def letters_in(chunk: str) -> tuple[str, ...]:
    """The words of a stretch without blanks; most stretches are a word of plain Arabic letters, said many times."""
    if _plain.fullmatch(chunk):
        return (chunk.translate(_PLAIN),)
    return tuple(word.letters for word in words_in(chunk))


def letters_of(text: str) -> Iterator[str]:
    """The words of a text without their places, fast."""
    for chunk in text.split():
        yield from letters_in(chunk)


def letter_tables() -> Mapping[str, object]:
    """The rules of folding and of this module as data, for the browser."""
    return {
        "merged": [[chr(source), chr(int(target))] for source, target in MERGED.items()],
        "droppedRanges": [list(pair) for pair in DROPPED_RANGES],
        "dropped": "".join(sorted(DROPPED)),
        "hamza": HAMZA_ABOVE,
        "seated": [list(pair) for pair in SEATED.items()],
        "mostMarks": MOST_MARKS,
        "zeros": [*ZEROS],
        "nearer": [list(pair) for pair in NEARER.items()],
        "separators": SEPARATORS,
        "token": TOKEN,
    }
