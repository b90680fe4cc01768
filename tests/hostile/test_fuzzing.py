"""The fuzzer itself: its targets hold for a few hundred cases each, and a target that should fail does."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def targets(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    return import_module("fuzzing.targets")


@pytest.mark.slow
def test_every_target_holds_and_says_how_many_cases_it_tried() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "fuzz_archive.py"), "--runs", "300", "--seed", "7000000"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(" in ")[0] for line in done.stdout.splitlines()] == [
        f"{target}: 300 cases" for target in ("front-matter", "folding", "quotations", "page-writing", "archive")
    ]


@pytest.mark.parametrize(
    ("target", "broken", "by"),
    [
        ("front_matter", "split_and_load", lambda text: ({"a": ""}, "", {}, 1)),
        ("folding", "fold", lambda text, **_: type("F", (), {"printed": text + "x"})()),
        ("quotations", "find_sentences", lambda body, paragraphs: ()),
        ("page_writing", "page_html", lambda page: f"<h1>{page.title}</h1>"),
        ("page_writing", "page_markdown", lambda page: f"---\n---\n\n# {page.title}\n"),
    ],
)
def test_a_fault_is_found(
    targets: object, monkeypatch: pytest.MonkeyPatch, target: str, broken: str, by: object
) -> None:
    monkeypatch.setattr(targets, broken, by)
    with pytest.raises(AssertionError):
        for number in range(300):
            getattr(targets, target)(Random(number))


@pytest.mark.parametrize(
    ("broken", "by"),
    [
        ("check_archive", lambda folders: 1 / 0),
        ("page_html", lambda page: "<p><b>x</p>"),
        ("page_html", lambda page: '<a href="javascript:x">x</a>'),
        ("page_markdown", lambda page: "---\n- a\n---\n"),
        ("as_text", lambda message, language: "a\nb"),
    ],
)
def test_a_fault_of_a_whole_archive_is_found(monkeypatch: pytest.MonkeyPatch, broken: str, by: object) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    archives = import_module("fuzzing.archives")
    monkeypatch.setattr(archives, broken, by)
    with pytest.raises((AssertionError, ZeroDivisionError)):
        for number in range(100):
            archives.archive(Random(number))
