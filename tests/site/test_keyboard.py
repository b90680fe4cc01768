"""Everything can be reached with the Tab key, in reading order, and what has the focus can be seen."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const goesAlong = element.matches(".isnad-copy");  // one button, which stands at each sentence in its turn
  if (element.dataset.walked && !goesAlong) return {again: true};
  element.dataset.walked = "yes";
  // A switch that is not drawn itself shows its focus on its label, a box without a frame of its own on its form.
  const label = element.matches(".md-option") ? element.nextElementSibling
    : element.matches("#__drawer") && document.querySelector(".md-header__button[for=__drawer]");
  const shown = label || (element.matches(".isnad-find input") ? element.form : element);
  // What a node of a drawing shows while it has the focus stands elsewhere: its own box is measured.
  const drawn = element.closest("svg") && element.querySelector("rect, circle") || shown;
  const style = getComputedStyle(shown), box = [...drawn.getClientRects()].find(each => each.width > 1);
  if (!box) return {html: element.outerHTML.slice(0, 120)};
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, y = (box.top + box.bottom) / 2;
  const top = document.elementFromPoint(x, y);
  const walked = [...document.querySelectorAll("[data-walked]")];
  return {
    html: element.outerHTML.slice(0, 120),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none",
    inSight: x > 0 && x < innerWidth && y > 0 && y < innerHeight,
    uncovered: !!top && (shown.contains(top) || top.contains(shown)),
    inOrder: goesAlong || walked.filter(each => !each.matches(".isnad-copy")).pop() === element,
  };
}"""
MOST = 600


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    yield context.new_page()
    context.close()


def _walk(page: Page) -> list[dict[str, Any]]:
    """What takes the focus, Tab by Tab, until it leaves the page or comes round."""
    met: list[dict[str, Any]] = []
    while len(met) < MOST:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or "again" in focused:
            return met
        met.append(focused)
    raise AssertionError("the focus never leaves the page")


PHONE, WIDE = 360, 1280
CLAIM, ARTICLE = "claims/attackers-deaths", "articles/enab-baladi-russian-servicemen-killed"
WALKED = (
    *((CLAIM, PHONE), (ARTICLE, WIDE), ("about", PHONE), ("404", WIDE)),
    *(
        pytest.param(address, width, marks=pytest.mark.slow)
        for address, width in ((CLAIM, WIDE), (ARTICLE, PHONE), ("about", WIDE), ("404", PHONE))
    ),
)
"""Each kind of page at each width; on a working day at one of them."""


@pytest.mark.parametrize(("address", "width"), WALKED)
def test_the_focus_is_seen_wherever_it_goes_and_goes_in_reading_order(
    page: Page, served: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{served}/{address}.html")
    met = _walk(page)
    links = page.locator(".md-content a[href]").evaluate_all("all => all.filter(a => a.checkVisibility()).length")
    assert len(met) >= links > 0
    faults = [
        each for each in met if not all(each.get(what) for what in ("outlined", "inSight", "uncovered", "inOrder"))
    ]
    assert not faults, faults[:5]


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_the_first_link_leads_past_the_header(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{served}/claims/attackers-deaths.html")
    skip = page.locator(".md-skip")
    page.keyboard.press("Tab")
    if not skip.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")  # on a phone the drawer's switch comes before it
    assert skip.evaluate("link => link === document.activeElement && getComputedStyle(link).opacity === '1'")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


def test_the_drawer_opens_and_shuts_by_keyboard_and_takes_no_focus_while_shut(browser: Browser, served: str) -> None:
    for scripts in (True, False):
        context = browser.new_context(
            viewport={"width": 360, "height": 800},
            java_script_enabled=scripts,
            reduced_motion="reduce",
            service_workers="block",
        )
        page = context.new_page()
        page.goto(f"{served}/claims/index.html")
        link = page.locator(".md-nav--primary > .md-nav__list a >> visible=true").first
        assert link.count() == 0
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        link.wait_for(state="visible")
        page.keyboard.press("Space")
        link.wait_for(state="detached")
        context.close()
