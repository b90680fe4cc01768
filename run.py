"""Everything that is done with this repository, under one name each, on every system: python run.py site

    python run.py TASK... [NAME=VALUE]...

`python run.py help` lists the tasks. `make TASK` is the same: the Makefile only hands its words on. Each task first
sets up what it needs in .venv, from pinned and hashed packages. Needs Python 3.11.5 or newer, and nothing else.
"""

import sys

if __name__ == "__main__":
    sys.path.pop(0)  # the folder of this file: nobody who puts a json.py there is meant
    if sys.version_info < (3, 11, 5):  # as pyproject.toml asks: said before a minute of setting up ends in pip's words
        sys.exit(f"Python 3.11.5 or newer is needed, and this is {sys.version.split()[0]}")

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "scripts"))
from task_runner.everyday import EVERYDAY, site
from task_runner.machinery import (
    ENDING,
    MKDOCS,
    PIP,
    PROGRAMS,
    ROOT,
    Task,
    asked,
    build,
    list_tasks,
    perform,
    program,
    python,
    run,
    set_up,
)


def _test(*arguments: str, workers: str = "auto", share: str = "worksteal", **given: str) -> None:
    """Run tests. What Python makes of a file is kept in .cache, so that workers and runs make it once."""
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / ".cache/bytecode")}
    program("pytest", "--numprocesses", workers, "--dist", share, *arguments, **compiled, **given)


def site_with_example() -> None:
    """the same, and in site/example the invented archive, each leading to the other: what Pages publishes"""
    os.environ["EXAMPLE"] = "example/index.html"
    site()
    python("scripts/build_example.py", "site")


def new() -> None:
    """start an archive of your own: NAME=its name and, if you like, FOLDER=where it goes, LANGUAGES="ku ru" of names"""
    languages = ["--languages", asked("LANGUAGES")] if asked("LANGUAGES") else []
    run(sys.executable, "scripts/new_archive.py", *filter(None, [asked("NAME"), asked("FOLDER")]), *languages)


def install_dev() -> None:
    """the set-up of who changes code: the tests' and linters' packages too"""


def example() -> None:
    """build the second archive (examples/bridge) into .cache/bridge/site"""
    python("scripts/assemble_project.py", "examples/bridge", ".cache/bridge")
    build("-f", ROOT / ".cache/bridge/mkdocs.yml")
    print("Open .cache/bridge/site/index.html in a browser.")


def show_tasks() -> None:
    """this list"""
    list_tasks(TASKS)


def test() -> None:
    """every test but the slow proofs, EXAMPLES=10 of each property; a browser test without Chromium says so"""
    _test("-m", "not slow and not clients")


def test_fast() -> None:
    """what can be said in about a minute: no browser, no built site, nothing long"""
    _test("-m", "not slow and not site and not long")


def test_site() -> None:
    """the tests of the built site alone, in a browser"""
    _test("-m", "site and not slow and not clients")


def test_clients() -> None:
    """every kind of page and every feature in Firefox ESR and WebKitGTK, a worker for each"""
    _test("-m", "clients", workers="2", share="loadgroup")


def test_slow() -> None:
    """the slow proofs alone: builds that are killed, steps that grow with a text, fuzz, two builds to the byte"""
    python("scripts/set_up_generators.py")
    _test("-m", "slow")


def corpus_setup() -> None:
    """what reading a crawl needs (scripts/read_corpus.py): some 60 MB to fetch, which the site needs none of"""


def test_corpus() -> None:
    """the tests of reading a crawl on its engine, which the other tests leave out"""
    set_up("test")
    _test("tests/corpus", workers="2", CORPUS="1")


def coverage() -> None:
    """the tests that need no site, and how much of hooks/isnad they run: less than COVERAGE percent is a failure"""
    measured = ("--cov", "isnad", "--cov-branch", "--cov-report", "term:skip-covered")
    _test("-m", "not slow and not site", *measured, "--cov-fail-under", asked("COVERAGE", "95"))


def lint() -> None:
    """format, lint, types, layers"""
    program("ruff", "format", "--check", ".")
    program("ruff", "check", ".")
    program("mypy")
    program("lint-imports")


def check() -> None:
    """the same, the archive's own check, the form of its records, and every test but the slow proofs"""
    lint()
    records = asked("ARTICLES", "articles")
    python("scripts/check_archive.py", "--articles", records, "--advice")
    python("scripts/format_records.py", "--articles", records, "--check")
    test()


def example_check() -> None:
    """check the second archive, its originals at hand"""
    python("scripts/check_archive.py", "--root", "examples/bridge", "--originals", "examples/bridge/originals")


def schema() -> None:
    """the JSON Schemas of front matter, from the models"""
    python("scripts/write_schema.py")


def evaluate() -> None:
    """how well the importer reads (FOLDER=..., by default the invented articles) and proposes (ORIGINALS=...)"""
    python("scripts/evaluate_importer.py", *filter(None, [asked("FOLDER")]))
    python("scripts/evaluate_proposals.py", *filter(None, [asked("ORIGINALS")]))


def bench() -> None:
    """what a build costs beside other generators, into BENCHMARKS.md: SIZES="200 1000 5000" articles, RUNS=3 of each"""
    python("scripts/set_up_generators.py")
    page = ("--page", "BENCHMARKS.md", "--runs", asked("RUNS", "3"))
    python("scripts/bench_builds.py", *asked("SIZES", "200 1000 5000").split(), *page)


def bench_find() -> None:
    """how fast names and quotations are found, beside other tools"""
    python("scripts/bench_find.py")


def bench_search() -> None:
    """our search beside others', by queries that readers type: FILE=tuned or FILE=held_out"""
    set_up("test")
    python("scripts/bench_search.py", asked("FILE", "tuned"))


def bench_search_scale() -> None:
    """what a search costs a phone in a large invented archive: ARCHIVE_SIZE=5000"""
    python("scripts/bench_search_scale.py", asked("ARCHIVE_SIZE", "5000"))


def bench_growth() -> None:
    """how much longer four times as much of anything takes to read and to write"""
    python("scripts/bench_growth.py")


def bench_stages() -> None:
    """what each stage of a build costs as an invented archive grows: as many articles as SIZES="100 200 400" says"""
    python("scripts/bench_stages.py", *asked("SIZES").split())


def bench_edits() -> None:
    """what an edit costs under `make serve`, stage by stage, in invented archives of as many articles as SIZES says"""
    python("scripts/bench_edits.py", *asked("SIZES").split())


def names() -> None:
    """names of entries that are also common words"""
    python("scripts/lint_names.py")


def fuzz() -> None:
    """a million cases a target, then every property with far more examples: RUNS=1000 EXAMPLES=100"""
    python("scripts/fuzz_archive.py", "--runs", asked("RUNS", "1000000"))
    program("pytest", "-m", "hypothesis", "tests", EXAMPLES=asked("EXAMPLES", "20000"))


def fuzz_on() -> None:
    """go on with fuzz where the runs before ended, SECONDS_EACH=600 a target; how far stands in .cache/fuzz.json"""
    python("scripts/fuzz_archive.py", "--kept", ".cache/fuzz.json", "--seconds", asked("SECONDS_EACH", "600"))


def kills() -> None:
    """kill the build at 200 moments, start 50 pairs at once, and see that one whole site stands each time"""
    times = {"KILLS": asked("KILLS", "200"), "PAIRS": asked("PAIRS", "50")}
    program("pytest", "tests/site/test_publish.py", "-k", "killed or at_once", **times)


def pythons() -> None:
    """build the site with other Pythons too, and compare every byte: PYTHONS=python3.13 names one or several"""
    made = ROOT / ".cache/pythons"
    build("-d", made / "here/site")
    release = json.loads((made / "here/site/manifest.json").read_text("utf-8"))["release"]
    for other in asked("PYTHONS", "python3.12 python3.13").split():
        home = made / Path(other).name
        run(other, "-P", "-m", "venv", home / "venv")
        programs = home / "venv" / PROGRAMS.name
        run(programs / f"pip{ENDING}", *PIP, "--require-hashes", "-r", "requirements/site.txt")
        run(programs / f"mkdocs{ENDING}", *MKDOCS, "-d", home / "site", PYTHONPATH=str(ROOT / "hooks"))
        python("scripts/verify_copy.py", home / "site", "--release", release)


def workflows() -> None:
    """what GitHub would not understand in a workflow, and what an attacker could do with it"""
    program("actionlint")
    program("zizmor", "--offline", "--persona", "pedantic", ".github")


def audit() -> None:
    """is any package that is pinned here known to be broken? Asks a service on the network"""
    for packages in sorted((ROOT / "requirements").glob("*.txt")):
        program("pip-audit", "--strict", "--require-hashes", "--disable-pip", "-r", packages)


def sbom() -> None:
    """dist/sbom.json: every package that the site is built with (CycloneDX)"""
    python("scripts/export_data.py", "--format", "sbom", "--out", "dist")


def _export() -> None:
    formats = ("site", "zim", "zip", "sqlite", "epub", "ftm", "sbom")
    address = asked("SITE_URL").rstrip("/")
    chosen = (word for name in formats for word in ("--format", name))
    python("scripts/export_data.py", *chosen, "--site", address and f"{address}/", "--out", "dist")


def _finish_release() -> None:
    python("scripts/finish_release.py", "site", "dist")


def release() -> None:
    """dist/: the site as a zip and a ZIM, the data, a book, SBOM, RO-Crate, a bag, sums; each opened again"""
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    steps = {
        "the site": site,
        "the site as a zip and a ZIM, the data, the book, what it is built with": _export,
        "metadata, bag and sums; then each is opened again": _finish_release,
    }
    for number, (what, make) in enumerate(steps.items(), start=1):
        print(f"{number}/{len(steps)} {what}", flush=True)
        make()


def put_in_form() -> None:
    """put code and records into their form"""
    program("ruff", "format", ".")
    program("ruff", "check", "--fix", ".")
    python("scripts/format_records.py", ".", "examples/bridge", "tests/khasham")


def lock() -> None:
    """pin every dependency anew, with hashes"""
    own, first = ("pyproject.toml", "requirements/build.in"), ("-c", "requirements/site.txt")
    for packages, given in {
        "site": own,
        "bench": (*first, "requirements/bench.in"),
        "record": ("--extra", "record", *first, *own),
        "release": ("--extra", "release", *first, *own),
        "corpus": ("--extra", "corpus", *first, *own),
        "test": (
            *(f"--extra={extra}" for extra in ("test", "record", "release")),
            *first,
            *own,
            "requirements/lock.in",
        ),
        "generators": ("requirements/generators.in",),
        "own": ("-c", "requirements/test.txt", "requirements/own.in"),
        "tools": ("-c", "requirements/test.txt", "requirements/tools.in"),
    }.items():
        made = ("--quiet", "--universal", "--generate-hashes", "--no-header", "-o", f"requirements/{packages}.txt")
        program("uv", "pip", "compile", *made, *given)


TASKS: Mapping[str, Task] = {
    **EVERYDAY,
    "site-with-example": ("site", site_with_example),
    "new": ("", new),
    "install-dev": ("test", install_dev),
    "example": ("site", example),
    "help": ("", show_tasks),
    "test": ("test", test),
    "test-fast": ("test", test_fast),
    "test-site": ("test", test_site),
    "test-clients": ("test", test_clients),
    "test-slow": ("test", test_slow),
    "corpus-setup": ("corpus", corpus_setup),
    "test-corpus": ("corpus", test_corpus),
    "coverage": ("test", coverage),
    "lint": ("test", lint),
    "check": ("test", check),
    "example-check": ("site", example_check),
    "schema": ("site", schema),
    "evaluate": ("site", evaluate),
    "bench": ("bench", bench),
    "bench-find": ("bench", bench_find),
    "bench-search": ("bench", bench_search),
    "bench-search-scale": ("test", bench_search_scale),
    "bench-growth": ("site", bench_growth),
    "bench-stages": ("site", bench_stages),
    "bench-edits": ("site", bench_edits),
    "names": ("bench", names),
    "fuzz": ("test", fuzz),
    "fuzz-on": ("site", fuzz_on),
    "kills": ("test", kills),
    "pythons": ("site", pythons),
    "workflows": ("tools", workflows),
    "audit": ("tools", audit),
    "sbom": ("release", sbom),
    "release": ("release", release),
    "format": ("test", put_in_form),
    "lock": ("test", lock),
}
"""Each task's name, the set of packages that it needs, and what does it."""


if __name__ == "__main__":
    sys.exit(perform(TASKS, sys.argv[1:]))
