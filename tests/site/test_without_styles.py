"""Words stay apart where no style sheet is: in a terminal, in a reader view, to whoever takes a page's text."""

from pathlib import Path

from playwright.sync_api import Browser

GLUED = Path(__file__).with_name("without_styles.js").read_text("utf-8")
LEADS_ON = 'http-equiv="refresh"'
BARE = "document.querySelectorAll('link[rel=stylesheet]').forEach((sheet) => { sheet.disabled = true; })"
WORDS = r"() => document.querySelector('article').innerText.split(/\s+/)"


def test_no_words_run_together_without_style_sheets(browser: Browser, site: Path, some_pages: list[str]) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    glued = {}
    for path in some_pages:
        if LEADS_ON in (site / path).read_text("utf-8"):
            continue
        page.goto((site / path).as_uri())
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            glued[path, width] = page.evaluate(GLUED)
    assert {where: pairs for where, pairs in glued.items() if pairs} == {}
    assert len(glued) > 10  # twice as many as pages


def test_the_words_of_a_claim_are_the_same_words_without_style_sheets(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((site / "claims/attackers-deaths.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    styled = set(page.evaluate(WORDS))
    page.evaluate(BARE)
    assert styled <= set(page.evaluate(WORDS)), "a word is part of another"


def test_the_test_sees_words_that_run_together(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        "<p>one<span style='display:block'>two</span></p><p>one<b>two</b></p><p>one <i style='float:left'>two</i>"
    )
    assert page.evaluate(GLUED) == ["one|two"]
