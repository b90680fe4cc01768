"""Type, reflow, motion and print, as the browser computes them, on every kind of page."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

SMALL = """() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true}) || element.closest("svg")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 15) found.add(`${size} ${element.tagName}.${element.className} ${node.data.trim().slice(0, 40)}`);
  }
  return [...found];
}"""

SIZES = """() => {
  const root = getComputedStyle(document.documentElement);
  const rem = parseFloat(root.fontSize);
  const scale = ["small", "body", "heading", "title"]
    .map(name => rem * parseFloat(root.getPropertyValue(`--isnad-${name}`)));
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true}) || element.closest("svg")) continue;
    found[getComputedStyle(element).fontSize] ??= `${element.outerHTML.slice(0, 80)}`;
  }
  return [scale, found];
}"""
"""The scale in pixels, smallest first, and each size that words have, with one of them; a drawing's grow with it."""

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

TYPE = """() => [...document.querySelectorAll(".md-content :is(h1, h2, h3, p, td)")]
  .filter(element => element.checkVisibility()).map(element => getComputedStyle(element))
  .filter(style => style.letterSpacing !== "normal" && style.letterSpacing !== "0px"
    || parseFloat(style.lineHeight) < 1.45 * parseFloat(style.fontSize) || style.textAlign === "justify").length"""

STICKS_OUT = """() => [document.documentElement.scrollWidth > innerWidth,
  ...[...document.querySelectorAll(".md-content *, .md-header *, .md-footer *")]
    .filter(element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(element => !element.closest(".isnad-stance-grid, .md-typeset__scrollwrap, pre, svg, thead"))
    .filter(element => !element.closest(".md-header__title, [hidden]"))
    .filter(element => [...element.getClientRects()].some(box => box.left < -1 || box.right > innerWidth + 1))
    .map(element => element.outerHTML.slice(0, 120))].filter(Boolean)"""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }"""

CLIPPED = """() => [...document.querySelectorAll(".md-content *, .md-footer *")]
  .filter(element => getComputedStyle(element).overflow === "hidden" && element.checkVisibility())
  .filter(element => !element.closest("thead, svg, .isnad-told, .isnad-off-screen, .isnad-ways span, caption"))
  .filter(element => element.scrollHeight > element.clientHeight + 1)
  .map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True, service_workers="block")
    yield context.new_page()  # past the policy for a reader's own spacing
    context.close()


def _assert_nothing_sticks_out(page: Page) -> None:
    """320 px is also a screen of 1280 px at a zoom of 400 %."""
    for width in (320, 360, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(STICKS_OUT) == [], (page.url, width)


def test_nothing_sticks_out_from_a_small_phone_to_a_wide_screen_and_nothing_is_too_small(
    page: Page, served: str, some_pages: list[str]
) -> None:
    for address in some_pages:
        page.goto(f"{served}/{address}")
        _assert_nothing_sticks_out(page)
        assert page.evaluate(SMALL) == [], address
        assert page.evaluate(TYPE) == 0, address
        assert page.evaluate("document.getAnimations().length") == 0, address


def test_no_result_of_a_search_sticks_out(page: Page, served: str) -> None:
    page.goto(f"{served}/search.html?q=خشام")
    page.locator(".isnad-search-results li").first.wait_for()
    _assert_nothing_sticks_out(page)


def test_there_are_four_sizes_of_type_and_each_is_told_from_the_next(
    glance: Page, served: str, some_pages: list[str]
) -> None:
    for width in (360, 1280):
        glance.set_viewport_size({"width": width, "height": 800})
        for address in some_pages:
            glance.goto(f"{served}/{address}")
            scale, found = glance.evaluate(SIZES)
            assert all(larger / smaller >= 1.19 for smaller, larger in pairwise(scale)), (width, scale)
            odd = {size: words for size, words in found.items() if float(size.removesuffix("px")) not in scale}
            assert odd == {}, (address, width)


def test_a_line_of_running_text_is_as_long_as_an_eye_follows(glance: Page, served: str) -> None:
    for address in ("about.html", "articles/sy24-russian-deaths-unconfirmed.html", "people/us-official-anonymous.html"):
        glance.goto(f"{served}/{address}")
        lines = glance.evaluate(LINES)
        assert 65 <= median(lines) <= 75, (address, sorted(lines))
        assert max(lines) <= 80, (address, sorted(lines))


AS_A_READER = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
"""A style of the reader's own: the page's policy refuses a <style>, and is not asked about this."""


def test_wider_spacing_loses_nothing(page: Page, served: str, some_pages: list[str]) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    for address in some_pages:
        page.goto(f"{served}/{address}")
        page.evaluate(AS_A_READER, SPACING)
        assert page.evaluate(STICKS_OUT) == [], address
        assert page.evaluate(CLIPPED) == [], address


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
    assert after.startswith(('" <" "http', '" <http'))
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
