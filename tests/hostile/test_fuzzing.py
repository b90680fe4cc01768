"""The fuzzer itself: its targets hold for a few hundred cases each, and a target that should fail does."""

import json
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


@pytest.mark.slow
def test_runs_add_up_and_what_did_not_hold_is_tried_again(tmp_path: Path) -> None:
    """Of two runs the second begins where the first ended; a case that is kept as failed, and holds now, is let go."""
    kept = tmp_path / "kept/fuzz.json"
    command = [
        sys.executable,
        str(ROOT / "scripts/fuzz_archive.py"),
        "--kept",
        str(kept),
        "--only",
        "folding",
        "--runs",
    ]

    def run(*more: str) -> tuple[int, str]:
        done = subprocess.run([*command, *more], capture_output=True, encoding="utf-8", check=False)
        assert not done.stderr
        return done.returncode, done.stdout

    assert run("1200")[1].endswith("0 did not hold, 1,200 in all\n")
    held = json.loads(kept.read_text("utf-8"))
    assert held == {"next": {"folding": 1200}, "failed": {"folding": []}}
    kept.write_text(json.dumps({"next": {"folding": 1200}, "failed": {"folding": [7, 9]}}), "utf-8")
    assert run("300")[0] == 0
    assert json.loads(kept.read_text("utf-8")) == {"next": {"folding": 1500}, "failed": {"folding": []}}
    kept.write_text("{", "utf-8")
    assert run("10", "--seed", "50")[0] == 0
    assert json.loads(kept.read_text("utf-8"))["next"] == {"folding": 60}


def test_what_does_not_hold_is_kept_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    running, kept = import_module("fuzzing.running"), import_module("fuzzing.kept")
    monkeypatch.setitem(import_module("fuzzing.targets").TARGETS, "folding", lambda chance: 1 / (chance.random() > 0.5))
    failed = [number for number, told in running.try_cases("folding", range(40)) if "ZeroDivisionError" in told]
    assert failed == [number for number in range(40) if Random(number).random() <= 0.5]
    state = kept.Kept()
    state.note("folding", range(40), failed)
    assert state.numbers("folding", 0) == failed
    state.note("folding", failed, failed[1:])
    assert (state.next, state.failed) == ({"folding": 40}, {"folding": failed[1:]})


def test_what_was_read_before_is_told_of_as_if_it_were_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file's record is kept by the file's bytes: of each case the same is found and said without that."""
    monkeypatch.syspath_prepend(ROOT / "scripts")
    archives = import_module("fuzzing.archives")
    found: list[object] = []
    checked = archives.check_archive

    def noted(folders: object) -> object:
        made = checked(folders)
        found.append((made.archive, made.messages))
        return made

    archives._pages_as_they_are()  # once for all
    monkeypatch.setattr(archives, "check_archive", noted)
    for number in range(60):
        archives.archive(Random(number))
    kept, found[:] = [*found], []
    monkeypatch.setattr(archives, "_read_once", archives.read_record)
    for number in range(60):
        archives.archive(Random(number))
    assert found == kept and len(found) == 60


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
