"""Inputs that somebody could commit to do harm, as tests/hostile/inputs tells them: read, and laid over an archive.

A line is `what it is ¦ file ¦ was ¦ becomes ¦ outcome`; a line whose first part is `+` is a further change of the same
input. A file that is a bare name is the sample record of that name. `was` is the text that gives way, or `-` a new
file, `--` a whole file anew, `*` another name, `@` a link, `|` a pipe. Outcomes: see tests/hostile/test_inputs.py.
Escapes: `\\n`, `\\t`, `\\\\`, `\\u{200b}` (a code point), `\\b{ff}` (bytes), `\\*{3:ab}` (a text so many times; a
brace in it is `\\u{7d}`).
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INPUTS = Path(__file__).parents[1] / "hostile" / "inputs"
_PARTED = " ¦ "
_ESCAPE = re.compile(
    r"\\(?:([nrt\\])|u\{([0-9a-f]+)\}|b\{([0-9a-f]+)\}|\*\{([0-9]+):((?:\\u\{[0-9a-f]+\}|[^}])*|\})\})"
)
_PLAIN = {"n": b"\n", "r": b"\r", "t": b"\t", "\\": b"\\"}


@dataclass(frozen=True)
class Change:
    path: bytes
    was: str
    becomes: bytes


@dataclass(frozen=True)
class Input:
    """One thing that was tried: `kind` is the file that tells it, `outcome` is what must become of it."""

    kind: str
    name: str
    changes: tuple[Change, ...]
    outcome: str


def unescaped(text: str) -> bytes:
    """A text of the files as the bytes that it stands for."""
    parts, last = [], 0
    for found in _ESCAPE.finditer(text):
        parts.append(text[last : found.start()].encode())
        plain, point, raw, times, unit = found.groups()
        if plain:
            parts.append(_PLAIN[plain])
        elif point:
            parts.append(chr(int(point, 16)).encode("utf-8", "surrogatepass"))
        elif raw:
            parts.append(bytes.fromhex(raw))
        else:
            parts.append(unescaped(unit) * int(times))
        last = found.end()
    return b"".join((*parts, text[last:].encode()))


def read_inputs(kind: str) -> Iterator[Input]:
    """The inputs of one file."""
    rows: list[list[list[str]]] = []
    for line in (INPUTS / f"{kind}.txt").read_text("utf-8").split("\n"):
        parts = [*line.split(_PARTED), "", ""][:5]
        if not line or line.startswith("#"):
            continue
        if parts[0] == "+":
            rows[-1].append(parts)
        else:
            rows.append([parts])
    for of_one in rows:
        changes = tuple(Change(unescaped(path), was, unescaped(becomes)) for _, path, was, becomes, _ in of_one)
        yield Input(kind, of_one[0][0], changes, of_one[0][4])


def write_outcomes(kind: str, outcomes: dict[str, str]) -> None:
    """Write what became of the inputs of one file behind them, by their names."""
    file = INPUTS / f"{kind}.txt"
    lines = []
    for line in file.read_text("utf-8").split("\n"):
        parts = [*line.split(_PARTED), ""][:5]
        lines.append(_PARTED.join((*parts[:4], outcomes[parts[0]])) if parts[0] in outcomes else line)
    file.write_text("\n".join(lines), "utf-8")


def lay(changes: tuple[Change, ...], root: Path) -> None:
    """Change an archive's files so."""
    for change in changes:
        place = root / _place(change.path, root)
        place.parent.mkdir(parents=True, exist_ok=True)
        match change.was:
            case "*":
                place.rename(root / os.fsdecode(change.becomes))
            case "@":
                place.symlink_to(os.fsdecode(change.becomes))
            case "|":
                os.mkfifo(place)
            case "-" | "--":
                place.write_bytes(change.becomes)
            case was:
                _give_way(place, unescaped(was), change.becomes)


def _place(path: bytes, root: Path) -> str:
    if b"/" in path or b"." in path:
        return os.fsdecode(path)
    records = list(root.rglob(f"{path.decode()}.md"))
    return records[0].relative_to(root).as_posix() if records else path.decode()


def _give_way(file: Path, was: bytes, becomes: bytes) -> None:
    text = file.read_bytes()
    assert text.count(was) == 1, f"{file}: {was.decode()!r} stands there {text.count(was)} times"
    file.write_bytes(text.replace(was, becomes))
