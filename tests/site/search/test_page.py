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
    """A reader who may be spoilt."""
    context = browser.new_context(service_workers="block")
    context.route("**/search-engine.js*", lambda route: route.fulfill(body=ENGINE, content_type="text/javascript"))
    yield context
    context.close()


@pytest.fixture(scope="module")
def lasting(browser: Browser) -> Iterator[Page]:
    """One page for the tests that leave no more behind than the page they are on: opening one costs more than they."""
    context = browser.new_context(service_workers="block")
    context.route("**/search-engine.js*", lambda route: route.fulfill(body=ENGINE, content_type="text/javascript"))
    yield context.new_page()
    context.close()


def _opened(page: Page, served: str) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served}/search.html")
    return page


@pytest.fixture
def page(lasting: Page, served: str) -> Page:
    return _opened(lasting, served)


@pytest.fixture
def fresh(context: BrowserContext, served: str) -> Page:
    """A page without a history."""
    return _opened(context.new_page(), served)


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


def test_each_search_is_one_entry_of_the_history(fresh: Page) -> None:
    page = fresh
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


FILTERS = {
    "kind": "claim", "outlet": "sy24", "person": "kremlin", "place": "khasham", "claim": "russian-deaths",
    "stance": "denies", "from": "2018-02-10", "to": "2018-02-20",
}  # fmt: skip


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_stands_in_the_address_and_is_read_from_it(page: Page, name: str) -> None:
    page.fill(BOX, "خشام 2")
    said(page, "نتيجتان")
    field = page.locator(f".isnad-search [name={name}]")
    if name in ("from", "to"):
        field.fill(FILTERS[name])
    else:
        field.select_option(FILTERS[name])
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


def test_whom_and_what_there_is_to_choose_is_loaded_with_the_filters_alone(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}/search.html?q=خشام 2")
    said(page, "نتيجتان")
    assert not page.locator("[name=person]").is_visible()
    assert page.evaluate("window.chosen") is None
    page.goto(f"{served}/search.html?q=خشام 2&person=kremlin")
    said(page, "نتيجتان")
    expect(page.locator("[name=person] option:checked")).to_have_text("الكرملين")
    assert page.locator("[name=person]").is_visible()
    assert page.evaluate("window.chosen") == 1


def test_filters_are_set_with_the_keyboard_alone_on_a_phone(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}/search.html?q=خشام 2")
    said(page, "نتيجتان")
    page.focus(BOX)
    page.keyboard.press("Tab")  # the button
    page.keyboard.press("Tab")  # the filters
    page.keyboard.press("Enter")
    expect(page.locator("[name=stance] option")).to_have_count(3)
    expect(page.locator("[name=claim] option")).to_have_count(2)
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name"))
        if reached[-1] in ("person", "place", "claim", "stance"):
            page.keyboard.press("ArrowDown")
    assert reached == ["kind", "outlet", "person", "place", "claim", "stance"]
    page.wait_for_url("**stance=denies*")
    chosen = {"person": ["kremlin"], "place": ["khasham"], "claim": ["russian-deaths"], "stance": ["denies"]}
    assert given(page) == {"q": ["خشام 2"], **chosen}
    page.wait_for_function("() => window.asked.at(-1)[1].stance === 'denies'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for field in page.locator(".isnad-search-filters :is(select, input)").all():
        box = field.bounding_box()
        assert box and box["width"] <= 344 and box["height"] >= 24 and box["x"] >= 0


def test_a_filter_answers_without_a_word_and_dates_alone_do_not(page: Page, served: str) -> None:
    page.goto(f"{served}/search.html?stance=denies")
    said(page, "نتيجة واحدة")
    assert page.evaluate("window.asked") == [["", {"stance": "denies"}]]
    page.goto(f"{served}/search.html?from=2018-02-10")
    page.wait_for_function("() => !document.querySelector('.isnad-search [aria-busy]')")
    assert page.evaluate("window.asked") == []


def test_days_are_written_from_left_to_right(page: Page) -> None:
    for name in ("from", "to"):
        assert page.locator(f"[name={name}]").evaluate("field => getComputedStyle(field).direction") == "ltr"


def test_another_word_is_offered_as_a_link_that_keeps_the_filters(page: Page, served: str) -> None:
    page.goto(f"{served}/search.html?q=هجوم 2&outlet=sy24")
    said(page, "نتيجتان")
    offered = page.locator(".isnad-search-note", has_text="ابحث أيضاً عن:").get_by_role("link", name="عدوان")
    offered.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**outlet=sy24*")
    page.wait_for_function("() => document.querySelector('#search-q')?.value === 'عدوان 2'")
    assert given(page) == {"q": ["عدوان 2"], "outlet": ["sy24"]}


def test_where_not_all_could_be_read_for_what_is_quoted_it_is_said(page: Page) -> None:
    page.fill(BOX, "«خشام» 2")
    said(page, "نتيجتان")
    assert page.get_by_text("قُرئت أقرب المواضع").count() == 0
    page.evaluate("window.partial = true")
    page.fill(BOX, "«خشام» 3")
    said(page, "3 نتائج")
    assert page.get_by_text("قُرئت أقرب المواضع").is_visible()


def test_a_claim_shows_its_answers_before_the_words_that_were_found(page: Page) -> None:
    page.evaluate(
        """() => { window.hostile = {answersLeft: 2, answers: [
            {text: "أكثر من 100 — مسؤول أمريكي — من 1 إلى 4 مصادر أولى", marks: [[8, 11]]},
            {text: "<b>200</b>", marks: []},
        ]} }"""
    )
    page.fill(BOX, "خشام")
    said(page, "نتيجة واحدة")
    result = page.locator(".isnad-search-results li")
    assert result.locator(".isnad-search-text").all_text_contents() == [
        "أكثر من 100 — مسؤول أمريكي — من 1 إلى 4 مصادر أولى",
        "<b>200</b>",
        "قال توماس فيل ذلك.",
    ]
    assert result.locator("mark").first.text_content() == "100"
    assert result.get_by_text("وأجوبة أخرى في صفحة المسألة: 2").is_visible()
    described = result.locator("a").get_attribute("aria-describedby")
    assert "أكثر من 100" in (page.locator(f"#{described}").text_content() or "")


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
    assert page.get_by_text("لم يصل هذا الملف:").is_visible()
    page.evaluate("window.broken = false")
    page.get_by_role("button", name="أعد المحاولة").click()
    said(page, "نتيجتان")


def test_a_search_that_is_not_saved_says_so_in_arabic(context: BrowserContext, served: str) -> None:
    context.add_init_script("window.broken = true")
    page = context.new_page()
    page.goto(f"{served}/search.html")
    context.set_offline(True)
    page.fill(BOX, "خشام 2")
    expect(page.locator(STATUS)).to_contain_text("البحث غير محفوظ على هذا الجهاز")
    latin = page.locator(".isnad-search-results").evaluate(
        "place => [...place.querySelectorAll('*')].filter((e) => !e.children.length && !e.closest('[dir=ltr]'))"
        ".map((e) => e.textContent).join('').match(/[A-Za-z]/)"
    )
    assert latin is None
    context.set_offline(False)
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
