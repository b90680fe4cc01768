"""What a line is known by: its folded words, and the ends of lines."""

import re
from collections.abc import Iterator
from functools import lru_cache

from isnad.find.text import LINES_KEPT, LONGEST_KEPT, fold

_WORD = re.compile(r"[^\W_]+")
LINE_ENDS = "\n\r\u2028\u2029\x85"
"""What ends a printed line."""
_LINE = re.compile(rf"[^{LINE_ENDS}]*(?:\r\n|[{LINE_ENDS}]|$)")


def key_of(text: str) -> str:
    """Folded words, lower case, one blank between, no marks."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _key(text)


def _key(text: str) -> str:
    return " ".join(_WORD.findall(fold(text).text)).lower()


@lru_cache(maxsize=LINES_KEPT)
def _kept(text: str) -> str:
    """Many rules ask what a line, or a piece of it, is known by."""
    return _key(text)


def raw_lines(text: str) -> Iterator[tuple[int, str]]:
    """Where each line of a text begins, and the line without its end: LF, CR, both, NEL, U+2028 or U+2029."""
    at = 0
    while at < len(text):
        found = _LINE.match(text, at)
        if found is None:  # the pattern matches anything
            return
        yield at, found[0].rstrip(LINE_ENDS) if found[0][-1:] in LINE_ENDS else found[0]
        at = found.end()
