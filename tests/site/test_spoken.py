"""What a screen reader is given of a page, in its order: Chromium's accessibility tree."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isnad.pipeline import Checked
from isnad.write.words import ar
from isnad.write.words import figures as figure_words

_LINK = re.compile(r'^ *- \'?link(?: "((?:[^"\\]|\\.)*)")?', re.MULTILINE)
_SIGNS = re.compile("[◆◌⧉✓↓→←❝⚑▸]")
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_LEADS_ON = 'http-equiv="refresh"'
_ROUTE = figure_words.ROUTE.format(one=".+", other=".+")
DRAWN = """() => [...document.querySelectorAll("article svg.isnad-chart")].map((svg) => {
  const ids = ["aria-labelledby", "aria-describedby"].flatMap((name) => (svg.getAttribute(name) ?? "").split(" "));
  const parts = ids.filter(Boolean).map((id) => document.getElementById(id)?.textContent.trim() ?? "");
  return [svg.getAttribute("role"), parts.length, parts.every(Boolean)];
})"""


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


def spoken(page: Page) -> str:
    return page.locator("article").aria_snapshot()


def test_every_link_is_named_by_what_it_opens_and_no_sign_is_spoken(
    page: Page, site: Path, some_pages: list[str]
) -> None:
    faults = {}
    for path in some_pages:
        if _LEADS_ON in (site / path).read_text("utf-8"):
            continue
        page.goto((site / path).as_uri())
        said = spoken(page)
        nameless = [
            name
            for name in _LINK.findall(said)
            if not re.search(r"[^\W\d_]", name) and not re.fullmatch(r"\d{4}", name)
        ]
        if nameless or _SIGNS.search(said):
            faults[path] = nameless, [line for line in said.splitlines() if _SIGNS.search(line)]
    assert faults == {}


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
        assert all(role in {"group", "img"} and parts == 2 and told for role, parts, told in drawn), (path, drawn)
        assert not [name for name in _LINK.findall(spoken(page)) if re.match(_ROUTE, name)]
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        assert re.search(r"^ *- '?(table|list)\b", spoken(page), re.MULTILINE)


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


CALLED = """() => [...document.querySelectorAll("figure.isnad-drawing")].map(figure =>
  [figure.querySelector("figcaption").textContent, figure.querySelectorAll("figcaption :is(a, button)").length])"""


def test_a_figure_is_called_by_its_caption_and_a_page_speaks_up_in_one_place(
    glance: Page, served: str, some_pages: list[str]
) -> None:
    """What can be done with a figure is no part of its name; what a script says is said once."""
    for address in some_pages:
        glance.goto(f"{served}/{address}")
        assert all(caption and not controls for caption, controls in glance.evaluate(CALLED)), address
        assert glance.locator("[role=status]").count() == 1, address


def test_the_way_home_stands_over_every_heading(glance: Page, served: str, some_pages: list[str]) -> None:
    """Each step of the trail is a link, the first one home; the home page has none, nor that for what is not there."""
    for address in some_pages:
        glance.goto(f"{served}/{address}")
        steps = glance.locator("nav.isnad-trail a").evaluate_all("all => all.map(step => step.href)")
        assert steps[:1] == ([] if address in ("index.html", "404.html") else [f"{served}/index.html"]), address
