"""The characters of a file: which of them no file may hold, whichever Python reads it."""

import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files

from isnad.message import Fault, code_of, fault
from isnad.model.source import FilePosition

CONTROL = re.compile("[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""No page, feed or catalogue can carry one of these unchanged."""
UNICODE = "14.0"
"""What the oldest Python that the archive is built with knows (3.11). Newer ones say the same of all its characters."""


def refused_character(text: str) -> tuple[FilePosition, Fault] | None:
    """The first control character but tab and line end, or else the first newer than Unicode 14; its place."""
    if found := CONTROL.search(text):
        return position_of(text, found.start()), fault("control-character", code=code_of(found[0]))
    newer = newer_character(text)
    return (position_of(text, text.index(newer)), newer_fault(newer)) if newer else None


def newer_character(text: str) -> str:
    """The first character of a text that Unicode 14 does not have; empty where it has them all.

    What is a letter, a digit or a sign is asked of Python throughout. Of a newer character one Python would say so and
    another not, and one commit would give two sites.
    """
    newer = [char for char in {*text} if not char.isascii() and _is_unassigned(ord(char))]
    return min(newer, key=text.index, default="")


def newer_fault(newer: str) -> Fault:
    """What is said of such a character."""
    return fault("newer-character", code=code_of(newer), unicode=UNICODE)


def position_of(text: str, offset: int) -> FilePosition:
    """The line and the column of a place in a text."""
    return FilePosition(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _is_unassigned(code: int) -> bool:
    starts, ends = _unassigned()
    place = bisect_right(starts, code) - 1
    return place >= 0 and code <= ends[place]


@cache
def _unassigned() -> tuple[list[int], list[int]]:
    """First and last code points of each stretch that Unicode 14 leaves empty: `unassigned.txt`."""
    lines = (files("isnad.read") / "unassigned.txt").read_text("ascii").split()
    ranges = [[int(end, 16) for end in line.split("..")] for line in lines]
    return [start for start, _ in ranges], [end for _, end in ranges]
