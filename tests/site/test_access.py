"""No kind of page stands in the way of a reader where something on it is open, or in the dark (WCAG 2.2 AA).

What holds of every page as it opens in the light is asked in test_every_page.py.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from barriers import barriers, barriers_of_colour
from screen_reader import roles_and_names


def _page(browser: Browser, scheme: str) -> Iterator[Page]:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", service_workers="block")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(params=["light", pytest.param("dark", marks=pytest.mark.slow)])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    yield from _page(browser, request.param)


@pytest.fixture
def dark(browser: Browser) -> Iterator[Page]:
    yield from _page(browser, "dark")


def _faults(page: Page) -> list[tuple[str, ...]]:
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if dark else "default")
    return barriers_of_colour(page) if dark else barriers(page)


@pytest.mark.slow
def test_colours_stand_in_nobodys_way_in_the_dark(dark: Page, served: str, some_pages: list[str]) -> None:
    faults = []
    for address in some_pages:
        dark.set_viewport_size({"width": 360, "height": 800})
        dark.goto(f"{served}/{address}")
        for width in (360, 1280):
            dark.set_viewport_size({"width": width, "height": 800})
            faults += [(address, width, *fault) for fault in _faults(dark)]
    assert not faults, "\n".join(map(str, faults[:20]))


@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.slow)])
def test_axe_finds_nothing_where_something_is_open(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for asked, shown in (("فاغنر", ".isnad-search-results li"), ("زقزقة", ".isnad-search-results p")):
        page.goto(f"{served}/search.html?q={asked}")
        page.locator(shown).first.wait_for()
        page.locator(".isnad-search summary").click()
        assert _faults(page) == []
    page.goto(f"{served}/articles/sy24-russian-deaths-unconfirmed.html")
    page.locator("a.isnad-speaker").first.click()
    page.locator(".isnad-card").wait_for()
    assert _faults(page) == []
    if width == 360:
        page.locator(".md-header [for=__drawer]").click()
        page.get_by_role("link", name="المسائل", exact=True).wait_for()
        assert _faults(page) == []


def test_a_table_laid_out_as_cards_is_still_a_table(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(f"{served}/people/thomas-veale.html")
    assert page.locator(".isnad-table td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    roles = [role for role, _ in roles_and_names(page)]
    assert {"table", "row", "columnheader", "rowheader", "cell"} <= set(roles)
    assert roles.count("rowheader") == page.locator(".isnad-table tbody th >> visible=true").count()
    page.context.close()
