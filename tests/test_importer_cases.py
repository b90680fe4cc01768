"""What the importer makes of small texts in words of our own, each a kind of thing that real pages do.

A case holds a text and what the importer's JSON should say of it (tests/cases/importer/README.md tells the form).
`known_failures.txt` names the cases that fail, one id a line: a test holds the list exact, so that a mend shrinks it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from isnad.draft.report import as_data
from isnad.drafting import ImportContext, find_all, open_import
from isnad.read.folders import Folders, read_archive

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "importer"
KINDS = ("speaker", "verb", "quotation", "mention", "reported")
STOPS = " .،,؛;!؟?:…"
SPEAKER_FIELDS = ("speaker", "printed", "entry", "verb")


def _cases() -> Iterator[dict[str, Any]]:
    for file in (
        "importer.jsonl",
        "fresh.jsonl",
        "later.jsonl",
        "third.jsonl",
        "fourth.jsonl",
        "fifth.jsonl",
        "sixth.jsonl",
        "seventh.jsonl",
        "eighth.jsonl",
        "ninth.jsonl",
        "tenth.jsonl",
        "eleventh.jsonl",
        "twelfth.jsonl",
        "thirteenth.jsonl",
        "fourteenth.jsonl",
        "fifteenth.jsonl",
        "sixteenth.jsonl",
        "seventeenth.jsonl",
    ):
        for line in (CASES / file).read_text("utf-8").splitlines():
            case = json.loads(line)
            if case["kind"] in KINDS:
                yield case


@pytest.fixture(scope="module")
def context() -> ImportContext:
    return open_import(read_archive(Folders.at(ROOT))[0])


def _known_failures() -> set[str]:
    return set((CASES / "known_failures.txt").read_text("utf-8").split())


@pytest.mark.parametrize("case", list(_cases()), ids=lambda case: case["id"])
def test_each_case_is_read_as_it_says(case: dict[str, Any], context: ImportContext) -> None:
    wrong = list(_wrong(case, context))
    if case["id"] in _known_failures():
        assert wrong, "it passes now: take it off known_failures.txt"
    else:
        assert not wrong


def test_every_known_failure_is_a_case() -> None:
    assert _known_failures() <= {case["id"] for case in _cases()}


def _wrong(case: dict[str, Any], context: ImportContext) -> Iterator[str]:
    """What the importer's JSON says otherwise than the case."""
    found = find_all(case.get("name", "a.txt"), case["text"].encode(case.get("encoding", "utf-8")), context)
    text, data, expect = found.text, as_data(found, context.language), case["expect"]
    quotations: Any = data["quotations"]
    if "quotations" in expect:
        words = [_words(text, one) for one in quotations]
        if words != [one.strip(STOPS) for one in expect["quotations"]]:
            yield f"quotations: {words}"
    wanted = [{key: expect[key] for key in SPEAKER_FIELDS if key in expect}]
    wanted = [{"speaker": name} for name in expect["speakers"]] if "speakers" in expect else wanted
    for one, want in zip(quotations, wanted, strict=False):
        yield from _wrong_speaker(text, one, want)
    yield from _wrong_reports(text, data["indirect"], expect.get("reported", ()))
    yield from _reported_besides(text, data["indirect"], expect.get("unreported", ()))
    yield from _wrong_mentions(text, data["mentions"], expect.get("mentions", {}))


def _words(text: str, span: dict[str, Any]) -> str:
    return text[span["start"] : span["end"]].strip(STOPS)


def _wrong_speaker(text: str, found: dict[str, Any], want: dict[str, Any]) -> Iterator[str]:
    span = found["printed"]
    printed = text[span["start"] : span["end"]] if span else None
    for key, value in want.items():
        if key == "speaker":
            right = (printed is None and found["speaker"] is None) if value is None else value in (printed or "")
        elif key == "verb":
            right = found["verb"] in value.split("|")
        else:
            right = value == (printed if key == "printed" else found["speaker"])
        if not right:
            yield f"{key}: {printed!r}, {found['speaker']}, {found['verb']!r}, by {found['speaker_rule']}"


def _wrong_reports(text: str, found: Any, wanted: Any) -> Iterator[str]:
    for want in wanted:
        one = next((one for one in found if want["words"] in _words(text, one)), None)
        if one is None:
            yield f"not reported: {want['words']}"
        else:
            yield from _wrong_speaker(text, one, {key: want[key] for key in SPEAKER_FIELDS if key in want})


def _reported_besides(text: str, found: Any, unreported: Any) -> Iterator[str]:
    for words in unreported:
        if any(words in _words(text, one) for one in found):
            yield f"reported: {words}"


def _wrong_mentions(text: str, found: Any, wanted: dict[str, str | None]) -> Iterator[str]:
    for words, entry in wanted.items():
        start = text.index(words)
        inside = [one["entity"] for one in found if one["start"] < start + len(words) and one["end"] > start]
        if (entry is None and inside) or (entry is not None and entry not in inside):
            yield f"mention: {words}: {inside}"
