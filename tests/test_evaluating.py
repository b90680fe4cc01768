"""The figures of the evaluation, on annotations made up here: right, missed, wrong, and what is not counted."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isnad.evaluating import Figure, as_table, score

ROOT = Path(__file__).parents[1]
FOUND: dict[str, Any] = {
    "text": "قال العقيد توماس فيل إن، وتابع فيل".ljust(120, "."),
    "title": {"start": 0, "end": 10},
    "draft": {"title": "عنوان", "byline": None},
    "outlet": "al-sabah",
    "published": "2020-03-02?",
    "boilerplate_lines": [1, 2, 9],
    "mentions": [{"start": 0, "end": 4, "entity": "a"}, {"start": 20, "end": 24, "entity": "b"}],
    "quotations": [
        {"start": 30, "end": 40, "speaker": "x", "doubtful": False},
        {"start": 60, "end": 70, "speaker": None},
    ],
    "indirect": [{"start": 80, "end": 90, "speaker": None}],
}
ANNOTATED: dict[str, Any] = {
    "metadata": {
        "title": {"start": 0, "end": 10},
        "outlet": {"id": None},
        "publication_date": {"value": "2020-03-02"},
        "boilerplate_lines": [1, 3],
        "either_way_lines": [2],
    },
    "mentions": [{"start": 0, "end": 5, "entity": "a", "form": "name", "zone": "body"}],
    "quotations": [{"start": 30, "end": 41, "speaker": "y"}, {"start": 100, "end": 110, "speaker": None}],
    "indirect": [{"start": 85, "end": 95, "speaker": None}],
}


def test_each_figure_counts_what_it_says() -> None:
    assert score(ANNOTATED, FOUND) == {
        "names": Figure(1, 1, 1),
        "quotations": Figure(1, 2, 1),
        "speakers": Figure(0, 1, 1),
        "speakers without a doubt": Figure(0, 1, 1),
        "speakers from the registry": Figure(0, 1, 1),
        "reported speech": Figure(1, 1, 0),
        "its speakers": Figure(1, 1, 0),
        "title": Figure(1, 1, 0),
        "outlet": Figure(0, 0, 1),
        "day of publication": Figure(1, 1, 0),
        "no day where none is told": Figure(0, 0, 0),
        "furniture lines": Figure(1, 2, 1),
    }


@pytest.mark.parametrize(("drafted", "right"), [("عنوان", 1), ("الموقع", 0)])
def test_a_headline_that_is_declared_and_printed_nowhere_is_the_draft_s(drafted: str, right: int) -> None:
    about = {**ANNOTATED["metadata"], "title": {"start": None, "end": None, "text": "عنوان"}}
    found = {**FOUND, "draft": {"title": drafted, "byline": None}}
    assert score({**ANNOTATED, "metadata": about}, found)["title"] == Figure(right, 1, 1 - right)


def test_a_day_that_the_page_does_not_tell_is_wrong() -> None:
    about = {**ANNOTATED["metadata"], "publication_date": {"value": None}}
    assert score({**ANNOTATED, "metadata": about}, FOUND)["day of publication"] == Figure(0, 0, 1)
    figures = score({**ANNOTATED, "metadata": about}, {**FOUND, "published": None})
    assert figures["no day where none is told"] == Figure(1, 1, 0)


@pytest.mark.parametrize(
    ("printed", "filled", "right"),
    [
        ((4, 15), None, True),  # touches what is annotated
        ((31, 34), None, True),  # one of his words elsewhere
        ((0, 3), None, False),
        (None, None, False),
        ((4, 20), "thomas-veale", False),  # an entry that he has not
    ],
)
def test_a_speaker_without_an_entry_is_right_where_he_is_printed(
    printed: tuple[int, int] | None, filled: str | None, right: bool
) -> None:
    quoted = {"start": 60, "end": 70}
    asked = {**quoted, "speaker": None, "speaker_start": 4, "speaker_end": 20}
    span = {"start": printed[0], "end": printed[1]} if printed else None
    annotated = {**ANNOTATED, "quotations": [asked]}
    said = {**quoted, "speaker": filled, "printed": span, "doubtful": True}
    figure = score(annotated, {**FOUND, "quotations": [said]})["speakers"]
    assert figure == Figure(int(right), 1, int(not right and bool(span)))


@pytest.mark.parametrize(
    ("field", "wrong"), [("indirect", 0), ("quotations", 0), ("answers", 0), ("indirect_either_way", 0), ("else", 1)]
)
def test_a_report_besides_is_wrong_only_where_all_are_annotated(field: str, wrong: int) -> None:
    there = {"start": 100, "end": 110, "speaker": None}
    annotated = {**ANNOTATED, "quotations": [], "indirect": [], field: [there]}
    found = {**FOUND, "indirect": [there]}
    assert score({**annotated, "indirect_complete": True}, found)["reported speech"].wrong == wrong
    assert score(annotated, found)["reported speech"].wrong == 0


def test_a_byline_is_right_where_it_holds_the_names() -> None:
    about = {**ANNOTATED["metadata"], "byline": {"text": "هدى سالم"}}
    for byline, figure in (("كتبت هدى سالم", (1, 1, 0)), ("خاص", (0, 1, 1)), (None, (0, 1, 0))):
        found = {**FOUND, "draft": {"title": "عنوان", "byline": byline}}
        assert score({**ANNOTATED, "metadata": about}, found)["byline"] == Figure(*figure)


def test_shares_of_nothing_are_none() -> None:
    assert (Figure().recall, Figure().precision) == (None, None)
    assert as_table({"x": Figure(1, 2, 1)}).splitlines()[1].split() == ["x", "1", "2", "1", "0.50", "0.50"]


def test_the_command_prints_figures_for_a_folder(
    tmp_path: Path, run_script: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    script = ROOT / "scripts" / "evaluate_importer.py"
    case = ROOT / "tests" / "cases" / "importer" / "two-line-brief"
    for end in (".json", ".txt"):
        (tmp_path / f"brief{end}").write_bytes(case.with_suffix(end).read_bytes())
    annotated = json.loads((tmp_path / "brief.json").read_text("utf-8")) | {"file": "brief.txt"}
    (tmp_path / "brief.json").write_text(json.dumps(annotated), "utf-8")
    done = run_script(script, tmp_path, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["quotations"]["asked"] == len(annotated["quotations"])
