"""How a task is carried out: what it needs is set up in .venv, and programs run in the archive's folder.

The standard library alone, for nothing is installed yet; what is taken of the package, where it stands, asks no more.
"""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

sys.path.append(str(Path(__file__).resolve().parents[2] / "hooks"))
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"


def programs_of(system: str) -> tuple[str, str]:
    """Where an environment has its programs, and what their names end with, on a system by its `os.name`."""
    return ("Scripts", ".exe") if system == "nt" else ("bin", "")


_PLACE, ENDING = programs_of(os.name)
PROGRAMS = VENV / _PLACE
USAGE = 2
PIP = ("install", "--quiet", "--disable-pip-version-check", "--no-deps")
"""The lists hold every package that is needed, so pip works out nothing itself (its own reading of extras is out of
date)."""
MKDOCS = ("build", "--strict", *(() if sys.stderr and sys.stderr.isatty() else ("--quiet",)))
"""Whoever looks on is told how far the build is."""

Task: TypeAlias = tuple[str, Callable[[], None]]
"""The set of packages that a task needs, or none, and what does it; its docstring says what that is."""


class Failed(Exception):
    """A program that a task rests on ended with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def asked(name: str, default: str = "") -> str:
    """What was given as NAME=VALUE, here or in the environment."""
    return os.environ.get(name) or default


def run(*command: str | Path, **given: str) -> None:
    """Run a program in the archive's folder. Raises Failed."""
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, **given}, check=False).returncode
    if ended:
        raise Failed(ended)


def python(*arguments: str | Path) -> None:
    """Run one of our scripts."""
    program("python", *arguments)


def program(name: str, *arguments: str | Path, **given: str) -> None:
    """Run a program that came with a package; `python -m` would look for the package in this folder first."""
    run(PROGRAMS / f"{name}{ENDING}", *arguments, **given)


def set_up(packages: str) -> None:
    """Install a set of packages (`requirements/<name>.txt`), unless that was done since its list changed."""
    if packages != "site":
        set_up("site")
    listed, done = ROOT / f"requirements/{packages}.txt", VENV / f"{packages}.stamp"
    needed = [listed, ROOT / "pyproject.toml"] if packages == "site" else [listed, VENV / "site.stamp"]
    if done.exists() and all(done.stat().st_mtime >= path.stat().st_mtime for path in needed):
        return
    if not (VENV / "pyvenv.cfg").exists():
        venv.create(VENV, with_pip=True)
    program("pip", *PIP, "--require-hashes", "-r", listed)
    if packages == "site":
        program("pip", *PIP, "--no-build-isolation", "--no-index", "-e", ".")
    done.touch()


def build(*arguments: str | Path) -> None:
    program("mkdocs", *MKDOCS, *arguments)


def _of_the_commit() -> dict[str, str]:
    """The day a site was built is that of its commit, so that one commit gives one site, to the byte."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return {}
    git = shutil.which("git")
    shown = git and subprocess.run(
        [git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if shown and shown.returncode and (ROOT / ".git").exists():
        print(f"git: {shown.stderr.strip()}\nso the site is not dated by its commit", file=sys.stderr)
    return {"SOURCE_DATE_EPOCH": shown.stdout.strip()} if shown and shown.stdout.strip() else {}


def is_site(address: str) -> bool:
    """Whether a site may stand there, or none is named; MkDocs ends on some that are none before it asks anybody."""
    try:
        parts = urlsplit(address)
        stands = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return not address or (stands and address.isprintable() and not {*address} & {*" ?#\\"})


def list_tasks(tasks: Mapping[str, Task]) -> None:
    """Print each task's name and what it does."""
    for name, (_, work) in tasks.items():
        print(f"  {name:<20} {work.__doc__}")


def perform(tasks: Mapping[str, Task], words: list[str]) -> int:
    """Do the tasks that are named, in that order, under the values given as NAME=VALUE; the exit code."""
    speak_utf8()
    return said_by(lambda: _perform(tasks, words))


def _perform(tasks: Mapping[str, Task], words: list[str]) -> int:
    given = dict(word.split("=", 1) for word in words if "=" in word)
    named = [word for word in words if "=" not in word] or ["help"]
    unknown = [word for word in named if word not in tasks]
    if unknown:
        print(f"no such task: {' '.join(unknown)}; `python run.py help` lists them", file=sys.stderr)
        return USAGE
    os.environ.update(
        {"ARTICLES": asked("ARTICLES", "articles"), "NO_MKDOCS_2_WARNING": "1", **_of_the_commit(), **given}
    )
    if not is_site(asked("SITE_URL")):
        print(
            f"SITE_URL={asked('SITE_URL')!a}: no address of a site, as https://name.example/path/ is", file=sys.stderr
        )
        return USAGE
    try:
        for word in named:
            packages, work = tasks[word]
            if packages:
                set_up(packages)
            work()
    except Failed as failed:
        return failed.code
    except KeyboardInterrupt:
        return 130
    return 0
