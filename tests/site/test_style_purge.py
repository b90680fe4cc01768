"""Pages look the same in the purged sheets as in the whole ones, and none has a class whose rules are left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page, Request, Route

from isnad.finish.style_purge import ABSENT

SHEETS = Path(material.__file__).parent / "templates/assets/stylesheets"
ADDRESSES = (
    *("index.html", "claims/location.html"),
    *(
        pytest.param(f"{page}.html", marks=pytest.mark.slow)
        for page in ("articles/sy24-coalition-kills-100", "about", "people/index", "compare/index")
    ),
)


@dataclass(frozen=True)
class Twins:
    """A page in the purged sheets and one in the whole ones, and the sheets that were swapped for it."""

    purged: Page
    whole: Page
    swapped: set[str]


@pytest.fixture(scope="module")
def twins(browser: Browser) -> Iterator[Twins]:
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    pages = Twins(context.new_page(), context.new_page(), set())

    def swap(route: Route, request: Request) -> None:
        name = request.url.split("?")[0].rpartition("/")[2]
        pages.swapped.add(name.split(".")[0])
        route.fulfill(path=SHEETS / name)

    pages.whole.route(re.compile(r"/(main|palette)\.[0-9a-f]+\.min\.css"), swap)
    yield pages
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_looks_the_same_to_the_pixel(twins: Twins, served: str, address: str) -> None:
    twins.swapped.clear()
    # The same page drawn twice can differ by a shade at a glyph's edge; what a rule does, it does each time.
    alike = (
        _shots(twins.purged, f"{served}/{address}") == _shots(twins.whole, f"{served}/{address}") for _ in range(4)
    )
    assert any(alike)
    assert twins.swapped == {"main", "palette"}


def _shots(page: Page, address: str) -> list[bytes]:
    """The whole page on a phone and on a desk, and the phone's drawer."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the drawer
    drawer = page.locator(".md-sidebar--primary").screenshot()
    page.keyboard.press("Space")
    phone = page.screenshot(full_page=True)
    page.set_viewport_size({"width": 1280, "height": 800})
    return [drawer, phone, page.screenshot(full_page=True)]


def test_no_page_has_a_class_whose_rules_are_left_out(any_site: Path) -> None:
    for page in any_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        classes = {name for value in re.findall(r'\sclass="([^"]*)"', html) for name in value.split()}
        assert not [name for name in classes if name.startswith(ABSENT)], page
