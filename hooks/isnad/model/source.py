"""Where a record stands in its file, so that a message can point at the very value."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

Step = str | int
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class FilePosition:
    """A place in a file: line and column count from 1, columns in code points."""

    line: int = 1
    column: int = 1

    @classmethod
    def in_text(cls, text: str, offset: int) -> Self:
        """The place of an offset (code points, from 0) in a file's whole text."""
        return cls(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


@dataclass(frozen=True, slots=True)
class BodyLines:
    """Where each line of a file's body begins in the body as it was read, and how many blanks were left out before it.

    All count code points from 0.
    """

    starts: tuple[tuple[int, int], ...] = ((0, 0),)

    def place(self, offset: int) -> tuple[int, int]:
        """The line of the file's body, and the place in that line, of an offset in the body as it was read."""
        number = bisect_right(self.starts, offset, key=lambda start: start[0]) - 1
        start, indent = self.starts[number]
        return number, offset - start + indent

    def offset(self, line: int, place: int) -> int:
        """The offset in the body as it was read of a place in a line of the file's body."""
        start, indent = self.starts[min(line, len(self.starts) - 1)]
        return start + max(0, place - indent)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its path, where each value of its front matter stands, where its body begins."""

    path: str
    marks: Mapping[Steps, FilePosition] = field(default_factory=dict, repr=False, compare=False)
    body: FilePosition = FilePosition()
    lines: BodyLines = field(default=BodyLines(), repr=False, compare=False)

    def at(self, *steps: Step) -> FilePosition:
        """The place of a value, or of the nearest value around it that has one."""
        while steps and steps not in self.marks:
            steps = steps[:-1]
        return self.marks.get(steps, FilePosition())

    def at_line(self, body: str, number: int) -> FilePosition:
        """The place in the file where a line of the record's body begins; lines count from 0."""
        return self.in_body(sum(len(line) + 1 for line in body.split("\n")[:number]))

    def in_body(self, offset: int) -> FilePosition:
        """The place in the file of an offset in the record's body."""
        line, place = self.lines.place(offset)
        return FilePosition(self.body.line + line, place + 1)
