"""Front matter, read strictly: a handler for python-frontmatter that guesses nothing.

YAML 1.1 takes NO for False, 0123 for 83 and 12:30:45 for 45045, keeps the last of two equal keys, and a kilobyte of
aliases can unfold to gigabytes. Here every scalar stays the text that was written (the models know the types), and
whatever could surprise is refused where it stands.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from typing import Any, cast

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler
from yaml._yaml import CParser

from isnad.message import Fault, code_of, fault
from isnad.model.characters import CONTROL, MOST_MARKS, UNICODE, heaped_mark, is_usual, newer_character
from isnad.model.source import FilePosition, Steps
from isnad.model.when_asked import WholeWhenAsked
from isnad.read.yaml_errors import mistake_in_key, mistake_in_plain, mistake_in_yaml

MOST_CHARACTERS = 1_000_000
MOST_NESTING = 12

YamlValue = str | None | list["YamlValue"] | dict[str, "YamlValue"]

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"\n---[ \t]*$", re.MULTILINE)
"""A fence with the end of the line before it, which `re` seeks many times faster than the beginning of a line."""
_UNFIT = re.compile("[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML refuses, and what it takes for the end of a line where no editor does."""


def newer_fault(newer: str) -> Fault:
    """What is said of a character that is newer than what every Python here knows."""
    return fault("newer-character", code=code_of(newer), unicode=UNICODE)


def heaped_fault(mark: str) -> Fault:
    """What is said of a mark too many upon one letter."""
    return fault("heaped-marks", code=code_of(mark), most=MOST_MARKS)


class Unreadable(Exception):
    """Front matter that cannot be taken: what is wrong, and where."""

    def __init__(self, wrong: Fault, place: FilePosition) -> None:
        super().__init__(wrong)
        self.fault, self.place = wrong, place


class _StrictHandler(BaseHandler):
    """A text parted once, at its first two fences: python-frontmatter itself would strip the body's edges."""

    FM_BOUNDARY = _FENCE

    def __init__(self, text: str) -> None:
        super().__init__()
        self.front, self.body = _split(text)

    def detect(self, text: str) -> bool:
        return True  # what has no front matter was refused when it was parted

    def split(self, text: str) -> tuple[str, str]:
        return self.front, self.body

    def load(self, fm: str) -> dict[str, YamlValue]:
        """The values. Raises Unreadable."""
        return _load(fm)


def _split(text: str) -> tuple[str, str]:
    """At the first two fences only: the front matter (its first line is the file's second) and all that is below it."""
    opening = _FENCE.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if not opening:
        raise Unreadable(fault("no-front-matter"), FilePosition())
    if not closing:
        raise Unreadable(fault("front-matter-open"), FilePosition())
    return text[opening.end() + 1 : closing.start() + 1], text[closing.end() + 1 :]


def _load(fm: str) -> dict[str, YamlValue]:
    if len(fm) > MOST_CHARACTERS:
        raise Unreadable(fault("front-matter-too-long", most=f"{MOST_CHARACTERS:,}"), FilePosition())
    if not is_usual(fm):
        _refuse_characters(fm)
    try:
        value = _Builder(fm).document()
    except yaml.MarkedYAMLError as wrong:
        raise Unreadable(*mistake_in_yaml(fm, wrong)) from wrong
    if not isinstance(value, dict):
        raise Unreadable(fault("front-matter-not-pairs"), FilePosition(2))
    return value


def _refuse_characters(fm: str) -> None:
    """Raises Unreadable at a character that front matter may not hold."""
    unfit = _UNFIT.search(fm)
    if unfit:
        raise Unreadable(fault("unfit-character", code=code_of(unfit[0])), _place_of(fm, unfit.start()))
    if newer := newer_character(fm):
        raise Unreadable(newer_fault(newer), _place_of(fm, fm.index(newer)))
    if (heaped := heaped_mark(fm)) is not None:
        raise Unreadable(heaped_fault(fm[heaped]), _place_of(fm, heaped))


def _events(fm: str) -> Iterator[Any]:
    """What C finds in the front matter, one event at a time, asked of it directly: `yaml.parse` asks twice for each."""
    return iter(CParser(fm).get_event, None)


class _Builder:
    """Builds values from parse events, one event at a time: no aliases, tags, merges or deep nests."""

    def __init__(self, fm: str) -> None:
        self._next: Callable[[], Any] = CParser(fm).get_event
        self._lines = fm.split("\n") if "#" in fm else []

    def document(self) -> YamlValue:
        value: YamlValue = None
        while event := self._next():
            if isinstance(event, yaml.DocumentStartEvent):
                if event.explicit:
                    raise Unreadable(fault("document-mark"), _place(event.start_mark))
                value = self._value(self._next(), 0)
        return value

    def _value(self, event: Any, depth: int, in_brackets: bool = False) -> YamlValue:
        if event.anchor:  # an alias has one too
            raise Unreadable(fault("yaml-alias"), _place(event.start_mark))
        if event.tag and event.tag != "!":
            raise Unreadable(fault("yaml-tag"), _place(event.start_mark))
        if depth > MOST_NESTING:
            raise Unreadable(fault("too-deep", most=MOST_NESTING), _place(event.start_mark))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, in_brackets)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(depth + 1, bool(event.flow_style))
        return self._mapping(depth + 1)

    def _scalar(self, event: yaml.ScalarEvent, in_brackets: bool) -> str | None:
        value: str = event.value
        if event.style:
            if event.style == '"' and (wrong := _escaped_fault(value)):
                raise Unreadable(wrong, _place(event.start_mark))
            return value
        mistake = mistake_in_plain(value, self._rest(event.end_mark) if self._lines else "", in_brackets)
        if mistake:
            raise Unreadable(mistake, _place(event.start_mark))
        return None if value in ("", "~", "null") else value

    def _rest(self, mark: Any) -> str:
        """What follows a mark on its line."""
        return self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""

    def _list(self, depth: int, in_brackets: bool) -> list[YamlValue]:
        items: list[YamlValue] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, depth, in_brackets))
        return items

    def _mapping(self, depth: int) -> dict[str, YamlValue]:
        values: dict[str, YamlValue] = {}
        marks: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
            if key in values:
                raise Unreadable(fault("key-twice", key=key, line=_place(marks[key]).line), _place(event.start_mark))
            marks[key] = event.start_mark
            values[key] = self._value(self._next(), depth)
        return values

    @staticmethod
    def _key(event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag or event.value == "<<":
            raise Unreadable(fault("odd-key"), _place(event.start_mark))
        key: str = event.value
        if not key.isascii() and (mistake := mistake_in_key(key)):
            raise Unreadable(mistake, _place(event.start_mark))
        return key


def _places(fm: bytes) -> dict[Steps, FilePosition]:
    """Where each value of front matter stands that was read; a value behind a key where its key does."""
    events = _events(fm.decode())
    root = next(event for event in events if isinstance(event, yaml.MappingStartEvent))
    return {(): _place(root.start_mark), **dict(_places_within(root, events, ()))}


def _places_within(event: Any, events: Iterator[Any], steps: Steps) -> Iterator[tuple[Steps, FilePosition]]:
    if isinstance(event, yaml.SequenceStartEvent):
        for number in count():
            if isinstance(item := next(events), yaml.SequenceEndEvent):
                return
            yield (*steps, number), _place(item.start_mark)
            yield from _places_within(item, events, (*steps, number))
    elif isinstance(event, yaml.MappingStartEvent):
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            yield (*steps, key.value), _place(key.start_mark)
            yield from _places_within(next(events), events, (*steps, key.value))


def _escaped_fault(value: str) -> Fault | None:
    """What is wrong with a character that an escape may have brought in: the file's own were looked at as a whole."""
    if is_usual(value):
        return None
    if newer := newer_character(value):
        return newer_fault(newer)
    if (heaped := heaped_mark(value)) is not None:
        return heaped_fault(value[heaped])
    control = CONTROL.search(value)
    return fault("control-in-value", code=code_of(control[0])) if control else None


def _place_of(fm: str, offset: int) -> FilePosition:
    """The place in the file of an offset in the front matter."""
    return FilePosition(fm.count("\n", 0, offset) + 2, offset - fm.rfind("\n", 0, offset))


def _place(mark: Any) -> FilePosition:
    """A mark in the front matter as a place in the file: one line lower, both counted from 1."""
    return FilePosition(mark.line + 2, mark.column + 1)


def split_and_load(text: str) -> tuple[dict[str, YamlValue], str, Mapping[Steps, FilePosition], int]:
    """Values, body, where each value stands, and the line that the body begins on. Raises Unreadable.

    The places are looked for when one is first asked for: few records have anything wrong in them.
    """
    handler = _StrictHandler(text)
    values, _ = frontmatter.parse(text, handler=handler)
    places = WholeWhenAsked(partial(_places, handler.front.encode()))  # in half the room, for nearly none is asked
    return cast(dict[str, YamlValue], values), handler.body, places, handler.front.count("\n") + 3
