"""The published Markdown, built by other generators as `tests/cases/generators` says: links, anchors and all."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

GENERATORS = Path(__file__).parents[1] / "cases" / "generators"
THEIRS = Path(__file__).parents[2] / ".cache" / "generators"
PROGRAMS = os.pathsep.join(map(str, (THEIRS / "bin", Path(sys.executable).parent, os.environ["PATH"])))
_STEPS = re.compile(r"^## (\w+)\n.*?^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
STEPS = dict(_STEPS.findall((GENERATORS / "README.md").read_text("utf-8")))


class Seen(HTMLParser):
    """What a page has of ids, of links within the site, and what it says its title and its day are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.day, self.title = "", ""
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        self._in_title = tag == "title"
        self.ids |= {named[key] for key in ("id",) if key in named}
        if tag == "a" and "href" in named and not re.match(r"[a-z]+:", named["href"]):
            self.links.append(named["href"])
        if tag == "meta" and named.get("name") == "date":
            self.day = named["content"]

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False


def built(generator: str, site: Path, folder: Path) -> Path:
    """The site that a generator makes of the Markdown of another, by the steps that are written for it."""
    shutil.copytree(GENERATORS / generator, folder)
    if generator != "mkdocs" and not (THEIRS / "done").exists():
        why = f"no {generator} here; `make test-slow` sets it up"
        pytest.fail(why) if os.environ.get("TOOLS_REQUIRED") else pytest.skip(why)
    if generator == "eleventy":
        (folder / "node_modules").symlink_to(THEIRS / "node_modules")
    given = {**os.environ, "PATH": PROGRAMS, "SITE": str(site), "NO_MKDOCS_2_WARNING": "1"}
    steps = ["sh", "-euc", STEPS[generator]]
    made = subprocess.run(steps, cwd=folder, env=given, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return folder / "site"


def place_of(href: str, here: Path, site: Path) -> Path:
    """The file that a link of a page leads to."""
    path = unquote(href.partition("#")[0])
    target = here if not path else site / path.lstrip("/") if path.startswith("/") else here.parent / path
    return (target / "index.html" if target.is_dir() else target).resolve()


@pytest.mark.slow
@pytest.mark.parametrize("archive", ["khasham", "bridge"])
@pytest.mark.parametrize("generator", ["mkdocs", "hugo", "eleventy", "pelican"])
def test_the_markdown_builds_whole(
    generator: str, archive: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Each file is a page with its own title and day, and every link of it leads to a page and to an anchor there."""
    site: Path = request.getfixturevalue({"khasham": "site", "bridge": "bridge_site"}[archive])
    made = built(generator, site, tmp_path / generator)
    pages = {page.resolve(): Seen(page.read_text("utf-8")) for page in made.rglob("*.html")}
    for source in site.rglob("*.md"):
        front = yaml.safe_load(source.read_text("utf-8").split("---\n")[1])
        address = source.relative_to(site).with_suffix("")
        page = next(
            pages[at]
            for at in (made.resolve() / f"{address}.html", made.resolve() / address / "index.html")
            if at in pages
        )
        if generator != "mkdocs":  # whose theme sets titles its own way, and no days
            assert page.title == front["title"], source
            assert page.day == (front["date"].isoformat() if isinstance(front.get("date"), date) else ""), source
    ways = [(page, href, place_of(href, page, made)) for page, seen in pages.items() for href in seen.links]
    assert [(page, href) for page, href, to in ways if not to.is_file()] == []
    anchors = [(href, to, unquote(href.partition("#")[2])) for _, href, to in ways if "#" in href and to in pages]
    assert [(href, to) for href, to, anchor in anchors if anchor and anchor not in pages[to].ids] == []
    assert len([anchor for *_, anchor in anchors if anchor]) > 50
