"""The one form of a record: on golden cases, on whatever YAML somebody may write, on the archives that are here."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from isnad.canonical.bodies import as_read, is_prose
from isnad.model.records import RECORDS, Record
from isnad.read.folders import Folders, RecordFile, record_files
from isnad.read.formatting import format_file, formatted
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import read_record
from isnad.say.saying import as_text

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests/cases/formatting").glob("*.md"))
ARCHIVES = [ROOT, ROOT / "tests/khasham", ROOT / "examples/bridge", ROOT / "tests/cases/archive"]
TEXTS = st.text(
    st.one_of(st.sampled_from("#:,-[]{}'\"«»، ن~\\\u200f\ufeff"), st.characters(codec="utf-8")), max_size=12
)
KEYS = st.sampled_from(["title", "assertions", "via", "words", "because", "was", "x", "null", "a b", "-", "1"])
VALUES = st.recursive(
    st.one_of(TEXTS, st.none(), st.integers()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
STYLES = st.fixed_dictionaries(
    {"default_flow_style": st.sampled_from([True, False, None]), "default_style": st.sampled_from([None, '"', "'"])}
)


def _shelf_of(case: Path) -> str:
    return next(shelf for shelf in ("articles", "places", "claims") if case.name.startswith(shelf[:-1]))


def _records(root: Path) -> list[RecordFile]:
    return list(record_files(Folders.at(root)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_file_gets_the_form_on_record(case: Path, golden: Callable[..., None]) -> None:
    golden(formatted(_shelf_of(case), case.read_text("utf-8")), case.with_suffix(".formatted"))


@given(front=st.dictionaries(KEYS, VALUES, max_size=6), style=STYLES, body=st.text(max_size=20), data=st.data())
def test_whatever_yaml_says_it_says_in_its_form(
    front: dict[str, object], style: dict[str, Any], body: str, data: st.DataObject
) -> None:
    lines = yaml.safe_dump(front, allow_unicode=True, width=10**6, **style).splitlines()
    remarked: list[str] = []
    for number, line in enumerate(lines):
        above, beside = data.draw(st.booleans()), data.draw(st.booleans())
        remarked += [f"  # above {number}"] if above else []
        remarked.append(f"{line} # beside «{number}»" if beside else line)
    text = "\n".join(["---", *remarked, "# above the end", "---", body])
    try:
        values, below, *_ = split_and_load(text)
    except Unreadable:
        assume(False)
    right = formatted("events", text)
    again, written, *_ = split_and_load(right)
    prose = is_prose(values.get("text"))
    assert (again, as_read(written, prose=prose)[0]) == (values, as_read(below, prose=prose)[0])
    assert Counter(_remarks(right)) == Counter(_remarks(text))
    assert formatted("events", right) == right


def _remarks(text: str) -> list[str]:
    """The comments that a text was given, wherever they stand now."""
    return re.findall(r"# above \d+|# above the end|# beside «\d+»", text)


@given(data=st.data())
def test_a_record_has_one_form_however_it_is_written(data: st.DataObject) -> None:
    found = data.draw(st.sampled_from(_records(ROOT / "examples/bridge")))
    values, body, *_ = split_and_load(found.file.read_text("utf-8"))
    style: dict[str, Any] = data.draw(STYLES)
    written = yaml.safe_dump(_shuffled(values, data), allow_unicode=True, sort_keys=False, **style)
    assert formatted(found.shelf, f"---\n{written}---\n{body}") == formatted(found.shelf, found.file.read_text("utf-8"))


def _shuffled(value: object, data: st.DataObject) -> object:
    """Values with fields in another order; but of `forms` and `positions` the order is the recorder's."""
    if isinstance(value, list):
        return [_shuffled(item, data) for item in value]
    if not isinstance(value, dict):
        return value
    keys = data.draw(st.permutations([*value]))
    return {key: value[key] if key in ("forms", "positions") else _shuffled(value[key], data) for key in keys}


@pytest.mark.parametrize("root", ARCHIVES, ids=lambda root: root.name)
def test_a_record_says_in_its_form_what_it_said(root: Path) -> None:
    for found in _records(root):
        text = found.file.read_text("utf-8")
        right = formatted(found.shelf, text)
        assert _said(found, right) == _said(found, text)
        assert formatted(found.shelf, right) == right


def _said(found: RecordFile, text: str) -> dict[str, Any]:
    read = read_record(RECORDS[found.shelf], found.path, text.encode())
    assert isinstance(read, Record)
    return read.model_dump(exclude={"source"})


def test_files_are_formatted_where_they_stand_and_told_of_where_they_are_not(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "docs/claims").mkdir(parents=True)
    for name, text in {
        "odd": "---\nkind: number\nquestion: كم؟\n---\n",
        "broken": "---\n- [\n---\n",
        "control": "\0",
    }.items():
        (tmp_path / f"docs/claims/{name}.md").write_text(text, "utf-8")
    files = _records(tmp_path)
    before = {found.file: found.file.read_bytes() for found in files}
    messages = [as_text(message) for found in files for message in format_file(found, write=False)]
    assert {found.file: found.file.read_bytes() for found in files} == before
    assert [line.split(": ")[0] for line in messages] == [
        "docs/claims/broken.md:3:1",
        "docs/claims/control.md:1:1",
        "docs/claims/odd.md:2:1",
    ]
    assert "«question: كم؟»" in messages[-1] and "make format" in messages[-1]
    left = [message for found in files for message in format_file(found, write=True)]
    assert [as_text(message) for message in left] == messages[:2]
    assert (tmp_path / "docs/claims/odd.md").read_text("utf-8") == "---\nquestion: كم؟\nkind: number\n---\n"
    assert [found.file for found in _records(tmp_path)] == [*before] and len([*tmp_path.rglob("*.*")]) == 3


def test_line_ends_of_another_system_are_told_at_the_top(tmp_path: Path) -> None:
    (tmp_path / "docs/claims").mkdir(parents=True)
    (tmp_path / "docs/claims/cause.md").write_bytes(b"---\r\nkind: number\r\n---\r\n")
    (found,) = _records(tmp_path)
    (messages,) = format_file(found, write=False)
    assert (messages.line, messages.column) == (1, 1)
