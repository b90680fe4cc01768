"""The comments of front matter, and which value each is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from isnad.model.source import FilePosition, Steps

Place = tuple[int, int]
"""Line and column, both from 0."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its `#` on; `about`: the steps to the value, () where it is about the whole."""

    text: str
    about: Steps


def comments_in(front: str, marks: Mapping[Steps, FilePosition]) -> Iterator[Comment]:
    """The comments of front matter that was read, in their order.

    A comment on a line of its own is about the value that begins next after it; one beside a value about the first
    that begins on that line, or else about the last that began above. `marks` are the values' places in the file.
    """
    starts = sorted((place.line - 2, place.column - 1, len(steps), steps) for steps, place in marks.items() if steps)
    places = [start[:2] for start in starts]
    for (line, column), text, stands_alone in _comments(front):
        after = bisect_right(places, (line, column))
        first = bisect_left(places, (line, 0))
        number = after if stands_alone else min(first, after - 1)
        yield Comment(text, starts[number][3] if 0 <= number < len(starts) else ())


def _comments(front: str) -> Iterator[tuple[Place, str, bool]]:
    """Place and text of each comment, and whether its line has nothing else: between scalars, every `#` begins one."""
    begins, ends = _scalars(front)
    for number, line in enumerate(front.split("\n")):
        for column in (at for at, char in enumerate(line) if char == "#"):
            scalar = bisect_right(begins, (number, column)) - 1
            if scalar < 0 or ends[scalar] <= (number, column):
                yield (number, column), line[column:].rstrip(), not line[:column].strip()
                break


def _scalars(front: str) -> tuple[list[Place], list[Place]]:
    """Where the scalars begin, and where each ends; of a block scalar only the lines below its sign are its text."""
    begins: list[Place] = []
    ends: list[Place] = []
    for event in yaml.parse(front, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            start: Any = event.start_mark
            end: Any = event.end_mark
            begins.append((start.line + 1, 0) if event.style in ("|", ">") else (start.line, start.column))
            ends.append((end.line, end.column))
    return begins, ends
