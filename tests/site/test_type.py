"""Type, motion and print where one page or one state shows them. What every page is asked: test_every_page.py."""

from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from sticking_out import sticks_out

LINES = """() => [...document.querySelectorAll(".md-content :is(p, li, dd, figcaption)")]
  .filter(element => element.checkVisibility() && !element.closest("svg, .isnad-page-end, .isnad-ask"))
  .flatMap(element => {
    const rows = {};
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest("p, li, dd, figcaption") !== element) continue;
      const range = document.createRange();
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (!box || /\\p{M}/u.test(node.data[at])) continue;
        const row = Math.round(box.bottom);
        rows[row] = (rows[row] || 0) + 1;
      }
    }
    return Object.values(rows).slice(0, -1); // the last line is as long as it happens to be
  })"""
"""How many characters each line of running text has; marks above letters are none."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    yield context.new_page()
    context.close()


def test_no_result_of_a_search_sticks_out(page: Page, served: str) -> None:
    page.goto(f"{served}/search.html?q=خشام")
    page.locator(".isnad-search-results li").first.wait_for()
    for width in (320, 360, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert sticks_out(page) == [], width


def test_a_line_of_running_text_is_as_long_as_an_eye_follows(glance: Page, served: str) -> None:
    for address in ("about.html", "articles/sy24-russian-deaths-unconfirmed.html", "people/us-official-anonymous.html"):
        glance.goto(f"{served}/{address}")
        lines = glance.evaluate(LINES)
        assert 65 <= median(lines) <= 75, (address, sorted(lines))
        assert max(lines) <= 80, (address, sorted(lines))


def test_a_reader_who_wants_no_motion_gets_none(page: Page, served: str) -> None:
    page.goto(f"{served}/articles/sy24-russian-deaths-unconfirmed.html")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].map(element => getComputedStyle(element)).filter(style =>
        style.transitionProperty !== "none" && style.transitionDuration.split(", ").some(time => time !== "0s")
        || style.animationName !== "none" || style.scrollBehavior === "smooth").length"""
    )
    assert moving == 0


def test_paper_gets_addresses_and_ink_and_no_furniture(browser: Browser, served: str) -> None:
    page = browser.new_context(color_scheme="dark", reduced_motion="reduce").new_page()
    page.goto(f"{served}/articles/sy24-russian-deaths-unconfirmed.html")
    for kind in ("person", "place", "organisation"):
        page.locator(f".isnad-layers [value={kind}]").check()
    page.emulate_media(media="print")
    for furniture in (
        ".md-header",
        ".md-footer",
        ".md-sidebar--primary",
        ".isnad-trail",
        ".isnad-page-end .isnad-cite",
    ):
        assert page.locator(furniture).first.is_hidden(), furniture
    assert page.locator(".isnad-source").inner_text().endswith("articles/sy24-russian-deaths-unconfirmed.html")
    after = page.locator("a.isnad-external").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert after.startswith(('"<" "http', '"<http'))
    colours = page.locator(".isnad-recorded, .isnad-recorded a, .md-typeset td, .md-typeset h1").evaluate_all(
        "all => [...new Set(all.map(element => getComputedStyle(element).color))]"
    )
    assert colours == ["rgb(0, 0, 0)"]
    styles = page.locator(".isnad-recorded").first.evaluate(
        """text => ["person", "place", "organisation"].map(kind =>
        getComputedStyle(document.querySelector(`.isnad-recorded a.isnad-${kind}`)).textDecorationStyle)"""
    )
    assert styles == ["dotted", "dashed", "solid"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    page.context.close()
