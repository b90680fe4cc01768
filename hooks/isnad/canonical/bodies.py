"""The text below the front matter: on disk one sentence a line, as it is read one paragraph a line.

So a difference shows the sentence that changed. It holds for digests and notes, which are the archive's own words; the
lines of an article that is here in full are its outlet's, and stay (`is_prose`).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from isnad.model.characters import QUOTE_MARKS
from isnad.model.source import BodyLines

_CLOSING = re.escape("".join(sorted(QUOTE_MARKS)) + ")]")
_END = re.compile(rf"[.!?؟…](?<![.!?؟…]{{2}})[.!?؟…]*+[{_CLOSING}]*+(?=\s)")
"""A row of points is looked at once, from its first; a pattern that began with looking back would try every letter."""
_BLOCK = re.compile(
    r"(?:\t| {4}| {0,3}(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|>|<|```|~~~|=+\s*$|(?:[-*_]\s*)+$))"
)
"""How a line begins that Markdown takes for more than the next line of a paragraph: a list, a quotation, a heading."""
_HARD_BREAK = re.compile(r"(?: {2}|\\)$")


def is_prose(extent: object) -> bool:
    """Whether a body is the archive's own words, whose line breaks mean nothing; `extent` is what `text` says."""
    return extent != "full"


def sentence_ends(line: str) -> Iterator[int]:
    """Where each sentence of a line ends, blanks behind it included; the last where the line ends."""
    for end in _END.finditer(line):
        stop = end.end()
        while stop < len(line) and line[stop].isspace():
            stop += 1
        if stop < len(line):
            yield stop
    yield len(line)


def as_read(text: str, *, prose: bool = True) -> tuple[str, BodyLines]:
    """A body as its paragraphs, and where each line of the text begins in it; what is no prose stays as it is.

    A line break within a paragraph is one space, blanks around it included. Paragraphs are parted by an empty line;
    one with a line that begins as a list does, or ends in a break of its own, keeps its lines.
    """
    lines = text.split("\n")
    joined = [*_joined(lines)] if prose else [False] * len(lines)
    starts: list[tuple[int, int]] = []
    parts: list[str] = []
    at = 0
    for line, goes_on, followed in zip(lines, joined, [*joined[1:], False], strict=True):
        left = line.lstrip(" \t") if goes_on else line
        starts.append((at, len(line) - len(left)))
        parts.append(left.rstrip(" \t") + " " if followed else left + "\n")
        at += len(parts[-1])
    return "".join(parts)[:-1], BodyLines(tuple(starts))


def in_lines(body: str) -> str:
    """A body with one sentence a line, and else as it is: `as_read` gives back the same paragraphs."""
    lines = as_read(body)[0].split("\n")
    together = [bool(line.strip() and after.strip()) for line, after in pairwise(lines)]
    keeping = zip(lines, [False, *together], [*together, False], strict=True)
    return "\n".join(line if before or after else "\n".join(_sentences(line)) for line, before, after in keeping)


def _joined(lines: list[str]) -> Iterator[bool]:
    """For each line, whether it goes on the paragraph of the line before it."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].strip():
            end += 1
        run = lines[start:end]
        prose = not any(map(_BLOCK.match, run)) and not any(map(_HARD_BREAK.search, run[:-1]))
        yield from (prose and number > 0 for number in range(len(run)))
        yield from [False] if end < len(lines) else []
        start = end + 1


def _sentences(line: str) -> Iterator[str]:
    """A paragraph's sentences. One is left beside the next where a line break would not be read as the same."""
    ends = [] if _BLOCK.match(line) else [*sentence_ends(line)]
    start = 0
    for end, following in pairwise(ends):
        one_space = line[end - 1] == " " and not line[end - 2].isspace()
        if one_space and not _BLOCK.match(line[end:following]):
            yield line[start : end - 1]
            start = end
    yield line[start:]
