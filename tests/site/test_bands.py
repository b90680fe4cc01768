"""What two articles share, as bands whose ends lead to one another without a script, by pointer and by keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from screen_reader import roles_and_names

PAIR = "compare/turkey-now-battle-details-100--sy24-coalition-kills-100.html"
FIRST, SECOND = "#bands-chart-1-first", "#bands-chart-1-second"


@pytest.fixture
def page(browser: Browser, served: str) -> Page:
    page = browser.new_context(java_script_enabled=False, reduced_motion="reduce").new_page()
    page.goto(f"{served}/{PAIR}")
    return page


def _ends(page: Page) -> list[str]:
    return [end.get_attribute("id") or "" for end in page.locator(".isnad-chart-bands a[id]").all()]


def test_every_end_of_a_band_leads_to_its_other_end(page: Page) -> None:
    ends = _ends(page)
    assert len(ends) == 2 * page.locator("#passages ~ .isnad-table").first.locator("tbody tr").count() > 2
    for end in ends:
        other = (page.locator(f"#{end}").get_attribute("href") or "").removeprefix("#")
        assert other in ends
        assert other != end
        assert page.locator(f"#{other}").get_attribute("href") == f"#{end}"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_tap_on_an_end_lights_its_fellow_and_leads_back(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for end in _ends(page):
        other = page.locator(f"#{end}").get_attribute("href") or ""
        page.locator(f"#{end} .isnad-band").click()
        assert page.url.endswith(other)
        page.mouse.move(1, 1)
        expect(page.locator(f"{other}:target .isnad-band")).to_have_css("stroke-width", "3px")
        expect(page.locator(other)).to_be_in_viewport()


def test_the_keyboard_goes_to_the_other_end_and_back(page: Page) -> None:
    page.locator(FIRST).focus()
    for there in (SECOND, FIRST):
        page.keyboard.press("Enter")
        expect(page.locator(there)).to_be_focused()


def test_a_screen_reader_hears_where_each_end_leads(page: Page) -> None:
    links = [name for role, name in roles_and_names(page) if role == "link"]
    assert "المقطع 1 في «تركيا الآن»، إلى موضعه في «سوريا 24 (أ)»" in links
    assert "المقطع 1 في «سوريا 24 (أ)»، إلى موضعه في «تركيا الآن»" in links
    assert "المقطع 1 في الجدول" in links


def test_every_pair_whose_words_cannot_be_shown_has_bands(site: Path) -> None:
    drawn = 0
    for file in (site / "compare").glob("*--*.html"):
        text = file.read_text("utf-8")
        hidden = text.count('<tr id="p')
        drawn += bool(hidden)
        assert text.count('class="isnad-band"') == 2 * hidden, file.name
    assert drawn > 1


def test_a_passage_that_cannot_be_shown_leads_to_the_sentence_that_rests_on_it(page: Page, served: str) -> None:
    page.goto(f"{served}/{PAIR}")
    ways = page.locator("#passages ~ .isnad-table .isnad-subline a").evaluate_all(
        "links => links.map(({ pathname, hash }) => [pathname.split('/').pop(), hash.slice(1)])"
    )
    assert {name for name, _ in ways} == {"turkey-now-battle-details-100.html", "sy24-coalition-kills-100.html"}
    told = [(name, sentence) for name, sentence in ways if sentence]
    assert told
    for name, sentence in told:
        page.goto(f"{served}/articles/{name}")
        assert page.locator(f"[id='{sentence}']").inner_text().strip(), sentence
