"""No kind of page stands in the way of a reader who sees, hears, reads or points otherwise (WCAG 2.2 AA)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
BEFORE_LANDMARKS = {("region", "#__drawer")}
"""A practice, not a rule of WCAG: the drawer's switch stands before all landmarks, as the link past them does."""

RUN = """options => axe.run(document, {...options, resultTypes: ["violations"]}).then(found => found.violations.flatMap(
  fault => fault.nodes.map(node => [fault.id, node.target.join(" "), node.html.slice(0, 160)])))"""


@pytest.fixture(params=["light", pytest.param("dark", marks=pytest.mark.slow)])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce", service_workers="block")
    yield context.new_page()
    context.close()


def _faults(page: Page, width: int) -> list[tuple[Any, ...]]:
    """What axe finds on a page as it now stands; in the dark only colours are other than in the light."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if dark else "default")
    page.set_viewport_size({"width": width, "height": 800})
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    rules = {"type": "rule", "values": OF_COLOUR} if dark else {"type": "tag", "values": TAGS}
    found = page.evaluate(RUN, {"runOnly": rules})
    return [(page.url, width, *fault) for fault in found if tuple(fault[:2]) not in BEFORE_LANDMARKS]


def test_axe_finds_nothing(page: Page, served: str, some_pages: list[str]) -> None:
    faults = []
    for address in some_pages:
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(f"{served}/{address}")
        faults += [*_faults(page, 360), *_faults(page, 1280)]
    assert not faults, "\n".join(map(str, faults[:20]))


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_where_something_is_open(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for asked, shown in (("فاغنر", ".isnad-search-results li"), ("زقزقة", ".isnad-search-results p")):
        page.goto(f"{served}/search.html?q={asked}")
        page.locator(shown).first.wait_for()
        page.locator(".isnad-search summary").click()
        assert _faults(page, width) == []
    page.goto(f"{served}/articles/sy24-russian-deaths-unconfirmed.html")
    page.locator("a.isnad-speaker").first.click()
    page.locator(".isnad-card").wait_for()
    assert _faults(page, width) == []
    if width == 360:
        page.locator(".md-header [for=__drawer]").click()
        page.get_by_role("link", name="المسائل", exact=True).wait_for()
        assert _faults(page, width) == []


NAMED = {"button", "checkbox", "radio", "switch", "textbox", "searchbox", "combobox", "navigation", "region"}

BROWSERS_OWN = "Show date picker"
"""A button that the browser itself puts into a date's box, named in the browser's own language."""


def _tree(page: Page) -> list[tuple[str, str]]:
    """Role and name of everything that a screen reader is told of."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    told = [node for node in nodes if not node["ignored"]]
    return [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in told]


def _is_arabic(name: str) -> bool:
    return bool(re.search("[\u0621-\u064a]", name))


def test_every_control_and_landmark_has_an_arabic_name_and_no_two_navigations_the_same(
    glance: Page, served: str, some_pages: list[str]
) -> None:
    for address in some_pages:
        glance.set_viewport_size({"width": 360, "height": 800})
        glance.goto(f"{served}/{address}")
        for width in (360, 1280):
            glance.set_viewport_size({"width": width, "height": 800})
            told = [node for node in _tree(glance) if not node[1].startswith(BROWSERS_OWN)]
            unnamed = [node for node in told if node[0] in NAMED and not _is_arabic(node[1])]
            assert not unnamed, (address, width, unnamed)
            navigations = [name for role, name in told if role == "navigation"]
            assert len(navigations) == len(set(navigations)), (address, width, navigations)


def test_a_table_laid_out_as_cards_is_still_a_table(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(f"{served}/people/thomas-veale.html")
    assert page.locator(".isnad-table td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    roles = [role for role, _ in _tree(page)]
    assert {"table", "row", "columnheader", "rowheader", "cell"} <= set(roles)
    assert roles.count("rowheader") == page.locator(".isnad-table tbody th >> visible=true").count()
    page.context.close()
