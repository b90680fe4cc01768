"""What the search page does with an engine's answers, whatever they are: here one that answers what the query says.

A query's number is how many results come; "بطيء" comes when it is let go; "عطل" fails. test_search.py tests searching.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ENGINE = Path(__file__).with_name("small_engine.js").read_text("utf-8")
EVIL = '<img src=x onerror="window.ran = 1"> <script>window.ran = 1</script> &lt;b&gt; "\''
BOX = "#search-q"
STATUS = ".isnad-search [role=status]"
LINKS = ".isnad-search-results li a"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.route("**/search-engine.js*", lambda route: route.fulfill(body=ENGINE, content_type="text/javascript"))
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, served: str) -> Page:
    page = context.new_page()
    page.goto(f"{served}/search.html")
    return page


def said(page: Page, words: str) -> None:
    page.wait_for_function("([at, words]) => document.querySelector(at).textContent === words", arg=[STATUS, words])


def given(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_results_are_counted_as_arabic_counts(page: Page) -> None:
    counts = {0: "لا نتيجة", 1: "نتيجة واحدة", 2: "نتيجتان", 3: "3 نتائج", 11: "11 نتيجة", 100: "100 نتيجة"}
    for number, words in counts.items():
        page.fill(BOX, f"خشام {number}")
        said(page, words)


def test_a_result_says_what_it_is_and_opens_at_its_sentence_with_its_words(page: Page) -> None:
    page.fill(BOX, "خشام")
    said(page, "نتيجة واحدة")
    result = page.locator(".isnad-search-results li")
    assert result.locator("mark").all_text_contents() == ["توماس", "فيل"]
    assert result.locator(".isnad-search-text").text_content() == "قال توماس فيل ذلك."
    assert result.locator(".isnad-search-facts").text_content() == "مقال · سوريا 24 · 13 شباط/فبراير 2018"
    assert page.get_by_text("بُحث أيضاً عن: Veale").is_visible()
    page.locator(LINKS).click()
    page.wait_for_url("**/articles/sy24-russian-deaths-unconfirmed.html?mark=*#a19")
    assert given(page) == {"mark": ["توماس", "فيل"]}


def test_three_results_show_and_the_rest_on_request(page: Page) -> None:
    page.fill(BOX, "خشام 60")
    said(page, "60 نتيجة")
    assert page.locator(LINKS).count() == 3
    page.get_by_role("button", name="المزيد").click()
    expect(page.locator(LINKS)).to_have_count(50)
    assert page.locator(LINKS).nth(3).evaluate("link => link === document.activeElement")
    assert page.get_by_text("هذه أفضل النتائج").is_visible()
    assert page.evaluate("window.asked.at(-1)[1].kind") == "article"


def test_more_that_does_not_load_says_so(page: Page) -> None:
    page.fill(BOX, "خشام 60")
    said(page, "60 نتيجة")
    page.evaluate("window.broken = true")
    page.get_by_role("button", name="المزيد").click()
    said(page, "تعذّر تحميل فهرس البحث. أعد المحاولة، أو تصفّح أبواب الأرشيف أدناه.")


def test_what_is_recorded_is_shown_as_text(page: Page) -> None:
    page.evaluate(
        "evil => { window.hostile = {title: evil, text: evil, sort: evil, outletName: evil, day: evil,"
        " found: [evil], page: 'javascript:window.ran=1', marks: [[0, 4]]} }",
        EVIL,
    )
    page.fill(BOX, f"خشام {EVIL}")
    said(page, "نتيجة واحدة")
    result = page.locator(".isnad-search-results li")
    assert result.locator("a").text_content() == EVIL
    assert result.locator(".isnad-search-text").text_content() == EVIL
    assert page.locator(".isnad-search :is(img, script)").count() == 0
    result.locator("a").click()
    page.wait_for_load_state()
    assert page.evaluate("window.ran") is None
    assert urlsplit(page.url).scheme == "http"


def test_an_answer_that_comes_late_is_dropped(page: Page) -> None:
    page.fill(BOX, "بطيء 7")
    page.wait_for_function("() => window.asked.length === 1")
    page.fill(BOX, "سريع 2")
    said(page, "نتيجتان")
    page.evaluate("window.answerAtLast()")
    said(page, "نتيجتان")


def test_text_that_comes_without_keys_is_searched(page: Page) -> None:
    page.focus(BOX)
    page.keyboard.insert_text("خشام 5")  # as paste, dictation and on-screen keyboards put it: no key events
    said(page, "5 نتائج")
    assert given(page) == {"q": ["خشام 5"]}


def test_an_input_method_is_left_in_peace(page: Page) -> None:
    page.focus(BOX)
    compose = page.context.new_cdp_session(page)
    compose.send("Input.imeSetComposition", {"text": "خشا 3", "selectionStart": 5, "selectionEnd": 5})
    said(page, "3 نتائج")
    assert given(page) == {}
    assert page.input_value(BOX) == "خشا 3"
    result = page.locator(LINKS).first.element_handle()
    compose.send("Input.insertText", {"text": "خشا 3"})
    page.wait_for_url("**/search.html?q=*")
    assert given(page) == {"q": ["خشا 3"]}
    assert result.evaluate("link => link.isConnected")  # a finger may be on it


def test_typing_asks_once_for_many_letters(page: Page) -> None:
    page.locator(BOX).press_sequentially("خشام ودير الزور", delay=10)
    said(page, "نتيجة واحدة")
    assert len(page.evaluate("window.asked")) <= 2


def test_each_search_is_one_entry_of_the_history(page: Page) -> None:
    before = page.evaluate("history.length")
    for query in ("خشام 2", "خشام 3"):
        page.fill(BOX, "")
        page.locator(BOX).press_sequentially(query, delay=60)
        page.keyboard.press("Enter")
        said(page, {"خشام 2": "نتيجتان", "خشام 3": "3 نتائج"}[query])
    assert page.evaluate("history.length") == before + 2
    page.go_back()
    said(page, "نتيجتان")
    assert page.input_value(BOX) == "خشام 2"
    page.go_forward()
    said(page, "3 نتائج")
    page.go_back()
    page.go_back()
    said(page, "")
    assert page.input_value(BOX) == ""


FILTERS = {"kind": "claim", "outlet": "sy24", "from": "2018-02-10", "to": "2018-02-20"}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_stands_in_the_address_and_is_read_from_it(page: Page, name: str) -> None:
    page.fill(BOX, "خشام 2")
    said(page, "نتيجتان")
    field = page.locator(f".isnad-search [name={name}]")
    if name in ("kind", "outlet"):
        field.select_option(FILTERS[name])
    else:
        field.fill(FILTERS[name])
    page.wait_for_function("() => window.asked.length === 2")
    assert given(page) == {"q": ["خشام 2"], name: [FILTERS[name]]}
    page.reload()
    said(page, "نتيجتان")
    assert field.input_value() == FILTERS[name]
    assert field.is_visible()
    assert page.evaluate("window.asked") == [["خشام 2", {name: FILTERS[name]}]]
    page.go_back()
    page.wait_for_function("() => !location.search.includes('&')")
    assert field.input_value() == ""


def test_where_nothing_is_found_a_filter_is_easily_lifted(page: Page, served: str) -> None:
    page.goto(f"{served}/search.html?q=خشام+0&outlet=unheard-of")
    said(page, "لا نتيجة")
    assert page.get_by_text("لم يرد في الأرشيف: خشام 0").is_visible()
    assert page.locator("[name=outlet]").input_value() == "unheard-of"
    page.get_by_role("button", name="ابحث بلا تصفية").click()
    page.wait_for_function("() => window.asked.length === 2")
    assert given(page) == {"q": ["خشام 0"]}
    assert page.locator(BOX).evaluate("box => box === document.activeElement")


def test_the_keyboard_is_enough(page: Page, served: str) -> None:
    page.goto(f"{served}/about.html")
    page.keyboard.press("/")
    page.keyboard.type("خشام 2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    said(page, "نتيجتان")
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    assert page.locator(LINKS).first.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("3")
    page.keyboard.press("ArrowDown")  # before the answer: it stays among the results when they change
    page.wait_for_function("() => window.asked.length === 2")
    assert given(page)["q"][0].endswith("3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")


def test_an_index_that_does_not_load_says_so_and_can_be_tried_again(context: BrowserContext, served: str) -> None:
    context.add_init_script("window.broken = true")
    page = context.new_page()
    page.goto(f"{served}/search.html?q=خشام 2")
    said(page, "تعذّر تحميل فهرس البحث. أعد المحاولة، أو تصفّح أبواب الأرشيف أدناه.")
    assert page.get_by_text("search/start.js").is_visible()
    page.evaluate("window.broken = false")
    page.get_by_role("button", name="أعد المحاولة").click()
    said(page, "نتيجتان")


def test_a_missing_engine_says_so(context: BrowserContext, served: str) -> None:
    context.unroute("**/search-engine.js*")
    context.route("**/search-engine.js*", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{served}/search.html")
    page.get_by_role("button", name="أعد المحاولة").wait_for()
    assert page.locator("#shelves + ul a").first.is_visible()


def test_results_fit_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.fill(BOX, "خ" * 190 + " 3")
    said(page, "3 نتائج")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator(LINKS).first.bounding_box()
    assert box and box["width"] <= 360
