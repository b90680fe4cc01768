"""Cards at the marks of an article: under a pointer, at the keyboard's focus and under a finger."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

Until = Callable[[Page, Callable[[], bool]], None]
ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
PERSON = ".isnad-recorded a.isnad-person"
CARD = ".isnad-card"
WITHOUT_A_ROW = """async marks => {
  const name = location.pathname.match(/([^/]+)[.]html/)[1];
  const rows = await new Promise(come => {
    window.isnadRecord = html => come(new DOMParser().parseFromString(html, "text/html"));
    document.head.append(Object.assign(document.createElement("script"), { src: `../records/${name}.js` }));
  });
  return marks
    .map(mark => mark.matches(".isnad-sign")
      ? `tr td a[href="#${mark.hash.replace(`${name}-`, "").slice(1)}"]`
      : `tr#named-${mark.href.match(/([^/]+)[.]html/)[1]}`)
    .filter(row => !rows.querySelector(row));
}"""


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


@pytest.fixture
def phone(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, service_workers="block")
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


def test_every_mark_of_every_article_has_its_row_to_show(page: Page, served: str, site: Path) -> None:
    for article in sorted((site / "articles").glob("*-*.html")):
        page.goto(f"{served}/articles/{article.name}")
        marks = page.locator(":is(h1, .isnad-recorded) a[class]")
        assert marks.count() > 20
        assert marks.evaluate_all(WITHOUT_A_ROW) == []


def test_a_card_opens_under_a_resting_pointer_stays_under_it_and_goes_with_escape(page: Page) -> None:
    page.clock.install()
    mark = page.locator(PERSON).nth(1)
    height = page.evaluate("document.body.scrollHeight")
    mark.hover()
    card = page.locator(CARD)
    expect(card).to_be_visible()
    expect(card).to_contain_text("مسؤول العلاقات العامة")
    card.hover()
    page.clock.fast_forward(5_000)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    mark.hover()
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()
    assert page.evaluate("document.body.scrollHeight") == height


def test_a_card_opens_at_the_keyboards_focus_and_enter_follows_the_link(page: Page) -> None:
    page.locator(".isnad-layers [value=claim]").focus()
    page.keyboard.press("Tab")
    card = page.locator(CARD)
    expect(card).to_be_visible()
    mark = page.locator(":focus")
    assert mark.get_attribute("aria-describedby") == "isnad-card"
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert mark.get_attribute("aria-describedby") is None
    assert page.locator(":focus").get_attribute("href") == "../people/thomas-veale.html"
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/thomas-veale.html")


def test_a_finger_opens_the_card_first_and_follows_the_link_then(phone: Page) -> None:
    mark = phone.locator(PERSON).first
    mark.tap()
    expect(phone.locator(CARD)).to_be_visible()
    assert phone.url.endswith(ARTICLE)
    assert phone.evaluate("document.activeElement.className").startswith("isnad-card")
    phone.locator("h2#text").tap()
    expect(phone.locator(CARD)).to_be_hidden()
    mark.tap()
    expect(phone.locator(CARD)).to_be_visible()
    mark.tap()
    phone.wait_for_url("**/people/thomas-veale.html")


def held_back(page: Page) -> list[Route]:
    """The page's requests for rows, which wait until they are told to go on."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/records/*.js", hold)
    return held


def test_rows_are_fetched_when_a_card_is_first_wanted_and_once(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.wait_for_load_state("networkidle")
    assert [url for url in fetched if "/records/" in url] == []
    for number in (1, 2):
        page.locator(PERSON).nth(number).hover()
        expect(page.locator(CARD)).to_be_visible()
    assert len([url for url in fetched if "/records/" in url]) == 1


def test_of_two_marks_passed_while_the_rows_come_the_last_one_has_its_card(page: Page, until: Until) -> None:
    held = held_back(page)
    page.locator("#q11 ~ .isnad-sign-quotation").first.focus()
    page.locator("#a13 + .isnad-sign-claim").focus()
    until(page, lambda: bool(held))
    held[0].continue_()
    expect(page.locator(CARD)).to_contain_text("هل سقطت قذائف")


TELL_WHEN_COME = "() => { const come = isnadRecord; isnadRecord = (rows) => { come(rows); window.come = true; }; }"


def test_a_mark_that_was_left_while_the_rows_come_has_no_card(page: Page, until: Until) -> None:
    held = held_back(page)
    page.locator("#a13 + .isnad-sign-claim").focus()
    page.locator(".isnad-layers [value=claim]").focus()
    page.evaluate(TELL_WHEN_COME)
    until(page, lambda: bool(held))
    held[0].continue_()
    page.wait_for_function("() => window.come")
    expect(page.locator(CARD)).to_be_hidden()


def test_where_the_rows_cannot_be_had_a_mark_is_a_link(phone: Page) -> None:
    phone.route("**/records/*.js", lambda route: route.abort())
    phone.locator(PERSON).first.tap()
    phone.wait_for_url("**/people/thomas-veale.html")


def test_cards_open_in_a_folder_too(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / ARTICLE).as_uri())
    page.locator(PERSON).nth(1).hover()
    expect(page.locator(CARD)).to_contain_text("مسؤول العلاقات العامة")
    page.close()


def test_a_cards_own_link_leads_where_its_mark_leads(phone: Page) -> None:
    phone.locator("#q11 ~ .isnad-sign-quotation").first.tap()
    card = phone.locator(CARD)
    expect(card).to_contain_text("بلومبرغ")
    assert "←" in card.inner_text()  # the chain
    card.get_by_role("link", name="افتح الصفحة").tap()
    phone.wait_for_url("**/us-and-russian-officials-bloomberg.html#sy24-russian-deaths-unconfirmed-q11")


def test_a_claims_card_has_the_question_and_this_answer(page: Page) -> None:
    page.locator("#a13 + .isnad-sign-claim").focus()
    card = page.locator(CARD)
    expect(card).to_contain_text("هل سقطت قذائف")
    expect(card).to_contain_text("«20 إلى 30 طلقة مدفعية ودبابات»")


def test_no_card_leaves_a_small_screen(phone: Page) -> None:
    marks = phone.locator(".isnad-recorded :is(a.isnad-person, .isnad-sign)")
    for number in range(0, marks.count(), 5):
        marks.nth(number).tap()
        phone.locator(CARD).wait_for()  # the first waits for its rows
        box = phone.locator(CARD).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
        assert phone.evaluate("document.documentElement.scrollWidth") <= 320
        phone.keyboard.press("Escape")
