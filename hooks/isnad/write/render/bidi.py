"""Which stretches of a text must be set apart for it to read in the right order inside Arabic.

The Unicode bidi algorithm (UAX 9) shows a plain number in Arabic as it should, `7.5` and `13/2/2018` too; but it turns
`80–100` about, leads `200+` with its sign, parts `U.S.` from its last point and lets a Latin name take the number after
it to its own side. Such stretches become isolates, which neither change their neighbours nor are changed by them.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Blocks of right-to-left scripts, with the Arabic comma and the like: no stretch from the left holds any."""

_LETTER = rf"(?:(?![{_RTL}])[^\W\d_])"
_CORE = rf"(?:{_LETTER}[\u0300-\u036f]*|[0-9])"
_INSIDE = rf"[^\s{_RTL}\"“”«»()\[\]{{}}]"
_PAIRED = rf"\([^\s{_RTL}\"“”«»()\[\]{{}}]*\)"
_TOKEN = re.compile(
    rf"(?:(?<![^\s(\[«“\"])[-+−±][$€£]?|[~≈<>$€£@#])?"  # ~100, @name; -5 where nothing stands before it, as in إف-16
    rf"{_CORE}(?:(?:{_INSIDE}|{_PAIRED})*(?:{_CORE}|{_PAIRED}))?"
    rf"(?:(?<=\.[^\W\d_])\.|(?<=[^\W_])[/](?=\s|$)|[%‰°+€$]+)?"  # the point of U.S., the end of an address, 200+
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s\"“”«»<>]*[^\s\"“”«»<>.,;:!?)\]،؛؟]")
_FROM_THE_LEFT = re.compile(rf"{_LETTER}|[0-9]")
_HAS_LETTER = re.compile(_LETTER)
_PLAIN_NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
_BETWEEN_WORDS = re.compile(rf"[^\n\t{_RTL}\"“”«»()\[\]{{}}]{{1,3}}")
_BLANKS = (" ", "\u00a0")
_BETWEEN_NUMBERS = re.compile(r" [-–—] ")

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSERS = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: `plain`, to be isolated as `ltr`, or `own`: it flips what follows unless it is shut in."""

    text: str
    kind: Literal["plain", "ltr", "own"]


def pieces(text: str) -> tuple[Piece, ...]:
    """The text cut into pieces, which joined are the text. No piece begins or ends inside an Arabic word.

    Text that steers its own order with bidi control characters stays whole: where they are balanced it harms nothing
    around it, and where they are not (an override that nothing closes) it is a piece that must be shut in.
    """
    if _CONTROLS.search(text):
        return (Piece(text, "plain" if _balanced(text) else "own"),)
    if not _FROM_THE_LEFT.search(text):
        return (Piece(text, "plain"),) if text else ()
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Piece]:
    at = 0
    for island in _islands(text):
        if at < island.start:
            yield Piece(text[at : island.start], "plain")
        yield Piece(text[island], "ltr")
        at = island.stop
    if at < len(text):
        yield Piece(text[at:], "plain")


def _islands(text: str) -> Iterator[slice]:
    """Every stretch that has to be set apart, as offsets (code points, end exclusive)."""
    tokens = deque(_tokens(text))
    while tokens:
        island = last = tokens.popleft()
        while tokens and _joined(text, island, last, tokens[0]):
            last = tokens.popleft()
            island = slice(island.start, last.stop)
        if not _PLAIN_NUMBER.fullmatch(text[island]):
            yield island


def _tokens(text: str) -> Iterator[slice]:
    """Words and numbers that run from the left; an address is one, whatever letters it holds."""
    at = 0
    for address in _ADDRESS.finditer(text):
        yield from (slice(*match.span()) for match in _TOKEN.finditer(text, at, address.start()))
        yield slice(*address.span())
        at = address.end()
    yield from (slice(*match.span()) for match in _TOKEN.finditer(text, at))


def _joined(text: str, island: slice, last: slice, following: slice) -> bool:
    """Whether the token that follows belongs to the stretch, whose last token is given."""
    gap, number = text[last.stop : following.start], text[following]
    worded, next_worded = (bool(_HAS_LETTER.search(text[token])) for token in (last, following))
    if worded and next_worded:
        return bool(_BETWEEN_WORDS.fullmatch(gap))  # U.S. Central Command
    if worded or next_worded:
        return gap in _BLANKS  # 16 Feb, 80 km, Boeing 737
    if gap == ", ":
        return len(number) == len("2018") and bool(_HAS_LETTER.search(text[island]))  # Feb 16, 2018
    if gap in _BLANKS:
        return len(number) == len("000") >= len(text[last])  # 10 000
    return bool(_BETWEEN_NUMBERS.fullmatch(gap))


def _balanced(text: str) -> bool:
    """Whether every control that opens is closed within the text, in order, and none closes what it did not open."""
    opened: list[str] = []
    for char in _CONTROLS.findall(text):
        if char not in _CLOSERS:
            opened.append(char)
        elif not opened or opened.pop() not in _CLOSERS[char]:
            return False
    return not opened
