"""Firefox and WebKitGTK, each opened once; of two workers one has all the tests of one browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import pytest

from browsers import Client, Firefox, WebKit, firefox, webkit

_HERE = Path(__file__).parent
_HOW = "no {} here: `apt-get install firefox-esr webkit2gtk-driver xvfb fonts-noto-core`"
_One = TypeVar("_One", Firefox, WebKit)
_LEADS_ON = 'http-equiv="refresh"'
_EACH = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("firefox", "webkit")]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands here is marked, and is run by `make test-clients` alone."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker("clients")


def _opened(browser: Callable[[Path], AbstractContextManager[_One]], folder: Path) -> Iterator[_One]:
    try:
        with browser(folder) as client:
            yield client
    except FileNotFoundError as missing:
        how = _HOW.format(missing)
        if os.environ.get("TOOLS_REQUIRED"):
            pytest.fail(how)
        pytest.skip(how)


@pytest.fixture(scope="session")
def open_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox ESR, with a profile of its own."""
    yield from _opened(firefox, tmp_path_factory.mktemp("firefox"))


@pytest.fixture(scope="session")
def open_webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """WebKitGTK."""
    yield from _opened(webkit, tmp_path_factory.mktemp("webkit"))


@pytest.fixture(params=_EACH)
def client(request: pytest.FixtureRequest) -> Client:
    """One browser, then the other, at the size of a desk."""
    opened: Client = request.getfixturevalue(f"open_{request.param}")
    opened.resize(1280, 900)
    return opened


@pytest.fixture(scope="session")
def lasting_pages(page_types: list[str], site: Path) -> list[str]:
    """Pages of every kind, without those that lead on at once to where they went."""
    return [path for path in page_types if _LEADS_ON not in (site / path).read_text("utf-8")]
