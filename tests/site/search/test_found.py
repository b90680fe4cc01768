"""The words that a search found are marked at the page it opens, and the page itself stays as it was."""

from playwright.sync_api import Browser, Page

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
MARKED = "[...(CSS.highlights.get('isnad-found') || [])].map(String)"


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context().new_page()
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


def test_an_address_that_means_harm_marks_nothing(browser: Browser, served: str) -> None:
    page = opened(browser, f"{served}/{ARTICLE}?mark=.*&mark=(%D9%81+)%2B&mark=%5B&mark=&mark=%25#%25")
    assert page.evaluate(MARKED) == []
