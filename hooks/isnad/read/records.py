"""One file -> one record, or what is wrong with it."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import basename, splitext
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from isnad.canonical.bodies import as_read, is_prose
from isnad.message import Fault, Message, at, at_position, code_of, fault, short
from isnad.model.characters import CONTROL, heaped_mark, is_usual, newer_character
from isnad.model.fingerprints import FORM, BrokenFingerprint, PackedFingerprint, load
from isnad.model.records import NOT_WRITTEN, Record
from isnad.model.source import FilePosition, Source, Step
from isnad.read.front_matter import Unreadable, YamlValue, heaped_fault, newer_fault, split_and_load
from isnad.read.model_errors import fault_of, fields_around, meant_by
from isnad.read.partial import what_holds

R = TypeVar("R", bound=Record)
_BLANK = re.compile(r"‹[^‹›\n]+›")
_NOT_WRITTEN = NOT_WRITTEN | {"id"}


@dataclass(frozen=True, slots=True)
class Broken(Generic[R]):
    """A file that is no record: all that is wrong in it, and what of the record holds, where that can be told."""

    messages: list[Message]
    holds: R | None = None


def read_record(model: type[R], path: str, raw: bytes) -> R | Broken[R]:
    """The record that a file holds. `path` is how messages name it; its stem is the id."""
    text = text_of(path, raw)
    if isinstance(text, Message):
        return Broken([text])
    try:
        values, body, marks, body_line = split_and_load(text)
    except Unreadable as wrong:
        return Broken([at_position(path, wrong.place, wrong.fault)])
    body, lines = as_read(body, prose=is_prose(values.get("text")))
    source = Source(path, marks, FilePosition(body_line), lines)
    reserved = [at(source, fault("reserved-key", key=key), key) for key in sorted(_NOT_WRITTEN) if key in values]
    if "‹" in text and (blanks := [*_blanks(values, source), *_blanks_below(values, body, source)]):
        return Broken([*reserved, *blanks])
    written = {key: value for key, value in values.items() if key not in _NOT_WRITTEN}
    record = {**written, "id": _stem(path), "source": source, "body": body}
    try:
        read = model.model_validate(record, by_name=False)
    except ValidationError as wrong:
        messages = [_message_of(model, error, source) for error in wrong.errors()]
        return Broken([*reserved, *messages], what_holds(model, record, source, wrong))
    return Broken(reserved, read) if reserved else read


def _stem(path: str) -> str:
    """The name of a file without what it ends in."""
    return splitext(basename(path))[0]


def _message_of(model: type[Record], error: ErrorDetails, source: Source) -> Message:
    wrong = _fault(model, error)
    if error["loc"] != ("id",):
        return at(source, wrong, *error["loc"])
    if wrong.rule == "bad-id":
        name = _stem(source.path)
        wrong = fault("bad-file-name", near=f"{wrong.near}.md" if wrong.near else "", name=short(name))
    return at_position(source.path, FilePosition(), wrong)


def text_of(path: str, raw: bytes) -> str | Message:
    """A file's text with plain line ends, or why it is none: not UTF-8, or with a character that no file may hold."""
    try:
        text = raw.removeprefix(BOM_UTF8).decode().replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        return at_position(path, FilePosition(wrong.object[: wrong.start].count(b"\n") + 1), fault("not-utf8"))
    if is_usual(text):
        return text
    if found := CONTROL.search(text):
        return at_position(
            path, FilePosition.in_text(text, found.start()), fault("control-character", code=code_of(found[0]))
        )
    if newer := newer_character(text):
        return at_position(path, FilePosition.in_text(text, text.index(newer)), newer_fault(newer))
    if (heaped := heaped_mark(text)) is not None:
        return at_position(path, FilePosition.in_text(text, heaped), heaped_fault(text[heaped]))
    return text


def read_fingerprint(path: str, raw: bytes) -> PackedFingerprint | Message:
    """The fingerprint that a file holds, or what is wrong with it, at its place."""
    text = text_of(path, raw)
    if isinstance(text, Message):
        return text
    try:
        return load(text)
    except BrokenFingerprint as wrong:
        return at_position(path, FilePosition.in_text(text, wrong.offset), _broken(wrong, text))


def _broken(wrong: BrokenFingerprint, text: str) -> Fault:
    match wrong.why:
        case "form":
            return fault("fingerprint-form", form=FORM)
        case "character":
            return fault("fingerprint-character", code=code_of(text[wrong.offset]))
        case "cut":
            return fault("fingerprint-cut")
        case "place-twice":
            return fault("fingerprint-place")


def _fault(model: type[Record], error: ErrorDetails) -> Fault:
    """An error as a fault; no field is proposed that only the file itself can give."""
    loc = error["loc"]
    fields = fields_around(model, loc)
    known = {name: must for name, must in fields.items() if len(loc) > 1 or name not in _NOT_WRITTEN}
    return fault_of(error, known, meant_by(model, loc))


def _blanks(value: YamlValue, source: Source, *steps: Step) -> Iterator[Message]:
    """A message for each value that is still a blank of the template it was copied from."""
    if isinstance(value, str) and _BLANK.fullmatch(value):
        yield at(source, fault("blank-left", blank=value), *steps)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _blanks(key, source, *steps, key)
            yield from _blanks(inner, source, *steps, key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _blanks(inner, source, *steps, number)


def _blanks_below(values: Mapping[str, YamlValue], body: str, source: Source) -> Iterator[Message]:
    if not is_prose(values.get("text")):
        return  # an article's own words
    for number, line in enumerate(body.split("\n")):
        if _BLANK.fullmatch(line.strip()):
            wrong = fault("blank-left", blank=line.strip())
            yield at_position(source.path, source.at_line(body, number), wrong)
