"""Cards of an article's names and sentences: under a pointer, at the keyboard's focus and under a finger."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from settled import settle

Until = Callable[[Page, Callable[[], bool]], None]
ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
PERSON = ".isnad-recorded a.isnad-person"
CARD = ".isnad-card"
WAYS = "a.isnad-speaker"
ALL_ON = 'localStorage.setItem(\'isnad-layers-on\', \'["person","place","organisation","quotation","claim"]\')'
WITHOUT_A_PART = """async () => {
  const name = location.pathname.match(/([^/]+)[.]html/)[1];
  const rows = await new Promise(come => {
    window.isnadRecord = html => come(new DOMParser().parseFromString(html, "text/html"));
    document.head.append(Object.assign(document.createElement("script"), { src: `../records/${name}.js` }));
  });
  const wanted = [...document.querySelectorAll(".isnad-taps[id]")].map(sentence => `section#card-${sentence.id}`);
  if (document.querySelector("h1 .isnad-taps")) wanted.push("section#card-title");
  for (const way of document.querySelectorAll("a.isnad-speaker")) wanted.push(`section${way.hash}`);
  for (const mark of document.querySelectorAll(".isnad-recorded a[class]"))
    wanted.push(`tr#named-${mark.href.match(/([^/]+)[.]html/)[1]}`);
  return [wanted.length, wanted.filter(part => !rows.querySelector(part))];
}"""


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    context.add_init_script(ALL_ON)
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


@pytest.fixture
def phone(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, service_workers="block")
    context.add_init_script(ALL_ON)
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


def test_every_name_and_every_sentence_that_says_something_has_its_part_of_the_record(
    page: Page, served: str, site: Path
) -> None:
    for article in sorted((site / "articles").glob("*-*.html")):
        page.goto(f"{served}/articles/{article.name}")
        wanted, without = page.evaluate(WITHOUT_A_PART)
        assert wanted > 20
        assert without == []


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
    page.locator(".isnad-layers [value=organisation]").focus()
    page.keyboard.press("Tab")
    card = page.locator(CARD)
    expect(card).to_be_visible()
    mark = page.locator(":focus")
    assert mark.get_attribute("aria-describedby") == "isnad-card"
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert mark.get_attribute("aria-describedby") is None
    assert page.locator(":focus").get_attribute("href") == "../organisations/sy24.html"
    page.keyboard.press("Enter")
    page.wait_for_url("**/organisations/sy24.html")


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
    settle(page)
    assert [url for url in fetched if "/records/" in url] == []
    for number in (1, 2):
        page.locator(PERSON).nth(number).hover()
        expect(page.locator(CARD)).to_be_visible()
    assert len([url for url in fetched if "/records/" in url]) == 1


def test_of_two_ways_followed_while_the_record_comes_the_last_one_has_its_card(page: Page, until: Until) -> None:
    held = held_back(page)
    page.locator(WAYS).first.click()
    page.locator(WAYS).last.click()
    until(page, lambda: bool(held))
    held[0].continue_()
    expect(page.locator(CARD)).to_contain_text(page.locator(WAYS).last.inner_text())


TELL_WHEN_COME = "() => { const come = isnadRecord; isnadRecord = (rows) => { come(rows); window.come = true; }; }"


def test_a_name_that_was_left_while_the_rows_come_has_no_card(page: Page, until: Until) -> None:
    held = held_back(page)
    page.locator(".isnad-layers [value=organisation]").focus()
    page.keyboard.press("Tab")
    page.locator(".isnad-layers [value=claim]").focus()
    page.evaluate(TELL_WHEN_COME)
    until(page, lambda: bool(held))
    held[0].continue_()
    page.wait_for_function("() => window.come")
    expect(page.locator(CARD)).to_be_hidden()


def test_where_the_record_cannot_be_had_a_name_and_a_way_are_links(phone: Page, served: str) -> None:
    phone.route("**/records/*.js", lambda route: route.abort())
    phone.locator(PERSON).first.tap()
    phone.wait_for_url("**/people/thomas-veale.html")
    phone.goto(f"{served}/{ARTICLE}")
    phone.locator(WAYS).first.tap()
    phone.wait_for_url("**/records/sy24-russian-deaths-unconfirmed.html#card-s-*")


def test_cards_open_in_a_folder_too(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / ARTICLE).as_uri())
    page.locator(".isnad-layers [value=person]").check()
    page.locator(PERSON).nth(1).hover()
    expect(page.locator(CARD)).to_contain_text("مسؤول العلاقات العامة")
    page.locator("#q11").click()
    expect(page.locator(CARD)).to_contain_text("بلومبرغ")
    page.close()


def test_one_tap_on_a_sentence_tells_who_says_it_through_whom_and_to_which_claim(phone: Page) -> None:
    phone.locator("#q11").tap()
    card = phone.locator(CARD)
    expect(card).to_contain_text("مسؤولون أمريكيون وروس")
    expect(card.locator(".isnad-steps").first).to_contain_text("بلومبرغ (نقل)")
    assert phone.evaluate("document.activeElement.className").startswith("isnad-card")
    assert phone.locator(".isnad-chosen").count() > 0
    claim = card.get_by_role("link", name="كم قُتل من القوات التي قصفها التحالف؟")
    claim.first.tap()
    phone.wait_for_url("**/claims/attackers-deaths.html#sy24-russian-deaths-unconfirmed-a*")


COPIED = """() => {
  document.execCommand = () => { window.copied = document.activeElement.value; return true; };
  Object.defineProperty(navigator, "clipboard", { value: undefined });
}"""
"""As where a browser has no clipboard to give, which a test could not read."""


@pytest.mark.parametrize(("place", "anchor"), [("#q11", "s-"), ("h1", "title")])
def test_a_card_gives_a_citation_of_each_answer_and_the_sentence_and_stays_open(
    phone: Page, served: str, place: str, anchor: str
) -> None:
    phone.evaluate(COPIED)
    phone.locator(place).tap()
    buttons = phone.locator(".isnad-card .isnad-copies")
    expect(buttons.last).to_have_text("انسخ هذه الجملة ورابطها")
    answers = phone.locator(".isnad-card li li")
    assert answers.count() == buttons.count() - 1 > 0
    for number in range(answers.count()):
        buttons.nth(number).tap()
        expect(buttons.nth(number)).to_have_class("isnad-copies isnad-done")
        question = answers.nth(number).locator("a").first
        copied = phone.evaluate("window.copied")
        assert f"إسناد. «{question.inner_text()}»." in copied
        assert copied.endswith(f" {question.evaluate('link => link.href')}")
        assert "، سوريا 24" in copied or "بلسان سوريا 24" in copied
    buttons.last.tap()
    expect(buttons.last).to_have_class("isnad-copies isnad-done")
    assert f"» {served}/{ARTICLE}#{anchor}" in phone.evaluate("window.copied")
    expect(phone.locator(CARD)).to_be_visible()


def test_a_name_whose_layer_is_off_is_part_of_its_sentence(phone: Page) -> None:
    phone.locator(".isnad-layers [value=person]").uncheck()
    phone.locator(".isnad-taps a.isnad-person").first.tap()
    expect(phone.locator(CARD)).to_have_attribute("aria-label", "من يقول هذا")
    expect(phone.locator(CARD)).to_be_visible()
    assert phone.url.endswith(ARTICLE)


def test_the_headline_tells_what_it_rests_on(page: Page, served: str) -> None:
    page.goto(f"{served}/articles/enab-baladi-russian-servicemen-killed.html")
    page.locator("h1").click()
    expect(page.locator(CARD)).to_contain_text("يستند إلى ما في المتن")
    page.locator("h1").click()
    expect(page.locator(CARD)).to_be_hidden()


def test_the_margin_opens_the_card_by_the_keyboard_and_escape_comes_back(page: Page) -> None:
    way = page.locator(WAYS).nth(2)
    way.focus()
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_contain_text(way.inner_text())
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(way).to_be_focused()


def test_words_that_are_being_chosen_open_nothing(page: Page) -> None:
    words = page.locator(".isnad-taps").first
    words.scroll_into_view_if_needed()
    box = words.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 140, box["y"] + 14)
    page.mouse.up()
    assert page.evaluate("getSelection().toString().length") > 3
    assert page.locator(CARD).is_hidden()


def test_no_card_leaves_a_small_screen(phone: Page) -> None:
    opened = phone.locator(f"{PERSON}, {WAYS}")
    for number in range(0, opened.count(), 4):
        opened.nth(number).tap()
        phone.locator(CARD).wait_for()  # the first waits for its rows
        box = phone.locator(CARD).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
        assert phone.evaluate("document.documentElement.scrollWidth") <= 320
        phone.keyboard.press("Escape")
