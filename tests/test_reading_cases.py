"""What a page or a text is read as, on small cases: date, title, byline, lines, damage, and proof against the file."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from isnad.check.originals import against_originals
from isnad.draft.compose import ImportedFile
from isnad.draft.limits import UnreadableFile
from isnad.draft.saved import read_original
from isnad.drafting import ImportContext, draft, find_all, open_import
from isnad.model.drafts import KEPT, Findings
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.read.records import read_record

CASES = [
    json.loads(line)
    for file in sorted((Path(__file__).parent / "cases" / "reading").glob("*.jsonl"))
    for line in file.read_text("utf-8").split("\n")  # U+2028 inside a case ends no line of the file
    if line
]
Case = dict[str, Any]


@pytest.fixture(scope="module")
def context(khasham: Checked) -> ImportContext:
    return open_import(khasham.archive)


def raw_of(case: Case) -> bytes:
    if "misread" in case:
        written, read = case["misread"]
        return str(case["text"]).encode(written, "replace").decode(read, "replace").encode()
    return str(case["text"]).encode(case.get("encoding", "utf-8"))


def line_kinds(found: Findings) -> list[tuple[str, str]]:
    return [(found.text[line.start : line.end], line.kind) for line in found.lines]


def found_wrong(case: Case, found: Findings) -> list[str]:
    """What of a case's expectations does not hold."""
    expect, wrong = case["expect"], []
    for name in ("title", "byline"):
        if name in expect:
            given, asked = getattr(found, name), expect[name]
            if not (given == asked or (name == "byline" and asked and asked in (given or ""))):
                wrong.append(f"{name}: {given!r}, not {asked!r}")
    if "published" in expect:
        asked = expect["published"] if isinstance(expect["published"], list) else [expect["published"]]
        given = found.published.edtf and re.sub("[?~%]", "", found.published.edtf)
        if given not in asked:
            wrong.append(f"published: {given!r}, not {asked!r}")
    kinds = line_kinds(found)
    for begins, right in expect.get("lines", {}).items():
        kind = next((kind for words, kind in kinds if words.startswith(begins)), "boilerplate")
        if kind not in right.split("|"):
            wrong.append(f"{begins!r}: {kind}, not {right}")
    body = "\n".join(words for words, kind in kinds if kind in KEPT)
    asked = expect.get("body", {})
    wrong += [f"the body lacks {words!r}" for words in asked.get("has", ()) if words not in body]
    wrong += [f"the body has {words!r}" for words in asked.get("lacks", ()) if words in body]
    if "flagged" in expect and bool(found.notes) != expect["flagged"]:
        wrong.append(f"notes: {found.notes}")
    return wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_each_case_is_read_as_it_says(case: Case, context: ImportContext) -> None:
    try:
        found = find_all(case.get("name", "a.txt"), raw_of(case), context)
    except UnreadableFile:
        assert case["expect"].get("flagged")
        return
    assert found_wrong(case, found) == []


@pytest.mark.parametrize("case", [c for c in CASES if c["expect"].get("proved")], ids=lambda case: case["id"])
def test_a_draft_is_proved_by_its_original_in_any_encoding(case: Case, context: ImportContext) -> None:
    name, raw = case.get("name", "a.txt"), raw_of(case)
    drafted = draft(ImportedFile(name, raw, "2026-11-26"), context)
    record = read_record(Article, f"articles/{drafted.id}.md", drafted.text.encode())
    assert isinstance(record, Article) and record.quotations and record.extent == "digest"

    def messages(article: Article) -> list[object]:
        return list(against_originals({article.id: article}, {name: raw}, lambda n, r: read_original(n, r).text))

    assert messages(record) == []
    moved = tuple(q.model_copy(update={"original": _moved(q.original)}) for q in record.quotations)
    assert messages(record.model_copy(update={"quotations": moved}))


def _moved(place: tuple[int, int] | None) -> tuple[int, int]:
    assert place
    return place[0] + 2, place[1] + 2
