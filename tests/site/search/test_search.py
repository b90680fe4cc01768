"""Search as a reader has it, engine and index and page together, over http and from a folder with the network off."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

LINKS = ".isnad-search-results li a"
STATUS = ".isnad-search [role=status]"
SOME = re.compile("نتيجة واحدة|نتيجتان|نتائج|نتيجة$")

WORDS_FOUND = """[...CSS.highlights.get("isnad-found")].map((found) => {
    const range = new Range();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range.toString();
})"""
"""The words that are marked: a StaticRange has none to say by itself."""


@pytest.fixture
def context(browser: Browser, base: str) -> Iterator[BrowserContext]:
    context = browser.new_context(offline=base.startswith("file"))
    yield context
    context.close()


def asked(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    expect(page.locator(STATUS)).to_have_text(SOME)
    return page


def test_an_address_answers_and_its_results_open_at_the_words_found(context: BrowserContext, base: str) -> None:
    page = asked(context, f"{base}/search.html?q=خشام&kind=article")
    assert page.locator(LINKS).count() > 1
    for line in page.locator(".isnad-search-text").all():
        assert line.locator("mark").count() > 0
    marked = set(page.locator(".isnad-search-results li").first.locator("mark").all_text_contents())
    page.locator(LINKS).first.click()
    page.wait_for_url("**/articles/*mark=*#*")
    assert page.locator(":target").count() == 1
    found = set(page.evaluate(WORDS_FOUND))
    assert found == marked != set()


def test_other_forms_of_a_name_are_searched_and_said(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(f"{base}/search.html")
    page.locator("#search-q").press_sequentially("Wagner", delay=20)
    expect(page.locator(STATUS)).to_have_text(SOME)
    expect(page.locator(".isnad-search-note").first).to_contain_text("بُحث أيضاً عن")
    assert page.locator("mark", has_text="فاغنر").count() + page.locator("mark", has_text="واغنر").count() > 0


def test_filters_offer_what_the_archive_has_and_narrow(context: BrowserContext, base: str) -> None:
    page = asked(context, f"{base}/search.html?q=قتلى")
    everywhere = page.locator("section").count()
    page.locator("[name=kind]").select_option("claim")
    expect(page.locator("section")).to_have_count(1)
    assert everywhere > 1
    page.locator("[name=kind]").select_option("")
    page.locator("[name=outlet]").select_option("sy24")
    expect(page.locator("section").last).to_contain_text("سوريا 24")
    assert page.locator(".isnad-search-facts", has_text="عنب بلدي").count() == 0
    page.locator("[name=from]").fill("2019-01-01")
    expect(page.locator(STATUS)).to_have_text("لا نتيجة")


@pytest.mark.parametrize("name", ["outlet", "person", "place", "claim"])
def test_what_there_is_to_choose_is_in_the_order_of_the_alphabet(context: BrowserContext, base: str, name: str) -> None:
    page = asked(context, f"{base}/search.html?q=قتلى&stance=denies")
    expect(page.locator(f"[name={name}] option").nth(2)).to_be_attached()
    names, sorted_names = page.locator(f"[name={name}]").evaluate(
        """field => {
          const names = [...field.options].slice(1).map(option => option.text);
          return [names, [...names].sort((one, other) => one.localeCompare(other, "ar"))];
        }"""
    )
    assert names == sorted_names


def test_words_that_stand_nowhere_are_named(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(f"{base}/search.html?q=ققققققق")
    expect(page.locator(STATUS)).to_have_text("لا نتيجة")
    assert page.get_by_text("لم يرد في الأرشيف: ققققققق").is_visible()


def test_a_missing_index_file_says_so(browser: Browser, served: str) -> None:
    context = browser.new_context()
    context.route("**/search/start-*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{served}/search.html?q=خشام")
    page.get_by_role("button", name="أعد المحاولة").wait_for()
    expect(page.locator(STATUS)).to_contain_text("تعذّر تحميل فهرس البحث")
    context.unroute("**/search/start-*.js")
    page.get_by_role("button", name="أعد المحاولة").click()
    expect(page.locator(STATUS)).to_have_text(SOME)
    assert urlsplit(page.url).path == "/search.html"
    context.close()
