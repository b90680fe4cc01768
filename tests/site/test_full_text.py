"""An article's page where the text is the article's own: on paper, with what it shares in its margin."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

SHARING = {
    "bridge": ("al-masa-ten-injured", "barid-al-sahel-ministry"),
    "khasham": ("turkey-now-battle-details-100", "sy24-coalition-kills-100"),
}
"""Of each archive an article, and one that has passages of it too."""
DIGEST = "articles/al-sabah-bridge-closed.html"
Held = Any  # as conftest has it
GROUND = "element => getComputedStyle(element).backgroundColor"


@pytest.fixture
def page(browser: Browser, full_site: Path, held: Held) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    page.goto(f"{full_site.as_uri()}/articles/{SHARING[held.files.name][0]}.html")
    yield page
    context.close()


def test_printed_words_stand_on_paper_and_the_archives_do_not(page: Page, bridge_site: Path) -> None:
    clear = page.locator(".isnad-margin").first.evaluate(GROUND)
    paper = page.locator(".isnad-recorded").first.evaluate(GROUND)
    assert page.locator(".isnad-full").evaluate(GROUND) == clear != paper
    assert page.locator(".isnad-digest, .isnad-printed").count() == 0
    page.goto(f"{bridge_site.as_uri()}/{DIGEST}")
    assert page.locator(".isnad-recorded").first.evaluate(GROUND) == clear
    assert page.locator(".isnad-printed").first.evaluate(GROUND) == paper


def test_a_shared_passage_in_the_margin_opens_the_sentence_of_the_other_article(page: Page, held: Held) -> None:
    _, with_it = SHARING[held.files.name]
    shared = page.locator(".isnad-margin li:not(:has(.isnad-speaker))")
    assert shared.count() > 0
    both, other = shared.first.locator("a").all()
    assert "compare/" in (both.get_attribute("href") or "")
    address = urlsplit(other.get_attribute("href") or "")
    assert address.path == f"{with_it}.html"
    other.click()
    page.wait_for_url(f"**/{with_it}.html#s-*")
    assert page.locator(f"#{address.fragment}.isnad-sentence").is_visible()


@pytest.mark.parametrize("width", [320, 1000])
def test_nothing_sticks_out_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
