"""Other generators of sites: what each is given of a built site, and what a build of it takes.

What is given is laid out as `tests/cases/generators` says, whose settings it takes.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "generators"
THEIRS = ROOT / ".cache" / "generators"
OURS = "isnad"
_LAY_READY = 'tar -C "$SITE" --exclude=\'*.html\' -c . | tar -C {into} -x && cp -r "$SITE/embed" {beside}'
_MATERIAL = """site_name: Isnad
theme: {name: material, language: ar, direction: rtl, font: false}
plugins: [search]
use_directory_urls: false
nav: [index.md]
not_in_nav: "*"
validation: {omitted_files: ignore}
markdown_extensions: [attr_list, md_in_html, tables]
"""
"""Plain, and as this archive is set up: articles are no lines of the menu, which would make it grow by the square."""


@dataclass(frozen=True, slots=True)
class Generator:
    """How a site is made: the settings that are copied, what lays its input ready, and the command that is timed."""

    name: str
    settings: str
    ready: str
    command: tuple[str, ...]
    framed: bool = False


_PAGES = f"mkdir docs && {_LAY_READY.format(into='docs', beside='docs')}"
_CONTENT = f"mkdir content && {_LAY_READY.format(into='content', beside='content')}"
_SECTIONS = f"mkdir content static && {_LAY_READY.format(into='content', beside='static')}"
_SECTIONS += r" && find content -name index.md -execdir mv {} _index.md \;"
_HUGO = ("hugo", "build", "--quiet", "--destination", "site")
GENERATORS = (
    Generator("MkDocs + Material", "", _PAGES, ("mkdocs", "build", "--quiet")),
    Generator("Zensical", "", _PAGES, ("zensical", "build")),
    Generator("Pelican", "pelican", _CONTENT, ("pelican", "content", "-s", "pelicanconf.py", "-o", "site", "--quiet")),
    Generator("Eleventy", "eleventy", _CONTENT, ("npx", "--no-install", "eleventy", "--quiet")),
    Generator("Hugo, one line around a page", "hugo", _SECTIONS, _HUGO),
    Generator("Hugo, our frame around a page", "hugo", _SECTIONS, _HUGO, framed=True),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, seconds by the clock, bytes of memory at the most, bytes built."""

    cpu: float
    wall: float
    peak: int
    built: int


Costs = Mapping[str, Mapping[int, Cost]]
"""By generator and size."""


def timed(command: Sequence[str | Path], folder: Path, built: Path) -> Cost | None:
    """What a build takes that runs in a folder and writes another; None where it fails. That one is emptied first."""
    shutil.rmtree(built, ignore_errors=True)
    programs = os.pathsep.join(map(str, (THEIRS / "bin", Path(sys.executable).parent, os.environ["PATH"])))
    given = {**os.environ, "PATH": programs, "NO_MKDOCS_2_WARNING": "1", "ARTICLES": "articles"}
    found = shutil.which(str(command[0]), path=programs)
    if not found:
        return None
    began = time.perf_counter()
    running = subprocess.Popen([found, *command[1:]], cwd=folder, env=given, stdout=subprocess.DEVNULL)
    _, ended, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - began
    running.returncode = os.waitstatus_to_exitcode(ended)
    if running.returncode or not built.is_dir():
        return None
    size = sum(file.stat().st_size for file in built.rglob("*") if file.is_file())
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024, size)


def laid_ready(generator: Generator, site: Path, folder: Path) -> Path:
    """A folder with what a generator is given: the Markdown of a built site, and its settings."""
    shutil.copytree(CASES / generator.settings, folder) if generator.settings else folder.mkdir()
    if not generator.settings:
        (folder / "mkdocs.yml").write_text(_MATERIAL, "utf-8", newline="\n")
    if generator.settings == "eleventy":
        (folder / "node_modules").symlink_to(THEIRS / "node_modules")
    subprocess.run(["sh", "-euc", generator.ready], cwd=folder, env={**os.environ, "SITE": str(site)}, check=True)
    if generator.framed:
        (folder / "layouts" / "all.html").write_text(_framed(site), "utf-8", newline="\n")
    return folder


def _framed(site: Path) -> str:
    """All of an article's page but what is its own, as a template of Hugo's."""
    page = next(file for file in sorted((site / "articles").glob("*.html")) if file.name != "index.html")
    before, opening, rest = re.split(r"(<article[^>]*>)", page.read_text("utf-8"), maxsplit=1)
    after = rest[rest.index("</article>") :]
    quoted = (text.replace("{{", '{{ "{{" }}') for text in (before, opening, after))
    start, opened, end = quoted
    return f"{start}{opened}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}{end}"


def medians(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure."""
    cpu, wall = (median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall"))
    peak, built = (int(median(getattr(cost, name) for cost in costs)) for name in ("peak", "built"))
    return Cost(cpu, wall, peak, built)
