"""The search engine on a page of a site, and sites with no more than a search index."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from isnad.write.pages.search import SCRIPTS
from isnad.write.render.view import View
from isnad.write.search.index import search_files

ROOT = Path(__file__).parents[3]
_ENGINE = [f"assets/javascripts/{name}.js" for name in SCRIPTS if name not in ("search-page", "search-results")]

Find = Callable[..., dict[str, Any]]


def _start(folder: Path) -> str:
    """The address of the index's first file in a site."""
    return f"search/{next((folder / 'search').glob('start-*.js')).name}"


def _load(page: Page, root: str) -> None:
    """Put the engine's scripts on a page, one after the other; `root` is the site's as seen from there."""
    for script in _ENGINE:
        page.add_script_tag(url=f"{root}{script}")


def _engine(page: Page, folder: Path, address: str = "") -> Find:
    """Open the engine on a page of a site, from its folder or at an address, and return what finds there."""
    address = address or folder.as_uri()
    page.goto(f"{address}/index.html")
    _load(page, "")
    page.evaluate("start => isnadSearch.open('', start)", _start(folder))

    def find(query: str, **filters: str) -> dict[str, Any]:
        found: dict[str, Any] = page.evaluate("([q, f]) => isnadSearch.find(q, f)", [query, filters])
        return found

    return find


@pytest.fixture(scope="session")
def start_of() -> Callable[[Path], str]:
    return _start


@pytest.fixture(scope="session")
def load_engine() -> Callable[[Page, str], None]:
    return _load


@pytest.fixture(scope="session")
def open_engine() -> Callable[[Page, Path], Find]:
    return _engine


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(service_workers="block")
    yield page
    page.close()


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """A page of a test's own."""
    page = browser.new_page(service_workers="block")
    yield page
    page.close()


@pytest.fixture(scope="module", params=["http", "file"])
def find(request: pytest.FixtureRequest, page: Page, site: Path) -> Find:
    return _engine(page, site, request.getfixturevalue("served") if request.param == "http" else "")


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[View], Path]:
    """The search files of an archive beside the engine, with no page but an empty one."""

    def make(view: View) -> Path:
        shutil.copytree(ROOT / "docs/assets/javascripts", tmp_path / "assets/javascripts")
        (tmp_path / "search").mkdir()
        (tmp_path / "index.html").write_text('<!doctype html><meta charset="utf-8"><title>.</title>', "utf-8")
        for file in search_files(view):
            (tmp_path / file.uri).write_text(file.text, "utf-8")
        return tmp_path

    return make
