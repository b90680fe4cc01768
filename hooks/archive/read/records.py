"""One file -> one record, or what is wrong with it."""

from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from archive.message import Message, at, at_position
from archive.model.records import Record
from archive.model.source import Position, Source, Step
from archive.read.front_matter import CONTROL, Unreadable, split_and_load
from archive.read.wording import fields_around, wording

R = TypeVar("R", bound=Record)
_NOT_WRITTEN = ("id", "source", "body")  # these come from the file itself


def read_record(model: type[R], path: str, raw: bytes) -> R | list[Message]:
    """The record that a file holds. `path` is how messages name it; its stem is the id."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        return [at_position(path, Position(raw[: wrong.start].count(b"\n") + 1), "الملف ليس بترميز UTF-8؛ احفظه به")]
    invisible = _first_control(text)
    if invisible:
        return [at_position(path, invisible[0], f"في النص محرف تحكّم لا يُرى (U+{ord(invisible[1]):04X})؛ احذفه")]
    try:
        values, body, marks, body_line = split_and_load(text)
    except Unreadable as wrong:
        return [at_position(path, wrong.place, wrong.text)]
    source = Source(path, marks, Position(body_line))
    reserved = [key for key in _NOT_WRITTEN if key in values]
    if reserved:
        return [at(source, f"لا يُكتب الحقل «{key}» في الرأس؛ احذفه", key) for key in reserved]
    record = {**values, "id": PurePosixPath(path).stem, "source": source, "body": body}
    try:
        return model.model_validate(record)
    except ValidationError as wrong:
        return [at(source, _worded(model, error), *_written(error["loc"])) for error in wrong.errors()]


def _worded(model: type[Record], error: ErrorDetails) -> str:
    """An error's sentence; no field is proposed that only the file itself can give."""
    loc = error["loc"]
    fields = fields_around(model, loc)
    return wording(error, tuple(f for f in fields if len(loc) > 1 or f not in _NOT_WRITTEN))


def _written(loc: tuple[int | str, ...]) -> tuple[Step, ...]:
    return ("id",) if loc == ("id",) else loc


def _first_control(text: str) -> tuple[Position, str] | None:
    """The first control character but tab and line end, and its place."""
    found = CONTROL.search(text)
    if not found:
        return None
    before = text[: found.start()]
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n")), found[0]
