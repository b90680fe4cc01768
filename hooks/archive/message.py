"""What is wrong, where, and how to mend it."""

from dataclasses import dataclass

from archive.model.source import Position, Source, Step


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One thing for an editor to mend; prints as `path:line:column: text`."""

    path: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.text}"


def at(source: Source, text: str, *steps: Step) -> Message:
    """A message at a value of a record's front matter."""
    place = source.at(*steps)
    return Message(source.path, place.line, place.column, text)


def at_position(path: str, place: Position, text: str) -> Message:
    """A message at a place in a file that could not be read as a record."""
    return Message(path, place.line, place.column, text)
