"""The steps that a pull request's workflow runs, run as they are written on a change that brings a record.

The repository is this one's tracked files, its base one that lacks the record. What sets a machine up (checkouts, a
Python, packages) is here already; every other step is the workflow's own line, in the workflow's own order.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.say.review_arabic import SHARED_HEADING
from quick_yaml import loaded

ROOT = Path(__file__).parents[1]
WORKFLOW = ROOT / ".github" / "workflows" / "pull-request.yml"
RECORD = next(
    file.stem
    for file in sorted((ROOT / "articles").glob("*.md"))
    if all(f"{file.stem}#" not in other.read_text("utf-8") for other in (ROOT / "articles").glob("*.md"))
)
"""One that no other leans on, so that an archive without it is whole."""
Steps = Callable[..., list[subprocess.CompletedProcess[str]]]

pytestmark = pytest.mark.slow  # two sites are built


def _git(folder: Path, *command: str) -> str:
    ran = subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True, text=True)
    return ran.stdout


def _programs(folder: Path) -> Path:
    """A `make` that sets nothing up and builds with the Python of the tests, and that Python where make puts it."""
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "mkdocs"):
        told = f'"{sys.executable}"' if name == "python" else f'"{sys.executable}" -m mkdocs'
        (programs / name).write_text(f'#!/bin/sh\nexec {told} "$@"\n')
    (programs / "make").write_text(
        '#!/bin/sh\n[ "$1" = -C ] && { cd "$2"; shift 2; }\n'
        "for task; do case $task in install|install-dev) ;;\n"
        f'site) PYTHONPATH="$PWD/hooks" "{sys.executable}" -m mkdocs build --quiet --strict ;;\n'
        "*) exit 9 ;; esac || exit 1; done\n"
    )
    for program in programs.iterdir():
        program.chmod(0o755)
    return programs


@pytest.fixture
def change(tmp_path: Path) -> Path:
    """A checkout of a pull request that brings a record, with its base beside it as the workflow puts it."""
    work = tmp_path / "work"
    for path in _git(ROOT, "ls-files", "-z").split("\0"):
        if path and (ROOT / path).is_file():
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, work / path)
    _git(work, "init", "-q")
    brought = [work / "articles" / f"{RECORD}{ending}" for ending in (".md", ".fingerprint")]
    held = [file.read_bytes() for file in brought]
    for file in brought:
        file.unlink()
    _commit(work)
    _git(work, "clone", "-q", ".", "base")
    for file, content in zip(brought, held, strict=True):
        file.write_bytes(content)
    other = next(file for file in sorted(work.glob("articles/*.fingerprint")) if file.stem != RECORD)
    shutil.copy(other, brought[1])  # its original is said to have the other's words
    _commit(work)
    _programs(work)
    return work


def _commit(work: Path) -> None:
    _git(work, "add", "--all", "--", ".", ":!base")
    _git(work, "-c", "user.name=t", "-c", "user.email=t@t.example", "commit", "-q", "-m", "x")


@pytest.fixture
def run_steps(change: Path, tmp_path: Path) -> Steps:
    """Runs a job's own steps until one fails; each with what it said. What they tell a reader is in `summary.md`."""

    def run(job: str) -> list[subprocess.CompletedProcess[str]]:
        lines = [step["run"] for step in loaded(WORKFLOW.read_text("utf-8"))["jobs"][job]["steps"] if "run" in step]
        path = f"{change / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
        said: list[subprocess.CompletedProcess[str]] = []
        for line in lines:
            ran = subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", line],
                cwd=change,
                env={
                    **os.environ,
                    "PATH": path,
                    "PYTHONPATH": str(change / "hooks"),
                    "NO_MKDOCS_2_WARNING": "1",
                    "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
                },
                capture_output=True,
                text=True,
                check=False,
            )
            said.append(ran)
            if ran.returncode:
                break
        return said

    return run


@pytest.mark.browser
def test_a_reviewer_sees_changed_pages_in_words_and_pictures_and_what_is_shared(
    run_steps: Steps, change: Path, tmp_path: Path
) -> None:
    said = run_steps("preview")
    assert [ran.returncode for ran in said] == [0] * 7, said[-1].stderr
    told = (tmp_path / "summary.md").read_text("utf-8")
    assert f"articles/{RECORD}.html" in told
    pictures = change / "pictures"
    assert any(file.name.endswith("-before.png") for file in pictures.iterdir())
    assert any(file.name.endswith("-after.png") for file in pictures.iterdir())
    assert "```diff" in told and re.search(r"^\+\S", told, re.MULTILINE)
    shared = told[told.index(SHARED_HEADING) :]
    assert re.search(rf"^\| .*{RECORD}.* \|$", shared, re.MULTILINE), shared


def test_a_fault_is_told_at_its_line_and_stops_the_job(run_steps: Steps, change: Path) -> None:
    assert [ran.returncode for ran in run_steps("records")] == [0, 0, 0]
    record = change / "articles" / f"{RECORD}.md"
    record.write_text(
        re.sub(r"^outlet: .+$", "outlet: nobody-by-this-id", record.read_text("utf-8"), count=1, flags=re.M), "utf-8"
    )
    last = run_steps("records")[-1]
    assert last.returncode == 1
    assert re.search(rf"^::error file=articles/{RECORD}\.md,line=\d+,col=\d+", last.stdout, re.MULTILINE), last.stdout


@pytest.mark.parametrize("job", ["records", "code", "tests", "preview", "machines"])
@pytest.mark.parametrize("path", ["articles/conftest.py", "GNUmakefile", ".venv/bin/python3"])
def test_a_file_that_tools_would_obey_ends_each_job_before_anything_runs(
    run_steps: Steps, change: Path, job: str, path: str
) -> None:
    (change / path).write_text("raise SystemExit\n")
    _git(change, "add", "--force", path)
    said = run_steps(job)
    assert [ran.returncode for ran in said] == [1]
    assert f"obeyed by tools - {path}" in said[0].stdout
