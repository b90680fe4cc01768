"""What is wrong, and where. `say` puts it into words, in any of its languages."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from isnad.model.source import FilePosition, Source, Step

Part = str | tuple[str, ...]
_LIKE_ENOUGH = 60  # of 100, of rapidfuzz's ratio
_LONGEST = 60


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A rule that was broken and the parts of its sentence, in no language yet; `near` is the nearest right value."""

    rule: str
    parts: tuple[tuple[str, Part], ...] = ()
    near: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One thing for an editor to mend; lines and columns count from 1, columns in code points."""

    path: str
    line: int
    column: int
    fault: Fault


def fault(rule: str, *, near: str = "", **parts: object) -> Fault:
    """A fault of a rule (tests hold every call against the wordings). A tuple among its parts is a list of words."""
    return Fault(
        rule,
        tuple((name, part if isinstance(part, tuple) else str(part)) for name, part in parts.items()),
        near,
    )


def at(source: Source, wrong: Fault, *steps: Step) -> Message:
    """A message at a value of a record's front matter."""
    place = source.at(*steps)
    return Message(source.path, place.line, place.column, wrong)


def at_position(path: str, place: FilePosition, wrong: Fault) -> Message:
    """A message at a place in a file that could not be read as a record."""
    return Message(path, place.line, place.column, wrong)


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that is most like a written one; empty where none is like it."""
    found = process.extractOne(written, list(known), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
    return str(found[0]) if found else ""


def code_of(char: str) -> str:
    """A character by its number, as Unicode writes it."""
    return f"U+{ord(char):04X}"


def visible(name: str) -> str:
    """The name of a file as one may print it: what is not seen, or turns or ends a line, by its number (`\\u202e`)."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in name)


def short(text: str) -> str:
    """A text of any length as a part of a sentence."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
