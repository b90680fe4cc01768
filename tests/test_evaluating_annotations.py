"""A file that is no annotation, or not one of the text beside it, is refused in words that name the file."""

import json
import os
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from isnad.evaluating_annotations import WrongAnnotation, read_annotation, refuse_beyond

CASES = Path(__file__).parent / "cases" / "importer"
GOOD: dict[str, Any] = json.loads((CASES / "b1-egypt-road.json").read_text("utf-8"))
TEXT = (CASES / "b1-egypt-road.txt").read_text("utf-8")
HOLDS: dict[str, bytes] = {
    "nothing": b"",
    "null": b"null",
    "a list": b"[]",
    "a number": b"5",
    "half of one": json.dumps(GOOD).encode()[:300],
    "brackets without end": b"[" * 100_000,
    "objects without end": b'{"a":' * 50_000,
    "UTF-16": json.dumps(GOOD).encode("utf-16"),
    "bytes": b"\xff\xfe\x00",
    "half a character": json.dumps(GOOD).replace('"quotations"', '"\\ud800"').encode(),
    "more behind it": json.dumps(GOOD).encode() + b"x",
}
Change = Callable[[dict[str, Any]], object]
WRONG: dict[str, tuple[str, Change]] = {
    "no quotations": ("quotations", lambda one: one.pop("quotations")),
    "no metadata": ("metadata", lambda one: one.pop("metadata")),
    "a word for quotations": ("quotations", lambda one: one.update(quotations="x")),
    "a number for a quotation": ("quotations.0", lambda one: one.update(quotations=[5])),
    "no speaker": ("quotations.0.speaker", lambda one: one["quotations"][0].pop("speaker")),
    "a number for a speaker": ("quotations.0.speaker", lambda one: one["quotations"][0].update(speaker=5)),
    "a beginning before all": ("quotations.0.start", lambda one: one["quotations"][0].update(start=-1)),
    "a beginning that is no number": (
        "quotations.0.start",
        lambda one: one["quotations"][0].update(start=float("nan")),
    ),
    "a beginning of two parts": ("quotations.0.start", lambda one: one["quotations"][0].update(start=1.5)),
    "true for a beginning": ("quotations.0.start", lambda one: one["quotations"][0].update(start=True)),
    "a way out": ("file", lambda one: one.update(file="../../README.md")),
    "a number for a file": ("file", lambda one: one.update(file=5)),
    "a word for lines": ("metadata.boilerplate_lines", lambda one: one["metadata"].update(boilerplate_lines="x")),
}
BEYOND: dict[str, Change] = {
    "an end beyond the text": lambda one: one["quotations"][0].update(end=10**9),
    "an end before its beginning": lambda one: one["quotations"][0].update(start=9, end=3),
    "nothing": lambda one: one["quotations"][0].update(start=9, end=9),
    "a speaker beyond the text": lambda one: one["quotations"][0].update(speaker_start=5, speaker_end=10**9),
    "a speaker without an end": lambda one: one["quotations"][0].update(speaker_start=5, speaker_end=None),
    "a title beyond the text": lambda one: one["metadata"]["title"].update(end=10**9),
}


def _changed(change: Change) -> bytes:
    one = deepcopy(GOOD)
    change(one)
    return json.dumps(one).encode()


@pytest.mark.parametrize("name", HOLDS)
def test_what_is_no_annotation_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "odd.json").write_bytes(HOLDS[name])
    with pytest.raises(WrongAnnotation, match=r"^odd\.json: "):
        read_annotation(tmp_path / "odd.json")


@pytest.mark.parametrize("name", WRONG)
def test_a_field_that_is_wrong_is_named(tmp_path: Path, name: str) -> None:
    field, change = WRONG[name]
    (tmp_path / "odd.json").write_bytes(_changed(change))
    with pytest.raises(WrongAnnotation) as told:
        read_annotation(tmp_path / "odd.json")
    assert str(told.value).startswith(f"odd.json: {field}: ")


@pytest.mark.parametrize("name", BEYOND)
def test_a_stretch_that_is_none_of_the_text_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "odd.json").write_bytes(_changed(BEYOND[name]))
    with pytest.raises(WrongAnnotation, match=r"^odd\.json: .*no stretch of its text"):
        refuse_beyond(tmp_path / "odd.json", read_annotation(tmp_path / "odd.json"), TEXT)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "odd.json")
    with pytest.raises(WrongAnnotation, match=r"^odd\.json: "):
        read_annotation(tmp_path / "odd.json")


def test_every_annotation_here_is_one_and_says_what_it_said() -> None:
    for file in sorted(CASES.glob("*.json")):
        assert read_annotation(file) == json.loads(file.read_text("utf-8")), file.name
