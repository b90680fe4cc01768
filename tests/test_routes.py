"""The three ways in, walked by somebody who makes mistakes: each is run as it is run there, and answers to the word."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.draft.issue_form import read_forms

ROOT = Path(__file__).parents[1]
ROUTES = Path(__file__).parent / "cases" / "routes"
WORKFLOWS = ROOT / ".github" / "workflows"
FORMS = {form.name: form for form in read_forms(ROOT / ".github" / "ISSUE_TEMPLATE")}


Golden = Callable[..., None]


@pytest.fixture
def clone(sample_copy: Path) -> Path:
    """The sample archive as a repository: its records, our scripts, templates and forms."""
    for folder in ("scripts", "templates", ".github"):
        shutil.copytree(ROOT / folder, sample_copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return sample_copy


def _spoil(clone: Path, route: str) -> None:
    """Make every mistake of a route, each in a file of its own where it can stand in one."""
    for mistake in json.loads((ROUTES / route / "mistakes.json").read_text("utf-8")):
        text = (clone / mistake["in"]).read_text("utf-8")
        assert mistake["was"] in text, mistake["mistake"]
        (clone / mistake["saved_as"]).write_text(text.replace(mistake["was"], mistake["written"], 1), "utf-8")


def _command(file: Path, script: str) -> list[str]:
    """The arguments that a workflow gives to one of our scripts."""
    found = re.search(rf"python scripts/{script}([^>\n]*)", file.read_text("utf-8"))
    assert found
    return shlex.split(found[1])


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(clone: Path, run_script: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one of the repository's scripts there."""
    monkeypatch.chdir(clone)
    return lambda script, arguments: run_script(clone / "scripts" / script, *arguments)


def test_edits_on_the_web_are_annotated_at_their_lines(clone: Path, run: Run, cases: Path, golden: Golden) -> None:
    shutil.copytree(cases / "archive", clone / "base")
    _spoil(clone, "web")
    ran = run("check_archive.py", _command(WORKFLOWS / "pull-request.yml", "check_archive.py"))
    assert ran.returncode == 1
    golden(ran.stdout, ROUTES / "web" / "annotations.txt")


def test_a_local_clone_is_told_all_that_is_wrong(clone: Path, run: Run, golden: Golden) -> None:
    _spoil(clone, "local")
    assert 'python("scripts/check_archive.py", "--articles", records, "--advice")' in (ROOT / "run.py").read_text(
        "utf-8"
    )
    ran = run("check_archive.py", ["--articles", "articles"])
    assert ran.returncode == 1
    golden(ran.stdout, ROUTES / "local" / "messages.txt")


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_with_mistakes_is_answered(clone: Path, run: Run, name: str, golden: Golden) -> None:
    answers = json.loads((ROUTES / "form" / f"{name}.json").read_text("utf-8"))
    body = "\n\n".join(f"### {q.label}\n\n{answers.get(q.id) or '_No response_'}" for q in FORMS[name].questions)
    event = clone / "event.json"
    event.write_text(json.dumps({"issue": {"number": 7, "body": body, "created_at": "2026-11-22T01:02:03Z"}}))
    assert _command(WORKFLOWS / "issue-form.yml", "check_issue_form.py") == ["$GITHUB_EVENT_PATH"]
    ran = run("check_issue_form.py", [str(event)])
    assert ran.returncode == 0
    golden(ran.stdout, ROUTES / "form" / f"{name}.md")


@pytest.mark.parametrize("route", ["web", "local"])
def test_every_mistake_of_a_route_is_told_of(route: str) -> None:
    said = "".join(file.read_text("utf-8") for file in (ROUTES / route).glob("*.txt"))
    for mistake in json.loads((ROUTES / route / "mistakes.json").read_text("utf-8")):
        assert mistake["saved_as"] in said, mistake["mistake"]
