"""The words that a search found are marked at the page it opens, and the page itself stays as it was."""

from urllib.parse import quote

from playwright.sync_api import Browser, Page

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
MARKED = """[...(CSS.highlights.get('isnad-found') || [])].map(found => {
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return String(range);
})"""
WRITTEN = "guide.html"


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context(service_workers="block").new_page()
    page.goto(address)
    return page


def test_whole_words_of_the_sentence_alone_are_marked_and_nothing_is_added(browser: Browser, base: str) -> None:
    plain = opened(browser, f"{base}/{ARTICLE}#a19")
    sentence = plain.locator("#a19").text_content() or ""
    word = next(word for word in sentence.split() if word.isalpha() and len(word) > 3)
    page = opened(browser, f"{base}/{ARTICLE}?mark={word}&mark={word[:-1]}#a19")
    marked = page.evaluate(MARKED)
    assert marked and set(marked) == {word}
    assert len(marked) < len((page.locator("article").text_content() or "").split(word)) + 1
    assert page.locator("article").inner_html() == plain.locator("article").inner_html()
    assert page.locator("#a19").evaluate("sentence => sentence.matches(':target')")


def test_words_are_marked_through_links_and_not_across_blocks(browser: Browser, served: str) -> None:
    page = opened(browser, f"{served}/{ARTICLE}?mark=في+صفوف+القوات+التي+حاولت+شن+الهجوم»+حينها#a19")
    assert page.evaluate(MARKED) == ["في صفوف القوات التي حاولت شن الهجوم» حينها"]
    one, next_ = page.locator("article p:has(> [id^=s-])").all_text_contents()[:2]
    tail, head = one.split()[-1], next_.split()[0]
    page.goto(f"{served}/{ARTICLE}?mark={tail}{head}")
    assert page.evaluate(MARKED) == []


def test_where_the_sentence_has_none_the_whole_text_is_read(browser: Browser, served: str) -> None:
    for place in ("#title", "", "#no-such-place"):
        page = opened(browser, f"{served}/{ARTICLE}?mark=فيل{place}")
        assert set(page.evaluate(MARKED)) == {"فيل"}


def test_words_in_a_table_that_the_theme_puts_in_a_frame_stay_marked(browser: Browser, served: str) -> None:
    page = opened(browser, f"{served}/{WRITTEN}")
    cell = page.locator(".md-typeset__table td").first
    word = max((cell.text_content() or "").split(), key=len)
    page.goto(f"{served}/{WRITTEN}?mark={quote(word)}")
    cell.wait_for()
    assert word in page.evaluate(MARKED)
    marked = cell.screenshot()
    page.evaluate("CSS.highlights.clear()")
    assert cell.screenshot() != marked, "the words in the cell are marked by nothing that shows"


def test_an_address_that_means_harm_marks_nothing(browser: Browser, served: str) -> None:
    page = opened(browser, f"{served}/{ARTICLE}?mark=.*&mark=(%D9%81+)%2B&mark=%5B&mark=&mark=%25#%25")
    assert page.evaluate(MARKED) == []
