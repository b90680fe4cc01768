"""What a screen reader is given of a page, in its order: Chromium's accessibility tree."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isnad.pipeline import Checked
from isnad.write.words import ar
from isnad.write.words import figures as figure_words
from screen_reader import spoken

_LINK = re.compile(r'^ *- \'?link(?: "((?:[^"\\]|\\.)*)")?', re.MULTILINE)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_ROUTE = figure_words.ROUTE.format(one=".+", other=".+")
DRAWN = """() => [...document.querySelectorAll("article svg.isnad-chart")].map((svg) => {
  const ids = ["aria-labelledby", "aria-describedby"].flatMap((name) => (svg.getAttribute(name) ?? "").split(" "));
  const parts = ids.filter(Boolean).map((id) => document.getElementById(id)?.textContent.trim() ?? "");
  return [svg.getAttribute("role"), parts.length, parts.every(Boolean)];
})"""


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


def test_an_article_is_spoken_from_its_headline_as_printed(page: Page, site: Path, khasham: Checked) -> None:
    for article in khasham.archive.articles.values():
        page.goto((site / f"articles/{article.id}.html").as_uri())
        said = spoken(page)
        heading = re.search(r'- \'?heading "((?:[^"\\]|\\.)*)" \[level=1\]', said)
        assert heading
        assert heading[1].split() == article.title.split()
        text = said.index(page.locator(".isnad-recorded").first.inner_text()[:12])
        assert not _HASH.search(said[:text])
        assert re.findall(r"heading .*\[level=(\d)\]", said)[0] == "1"


def test_who_had_it_from_whom_is_said_in_words(page: Page, site: Path) -> None:
    page.goto((site / "people/thomas-veale.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert ar.RELAYED.strip() in spoken(page)


def test_a_drawing_is_spoken_as_its_title_and_summary_and_its_lines_are_not(page: Page, site: Path) -> None:
    for path in ("claims/attackers-deaths.html", "events/khasham-2018-flow.html", "events/khasham-2018-map.html"):
        page.goto((site / path).as_uri())
        drawn = page.evaluate(DRAWN)
        assert drawn
        assert all(role in {"group", "img"} and parts == 2 and named for role, parts, named in drawn), (path, drawn)
        assert not [name for name in _LINK.findall(spoken(page)) if re.match(_ROUTE, name)]
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        assert re.search(r"^ *- '?(table|list)\b", spoken(page), re.MULTILINE)


def test_a_page_is_called_once_before_its_text_and_by_its_heading(page: Page, site: Path) -> None:
    for path in ("claims/attackers-deaths.html", "articles/sy24-coalition-kills-100.html"):
        page.goto((site / path).as_uri())
        said = page.locator("body").aria_snapshot()
        heading = " ".join(page.locator("h1").inner_text().split())
        before, _, _ = said.partition("[level=1]")
        assert before.count(heading) == 1, path


def test_a_page_says_no_heading_twice(page: Page, site: Path) -> None:
    for path in (
        "claims/attackers-deaths.html",
        "events/khasham-2018.html",
        "events/khasham-2018-disagreement.html",
        "index.html",
    ):
        page.goto((site / path).as_uri())
        headings = re.findall(r'heading "(.*)" \[level', spoken(page))
        assert headings
        assert len(headings) == len(set(headings)), path
