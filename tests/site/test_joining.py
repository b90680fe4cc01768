"""Marks never break the joining of Arabic letters: every letter is as wide under them as in the bare text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

JOINING = """paragraphs => paragraphs.map(paragraph => {
  const widths = fill => {
    const copy = paragraph.cloneNode(false);
    fill(copy);
    copy.style.cssText = "position: absolute; inline-size: max-content; white-space: pre";
    paragraph.parentElement.append(copy);
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found = [];
    for (let node; (node = walker.nextNode());) {
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push(range.getBoundingClientRect().width);
      }
    }
    copy.remove();
    return found;
  };
  const parts = copy => {
    copy.append(...paragraph.cloneNode(true).childNodes);
    copy.querySelectorAll("button").forEach(extra => extra.remove());
  };
  const split = copy => {
    const words = paragraph.textContent;
    const at = words.search(/[بتسفقلمنيه][بتسفقلمنيه]/) + 1;
    const apart = document.createElement("span");
    apart.style.display = "inline-block";
    apart.textContent = words.slice(0, at);
    copy.append(apart, words.slice(at));
  };
  const bare = widths(copy => { copy.textContent = paragraph.textContent; });
  const change = fill => Math.max(...widths(fill).map((width, at) => Math.abs(width - bare[at])));
  return [change(parts), change(split)];
})"""
"""The most that any letter's width differs from its width in the bare text: under the marks, and in a broken word."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _letters_keep_their_widths(page: Page, site: Path) -> None:
    for article in sorted((site / "articles").glob("*-*.html")):
        page.goto(article.as_uri())
        for marked, broken in page.locator(".isnad-recorded").evaluate_all(JOINING):
            assert marked < 0.1
            assert broken > 0.5  # so the measure would tell


def test_no_mark_changes_the_shape_of_a_word(page: Page, site: Path) -> None:
    _letters_keep_their_widths(page, site)


def test_no_mark_changes_the_shape_of_a_word_of_a_whole_text(page: Page, full_site: Path) -> None:
    _letters_keep_their_widths(page, full_site)
