"""The matrix in a real browser: headers that stay, filters that hide, everything there without a script."""

import pytest
from playwright.sync_api import Browser, Page

MATRIX = "events/khasham-2018-grid.html"


@pytest.fixture
def page(browser: Browser, served: str) -> Page:
    """On a phone so narrow that five articles do not stand beside the questions."""
    page = browser.new_context(viewport={"width": 300, "height": 780}).new_page()
    page.goto(f"{served}/{MATRIX}")
    return page


def test_a_phone_scrolls_sideways_without_losing_the_rows_name(page: Page) -> None:
    name = page.locator(".isnad-stance-grid tbody th").first
    before = name.bounding_box()
    page.locator(".isnad-stance-grid").evaluate("grid => { grid.scrollLeft = -300 }")
    after = name.bounding_box()
    assert before and after and abs(before["x"] - after["x"]) < 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 300


def test_on_a_wide_screen_every_question_is_in_sight_at_once(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{served}/{MATRIX}")
    grid = page.locator(".isnad-stance-grid")
    assert not page.locator(".md-sidebar--secondary").is_visible()
    assert page.locator("tbody th").count() == 43
    assert grid.evaluate("grid => grid.scrollHeight - grid.clientHeight") <= 1
    box = grid.bounding_box()
    assert box and box["height"] <= 900 - 48 and box["width"] > 900
    first, second = (table.bounding_box() for table in page.locator(".isnad-stance-grid table").all())
    assert first and second and first["y"] == second["y"]
    page.context.close()


def test_a_phone_shows_five_articles_beside_the_questions(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(f"{served}/{MATRIX}")
    assert page.locator(".isnad-stance-grid").evaluate("grid => grid.scrollWidth - grid.clientWidth") <= 1
    page.context.close()


def test_the_grid_scrolls_with_the_arrow_keys(page: Page) -> None:
    grid = page.locator(".isnad-stance-grid")
    grid.focus()
    for _ in range(6):
        page.keyboard.press("ArrowLeft")
    grid.evaluate(
        """grid => new Promise((done) => {
          const look = () => (grid.scrollLeft < 0 ? done() : requestAnimationFrame(look));
          look();
        })"""
    )


def test_a_stance_can_be_left_out_and_brought_back(page: Page) -> None:
    denials = page.locator(".isnad-stance-mark[data-stance=denies]")
    assert denials.count() > 0 and denials.first.is_visible()
    box = page.get_by_label("ينفي", exact=True)
    box.uncheck()
    assert not denials.first.is_visible()
    assert page.locator(".isnad-stance-mark[data-stance=asserts]").first.is_visible()
    box.check()
    assert denials.first.is_visible()


def test_an_outlet_can_be_left_out(page: Page) -> None:
    page.get_by_label("عنب بلدي", exact=True).uncheck()
    assert not page.locator("thead th[data-tag=enab-baladi]").first.is_visible()
    assert not page.locator("td[data-tag=enab-baladi]").first.is_visible()
    assert page.locator("td[data-tag=sy24]").first.is_visible()


def test_what_is_left_out_stands_in_the_address(page: Page) -> None:
    page.get_by_label("ينفي", exact=True).uncheck()
    assert page.url.endswith("#off=denies")
    page.reload()
    assert not page.get_by_label("ينفي", exact=True).is_checked()
    assert not page.locator(".isnad-stance-mark[data-stance=denies]").first.is_visible()


def test_a_sign_tells_its_words_while_it_has_the_focus(page: Page) -> None:
    sign = page.locator(".isnad-stance-mark").first
    label = sign.locator(".isnad-stance-words")
    assert (label.bounding_box() or {"width": 0})["width"] <= 1
    sign.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    box = label.bounding_box()
    assert box and box["width"] > 100 and box["x"] >= 0 and box["x"] + box["width"] <= 300
    assert " — " in (label.text_content() or "")


def test_without_a_script_the_whole_table_is_there(browser: Browser, served: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{served}/{MATRIX}")
    assert not page.locator(".isnad-filters").is_visible()
    cells = page.locator(".isnad-stance-grid tbody td")
    assert cells.count() == 43 * 5
    texts = cells.all_text_contents()
    assert all(text.strip() for text in texts)
    assert "يسكت" in texts


def test_charts_read_without_sight_and_do_not_flip(browser: Browser, served: str) -> None:
    page = browser.new_context().new_page()
    for address in ("claims/attackers-deaths.html", "events/khasham-2018.html"):
        page.goto(f"{served}/{address}")
        for chart in page.locator("svg.isnad-chart").all():
            named = chart.get_attribute("aria-labelledby") or ""
            linked = chart.locator("a").count() > 0
            assert chart.get_attribute("role") == ("group" if linked else "img")
            assert named and all(page.locator(f"#{id_}").text_content() for id_ in named.split())
            box = chart.bounding_box()
            assert box
            for words in chart.locator("text:visible").all():
                inside = words.bounding_box()
                assert (
                    inside
                    and box["x"] - 2 <= inside["x"]
                    and inside["x"] + inside["width"] <= box["x"] + box["width"] + 2
                )


def test_a_chart_gets_no_filters(browser: Browser, served: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{served}/claims/attackers-deaths.html")
    assert page.locator("svg.isnad-chart").count() == 2
    assert page.locator(".isnad-filters, svg input").count() == 0
