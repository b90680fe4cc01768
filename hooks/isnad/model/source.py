"""Where a record stands in its file, so that a message can point at the very value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Step = str | int
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class FilePosition:
    """A place in a file: line and column count from 1, columns in code points."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its path, where each value of its front matter stands, where its body begins."""

    path: str
    marks: Mapping[Steps, FilePosition] = field(default_factory=dict, repr=False, compare=False)
    body: FilePosition = FilePosition()

    def at(self, *steps: Step) -> FilePosition:
        """The place of a value, or of the nearest value around it that has one."""
        while steps and steps not in self.marks:
            steps = steps[:-1]
        return self.marks.get(steps, FilePosition())
