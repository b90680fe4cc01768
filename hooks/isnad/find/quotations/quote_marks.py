"""Which quote marks of a text belong together, whatever their shapes.

News sites print “…”, «…», "…", „…“, ‘…’, the same mark at both ends (”…”), or the pair the wrong way round, so a
mark's shape is asked last. First comes where it stands: a mark with a blank (or a clitic, or a colon) before it and
a word after it opens; one with a word or a stop before it and a blank after it closes. Pairs never cross a line end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from isnad.find.text import QUOTE_MARKS, is_word

_FAMILY = dict.fromkeys('“”„‟"〝〞＂', "double") | dict.fromkeys("«»", "angle") | dict.fromkeys("'‘’‚‛‹›", "single")
_OPENING_SHAPES = frozenset("“„‟〝«‘‚‛‹")
_CLOSING_SHAPES = frozenset("”〞»’›")
_BEFORE_OPENING = frozenset("([{:ـ-–—/")  # ـ: the clitic of لـ”…”
_CLITICS = frozenset(("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك", "ال"))
_LONGEST_CLITIC = 3

Role = Literal["opens", "closes", "either", "neither"]


@dataclass(frozen=True, slots=True, order=True)
class QuotedStretch:
    """A stretch in quote marks: `start` to `end` without them, `outer_start` to `outer_end` with them.

    Offsets count code points of the text given, ends exclusive. `depth` is 1 for a stretch in no other one. A stretch
    that is not `closed` runs to the end of its line, blanks there left out, and its two ends are equal.
    """

    outer_start: int
    outer_end: int
    start: int
    end: int
    depth: int
    closed: bool


def find_quoted_stretches(text: str) -> tuple[QuotedStretch, ...]:
    """Every stretch in quote marks, in the order of the text, an outer one before those in it."""
    found: list[QuotedStretch] = []
    start = 0
    for line in text.split("\n"):
        if not QUOTE_MARKS.isdisjoint(line):
            found.extend(_nested(_pairs(line), line, start))
        start += len(line) + 1
    return tuple(found)


def _pairs(line: str) -> list[tuple[int, int | None]]:
    """Opening and closing places in a line; None for a mark that nothing closes."""
    marks = [place for place, char in enumerate(line) if char in _FAMILY and not _is_apostrophe(line, place)]
    pairs, unclosed = _by_place(line, marks)
    for family in sorted({_FAMILY[line[place]] for place in unclosed}):
        own = [place for place in marks if _FAMILY[line[place]] == family]
        if len(own) % 2 == 0:  # blanks on the wrong side of a mark: take the marks of this family two by two
            pairs = [pair for pair in pairs if _FAMILY[line[pair[0]]] != family]
            pairs.extend(zip(own[::2], own[1::2], strict=True))
            unclosed = [place for place in unclosed if _FAMILY[line[place]] != family]
    first = [place for place in unclosed if _FAMILY[line[place]] != "single"][:1]  # a lone ' is seldom a quotation
    return sorted([*pairs, *((place, None) for place in first)])


def _by_place(line: str, marks: list[int]) -> tuple[list[tuple[int, int | None]], list[int]]:
    """Pairs by where each mark stands, and the marks left open."""
    open_marks: list[int] = []
    waiting = {"double": 0, "angle": 0, "single": 0}
    pairs: list[tuple[int, int | None]] = []
    unclosed: list[int] = []
    for place in marks:
        family = _FAMILY[line[place]]
        role = _role(line, place)
        if role == "either":
            role = _by_shape(line[place], waiting[family] > 0)
        if role == "opens":
            open_marks.append(place)
            waiting[family] += 1
        elif role == "closes" and waiting[family]:
            while _FAMILY[line[open_marks[-1]]] != family:  # opened inside and never closed
                lost = open_marks.pop()
                waiting[_FAMILY[line[lost]]] -= 1
                unclosed.append(lost)
            pairs.append((open_marks.pop(), place))
            waiting[family] -= 1
    return pairs, sorted([*unclosed, *open_marks])


def _role(line: str, place: int) -> Role:
    """What a mark does, by what stands on either side of it."""
    before = line[place - 1] if place else " "
    after = line[place + 1] if place + 1 < len(line) else " "
    may_open = before.isspace() or before in _BEFORE_OPENING or before in QUOTE_MARKS or _after_clitic(line, place)
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


def _is_apostrophe(line: str, place: int) -> bool:
    """Don't, 24", 5': a mark that quotes nothing."""
    if not place > 0:
        return False
    before, after = line[place - 1], line[place + 1 : place + 2]
    if _FAMILY[line[place]] == "single":
        return before.isalnum() and after.isalnum() and before.isascii() and after.isascii()
    return False


def _nested(pairs: list[tuple[int, int | None]], line: str, offset: int) -> Iterator[QuotedStretch]:
    """The pairs of a line as stretches of the text; empty ones and those that cross another are left out."""
    limit = len(line.rstrip())
    enclosing: list[int] = []
    for first, last in pairs:
        end = max(limit, first + 1) if last is None else last
        while enclosing and enclosing[-1] <= first:
            enclosing.pop()
        if (enclosing and end > enclosing[-1]) or not line[first + 1 : end].strip():
            continue
        enclosing.append(end)
        start, stop = _trimmed(line, first + 1, end)
        outer_end = end if last is None else end + 1
        yield QuotedStretch(
            offset + first, offset + outer_end, offset + start, offset + stop, len(enclosing), last is not None
        )


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that is not blank without the blanks at its ends."""
    while line[start].isspace():
        start += 1
    while line[end - 1].isspace():
        end -= 1
    return start, end
