"""Folding: one spelling for matching, with the way back to the text as it was printed.

Nothing here is ever shown. Offsets count code points. The rules are those of FACTS for Arabic news: what is
dropped or merged here never tells two words of the field apart (unlike ؤ, ئ, ء, or compatibility forms of
whole texts, which do and are kept).
"""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

MERGED = str.maketrans("کیىأإآٱةۀہھ", "كيياااا" + "هههه")
DROPPED_RANGES = (
    (0x0610, 0x061A),  # honorifics and Quranic marks
    (0x064B, 0x065F),  # tashkeel
    (0x06D6, 0x06ED),  # Quranic marks
    (0x200B, 0x200F),  # zero width, LRM, RLM
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x2064),  # word joiner and kin
    (0x2066, 0x206F),  # bidi isolates
)
DROPPED = frozenset("\u0640\u0670\u061c\ufeff\u00ad")
HAMZA_ABOVE = "\u0654"
SEATED = {"و": "ؤ", "ي": "ئ"}
MOST_MARKS = 3  # that may stand between a letter and its hamza
QUOTE_MARKS = frozenset("“”„‟«»‹›\"'‘’‚‛〝〞＂")
"""Marks that open or close quoted words, in any of the shapes that news sites print."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `at[i]` is the offset in the text as printed of folded character `i`."""

    text: str
    at: tuple[int, ...]
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

    def forward(self, offset: int) -> int:
        """The folded offset of the first folded character that stands at `offset` in print, or after it."""
        return bisect_left(self.at, offset)


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
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    if char != "\n" and (char.isspace() or unicodedata.category(char) == "Zs"):
        return " "
    return char.translate(MERGED)


def fold(text: str, *, drop: frozenset[str] = frozenset()) -> Folded:
    """Fold a text for matching; runs of blanks become one, line ends stay; `drop` names more to leave out."""
    letters = list(map(_letter, text))
    if drop:
        letters = ["" if char in drop else letter for char, letter in zip(text, letters, strict=True)]
    plain = "".join(letters)
    if HAMZA_ABOVE in text or max(map(len, set(letters)), default=0) > 1:
        return _fold_with_care(text, letters)
    at = list(compress(range(len(letters)), letters))
    if "  " in plain:
        kept = [n for n, letter in enumerate(plain) if letter != " " or plain[n - 1 : n] != " "]
        plain, at = "".join([plain[n] for n in kept]), [at[n] for n in kept]
    return Folded(plain, tuple(at), text)


def _fold_with_care(text: str, folded: list[str]) -> Folded:
    """Likewise, where one character gives several (a ligature) or two give one (a letter and its hamza)."""
    letters: list[str] = []
    at: list[int] = []
    blank = False
    for offset, char in enumerate(text):
        if char == HAMZA_ABOVE and letters and _only_marks(text[at[-1] + 1 : offset]):
            letters[-1] = SEATED.get(letters[-1], letters[-1])  # ؤ and ئ in two code points
        for letter in folded[offset]:
            if letter == " " and blank:
                continue
            blank = letter == " "
            letters.append(letter)
            at.append(offset)
    return Folded("".join(letters), tuple(at), text)


def _only_marks(gap: str) -> bool:
    return len(gap) <= MOST_MARKS and all(unicodedata.category(char).startswith("M") for char in gap)


def is_word(char: str) -> bool:
    """Whether a character is part of a word: a letter, a digit or a mark upon one."""
    return char.isalnum() or unicodedata.category(char).startswith("M")
