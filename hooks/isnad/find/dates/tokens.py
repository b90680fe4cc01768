"""A text cut into the words, numbers and marks that dates are made of."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.find.text import LINES_KEPT, LONGEST_KEPT, Folded, cut_by, fold

_TOKEN = re.compile(r"([^\W\d_]+|\d{1,12}|[^\w\s]|\n|_)")
_CLITICS = frozenset(["و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل"])


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: folded, lower-case words, numbers, marks and line ends.

    `starts` and `ends` are their places in the folded text (ends exclusive), `figures` those words that are figures.
    Beyond the last stand empty ones, so that a reader never falls off the end.
    """

    folded: Folded
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    figures: frozenset[str]

    def begins_of(self, words: frozenset[str]) -> Sequence[int]:
        """Where a figure stands, or one of some words."""
        begins = words.intersection(self.words) | self.figures
        return [place for place, word in enumerate(self.words) if word in begins] if begins else ()

    def word(self, place: int) -> str:
        """The token's text, or nothing beyond the ends."""
        try:  # most are within: to ask that of each takes longer
            return self.words[place] if place >= 0 else ""
        except IndexError:
            return ""

    def joined(self, place: int, count: int) -> str:
        """So many tokens as one phrase, one blank between; nothing where the text holds fewer."""
        words = self.words[place : place + count] if place >= 0 else ()
        return " ".join(words) if len(words) == count else ""

    def number(self, place: int) -> int | None:
        """The number that stands here, if it has at most four digits and is no part of a longer or broken figure."""
        word = self.word(place)
        if not word.isascii() or not word.isdigit() or len(word) > 4:
            return None
        return int(word)

    def touches(self, place: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < place < len(self.words) and self.ends[place - 1] == self.starts[place]

    def place(self, first: int, end: int) -> tuple[int, int]:
        """The printed stretch of tokens `first` to `end` (exclusive, not empty)."""
        return self.folded.back(self.starts[first], self.ends[end - 1])

    def printed(self, place: int) -> str:
        """The token as the text prints it."""
        return self.folded.printed[slice(*self.place(place, place + 1))]


def cut(text: str) -> Tokens:
    """The tokens of a text, in order; every character that is no blank is in one."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _cut(text)


def _cut(text: str) -> Tokens:
    folded = fold(text)
    found, starts, ends = cut_by(_TOKEN, folded.text)
    words = [*map(str.lower, found)]
    return Tokens(folded, words, starts, ends, frozenset(filter(str.isdigit, words)))


@lru_cache(maxsize=LINES_KEPT)
def _kept(text: str) -> Tokens:
    """A line is asked for its dates and for its numbers, one after the other."""
    return _cut(text)


def with_clitics(table: Iterable[str]) -> frozenset[str]:
    """Every word that `found_in` finds in a table: of many words those few can be told at once."""
    words = frozenset(table)
    return words | {clitic + word for clitic in _CLITICS for word in words}


def found_in(word: str, table: Container[str]) -> str | None:
    """The key of a table that a word is, with `[وف]?[بكل]?` before it or without; None where it is none."""
    if word in table:
        return word
    if word[:1] not in _CLITICS:
        return None  # as most: one of two letters begins with one of one
    for head in (1, 2):
        if word[head:] in table and word[:head] in _CLITICS:
            return word[head:]
    return None
