"""The way to search in the header of every page: a plain form, a key that leads to it, on a phone a link."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from settled import settle

PLACE = "places/khasham.html"
BOX = ".isnad-find input"
FOCUSED = "box => box === document.activeElement"


def test_without_javascript_the_box_leads_to_the_indexes(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/{PLACE}")
    page.locator(BOX).fill("خشام & <b>")
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["خشام & <b>"]}
    assert page.get_by_text("البحث يحتاج إلى JavaScript").is_visible()
    assert not page.locator("#search-q").is_visible()
    assert page.locator("#shelves + ul a").count() == 6
    context.close()


@pytest.fixture
def page(browser: Browser, served: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 780}).new_page()
    page.goto(f"{served}/{PLACE}")
    return page


@pytest.mark.parametrize("key", ["/", "ظ"])
def test_a_key_leads_to_the_box_unless_one_is_typing(page: Page, key: str) -> None:
    page.locator("body").dispatch_event("keydown", {"key": key, "ctrlKey": True})
    assert not page.locator(BOX).evaluate(FOCUSED)
    page.locator("body").dispatch_event("keydown", {"key": key})
    assert page.locator(BOX).evaluate(FOCUSED)
    page.locator(BOX).press_sequentially("1/2")
    assert page.locator(BOX).input_value() == "1/2"


def test_nothing_of_the_themes_own_search_is_left(page: Page, served: str, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}/{PLACE}")
    settle(page)
    assert not [url for url in asked if "search_index" in url or "worker" in url]
    assert page.locator("[for=__search], .md-search").count() == 0
    assert not [file for name in ("lunr*", "workers") for file in site.glob(f"assets/javascripts/{name}")]


def test_a_phone_has_a_link_in_its_place(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    assert not page.locator(BOX).is_visible()
    page.get_by_role("link", name="ابحث في الأرشيف").click()
    page.wait_for_url("**/search.html")
    assert page.locator("#search-q").evaluate(FOCUSED)
