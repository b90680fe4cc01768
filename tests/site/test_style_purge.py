"""Pages look the same in the purged sheets as in the whole ones, and none has a class whose rules are left out."""

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page, Request, Route

from isnad.finish.style_purge import ABSENT

SHEETS = Path(material.__file__).parent / "templates/assets/stylesheets"
ADDRESSES = (
    "index.html",
    "about.html",
    "articles/sy24-coalition-kills-100.html",
    "claims/location.html",
    "people/index.html",
    "compare/index.html",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_looks_the_same_to_the_pixel(browser: Browser, served: str, width: int, address: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, reduced_motion="reduce", service_workers="block"
    )
    purged, whole = context.new_page(), context.new_page()
    swapped: list[str] = []

    def swap(route: Route, request: Request) -> None:
        name = request.url.split("?")[0].rpartition("/")[2]
        swapped.append(name)
        route.fulfill(path=SHEETS / name)

    whole.route(re.compile(r"/(main|palette)\.[0-9a-f]+\.min\.css"), swap)
    # The same page drawn twice can differ by a shade at a glyph's edge; what a rule does, it does each time.
    alike = (_shots(purged, f"{served}/{address}") == _shots(whole, f"{served}/{address}") for _ in range(4))
    assert any(alike)
    assert {name.split(".")[0] for name in swapped} == {"main", "palette"}
    context.close()


def _shots(page: Page, address: str) -> list[bytes]:
    """The whole page, and on a phone its drawer."""
    page.goto(address)
    shots = []
    if page.viewport_size and page.viewport_size["width"] < 1000:
        page.keyboard.press("Tab")
        page.keyboard.press("Space")  # the drawer
        shots.append(page.locator(".md-sidebar--primary").screenshot())
        page.keyboard.press("Space")
    return [*shots, page.screenshot(full_page=True)]


def test_no_page_has_a_class_whose_rules_are_left_out(any_site: Path) -> None:
    for page in any_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        classes = {name for value in re.findall(r'\sclass="([^"]*)"', html) for name in value.split()}
        assert not [name for name in classes if name.startswith(ABSENT)], page
