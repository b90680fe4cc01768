"""The chain tree in a real browser: as a drawing where there is room, as a list on a phone, right to left by itself."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

CLAIM = "claims/attackers-deaths.html"
GOLDEN = Path(__file__).parents[1] / "cases" / "figures" / "chain-tree.svg"


def test_a_phone_shows_the_list_and_a_desk_the_drawing(browser: Browser, served: str) -> None:
    for width, drawn in ((360, False), (768, True), (1280, True)):
        page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
        page.goto(f"{served}/{CLAIM}")
        assert page.locator("svg.isnad-chart-chain").is_visible() is drawn
        assert page.locator(".isnad-tree li a").first.is_visible() is not drawn
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.context.close()


def test_the_list_leads_wherever_the_drawing_leads(browser: Browser, served: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{served}/{CLAIM}")
    links = "links => [...new Set(links.map(link => link.getAttribute('href')))].sort()"
    drawn = page.locator("svg.isnad-chart-chain a").evaluate_all(links)
    listed = page.locator(".isnad-tree a").evaluate_all(links)
    assert drawn
    assert set(drawn) - {"#chains-list"} <= set(listed)


def test_the_keyboard_follows_a_chain_and_shows_its_words(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"{served}/{CLAIM}")
    nodes = page.locator("svg.isnad-chart-chain a.isnad-node")
    nodes.first.focus()
    name = "document.activeElement.querySelector('title')?.textContent"
    for node in range(1, 4):
        page.keyboard.press("Tab")
        assert page.evaluate(name) == nodes.nth(node).locator("title").text_content()
    saying = page.locator("svg.isnad-chart-chain a:has(.isnad-words)").first
    saying.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert saying.locator(".isnad-words text").first.is_visible()


def test_outside_a_page_its_words_still_run_from_the_right(browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.goto(GOLDEN.as_uri())
    places = page.evaluate(
        """() => {
            const text = [...document.querySelectorAll("text")].find((text) => text.textContent.includes("AFP"));
            const at = (part) => text.getStartPositionOfChar(text.textContent.indexOf(part)).x;
            return [at("A"), at("2")];
        }"""
    )
    assert places[0] > places[1], "AFP stands at the right of 2023, which follows it"
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_the_drawing_are_14_px_or_more(browser: Browser, served: str, scheme: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto(f"{served}/{CLAIM}")
    svg = page.locator("svg.isnad-chart-chain")
    size = svg.evaluate("svg => parseFloat(getComputedStyle(svg).fontSize) * svg.getScreenCTM().a")
    assert size >= 13.9
