"""Everything that is done with this archive, under one name each, on every system: python run.py site

    python run.py TASK... [NAME=VALUE]...

`python run.py help` lists the tasks. `make TASK` is the same: the Makefile only hands its words on. Each task first
sets up what it needs in .venv, from pinned and hashed packages. Needs Python 3.11 or newer, and nothing else.
"""

import sys

if __name__ == "__main__":
    sys.path.pop(0)  # the folder of this file: nobody who puts a json.py there is meant

import os
import shutil
import subprocess
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS, _ENDING = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
USAGE = 2
_PIP = ("install", "--quiet", "--disable-pip-version-check", "--no-deps")
"""The lists hold every package that is needed, so pip works out nothing itself (its own reading of extras is out of
date)."""
_MKDOCS = ("build", "--quiet", "--strict")


class Failed(Exception):
    """A program that a task rests on ended with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def asked(name: str, default: str = "") -> str:
    """What was given as NAME=VALUE, here or in the environment."""
    return os.environ.get(name) or default


def _run(*command: str | Path, **given: str) -> None:
    """Run a program in the repository's folder. Raises Failed."""
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, **given}, check=False).returncode
    if ended:
        raise Failed(ended)


def _python(*arguments: str | Path) -> None:
    """Run one of our scripts."""
    _program("python", *arguments)


def _program(name: str, *arguments: str | Path, **given: str) -> None:
    """Run a program that came with a package; `python -m` would look for the package in this folder first."""
    _run(PROGRAMS / f"{name}{_ENDING}", *arguments, **given)


def _set_up(packages: str) -> None:
    """Install a set of packages (`requirements/<name>.txt`), unless that was done since its list changed."""
    if packages != "site":
        _set_up("site")
    listed, done = ROOT / f"requirements/{packages}.txt", VENV / f"{packages}.stamp"
    needed = [listed, ROOT / "pyproject.toml"] if packages == "site" else [listed, VENV / "site.stamp"]
    if done.exists() and all(done.stat().st_mtime >= path.stat().st_mtime for path in needed):
        return
    if not (VENV / "pyvenv.cfg").exists():
        venv.create(VENV, with_pip=True)
    _program("pip", *_PIP, "--require-hashes", "-r", listed)
    if packages == "site":
        _program("pip", *_PIP, "--no-build-isolation", "--no-index", "-e", ".")
    done.touch()


def _build(*arguments: str | Path) -> None:
    _program("mkdocs", *_MKDOCS, *arguments)


def site() -> None:
    """build site/ strictly; ARTICLES=DIR builds from another folder of records"""
    _build()
    print(f"site/ stands. Open site/index.html in a browser, or: {PROGRAMS / 'python'} scripts/serve_site.py site")


def install() -> None:
    """the set-up alone: what building and checking need"""


def test() -> None:
    """the records, the site that they make, and the copied code"""
    _program("pytest", "tests")


def check() -> None:
    """all that is wrong with the records, and where they differ from their form"""
    _python("scripts/check_archive.py")
    _python("scripts/format_records.py", "--check")


def put_in_form() -> None:
    """put records into their form"""
    _python("scripts/format_records.py")


def serve() -> None:
    """preview, rebuilt when an article or an entry changes"""
    _program("mkdocs", "serve")


def record() -> None:
    """record an article in the browser: FILE=text or saved page, URL=address, or ID=existing record"""
    options = [word for name in ("URL", "ID") if asked(name) for word in (f"--{name.lower()}", asked(name))]
    _python("scripts/record.py", *filter(None, [asked("FILE")]), *options)


def fingerprints() -> None:
    """articles/*.fingerprint anew from their originals: ORIGINALS=folder"""
    _python("scripts/make_fingerprints.py", asked("ORIGINALS", "originals"))


def list_tasks() -> None:
    """this list"""
    for name, (_, work) in TASKS.items():
        print(f"  {name:<20} {work.__doc__}")


def clean() -> None:
    """away with all that was made here, .venv too"""
    for name in (".venv", "site", ".site.next", ".site.last"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    (ROOT / ".site.lock").unlink(missing_ok=True)


def _of_the_commit() -> dict[str, str]:
    """The day a site was built is that of its commit, so that one commit gives one site, to the byte."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return {}
    git = shutil.which("git")
    shown = git and subprocess.run(
        [git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return {"SOURCE_DATE_EPOCH": shown.stdout.strip()} if shown and shown.stdout.strip() else {}


TASKS: Mapping[str, tuple[str, Callable[[], None]]] = {
    "site": ("site", site),
    "install": ("site", install),
    "test": ("test", test),
    "check": ("site", check),
    "format": ("site", put_in_form),
    "serve": ("site", serve),
    "record": ("record", record),
    "fingerprints": ("site", fingerprints),
    "help": ("", list_tasks),
    "clean": ("", clean),
}
"""Each task's name, the set of packages that it needs, and what does it."""


def main(words: list[str]) -> int:
    given = dict(word.split("=", 1) for word in words if "=" in word)
    tasks = [word for word in words if "=" not in word] or ["help"]
    unknown = [word for word in tasks if word not in TASKS]
    if unknown:
        print(f"no such task: {' '.join(unknown)}; `python run.py help` lists them", file=sys.stderr)
        return USAGE
    os.environ.update(
        {"ARTICLES": asked("ARTICLES", "articles"), "NO_MKDOCS_2_WARNING": "1", **_of_the_commit(), **given}
    )
    try:
        for word in tasks:
            packages, work = TASKS[word]
            if packages:
                _set_up(packages)
            work()
    except Failed as failed:
        return failed.code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
