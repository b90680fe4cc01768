"""Figures, dates, coordinates and Latin names stand in the right order inside Arabic, as the browser lays them out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isnad.write.render.bidi import pieces
from isnad.write.render.inlines_html import shown_html
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[1] / "cases" / "bidi").glob("*.yaml"))
STYLE = Path(__file__).parents[2] / "docs/assets/stylesheets/isnad.css"

WORD = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[^\W0-9][^\W0-9\u064b-\u0652]*")
CENTRES = """selector => {
  const element = document.querySelector(selector);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const centres = [];
  for (let node; (node = walker.nextNode());)
    for (let at = 0; at < node.data.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      centres.push((box.left + box.right) / 2);
    }
  return centres;
}"""
"""Where each character (UTF-16 unit, as JavaScript counts) of an element stands across the page."""


def _units(text: str) -> Iterator[tuple[int, int, bool]]:
    """What is read one after another, from the right: a word of Arabic, or a stretch that runs from the left."""
    at = 0
    for piece in pieces(text):
        if piece.kind == "ltr":
            yield at, at + len(piece.text), True
        else:
            yield from ((at + word.start(), at + word.end(), word[0].isascii()) for word in WORD.finditer(piece.text))
        at += len(piece.text)


def _set_in(page: Page, html: str) -> list[float]:
    style = STYLE.read_text(encoding="utf-8")
    page.set_content(f'<!doctype html><html dir=rtl><style>{style}</style><p style="white-space:nowrap">{html}</p>')
    return list(page.evaluate(CENTRES, "p"))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_line_reads_from_the_right_and_what_is_set_apart_from_the_left(page: Page, file: Path) -> None:
    for text in loaded(file.read_text(encoding="utf-8"))["apart"]:
        centres = _set_in(page, shown_html(text))
        assert len(centres) == len(text)
        starts = []
        for start, end, from_the_left in _units(text):
            unit = centres[start:end]
            starts.append(min(unit))
            if from_the_left and not _holds_arabic(text[start:end]):
                seen = [x for x, char in zip(unit, text[start:end], strict=True) if not "\u0300" <= char <= "\u036f"]
                assert seen == sorted(seen), text[start:end]
        assert starts == sorted(starts, reverse=True), text


def _holds_arabic(text: str) -> bool:
    return bool(re.search("[\u0600-\u06ff]", text))


@pytest.mark.parametrize("text", ["80–100", "~100", "200+", "35.31°N, 40.29°E", "16 Feb 2018", "2018-02-13", "50%"])
def test_left_to_itself_it_would_read_wrong(page: Page, text: str) -> None:
    centres = _set_in(page, f"نحو {text} هنا")[4 : 4 + len(text)]
    assert centres != sorted(centres)


@pytest.mark.parametrize(
    "hostile", ["\u202eمقلوب", "\u2069\u202eمقلوب", "\u2069\u2069\u202d\u202eمقلوب", "\u2068\u202eمق"]
)
def test_an_override_that_nothing_closes_flips_nothing_after_it(page: Page, hostile: str) -> None:
    words = "ثم SY24 والعدد 100 هنا"
    alone = _set_in(page, shown_html(words))
    after = _set_in(page, f"<a>{shown_html(hostile)}</a> {shown_html(words)}")[-len(words) :]
    shift = alone[0] - after[0]
    assert [round(a - b - shift) for a, b in zip(alone, after, strict=True)] == [0] * len(words)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("places/khasham", "35.301, 40.292"),
        ("articles/sy24-russian-deaths-unconfirmed", "000_fd4d7e96e33be52e.txt"),
        ("people/thomas-veale", "Thomas F. Veale"),
    ],
)
def test_the_pages_set_apart_what_reads_from_the_left(page: Page, served: str, address: str, words: str) -> None:
    page.goto(f"{served}/{address}.html")
    apart = page.locator("bdi[dir]").filter(has_text=words)
    assert apart.count() > 0
    assert apart.first.evaluate("one => getComputedStyle(one).direction") == "ltr"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("claims/attackers-deaths", (".isnad-origins", "1", "4")),
        ("articles/sy24-russian-deaths-unconfirmed", ("dd:has-text('شباط/فبراير')", "13", "2018")),
        ("claims/initial-fire", (".isnad-answer:has-text('30')", "20", "30")),
    ],
)
def test_what_arabic_says_first_stands_on_the_right(
    page: Page, served: str, address: str, words: tuple[str, str, str]
) -> None:
    selector, first, second = words
    page.goto(f"{served}/{address}.html")
    found = page.locator(selector).first
    found.evaluate("element => { element.id = 'measured' }")
    text, centres = found.evaluate("element => element.textContent"), page.evaluate(CENTRES, "#measured")
    assert centres[text.index(first)] > centres[text.index(second)]
