"""Folding: one spelling for matching, with the way back to the text as it was printed.

Nothing here is ever shown. Offsets count code points. The rules are those of FACTS for Arabic news: what is
dropped or merged here never tells two words of the field apart (unlike ؤ, ئ, ء, or compatibility forms of
whole texts, which do and are kept).
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from isnad.model.characters import QUOTE_MARKS

MERGED = str.maketrans("کیىأإآٱةۀہھ", "كيياااا" + "هههه")
DROPPED_RANGES = (
    (0x0610, 0x061A),  # honorifics and Quranic marks
    (0x064B, 0x065F),  # tashkeel
    (0x06D6, 0x06ED),  # Quranic marks
    (0x200B, 0x200F),  # zero width, LRM, RLM
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x2064),  # word joiner and invisible operators
    (0x2066, 0x206F),  # bidi isolates
)
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Marks upon Arabic letters, for a class of a regular expression."""
DROPPED = frozenset("\u0640\u0670\u061c\ufeff\u00ad")
_ZEROS = (
    "0030 0660 06F0 07C0 0966 09E6 0A66 0AE6 0B66 0BE6 0C66 0CE6 0D66 0DE6 0E50 0ED0 0F20 1040 1090 17E0 1810 "
    "1946 19D0 1A80 1A90 1B50 1BB0 1C40 1C50 A620 A8D0 A900 A9D0 A9F0 AA50 ABF0 FF10 104A0 10D30 11066 110F0 "
    "11136 111D0 112F0 11450 114D0 11650 116C0 11730 118E0 11950 11C50 11D50 11DA0 16A60 16AC0 16B50 1D7CE 1D7D8 "
    "1D7E2 1D7EC 1D7F6 1E140 1E2F0 1E950 1FBF0 "
)
ZEROS = tuple(int(code, 16) for code in _ZEROS.split())
"""The zero of every row of decimal digits in Unicode 14. Python knows more of them from version to version, and what
is published of them would differ with it."""
_DIGITS = {chr(zero + digit): str(digit) for zero in ZEROS for digit in range(10)}
HAMZA_ABOVE = "\u0654"
SEATED = {"و": "ؤ", "ي": "ئ"}
MOST_MARKS = 3  # that may stand between a letter and its hamza
_MOST_KINDS = 64  # of characters that folding changes, in a text of any language
WORDS_KEPT = 32_768
"""What was worked out of a word by itself is kept for so many words: a text, and the next one, say most of them again.
"""
LINES_KEPT, LONGEST_KEPT = 128, 4_000
"""What was worked out of a line or a short text is kept for the last so many, of so many code points at most: one rule
after another asks it of the same line."""
_LONGEST_COUNTED = 16_384  # code points, which hardly an article has more of
_MAY_GO = re.compile(
    "[{dropped}{ranges}{forms}]".format(
        dropped="".join(DROPPED),
        ranges="".join(f"{chr(first)}-{chr(last)}" for first, last in DROPPED_RANGES),
        forms="\ufb50-\ufdff\ufe70-\ufefc",
    )
)
"""Every character that folding may drop; a test holds all of Unicode against it."""
_TOKEN = re.compile(r"(\w+|[^\w\s]|\n)")
_QUOTE_MARK = re.compile(f"[{''.join(QUOTE_MARKS)}]")
_BLANK_AGAIN = re.compile("(?<= ) ")


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text; `at[i]` is the offset in the text as printed of folded character `i`. None is equal to another, so
    that what was worked out of one can be kept by it."""

    text: str
    at: Sequence[int]
    printed: str

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The printed stretch (end exclusive) of folded characters `start` to `end` (end exclusive, not empty).

        Marks and tatweel that were dropped after the last letter belong to the stretch.
        """
        first, last = self.at[start], self.at[end - 1] + 1
        limit = self.at[end] if end < len(self.at) else len(self.printed)
        while last < limit and is_word(self.printed[last]):
            last += 1
        return first, last

    def tokens(self) -> tuple[list[str], list[int], list[int]]:
        """The words, marks and line ends of this text, where each begins in print, and where it ends, as `back` gives
        it; the words of a hashtag are words."""
        found, begins, stops = cut_by(_TOKEN, self.spaced().text)
        if isinstance(self.at, range):  # nothing was dropped
            return found, begins, stops
        at = array("I", self.at)
        at.append(len(self.printed))
        starts, ends = [*map(at.__getitem__, begins)], [*map(at.__getitem__, stops)]
        for place, (begin, stop, start, end) in enumerate(zip(begins, stops, starts, ends, strict=True)):
            if end - start != stop - begin:  # something was dropped within it or right after it
                starts[place], ends[place] = self.back(begin, stop)
        return found, starts, ends

    def unquoted(self) -> "Folded":
        """This text without its quote marks, each place still that of the printed text."""
        marks = [found.start() for found in _QUOTE_MARK.finditer(self.text)]
        return _folded(*_without(self.text, self.at, marks), self.printed)

    def spaced(self) -> "Folded":
        """This text with a blank for each low line, which hashtags have between their words: #نازك_العلي."""
        return replace(self, text=self.text.replace("_", " ")) if "_" in self.text else self

    def forward(self, offset: int) -> int:
        """The folded offset of the first folded character that stands at `offset` in print, or after it."""
        return bisect_left(self.at, offset)


@lru_cache(maxsize=1)
def _unusual() -> re.Pattern[str]:
    """Every character but those of Latin and Arabic text that folding leaves as they are, which nearly all are."""
    usual = "".join(char for char in map(chr, range(0x700)) if _letter(char) == char)
    return re.compile(f"[^{re.escape(usual)}]")


@lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    """What one printed character is folded to: nothing, one character, or the parts of a ligature."""
    code = ord(char)
    if char in DROPPED or any(low <= code <= high for low, high in DROPPED_RANGES):
        return ""
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        plain = unicodedata.normalize("NFKC", char)
        # A mark printed alone stands on a blank there; the mark goes, and so does the blank.
        return char if plain == char else "".join(_letter(part) for part in plain.strip())
    if char in _DIGITS:
        return _DIGITS[char]
    if char != "\n" and (char.isspace() or unicodedata.category(char) == "Zs"):
        return " "
    return char.translate(MERGED)


def fold(text: str) -> Folded:
    """Fold a text for matching; runs of blanks become one, line ends stay."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _fold(text)


@lru_cache(maxsize=LINES_KEPT)
def _kept(text: str) -> Folded:
    return _fold(text)


def _fold(text: str) -> Folded:
    # A text has few kinds of letters, and few of them change: to replace each kind throughout is faster than to walk.
    letters = {char: letter for char in {*_unusual().findall(text)} if (letter := _letter(char)) != char}
    if HAMZA_ABOVE in letters or len(letters) > _MOST_KINDS or max(map(len, letters.values()), default=0) > 1:
        return _fold_with_care(text, letters)
    plain = text
    for char, letter in letters.items():
        if letter:  # in any order: what one is folded to is folded no further
            plain = plain.replace(char, letter)
    at: Sequence[int] = range(len(text))
    if "" in letters.values():
        plain, at = _without(
            plain, at, [found.start() for found in _MAY_GO.finditer(text) if not letters.get(found[0], " ")]
        )
    return _folded(plain, at, text)


def _folded(plain: str, at: Sequence[int], printed: str) -> Folded:
    """A folded text in which no blank follows another."""
    if "  " in plain:
        plain, at = _without(plain, at, [found.start() for found in _BLANK_AGAIN.finditer(plain)])
    return Folded(plain, at, printed)


def _without(text: str, at: Sequence[int], places: list[int]) -> tuple[str, Sequence[int]]:
    """A text and its offsets without the characters at some places, which ascend."""
    if not places:
        return text, at
    edges = pairwise((-1, *places, len(text)))
    kept = [slice(before + 1, after) for before, after in edges if after - before > 1]
    if isinstance(at, range) and len(at) <= _LONGEST_COUNTED:
        at = _counted()
    offsets = array("I")  # texts are kept, and an object for each number would take ten times as much
    for run in kept:
        offsets.extend(at[run])
    return "".join([text[run] for run in kept]), offsets


@lru_cache(maxsize=1)
def _counted() -> Sequence[int]:
    """The offsets of a text of which nothing was dropped, as they are kept: to copy them is faster than to count."""
    return array("I", range(_LONGEST_COUNTED))


def _fold_with_care(text: str, changed: Mapping[str, str]) -> Folded:
    """Fold a text of which one character gives several (a ligature) or two give one (a letter and its hamza)."""
    letters: list[str] = []
    at = array("I")
    blank = False
    for offset, char in enumerate(text):
        if char == HAMZA_ABOVE and letters and _only_marks(text, at[-1] + 1, offset):
            letters[-1] = SEATED.get(letters[-1], letters[-1])  # ؤ and ئ in two code points
        for letter in changed.get(char, char):
            if letter == " " and blank:
                continue
            blank = letter == " "
            letters.append(letter)
            at.append(offset)
    return Folded("".join(letters), at, text)


def _only_marks(text: str, start: int, end: int) -> bool:
    return end - start <= MOST_MARKS and all(unicodedata.category(char).startswith("M") for char in text[start:end])


@lru_cache(maxsize=1)
def tokens_of(folded: Folded) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
    """A text's `tokens`, kept while it is the last that was asked for: its words are, and then its speech."""
    return folded.tokens()


def cut_by(pattern: re.Pattern[str], text: str) -> tuple[list[str], list[int], list[int]]:
    """Every match of a pattern that is one group and never empty: its text, where it begins and where it ends."""
    pieces = pattern.split(text)  # what stands between matches, and each match, in turns
    edges = [*accumulate(map(len, pieces))]
    return pieces[1::2], edges[:-1:2], edges[1::2]


def holds_any(text: str, characters: Iterable[str]) -> bool:
    """Whether one of a few characters, or phrases, stands in a text: to seek each throughout is faster than to look at
    each that stands there."""
    return any(map(text.__contains__, characters))


def is_word(char: str) -> bool:
    """Whether a character is part of a word: a letter, a digit or a mark upon one."""
    return char.isalnum() or unicodedata.category(char).startswith("M")


def places_of(words: str, text: Folded) -> list[tuple[int, int]]:
    """Where a text has some words to the code point; if nowhere, where it has them but for spelling and quote marks."""
    exact = _starts(words, text.printed)
    if exact:
        return [(start, start + len(words)) for start in exact]
    wanted, plain = fold(words).unquoted().text.strip(), text.unquoted()
    return [plain.back(start, start + len(wanted)) for start in _starts(wanted, plain.text)]


def _starts(words: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(words), text)] if words else []
