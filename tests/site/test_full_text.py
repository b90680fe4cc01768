"""An article's page where the text is the article's own: on paper, with what it shares in its margin."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

ARTICLE = "articles/turkey-now-battle-details-100.html"
DIGEST = "articles/sy24-russian-deaths-unconfirmed.html"
GROUND = "element => getComputedStyle(element).backgroundColor"


@pytest.fixture
def page(browser: Browser, full_site: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{full_site.as_uri()}/{ARTICLE}")
    yield page
    context.close()


def test_printed_words_stand_on_paper_and_the_archives_do_not(page: Page, site: Path) -> None:
    clear = page.locator(".isnad-margin").first.evaluate(GROUND)
    paper = page.locator(".isnad-recorded").first.evaluate(GROUND)
    assert page.locator(".isnad-full").evaluate(GROUND) == clear != paper
    assert page.locator(".isnad-digest, .isnad-printed").count() == 0
    page.goto(f"{site.as_uri()}/{DIGEST}")
    assert page.locator(".isnad-recorded").first.evaluate(GROUND) == clear
    assert page.locator(".isnad-printed").first.evaluate(GROUND) == paper


def test_a_shared_passage_in_the_margin_opens_the_sentence_of_the_other_article(page: Page) -> None:
    shared = page.locator(".isnad-margin li:not(:has(.isnad-claim))")
    assert shared.count() > 2
    both, other = shared.first.locator("a").all()
    assert "compare/" in (both.get_attribute("href") or "")
    address = urlsplit(other.get_attribute("href") or "")
    assert address.path == "sy24-coalition-kills-100.html"
    other.click()
    page.wait_for_url("**/sy24-coalition-kills-100.html#s-*")
    assert page.locator(f"#{address.fragment}.isnad-sentence").is_visible()


@pytest.mark.parametrize("width", [320, 1000])
def test_nothing_sticks_out_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
