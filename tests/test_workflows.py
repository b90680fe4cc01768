"""What the workflows may do, and with whose code: the rules that hold even where no linter is at hand."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from isnad.model.records import RECORDS
from isnad.read.obeyed_files import NAMES, obeyed_files
from quick_yaml import loaded

GITHUB = Path(__file__).parents[1] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
WRITERS = {
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("release.yml", "publish"): {"contents": "write", "id-token": "write", "attestations": "write"},
    ("issue-form.yml", "answer"): {"issues": "write"},
}
"""The only jobs that may write, and what."""

LOOK = (
    "if git ls-files -z | grep -zvxE 'Makefile|run\\.py|pyproject\\.toml|(tests/cases|examples/skeleton)/.*'"
    " | grep -ziEf hooks/isnad/read/obeyed_names.txt | tr '\\n\\0' ' \\n' | sed 's/^/obeyed by tools - /' | grep .;"
    " then exit 1; fi"
)
"""What each job does with a change before it runs any of it."""

HARMLESS = (
    "Makefile",
    "docs/about.md",
    "articles/site.md",
    "tests/cases/x/setup.cfg",
    "tests/conftest.py",
    ".gitignore",
)
OBEYED = (
    *(".venv/bin/python", "site/index.html", ".site.next/x", ".cache/record/work.json", "hooks/x/__pycache__/y.pyc"),
    *("scripts/y.pyc", "articles/conftest.py", "hooks/sitecustomize.py", "articles/x.pth", "a\n::add-mask::b.pth"),
    *(
        "GNUmakefile",
        "makefile",
        "MAKEFILE",
        "hooks/setup.cfg",
        "tests/pytest.ini",
        ".gitmodules",
        "articles/.gitattributes",
    ),
    *(".envrc", "docs/package.json", "Ärger.pth", ".vscode/tasks.json", "yaml/__init__.py", "isnad.egg-info/x"),
)

_PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def _load(file: Path) -> dict[str, Any]:
    # PyYAML takes the key `on` for True.
    workflow: dict[str, Any] = loaded(file.read_text(encoding="utf-8").replace("\non:", '\n"on":'))
    return workflow


def _tasks() -> set[str]:
    told = subprocess.run(
        [sys.executable, GITHUB.parent / "run.py", "help"], capture_output=True, text=True, check=True
    )
    return set(re.findall(r"^  (\S+) ", told.stdout, re.MULTILINE))


def _jobs(file: Path) -> list[tuple[str, dict[str, Any]]]:
    return list(_load(file)["jobs"].items())


def _steps(file: Path) -> list[dict[str, Any]]:
    return [step for _, job in _jobs(file) for step in job["steps"]]


@pytest.fixture(params=WORKFLOWS, ids=lambda file: file.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    file: Path = request.param
    return file


def test_there_is_a_workflow_for_each_way() -> None:
    assert {file.name for file in WORKFLOWS} == {
        "audit.yml",
        "fuzz.yml",
        "issue-form.yml",
        "pages.yml",
        "pull-request.yml",
        "release.yml",
    }


def test_every_action_is_pinned_by_commit_and_says_its_version(workflow: Path) -> None:
    uses = [line for line in workflow.read_text(encoding="utf-8").splitlines() if re.search(r"\buses:", line)]
    assert uses
    assert [line for line in uses if not _PINNED.search(line)] == []


def test_one_action_has_one_pin_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for file in WORKFLOWS:
        for action, pin in re.findall(r"uses: ([^@\s]+)@(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            pins.setdefault(action, set()).add(pin)
    assert {action: found for action, found in pins.items() if len(found) > 1} == {}


def test_nothing_writes_but_the_jobs_that_are_named_here(workflow: Path) -> None:
    loaded = _load(workflow)
    assert loaded["permissions"] in ({}, {"contents": "read"})
    for name, job in loaded["jobs"].items():
        asked = job.get("permissions", loaded["permissions"])
        expected = WRITERS.get((workflow.name, name))
        assert asked == expected if expected else set(asked.values()) <= {"read"}, name


def test_a_job_that_writes_runs_no_code_of_the_repository() -> None:
    for file_name, name in WRITERS:
        job = dict(_jobs(GITHUB / "workflows" / file_name))[name]
        assert not [step for step in job["steps"] if "checkout" in step.get("uses", "")]
        run = " ".join(step.get("run", "") for step in job["steps"])
        assert not re.search(r"\b(python|make|bash|sh|pip|npm)\b", run)


def test_a_pull_request_brings_nothing_that_can_be_taken() -> None:
    file = GITHUB / "workflows" / "pull-request.yml"
    text = file.read_text(encoding="utf-8")
    assert _load(file)["on"] == {"pull_request": None}
    assert _load(file)["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert "github.token" not in text


def test_no_workflow_runs_contributed_code_with_the_rights_of_the_repository(workflow: Path) -> None:
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(_load(workflow)["on"])


def test_no_expression_stands_in_a_shell_script(workflow: Path) -> None:
    """What GitHub puts into `${{ }}` would be shell; it reaches a script through its environment alone."""
    assert [step["run"] for step in _steps(workflow) if "${{" in step.get("run", "")] == []


def test_a_checkout_keeps_no_token(workflow: Path) -> None:
    for step in _steps(workflow):
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_every_job_ends(workflow: Path) -> None:
    assert all(job["timeout-minutes"] <= 90 for _, job in _jobs(workflow))


def test_only_the_main_branch_is_published() -> None:
    file = GITHUB / "workflows" / "pages.yml"
    assert _load(file)["on"] == {"push": {"branches": ["main"]}}
    assert dict(_jobs(file))["deploy"]["if"] == "github.ref == 'refs/heads/main'"


def test_scripts_that_workflows_name_are_there() -> None:
    root = GITHUB.parent
    named = {path for file in WORKFLOWS for path in re.findall(r"scripts/\w+\.py|\.ci/run", file.read_text("utf-8"))}
    assert named and all((root / path).is_file() for path in named)
    targets = {
        target
        for file in WORKFLOWS
        for made in re.findall(
            r"(?:make|python run\.py) (?:-C \w+ )?((?:[a-z]+ ?)+)", "\n".join(s.get("run", "") for s in _steps(file))
        )
        for target in made.split()
    }
    assert targets and targets <= _tasks()


def test_whatever_runs_has_an_owner() -> None:
    """All is owned but records and entries, which run nowhere; the last line that fits a path counts."""
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert rules[0] == ["*", "@TEAM"]
    shelves = {f"/docs/{shelf}/*.md" for shelf in RECORDS if shelf != "articles"}
    assert {path for path, *owners in rules[1:] if not owners} == {
        "/articles/*.md",
        "/articles/*.fingerprint",
        *shelves,
    }
    assert len(rules) == 1 + 2 + len(shelves)


def test_no_job_runs_make_or_python_before_it_has_looked_for_what_these_would_obey(workflow: Path) -> None:
    for name, job in _jobs(workflow):
        runs = [step["run"] for step in job["steps"] if "run" in step]
        if any("checkout" in step.get("uses", "") for step in job["steps"]):
            first = next(run for run in runs if not run.startswith("git "))
            assert first == LOOK, name


@pytest.mark.parametrize("own", [*HARMLESS, *OBEYED])
def test_what_workflows_look_for_is_what_the_check_looks_for(tmp_path: Path, own: str) -> None:
    """Over what git keeps, ignored or not; the names are data, and a name cannot begin a line of a job's log."""
    file = tmp_path / own
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("", "utf-8")
    for command in (["init", "-q"], ["add", "--force", "--all"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    told = [message.path for message in obeyed_files(tmp_path)]
    names = tmp_path / "hooks/isnad/read/obeyed_names.txt"
    names.parent.mkdir(parents=True, exist_ok=True)
    names.write_bytes(NAMES.read_bytes())
    ran = subprocess.run(["bash", "-e", "-c", LOOK], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == bool(told) == (own in OBEYED), ran.stderr
    assert all(line.startswith("obeyed by tools - ") for line in ran.stdout.splitlines())


def test_a_release_is_made_of_main_alone() -> None:
    ((_, build), *_) = _jobs(GITHUB / "workflows" / "release.yml")
    assert build["steps"][0]["with"]["fetch-depth"] == 0
    assert build["steps"][1]["run"] == 'git merge-base --is-ancestor "$GITHUB_SHA" origin/main'


def test_every_python_and_windows_build_the_same_site_before_a_change_is_taken() -> None:
    jobs = dict(_jobs(GITHUB / "workflows" / "pull-request.yml"))
    built, compared = jobs["machines"], jobs["same-site"]
    machines = [(one["system"].split("-")[0], one["python"]) for one in built["strategy"]["matrix"]["include"]]
    assert {*machines} == {("ubuntu", "3.11"), ("ubuntu", "3.12"), ("ubuntu", "3.13"), ("windows", "3.11")}
    assert compared["needs"] == "machines"
    kept, taken = built["steps"][-1]["with"], compared["steps"][0]["with"]
    assert kept["path"] == "site/manifest.json" and kept["name"].startswith(taken["pattern"].rstrip("*"))


@pytest.mark.parametrize("second", ["a", "b"])
def test_sites_that_differ_are_told_by_the_command_that_compares_them(tmp_path: Path, second: str) -> None:
    for folder, held in (("one", "a"), ("two", second)):
        (tmp_path / "manifests" / folder).mkdir(parents=True)
        (tmp_path / "manifests" / folder / "manifest.json").write_text(held)
    command = dict(_jobs(GITHUB / "workflows" / "pull-request.yml"))["same-site"]["steps"][-1]["run"]
    assert (subprocess.run(["bash", "-c", command], cwd=tmp_path, check=False).returncode == 0) is (second == "a")


def test_a_container_for_working_in_has_what_ci_asks_for() -> None:
    asked = re.findall(r"missing\+=\(([^)]+)\)", (GITHUB.parent / ".ci" / "run").read_text("utf-8"))
    packages = {name for names in asked for name in names.split()}
    made = (GITHUB.parent / ".devcontainer" / "devcontainer.json").read_text("utf-8")
    assert len(packages) > 5
    assert {name for name in packages if f" {name} " not in made.replace('"', " ")} == set()
