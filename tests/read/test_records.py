"""One file -> one record, or every fault in it with its place."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.message import Fault, Message, fault
from isnad.model.records import RECORDS, Article, Event, Person, Place, Record
from isnad.model.source import FilePosition
from isnad.read.model_errors import fault_of
from isnad.read.records import Broken, read_record
from isnad.say.saying import as_text

ARCHIVE = Path(__file__).parents[1] / "cases" / "archive"
FILES: dict[type[Record], str] = {
    Article: "articles/morning-bridge-closed.md",
    Person: "docs/people/samir-haddad.md",
    Place: "docs/places/wadi-bridge.md",
    Event: "docs/events/bridge-2020.md",
}
MODELS = {file: model for model, file in FILES.items()}
GOLDEN = Path(__file__).parents[1] / "cases" / "faults.json"
FAULTS = json.loads(GOLDEN.read_text("utf-8"))
"""What is written in place of what, in which sample file; then the messages, without the path."""


def _read(model: type[Record], raw: bytes, path: str = "") -> Record | list[Message]:
    read = read_record(model, path or FILES[model], raw)
    return read.messages if isinstance(read, Broken) else read


def _sample(model: type[Record]) -> str:
    return (ARCHIVE / FILES[model]).read_text("utf-8")


def _spoilt(case: Mapping[str, str]) -> list[Message]:
    sample = _sample(MODELS[case["file"]])
    assert case["was"] in sample
    faults = _read(MODELS[case["file"]], sample.replace(case["was"], case["written"], 1).encode())
    assert isinstance(faults, list)
    return sorted(faults)


def test_a_fault_is_told_in_words_at_its_place(golden: Callable[..., None]) -> None:
    faults = [
        {**case, "told": [as_text(message).removeprefix(f"{case['file']}:") for message in _spoilt(case)]}
        for case in FAULTS
    ]
    golden(json.dumps(faults, ensure_ascii=False, indent=1) + "\n", GOLDEN, json.loads)


def test_faults_are_told_apart_by_code_whatever_words_pydantic_has(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [_spoilt(case) for case in FAULTS]

    def without_words(error: Mapping[str, Any], *known: Any) -> Fault:
        return fault_of({key: value for key, value in error.items() if key != "msg"}, *known)

    monkeypatch.setattr("isnad.read.records.fault_of", without_words)
    assert [_spoilt(case) for case in FAULTS] == told


def test_every_fault_of_a_value_has_a_case(rules_in: Callable[[str], dict[str, list[set[str]]]]) -> None:
    faults = {message.fault.rule for case in FAULTS for message in _spoilt(case)}
    catch_all = {"unacceptable"}  # of kinds of error that no model reports today
    assert set(rules_in("read/model_errors.py")) - catch_all <= faults


def test_every_fault_of_a_file_is_told_at_once() -> None:
    sample = _sample(Article)
    for was, written in (("text: full", "text: half"), ("min: 3,", "min: x,"), ("silent:", "silnt:")):
        sample = sample.replace(was, written, 1)
    faults = _read(Article, sample.replace("    verb: قال\n", "").encode())
    assert isinstance(faults, list)
    assert [(message.line, message.column) for message in sorted(faults)] == [(9, 1), (15, 5), (30, 13), (41, 1)]


def test_byte_order_mark_and_carriage_returns_before_line_ends_change_nothing() -> None:
    plain = _sample(Article)
    windows = b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()
    record = _read(Article, windows)
    assert isinstance(record, Article)
    assert record == _read(Article, plain.encode())
    assert "\r" not in record.body


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_another_encoding_is_told_on_its_line(encoding: str) -> None:
    text = "---\nname: خبر\n---\n"
    line = {"cp1256": 2, "utf-16": 1}[encoding]
    assert _read(Person, text.encode(encoding)) == [Message(FILES[Person], line, 1, fault("not-utf8"))]


@pytest.mark.parametrize("control", ["\0", "\x02", "\r", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\uffff"])
def test_a_control_character_is_told_at_its_place(control: str) -> None:
    text = _sample(Person)
    for broken, line, column in (
        (text + f"سطر {control} آخر\n", text.count("\n") + 1, 5),
        (control + text, 1, 1),
        (text.replace("true", f"tr{control}ue"), 8, 13),
    ):
        said = fault("control-character", code=f"U+{ord(control):04X}")
        assert _read(Person, broken.encode()) == [Message(FILES[Person], line, column, said)]


def test_tabs_bidi_marks_and_joiners_are_kept() -> None:
    marks = "\t\u200c\u200d\u200e\u200f\u202b\u2066\u2069\u2028\ufeff"
    record = _read(Person, (_sample(Person) + marks).encode())
    assert isinstance(record, Person)
    assert record.body.endswith(marks)


def test_a_file_name_is_its_id_and_has_the_form_of_one() -> None:
    raw = _sample(Person).encode()
    record = _read(Person, raw, "docs/people/a-1.md")
    assert isinstance(record, Person)
    assert record.id == "a-1"
    for name in ("A", "a_b", "-a", "a--b", "سمير", "a b", "x" * 81):
        assert isinstance(_read(Person, raw, f"docs/people/{name}.md"), list)


def test_an_empty_value_is_as_one_left_out() -> None:
    named = _sample(Article).replace("byline: ليلى منصور", "byline:")
    record = _read(Article, named.encode())
    assert isinstance(record, Article)
    assert record.byline is None


@given(st.binary(), st.sampled_from(sorted(RECORDS)))
def test_any_bytes_are_read_or_told_of(raw: bytes, shelf: str) -> None:
    for file in (raw, b"---\n" + raw + b"\n---\n", b"---\nname: " + raw + b"\n---\n"):
        faults = read_record(RECORDS[shelf], f"docs/{shelf}/some-id.md", file)
        assert isinstance(faults, Record) or faults.messages


@pytest.mark.parametrize("model", RECORDS.values(), ids=RECORDS)
def test_of_a_record_with_nothing_right_something_holds(model: type[Record]) -> None:
    read = read_record(model, "docs/some/some-id.md", b"---\nodd: 1\naliases: [A, b]\n---\n\nbody\n")
    assert isinstance(read, Broken)
    assert isinstance(read.holds, model)
    assert (read.holds.id, read.holds.aliases, read.holds.body) == ("some-id", ("b",), "\nbody\n")


def test_what_holds_stands_where_it_stood() -> None:
    text = _sample(Article).replace("kind: direct", "kind: odd", 1).replace("text: full", "text: half")
    read = read_record(Article, FILES[Article], text.encode())
    assert isinstance(read, Broken)
    assert isinstance(read.holds, Article)
    assert [quote.id for quote in read.holds.quotations] == ["q2"]
    line = text[: text.index("speaker: engineer-unnamed")].count("\n") + 1
    assert read.holds.source.at("quotations", 0, "speaker") == FilePosition(line, 5)


def test_words_of_a_title_that_is_wrong_are_not_looked_for() -> None:
    text = _sample(Article).replace("    words: سقوط ثلاثة جرحى\n", "    words: إغلاق\n    zone: title\n")
    read = read_record(Article, FILES[Article], text.replace("title: ", "titel: ", 1).encode())
    assert isinstance(read, Broken)
    assert isinstance(read.holds, Article)
    assert [said.id for said in read.holds.assertions] == ["a2"]
