"""What a screen reader is given of a page, in its order: Chromium's accessibility tree."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

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
def page(glance: Page) -> Page:
    glance.set_viewport_size({"width": 1280, "height": 900})
    return glance


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


def test_the_names_of_a_trees_tiers_are_not_spoken(page: Page, site: Path) -> None:
    for path in ("claims/attackers-deaths.html", "index.html"):
        page.goto((site / path).as_uri())
        drawn = page.locator("#figure-chains svg text").all_text_contents()
        assert {name for name in figure_words.TIERS if name in drawn}, path
        said = {line.removeprefix("- text:").strip() for line in map(str.strip, spoken(page).splitlines())}
        assert said.isdisjoint(figure_words.TIERS), path


def test_a_step_of_a_sayings_way_is_spoken_with_its_stance_and_no_brackets(page: Page, site: Path) -> None:
    page.goto((site / "claims/russians-killed.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    answers = page.locator("#diffusion td:nth-child(2)").all_inner_texts()
    assert answers
    for answer in answers:
        assert any(f"\n{stance}" in answer for stance in ar.STANCES.values()), answer
        assert not re.search(r"[()\[\]]", answer), answer


ORDERS = {
    "events/khasham-2018.html": ("h1", ".isnad-lead", "#tile-attackers-deaths", ".isnad-ways", "#articles"),
    "claims/attackers-deaths.html": ("h1", ".isnad-answers", "#figure-chains", ".isnad-sayings", "#facts", "#related"),
    "articles/sy24-coalition-kills-100.html": ("h1", ".isnad-recorded", ".isnad-previous-next", "#facts"),
    "index.html": ("h1", ".isnad-lead", ".isnad-ask", "#tile-attackers-deaths", "#repeated", ".isnad-ways"),
}
FOLLOWS = """selectors => selectors.map(one => document.querySelector(`article ${one}`))
  .every((element, at, all) => element && (!at
    || all[at - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))"""


@pytest.mark.parametrize("path", ORDERS)
def test_a_page_is_spoken_the_answer_first(page: Page, site: Path, path: str) -> None:
    page.goto((site / path).as_uri())
    assert page.evaluate(FOLLOWS, list(ORDERS[path]))
