"""Figures, dates, coordinates and Latin names stand in the right order inside Arabic, as the browser lays them out."""

import pytest
from playwright.sync_api import Browser, Page

ORDER = """([selector, first, second]) => {
  const holds = e => e.textContent.includes(first) && e.textContent.includes(second);
  const element = [...document.querySelectorAll(selector)].find(holds);
  if (!element) return null;
  const place = words => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range.getClientRects()[0].left;
    }
  };
  return [place(first), place(second)];
}"""


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}).new_page()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("places/khasham", ("bdi", "35.301", "40.292")),
        ("articles/sy24-russian-deaths-unconfirmed", ("bdi", "000_", ".txt")),
        ("people/thomas-veale", ("bdi", "Thomas", "Veale")),
    ],
)
def test_what_reads_from_the_left_stands_so(page: Page, served: str, address: str, words: tuple[str, ...]) -> None:
    page.goto(f"{served}/{address}.html")
    left, right = page.evaluate(ORDER, list(words))
    assert left <= right


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("claims/attackers-deaths", (".isnad-lead", "100", "200")),
        ("articles/sy24-russian-deaths-unconfirmed", ("dd", "13", "2018")),
        ("claims/initial-fire", (".isnad-lead", "20", "30")),
    ],
)
def test_what_arabic_says_first_stands_on_the_right(
    page: Page, served: str, address: str, words: tuple[str, ...]
) -> None:
    page.goto(f"{served}/{address}.html")
    places = page.evaluate(ORDER, list(words))
    if places is None:
        pytest.fail(f"not on the page: {words}")
    assert places[0] > places[1]
