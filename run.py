"""Everything that is done with this repository, under one name each, on every system: python run.py site

    python run.py TASK... [NAME=VALUE]...

`python run.py help` lists the tasks. `make TASK` is the same: the Makefile only hands its words on. Each task first
sets up what it needs in .venv, from pinned and hashed packages. Needs Python 3.11 or newer, and nothing else.
"""

import sys

if __name__ == "__main__":
    sys.path.pop(0)  # the folder of this file: nobody who puts a json.py there is meant

import hashlib
import json
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


def _test(*arguments: str, workers: str = "auto", share: str = "worksteal") -> None:
    _program("pytest", "--numprocesses", workers, "--dist", share, *arguments)


def site() -> None:
    """build site/ strictly; ARTICLES=DIR builds from another folder of records"""
    _build()
    print(f"site/ stands. Open site/index.html in a browser, or: {PROGRAMS / 'python'} scripts/serve_site.py site")


def site_with_example() -> None:
    """the same, and in site/example the invented archive, each leading to the other: what Pages publishes"""
    os.environ["EXAMPLE"] = "example/index.html"
    site()
    _python("scripts/build_example.py", "site")


def new() -> None:
    """start an archive of your own: NAME=its name and, if you like, FOLDER=where it goes"""
    _run(sys.executable, "scripts/new_archive.py", *filter(None, [asked("NAME"), asked("FOLDER")]))


def install() -> None:
    """the set-up alone: what building and checking need"""


def install_dev() -> None:
    """the set-up of who changes code: the tests' and linters' packages too"""


def example() -> None:
    """build the second archive (examples/bridge) into .cache/bridge/site"""
    _python("scripts/assemble_project.py", "examples/bridge", ".cache/bridge")
    _build("-f", ROOT / ".cache/bridge/mkdocs.yml")
    print("Open .cache/bridge/site/index.html in a browser.")


def serve() -> None:
    """preview, rebuilt when an article or an entry changes"""
    _program("mkdocs", "serve")


def record() -> None:
    """record an article in the browser: FILE=text or saved page, URL=address, or ID=existing record"""
    options = [word for name in ("URL", "ID") if asked(name) for word in (f"--{name.lower()}", asked(name))]
    _python("scripts/record.py", *filter(None, [asked("FILE")]), *options)


def list_tasks() -> None:
    """this list"""
    for name, (_, work) in TASKS.items():
        print(f"  {name:<20} {work.__doc__}")


def test() -> None:
    """every test but the slow proofs; those in a browser need Chromium and say so where there is none"""
    _test("-m", "not slow and not clients")


def test_fast() -> None:
    """what can be said within a minute: no browser, no built site, no slow proof"""
    _test("-m", "not slow and not site")


def test_site() -> None:
    """the tests of the built site alone, in a browser"""
    _test("-m", "site and not slow and not clients")


def test_clients() -> None:
    """every kind of page and every feature in Firefox ESR and WebKitGTK, a worker for each"""
    _test("-m", "clients", workers="2", share="loadgroup")


def test_slow() -> None:
    """the slow proofs alone: builds that are killed, steps that grow with a text, fuzz, two builds to the byte"""
    _test("-m", "slow")


def coverage() -> None:
    """the tests of test-fast, and how much of hooks/isnad they run: less than COVERAGE percent is a failure"""
    measured = ("--cov", "isnad", "--cov-branch", "--cov-report", "term:skip-covered")
    _test("-m", "not slow and not site", *measured, "--cov-fail-under", asked("COVERAGE", "95"))


def lint() -> None:
    """format, lint, types, layers"""
    _program("ruff", "format", "--check", ".")
    _program("ruff", "check", ".")
    _program("mypy")
    _program("lint-imports")


def check() -> None:
    """the same, the archive's own check, the form of its records, and every test but the slow proofs"""
    lint()
    records = asked("ARTICLES", "articles")
    _python("scripts/check_archive.py", "--articles", records)
    _python("scripts/format_records.py", "--articles", records, "--check")
    test()


def example_check() -> None:
    """check the second archive, its originals at hand"""
    _python("scripts/check_archive.py", "--root", "examples/bridge", "--originals", "examples/bridge/originals")


def schema() -> None:
    """the JSON Schemas of front matter, from the models"""
    _python("scripts/write_schema.py")


def fingerprints() -> None:
    """articles/*.fingerprint anew from their originals: ORIGINALS=folder"""
    _python("scripts/make_fingerprints.py", asked("ORIGINALS", "originals"))


def evaluate() -> None:
    """how well the importer reads (FOLDER=..., by default the invented articles) and proposes (ORIGINALS=...)"""
    _python("scripts/evaluate_importer.py", *filter(None, [asked("FOLDER")]))
    _python("scripts/evaluate_proposals.py", *filter(None, [asked("ORIGINALS")]))


def bench() -> None:
    """how fast names and quotations are found, beside other tools"""
    _python("scripts/bench_find.py")


def bench_search() -> None:
    """our search beside others', by queries that readers type: FILE=tuned or FILE=held_out"""
    _set_up("test")
    _python("scripts/bench_search.py", asked("FILE", "tuned"))


def bench_search_scale() -> None:
    """what a search costs a phone in a large invented archive: ARCHIVE_SIZE=5000"""
    _python("scripts/bench_search_scale.py", asked("ARCHIVE_SIZE", "5000"))


def bench_growth() -> None:
    """how much longer four times as much of anything takes to read and to write"""
    _python("scripts/bench_growth.py")


def names() -> None:
    """names of entries that are also common words"""
    _python("scripts/lint_names.py")


def fuzz() -> None:
    """a million cases a target, then every property with far more examples: RUNS=1000 EXAMPLES=100"""
    _python("scripts/fuzz_archive.py", "--runs", asked("RUNS", "1000000"))
    _program("pytest", "-m", "hypothesis", "tests", EXAMPLES=asked("EXAMPLES", "20000"))


def kills() -> None:
    """kill the build at 200 moments, start 50 pairs at once, and see that one whole site stands each time"""
    times = {"KILLS": asked("KILLS", "200"), "PAIRS": asked("PAIRS", "50")}
    _program("pytest", "tests/site/test_publish.py", "-k", "killed or at_once", **times)


def pythons() -> None:
    """build the site with other Pythons too, and compare every byte: PYTHONS=python3.13 names one or several"""
    made = ROOT / ".cache/pythons"
    _build("-d", made / "here/site")
    release = json.loads((made / "here/site/manifest.json").read_text("utf-8"))["release"]
    for python in asked("PYTHONS", "python3.12 python3.13").split():
        home = made / Path(python).stem
        _run(python, "-P", "-m", "venv", home / "venv")
        programs = home / "venv" / PROGRAMS.name
        _run(programs / f"pip{_ENDING}", *_PIP, "--require-hashes", "-r", "requirements/site.txt")
        _run(programs / f"mkdocs{_ENDING}", *_MKDOCS, "-d", home / "site", PYTHONPATH=str(ROOT / "hooks"))
        _python("scripts/verify_copy.py", home / "site", "--release", release)


def workflows() -> None:
    """what GitHub would not understand in a workflow, and what an attacker could do with it"""
    _program("actionlint")
    _program("zizmor", "--offline", "--persona", "pedantic", ".github")


def audit() -> None:
    """is any package that is pinned here known to be broken? Asks a service on the network"""
    for packages in sorted((ROOT / "requirements").glob("*.txt")):
        _program("pip-audit", "--strict", "--require-hashes", "--disable-pip", "-r", packages)


def sbom() -> None:
    """dist/sbom.json: every package that the site is built with (CycloneDX)"""
    (ROOT / "dist").mkdir(exist_ok=True)
    made = ("--output-reproducible", "--pyproject", "pyproject.toml", "-o", "dist/sbom.json")
    _program("cyclonedx-py", "requirements", *made, "requirements/site.txt")


def release() -> None:
    """dist/: the site as a zip, the SBOM, the manifest, and their SHA-256 sums"""
    site()
    sbom()
    _python("scripts/pack_site.py", "site", "dist/isnad-site.zip")
    shutil.copyfile(ROOT / "site/manifest.json", ROOT / "dist/manifest.json")
    files = [ROOT / "dist" / name for name in ("isnad-site.zip", "manifest.json", "sbom.json")]
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    (ROOT / "dist/SHA256SUMS").write_text(sums, encoding="ascii", newline="\n")


def put_in_form() -> None:
    """put code and records into their form"""
    _program("ruff", "format", ".")
    _program("ruff", "check", "--fix", ".")
    _python("scripts/format_records.py", ".", "examples/bridge", "tests/khasham")


def lock() -> None:
    """pin every dependency anew, with hashes"""
    own, first = ("pyproject.toml", "requirements/build.in"), ("-c", "requirements/site.txt")
    for packages, given in {
        "site": own,
        "bench": (*first, "requirements/bench.in"),
        "record": ("--extra", "record", *first, *own),
        "release": ("--extra", "release", *first, *own),
        "test": (
            *(f"--extra={extra}" for extra in ("test", "record", "release")),
            *first,
            *own,
            "requirements/lock.in",
        ),
        "tools": ("-c", "requirements/test.txt", "requirements/tools.in"),
    }.items():
        made = ("--quiet", "--universal", "--generate-hashes", "--no-header", "-o", f"requirements/{packages}.txt")
        _program("uv", "pip", "compile", *made, *given)


def clean() -> None:
    """away with all that was made here, .venv too"""
    for name in (".venv", "dist", "site", ".site.next", ".site.last"):
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
    "site-with-example": ("site", site_with_example),
    "new": ("", new),
    "install": ("site", install),
    "install-dev": ("test", install_dev),
    "example": ("site", example),
    "serve": ("site", serve),
    "record": ("record", record),
    "help": ("", list_tasks),
    "test": ("test", test),
    "test-fast": ("test", test_fast),
    "test-site": ("test", test_site),
    "test-clients": ("test", test_clients),
    "test-slow": ("test", test_slow),
    "coverage": ("test", coverage),
    "lint": ("test", lint),
    "check": ("test", check),
    "example-check": ("site", example_check),
    "schema": ("site", schema),
    "fingerprints": ("site", fingerprints),
    "evaluate": ("site", evaluate),
    "bench": ("bench", bench),
    "bench-search": ("bench", bench_search),
    "bench-search-scale": ("test", bench_search_scale),
    "bench-growth": ("site", bench_growth),
    "names": ("bench", names),
    "fuzz": ("test", fuzz),
    "kills": ("test", kills),
    "pythons": ("site", pythons),
    "workflows": ("tools", workflows),
    "audit": ("tools", audit),
    "sbom": ("tools", sbom),
    "release": ("tools", release),
    "format": ("test", put_in_form),
    "lock": ("test", lock),
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
