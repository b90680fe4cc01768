"""One name for each thing that is done here, on every system: run.py does it, and make hands its words on."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from task_runner import everyday, machinery

ROOT = Path(__file__).parents[1]
Command = tuple[str, ...]


def _loaded(file: Path = ROOT / "run.py") -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """run.py, of a repository that is set up and has a built site; what is set in the environment is taken back."""
    module = _loaded()
    for name in (
        "requirements/site.txt",
        "pyproject.toml",
        "site/manifest.json",
        ".cache/pythons/here/site/manifest.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text('{"release": "abc"}', "utf-8")
    for place in (module, machinery):
        monkeypatch.setattr(place, "ROOT", tmp_path)
    monkeypatch.setattr(machinery, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(os, "environ", dict(os.environ))
    return module


@pytest.fixture
def commands(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[Command]:
    """What run.py would have run: the names of programs, without their folder."""
    made: list[Command] = []

    def noted(command: tuple[str | Path, ...], **_: Any) -> SimpleNamespace:
        program, *arguments = command
        made.append((Path(program).name, *map(str, arguments)))
        return SimpleNamespace(returncode=0, stdout="1518000000\n")

    monkeypatch.setattr(subprocess, "run", noted)
    for place in (run, machinery):
        monkeypatch.setattr(place, "set_up", lambda packages: made.append(("set up", packages)))
    return made


def test_make_hands_on_every_name_and_does_nothing_of_its_own(run: ModuleType) -> None:
    told = subprocess.run(["make", "-n", "-C", ROOT, *run.TASKS], capture_output=True, text=True, check=True).stdout
    assert re.findall(r"run\.py (\S+)", told) == [*run.TASKS]
    recipes = [line.strip() for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if line.startswith("\t")]
    assert recipes == ["@$(PYTHON) run.py $@"]


def test_what_is_given_to_make_arrives() -> None:
    ask = f"{sys.executable} -c \"import os, sys; print(sys.argv, os.environ['FILE'])\""
    made = subprocess.run(
        ["make", "-s", "-C", ROOT, "record", "FILE=مقال محفوظ.txt", f"PYTHON={ask}"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert made.stdout == "['-c', 'run.py', 'record'] مقال محفوظ.txt\n"


def test_make_alone_builds_the_site() -> None:
    told = subprocess.run(["make", "-n", "-C", ROOT], capture_output=True, text=True, check=True).stdout
    assert re.findall(r"run\.py (\S+)", told) == ["site"]


@pytest.mark.parametrize(
    "name",
    [name for name in _loaded().TASKS if name not in ("help", "install", "install-dev", "corpus-setup", "clean")],
)
def test_every_task_sets_up_what_it_needs_and_runs_programs_and_scripts_that_are_there(
    run: ModuleType, commands: list[Command], name: str
) -> None:
    assert machinery.perform(run.TASKS, [name]) == 0
    assert commands[0][0] == "git" or "SOURCE_DATE_EPOCH" in os.environ
    ran = [command for command in commands if command[0] not in ("git", "set up")]
    assert ran and ("set up", run.TASKS[name][0] or None) in [*commands, ("set up", None)]
    scripts = [command[1] for command in ran if command[0] == "python"]
    assert all((ROOT / script).is_file() for script in scripts)
    assert run.TASKS[name][1].__doc__


@pytest.mark.parametrize("system", ["nt", "posix"])
def test_programs_are_called_where_python_puts_them_on_each_system(system: str) -> None:
    """As Python says itself where an environment has its scripts there; of Windows that is all that is tried here."""
    base = PureWindowsPath(r"C:\a b\.venv") if system == "nt" else PurePosixPath("/a b/.venv")
    folder, ending = machinery.programs_of(system)
    there = sysconfig.get_path("scripts", f"{system}_venv", {"base": str(base)})
    assert base / folder == type(base)(there)
    assert (base / folder / f"mkdocs{ending}").suffix == (".exe" if system == "nt" else "")


def test_every_lock_file_is_audited_by_its_hashes(run: ModuleType, commands: list[Command], tmp_path: Path) -> None:
    locks = {path.name for path in (ROOT / "requirements").glob("*.txt")}
    for name in locks:
        (tmp_path / "requirements" / name).touch()
    machinery.perform(run.TASKS, ["audit"])
    audits = [command for command in commands if command[0] == "pip-audit"]
    assert {Path(audit[-1]).name for audit in audits} == locks > {"site.txt"}
    assert all("--require-hashes" in audit for audit in audits)


def test_values_reach_the_command_with_their_blanks(run: ModuleType, commands: list[Command]) -> None:
    machinery.perform(run.TASKS, ["record", "FILE=a b.txt", "URL=https://a.example/?x=1&y=2"])
    assert commands[-1] == ("python", "scripts/record.py", "a b.txt", "--url", "https://a.example/?x=1&y=2")
    machinery.perform(run.TASKS, ["check", "ARTICLES=full"])
    assert ("python", "scripts/check_archive.py", "--articles", "full", "--advice") in commands


def test_git_that_does_not_read_the_archive_is_told(
    run: ModuleType, commands: list[Command], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As where the checkout is another user's: the site would have the day on which it is built, and nobody knew."""
    refusal = SimpleNamespace(returncode=128, stdout="", stderr="fatal: detected dubious ownership\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: refusal)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    assert machinery.perform(run.TASKS, ["help"]) == 0
    (machinery.ROOT / ".git").mkdir()
    assert machinery.perform(run.TASKS, ["help"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "git: fatal: detected dubious ownership",
        "so the site is not dated by its commit",
    ]


def test_the_day_of_a_build_is_that_of_the_commit(run: ModuleType, commands: list[Command]) -> None:
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    machinery.perform(run.TASKS, ["site"])
    assert os.environ["SOURCE_DATE_EPOCH"] == "1518000000"


def test_where_a_program_fails_nothing_follows_and_its_code_is_given_back(
    run: ModuleType, commands: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole: Callable[..., Any] = subprocess.run

    def failing(command: tuple[str | Path, ...], **given: Any) -> SimpleNamespace:
        whole(command, **given)
        return SimpleNamespace(returncode=3 if Path(command[0]).name == "ruff" else 0, stdout="")

    monkeypatch.setattr(subprocess, "run", failing)
    assert machinery.perform(run.TASKS, ["lint", "site"]) == 3
    assert [command[0] for command in commands if command[0] not in ("git", "set up")] == ["ruff"]


def test_an_older_python_is_told_so_before_anything_is_set_up() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    older = "import runpy, sys; sys.version_info = (3, 11, 2); runpy.run_path('run.py', run_name='__main__')"
    told = subprocess.run([sys.executable, "-c", older], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 1 and told.stderr.startswith(f"Python {wanted.removeprefix('>=')} or newer")


def test_an_unknown_name_is_refused_before_anything_is_done(
    run: ModuleType, commands: list[Command], capsys: pytest.CaptureFixture[str]
) -> None:
    assert machinery.perform(run.TASKS, ["site", "sight"]) == 2
    assert "sight" in capsys.readouterr().err
    assert not commands


ADDRESSES = (
    "http://[::1",
    "http://[",
    "//x",
    "x",
    "http://",
    "javascript:1",
    "https://a b/",
    "https://a:99999/",
    "ftp://a/",
)


@pytest.mark.parametrize(
    "address", [*ADDRESSES, "https://a.example/?x", "https://a.example/\u202e", "https://a.example/\n"]
)
def test_where_no_site_may_stand_is_told_before_anything_is_done(
    run: ModuleType, commands: list[Command], capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """MkDocs reads the address before it asks a hook of ours, and ended on a half of an IPv6 address."""
    assert machinery.perform(run.TASKS, ["site", f"SITE_URL={address}"]) == 2
    assert {program for program, *_ in commands} <= {"git"}
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("SITE_URL=") and said.isascii()


@pytest.mark.parametrize(
    "address", ["", "https://a.example/", "http://127.0.0.1:8000/a/", "https://[::1]/", "https://أرشيف.example/"]
)
def test_where_a_site_may_stand_it_is_built(run: ModuleType, commands: list[Command], address: str) -> None:
    assert machinery.perform(run.TASKS, ["site", f"SITE_URL={address}"]) == 0
    assert "mkdocs" in {program for program, *_ in commands}


@pytest.mark.usefixtures("run")
def test_a_set_of_packages_is_installed_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made: list[str] = []
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/pyvenv.cfg").write_text("")
    (tmp_path / "requirements/test.txt").write_text("")
    monkeypatch.setattr(machinery, "program", lambda name, *arguments: made.append(arguments[-1]))
    for _ in range(2):
        machinery.set_up("test")
    assert made == [tmp_path / "requirements/site.txt", ".", tmp_path / "requirements/test.txt"]


def test_a_file_beside_it_that_has_a_modules_name_is_not_obeyed(tmp_path: Path) -> None:
    (tmp_path / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    for part in ("scripts/task_runner", "hooks/isnad/say"):
        shutil.copytree(ROOT / part, tmp_path / part)
    for place in (tmp_path, tmp_path / "scripts"):
        (place / "json.py").write_text("raise SystemExit('obeyed')")
    told = subprocess.run([sys.executable, "run.py", "help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("told", ["cp1252", "ascii", "cp1256", "utf-8", "utf-16"])
def test_what_is_said_at_the_end_fails_no_build_on_any_screen(tmp_path: Path, told: str) -> None:
    """A folder that has an Arabic name, and half a pair in it as Linux allows, on a screen that knows neither."""
    home = tmp_path / "أرشيف الجسر \udcff"
    for part in ("scripts/task_runner", "hooks/isnad/say"):
        shutil.copytree(ROOT / part, home / part)
    (home / "run.py").write_bytes((ROOT / "examples/skeleton/run.py").read_bytes())
    code = (
        "import sys; sys.path.append('scripts'); from task_runner import everyday, machinery; "
        "everyday.build = lambda: None; sys.exit(machinery.perform({'site': ('', everyday.site)}, ['site']))"
    )
    environment = {**os.environ, "PYTHONIOENCODING": told, "PYTHONUTF8": "0"}
    for command in (["-c", code], ["run.py", "مهمة"], ["run.py", "help"]):
        said = subprocess.run([sys.executable, *command], cwd=home, env=environment, capture_output=True, check=False)
        assert said.returncode == (2 if "مهمة" in command else 0), said.stderr
        assert b"Traceback" not in said.stderr and (said.stdout + said.stderr).decode("utf-8")


def test_an_archive_of_ones_own_has_the_everyday_tasks_and_its_own() -> None:
    """What both do is told once, in the runner that is copied to it."""
    here, own = _loaded(), _loaded(ROOT / "examples/skeleton/run.py")
    assert {name for name, task in own.TASKS.items() if here.TASKS.get(name) == task} == {*everyday.EVERYDAY}
    assert {*own.TASKS} - {*everyday.EVERYDAY} == {"test", "check", "format", "help"}
    assert {*own.TASKS} <= {*here.TASKS}
