"""Front matter, on golden cases, on any text and on broken files."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.characters import newer_character
from isnad.pipeline import check_archive
from isnad.read.folders import Folders, record_files
from isnad.read.front_matter import MOST_CHARACTERS, Unreadable, split_and_load
from isnad.say.saying import worded
from steps import steps_of

ROOT = Path(__file__).parents[2]
CASES = sorted((Path(__file__).parents[1] / "cases" / "front_matter").glob("*.md"))
KNOWN = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff").filter(
    lambda char: not newer_character(char)
)
TEXTS = st.text(KNOWN)
FRONT_TEXTS = TEXTS.filter(lambda text: not set(text) & {"\u2028", "\u2029"})
BODIES = st.text(st.one_of(st.sampled_from("-\n\t :ن"), st.characters(exclude_categories=["Cs"])))
BROKEN = st.text(st.one_of(st.sampled_from("-:\n []{}\"'&*!|>%#?,~<a\tن\u2028\ufeff\0"), st.characters()))
SAMPLES = sorted((Path(__file__).parents[1] / "cases" / "archive").rglob("*.md"))


def _read(text: str) -> object:
    """What a file reads as: its values and body, or the message with its place."""
    try:
        values, body, _, body_line = split_and_load(text)
    except Unreadable as wrong:
        return f"{wrong.place.line}:{wrong.place.column}: {worded(wrong.fault)}\n"
    return {"values": values, "body": body, "body_line": body_line}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_file_reads_as_recorded(case: Path) -> None:
    refusal = case.with_suffix(".txt")
    expected = (
        refusal.read_text("utf-8") if refusal.exists() else json.loads(case.with_suffix(".json").read_text("utf-8"))
    )
    assert _read(case.read_bytes().decode()) == expected


def test_every_refusal_has_a_case(rules_in: Callable[[str], dict[str, list[set[str]]]]) -> None:
    refused = set()
    for case in CASES:
        try:
            split_and_load(case.read_bytes().decode())
        except Unreadable as wrong:
            refused.add(wrong.fault.rule)
    too_long_for_a_file = {"front-matter-too-long"}
    named = set(rules_in("read/front_matter.py")) | set(rules_in("read/yaml_errors.py"))
    assert named - too_long_for_a_file == refused


def test_a_value_keeps_its_place_in_the_file() -> None:
    marks = split_and_load("---\na: ب\nlist:\n  - {id: x, by: [y, z]}\n---\n")[2]
    places = {steps: (mark.line, mark.column) for steps, mark in marks.items()}
    assert places[("a",)] == (2, 1)
    assert places[("list", 0, "by")] == (4, 13)
    assert places[("list", 0, "by", 1)] == (4, 21)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: ", "- - ? "])
@pytest.mark.parametrize("depth", [25_000, 200_000])
def test_deep_nesting_is_refused_at_once(opening: str, depth: int) -> None:
    front = opening * depth
    with pytest.raises(Unreadable):
        split_and_load(f"---\nkey: x\n{front[: MOST_CHARACTERS - 20]}\n---\n")
    with pytest.raises(Unreadable):
        split_and_load(f"---\n{front[:MOST_CHARACTERS]}\n---\n")
    assert steps_of(lambda: _read(f"---\n{front[:MOST_CHARACTERS]}\n---\n")) < 5_000  # of half a million brackets


def test_nesting_of_brackets_is_refused_where_it_is_too_deep() -> None:
    with pytest.raises(Unreadable, match="too-deep") as refused:
        split_and_load(f"---\na: {'[' * 25_000}{']' * 25_000}\n---\n")
    assert (refused.value.place.line, refused.value.place.column) == (2, 16)


def test_front_matter_has_a_size_limit_and_the_body_has_none() -> None:
    longest = "a: " + "x" * (MOST_CHARACTERS - 4) + "\n"
    assert len(split_and_load(f"---\n{longest}---\n{'ن' * MOST_CHARACTERS * 2}")[1]) == MOST_CHARACTERS * 2
    with pytest.raises(Unreadable, match="1,000,000"):
        split_and_load(f"---\na{longest}---\n")


@given(FRONT_TEXTS)
def test_any_text_as_a_quoted_scalar_reads_back_unchanged(text: str) -> None:
    single, double = text.replace("'", "''"), text.replace("\\", "\\\\").replace('"', '\\"')
    values = split_and_load(f"---\none: '{single}'\ntwo: \"{double}\"\nlist: ['{single}']\n---\n")[0]
    assert values == {"one": text, "two": text, "list": [text]}


@given(TEXTS, TEXTS)
def test_a_line_separator_in_front_matter_is_refused_at_its_place(before: str, after: str) -> None:
    """YAML would end the line there and fold the blanks around it away."""
    head = "".join(char for char in before if char not in "\u2028\u2029'")
    with pytest.raises(Unreadable, match="U\\+2028") as refused:
        split_and_load(f"---\na: b\nc: '{head}\u2028{after}'\n---\n")
    assert (refused.value.place.line, refused.value.place.column) == (3, len(head) + 5)


@given(BODIES)
def test_any_body_is_kept_to_the_code_point(body: str) -> None:
    assert split_and_load(f"---\ntitle: خبر\n---\n{body}")[1] == body


@given(BROKEN)
def test_any_text_is_read_or_refused(text: str) -> None:
    for broken in (text, f"---\n{text}\n---\n", f"---\na: {text}\n---\n"):
        _read(broken)


@given(st.data())
def test_a_mutated_file_is_read_or_refused(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAMPLES)).read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 6)))
        text = text[:start] + data.draw(st.one_of(BROKEN, st.just(text[end : end + 30]))) + text[end:]
    _read(text)


def test_each_file_of_an_archive_is_parted_once(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And in one place alone: whoever wants its values, its body or its lines has them from there."""
    parted: list[str] = []
    parse = frontmatter.parse

    def counted(text: str, **how: Any) -> Any:
        parted.append(text)
        return parse(text, **how)

    monkeypatch.setattr("frontmatter.parse", counted)
    folders = Folders.at(sample_copy)
    assert check_archive(folders).messages == []
    assert sorted(parted) == sorted(found.file.read_text("utf-8") for found in record_files(folders))
    modules = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "scripts").glob("*.py")]
    users = [
        module.name
        for module in modules
        if re.search(r"^\s*(import|from) frontmatter", module.read_text("utf-8"), re.M)
    ]
    assert users == ["front_matter.py"]
    fences = re.compile(r"(partition|split|find|index)\([^)]*\\n---")
    assert [module.name for module in modules if fences.search(module.read_text("utf-8"))] == []
