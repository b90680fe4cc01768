"""Which quote marks of a text belong together, whatever their shapes.

News sites print “…”, «…», "…", „…“, ‘…’, the same mark at both ends (”…”), or the pair the wrong way round, two single
marks for one double (''…''), or the mark's HTML name (&quot;), so a mark's shape is asked last. First comes where it
stands: a mark with a blank (or a clitic, or a colon) before it and a word after it opens; one with a word or a stop
before it and a blank after it closes. Pairs never cross a line end; but where a line leaves a mark open and a later one
closes it, the lines between are quoted too. A lone mark that closes what nothing opened closes what a colon announced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.find.quotations.marks.unusual_marks import bracketed
from isnad.find.text import holds_any, is_word
from isnad.model.characters import QUOTE_MARKS

_FAMILY = dict.fromkeys('“”„‟"〝〞＂', "double") | dict.fromkeys("«»", "angle") | dict.fromkeys("'‘’‚‛‹›", "single")
_WRITTEN = {
    "&quot;": '"',
    "quot;": '"',
    "&#34;": '"',
    "&#x22;": '"',
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&laquo;": "«",
    "&raquo;": "»",
    "&lsquo;": "‘",
    "&rsquo;": "’",
    "''": '"',
    "‘‘": "“",
    "’’": "”",
    ",,": "„",
    "<<": "«",
    ">>": "»",
    "((": "«",
    "))": "»",
}
"""Marks that are written with several characters, and the mark that they stand for."""
_MARK = re.compile("|".join(map(re.escape, _WRITTEN)) + f"|[{''.join(_FAMILY)}]")
_MARK_BEGINS = frozenset("&<>,q") | QUOTE_MARKS
_OPENING_SHAPES = frozenset("“„‟〝«‘‚‛‹")
_CLOSING_SHAPES = frozenset("”〞»’›")
_BEFORE_OPENING = frozenset("([{:ـ-–—/")  # ـ: the clitic of لـ”…”
_CLITICS = frozenset(("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك", "ال"))
_LONGEST_CLITIC = 3
_THAT = re.compile(r"(?:^|\s)[وب]?[أإا]نّ?$")  # وأضاف، أن” ثلاثة سيغيبون”
_LONGEST_THAT = 6
_COLON = re.compile(r":(?=\s)")
_FEWEST_UNOPENED = 3  # words
_MOST_LINES = 8  # that a quotation may run over before its mark is closed

Role = Literal["opens", "closes", "either", "neither"]


@dataclass(frozen=True, slots=True, order=True)
class QuotedStretch:
    """A stretch in quote marks: `start` to `end` without them, `outer_start` to `outer_end` with them.

    Offsets count code points of the text given, ends exclusive. `depth` is 1 for a stretch in no other one. A stretch
    that is not `closed` runs to the end of its line, blanks there left out, and its two ends are equal. One that goes
    on from a line before begins with its line, and its two starts are equal.
    """

    outer_start: int
    outer_end: int
    start: int
    end: int
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in its line: where it stands, the character that it is or stands for, and the family of that."""

    start: int
    end: int
    char: str
    family: str


_MarkPair = tuple[_Mark, _Mark | None]
"""An opening mark and the one that closes it, if one does."""


def find_quoted_stretches(text: str) -> tuple[QuotedStretch, ...]:
    """Every stretch in quote marks, in the order of the text, an outer one before those in it."""
    found: list[QuotedStretch] = []
    waiting: list[tuple[int, int]] = []  # lines since one left a mark open, that may be quoted too
    family = ""
    start = 0
    begins = [mark for mark in _MARK_BEGINS if mark in text]  # a text prints few of them
    for line in text.split("\n"):
        marked = holds_any(line, begins)
        pairs, unpaired = _pairs(line) if marked or "((" in line else ([], [])
        if not (pairs or unpaired or family):
            found.extend(_unusual(line, start))
        closing = next((mark for mark in unpaired if mark.family == family), None) if family else None
        if closing and not any(first.start < closing.start and first.family == family for first, _ in pairs):
            found.extend(_whole(text, *span) for span in waiting)
            found.extend(_up_to(line, start, closing))
            family, waiting = "", []
        elif family and line.strip() and not any(first.family == family for first, _ in pairs):
            waiting.append((start, start + len(line)))
        elif not family and len(unpaired) == 1:
            found.extend(_from_colon(line, start, unpaired[0], pairs))
        found.extend(_nested(pairs, line, start))
        left = [first for first, last in pairs if last is None]
        if left or len(waiting) > _MOST_LINES or any(first.family == family for first, _ in pairs):
            family, waiting = (left[-1].family if left else ""), []
        start += len(line) + 1
    return tuple(sorted(found))


def _unusual(line: str, offset: int) -> Iterator[QuotedStretch]:
    """What brackets or dashes quote in a line with no quote marks."""
    for outer_start, start, end, outer_end in bracketed(line):
        first, last = _trimmed(line, start, end)
        yield QuotedStretch(offset + outer_start, offset + outer_end, offset + first, offset + last, 1, True)


def _whole(text: str, start: int, end: int) -> QuotedStretch:
    """A whole line between the one that opens a mark and the one that closes it."""
    first, last = _trimmed(text, start, end)
    return QuotedStretch(first, last, first, last, 1, True)


def _up_to(line: str, offset: int, mark: _Mark) -> Iterator[QuotedStretch]:
    """The beginning of a line up to the mark that closes what a line before left open."""
    if line[: mark.start].strip():
        start, end = _trimmed(line, 0, mark.start)
        yield QuotedStretch(offset + start, offset + mark.end, offset + start, offset + end, 1, True)


def _from_colon(line: str, offset: int, mark: _Mark, pairs: Sequence[_MarkPair]) -> Iterator[QuotedStretch]:
    """قال فلان: سنعود غداً»: what a mark closes that nothing opened, from the colon before it in its sentence."""
    reached = max((last.end for _, last in pairs if last and last.end <= mark.start), default=0)
    begin = max((colon.end() for colon in _COLON.finditer(line, reached, mark.start)), default=None)
    if mark.family == "single" or mark.char in _OPENING_SHAPES or begin is None:
        return
    if len(line[begin : mark.start].split()) >= _FEWEST_UNOPENED:
        start, end = _trimmed(line, begin, mark.start)
        yield QuotedStretch(offset + start, offset + mark.end, offset + start, offset + end, 1, True)


def _marks(line: str) -> list[_Mark]:
    """The marks of a line; apostrophes are none."""
    found = []
    for match in _MARK.finditer(line):
        char = _WRITTEN.get(match[0], match[0])
        mark = _Mark(match.start(), match.end(), char, _FAMILY[char])
        if not _is_apostrophe(line, mark):
            found.append(mark)
    return found


def _pairs(line: str) -> tuple[list[_MarkPair], list[_Mark]]:
    """The pairs of a line, with None for a mark that nothing closes; and marks that close what nothing opened."""
    marks = _marks(line)
    pairs, unclosed = _by_place(line, marks)
    for family in sorted({mark.family for mark in unclosed}):
        own = [mark for mark in marks if mark.family == family]
        if len(own) % 2 == 0:  # blanks on the wrong side of a mark: take the marks of this family two by two
            pairs = [pair for pair in pairs if pair[0].family != family]
            pairs.extend(zip(own[::2], own[1::2], strict=True))
            unclosed = [mark for mark in unclosed if mark.family != family]
    first = [mark for mark in unclosed if mark.family != "single"][:1]  # a lone ' is seldom a quotation
    used = {mark.start for pair in pairs for mark in pair if mark} | {mark.start for mark in unclosed}
    unpaired = [mark for mark in marks if mark.start not in used]
    both: list[_MarkPair] = [*pairs, *((mark, None) for mark in first)]
    return sorted(both, key=lambda pair: pair[0].start), unpaired


def _by_place(line: str, marks: Sequence[_Mark]) -> tuple[list[_MarkPair], list[_Mark]]:
    """Pairs by where each mark stands, and the marks left open."""
    open_marks: list[_Mark] = []
    waiting = {"double": 0, "angle": 0, "single": 0}
    pairs: list[_MarkPair] = []
    unclosed: list[_Mark] = []
    for mark in marks:
        role = _role(line, mark)
        if role == "either":
            role = _by_shape(mark.char, waiting[mark.family] > 0)
        if (
            role == "closes"
            and not waiting[mark.family]
            and _THAT.search(line, max(0, mark.start - _LONGEST_THAT), mark.start)
        ):
            role = "opens"
        if role == "opens":
            open_marks.append(mark)
            waiting[mark.family] += 1
        elif role == "closes" and waiting[mark.family]:
            while open_marks[-1].family != mark.family:  # opened inside and never closed
                lost = open_marks.pop()
                waiting[lost.family] -= 1
                unclosed.append(lost)
            pairs.append((open_marks.pop(), mark))
            waiting[mark.family] -= 1
    return pairs, sorted([*unclosed, *open_marks], key=lambda mark: mark.start)


def _role(line: str, mark: _Mark) -> Role:
    """What a mark does, by what stands on either side of it."""
    before = line[mark.start - 1] if mark.start else " "
    after = line[mark.end] if mark.end < len(line) else " "
    may_open = before.isspace() or before in _BEFORE_OPENING or before in QUOTE_MARKS or _after_clitic(line, mark.start)
    may_close = not before.isspace() and before not in "([{:ـ"
    begins = not after.isspace() and after not in ".،,؛:؟!?)]}"
    ends = not is_word(after)
    opens, closes = may_open and begins, may_close and ends
    if opens == closes:
        return "either"
    return "opens" if opens else "closes"


def _by_shape(mark: str, is_open: bool) -> Role:
    """What a mark does whose place does not tell: its shape says, else whether one waits to be closed."""
    if mark in _OPENING_SHAPES and not is_open:
        return "opens"
    if mark in _CLOSING_SHAPES:
        return "closes" if is_open else "opens"
    return "closes" if is_open else "opens"


def _after_clitic(line: str, place: int) -> bool:
    """Whether the letters just before a mark are a clitic by itself: ب"..."."""
    start = place
    while start and place - start <= _LONGEST_CLITIC and not line[start - 1].isspace():
        start -= 1
    return line[start:place] in _CLITICS


def _is_apostrophe(line: str, mark: _Mark) -> bool:
    """Don't, 24", 5': a mark that quotes nothing."""
    if not mark.start or mark.family != "single":
        return False
    before, after = line[mark.start - 1], line[mark.end : mark.end + 1]
    return before.isalnum() and after.isalnum() and before.isascii() and after.isascii()


def _nested(pairs: Sequence[_MarkPair], line: str, offset: int) -> Iterator[QuotedStretch]:
    """The pairs of a line as stretches of the text; empty ones and those that cross another are left out."""
    limit = len(line.rstrip())
    enclosing: list[int] = []
    for first, last in pairs:
        end = max(limit, first.end) if last is None else last.start
        while enclosing and enclosing[-1] <= first.start:
            enclosing.pop()
        if (enclosing and end > enclosing[-1]) or not line[first.end : end].strip():
            continue
        enclosing.append(end)
        start, stop = _trimmed(line, first.end, end)
        outer_end = end if last is None else last.end
        yield QuotedStretch(
            offset + first.start, offset + outer_end, offset + start, offset + stop, len(enclosing), last is not None
        )


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that is not blank without the blanks at its ends."""
    while line[start].isspace():
        start += 1
    while line[end - 1].isspace():
        end -= 1
    return start, end
