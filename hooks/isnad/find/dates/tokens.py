"""A text cut into the words, numbers and marks that dates are made of."""

import re
from collections.abc import Container
from dataclasses import dataclass

from isnad.find.text import Folded, fold

_TOKEN = re.compile(r"\d{1,12}|[^\W\d_]+|\n|[^\w\s]|_")
_CLITICS = frozenset(["و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل"])


@dataclass(frozen=True, slots=True)
class Token:
    """A folded, lower-case word, a number, a mark or a line end, and its place in the folded text (end exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text; beyond the last stand empty ones, so that a reader never falls off the end."""

    folded: Folded
    items: tuple[Token, ...]

    def word(self, place: int) -> str:
        """The token's text, or nothing beyond the ends."""
        return self.items[place].text if 0 <= place < len(self.items) else ""

    def joined(self, place: int, count: int) -> str:
        """So many tokens as one phrase, one blank between; nothing where the text holds fewer."""
        tokens = self.items[place : place + count] if place >= 0 else ()
        return " ".join(token.text for token in tokens) if len(tokens) == count else ""

    def number(self, place: int) -> int | None:
        """The number that stands here, if it has at most four digits and is no part of a longer or broken figure."""
        word = self.word(place)
        if not word.isascii() or not word.isdigit() or len(word) > 4:
            return None
        return int(word)

    def touches(self, place: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < place < len(self.items) and self.items[place - 1].end == self.items[place].start

    def printed(self, place: int) -> str:
        """The token as the text prints it."""
        token = self.items[place]
        return self.folded.printed[slice(*self.folded.back(token.start, token.end))]


def cut(text: str) -> Tokens:
    """The tokens of a text, in order; every character that is no blank is in one."""
    folded = fold(text)
    found = tuple(Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(folded.text))
    return Tokens(folded, found)


def found_in(word: str, table: Container[str]) -> str | None:
    """The key of a table that a word is, with `[وف]?[بكل]?` before it or without; None where it is none."""
    if word in table:
        return word
    for head in (1, 2):
        if word[head:] in table and word[:head] in _CLITICS:
            return word[head:]
    return None
