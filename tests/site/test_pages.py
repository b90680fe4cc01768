"""Pages in a real browser: a search, what is left without scripts, the way from a claim to its words and back."""

from pathlib import Path

from playwright.sync_api import Browser

from page_faults import listen
from settled import settle

PAGES = {
    "home": "index.html",
    "event": "events/khasham-2018.html",
    "article": "articles/sy24-russian-deaths-unconfirmed.html",
    "person": "people/thomas-veale.html",
    "role": "people/us-official-anonymous.html",
    "place": "places/khasham.html",
    "organisation": "organisations/sdf.html",
    "claim": "claims/attackers-deaths.html",
    "articles": "articles/index.html",
    "people": "people/index.html",
    "places": "places/index.html",
    "organisations": "organisations/index.html",
    "claims": "claims/index.html",
    "events": "events/index.html",
    "grid": "events/khasham-2018-grid.html",
    "wording": "events/khasham-2018-wording.html",
    "pair": "compare/turkey-now-battle-details-100--sy24-coalition-kills-100.html",
    "pairs": "compare/index.html",
    "about": "about.html",
    "contribute": "contribute.html",
    "search": "search.html?q=خشام",
}


def test_a_search_asks_nobody_else_and_fails_at_nothing(browser: Browser, base: str) -> None:
    """As test_every_page.py has it of every page over http, and test_policy.py in a folder with the network off."""
    context = browser.new_context(service_workers="block")  # test_policy.py and offline/ have the worker
    context.set_offline(base.startswith("file"))
    page = context.new_page()
    said = listen(page, base)
    page.goto(f"{base}/{PAGES['search']}")
    settle(page)
    assert page.locator(".isnad-search-results li").count() > 0
    assert said == []
    context.close()


PROMISES = """() => [...document.querySelectorAll("button, select, input, [role=status]")]
  .filter((control) => control.checkVisibility() && !control.closest(".isnad-find, .isnad-ask, .isnad-layers"))
  .filter((control) => control.textContent || control.matches("input, select"))
  .map((control) => control.outerHTML)
  .filter((control) => !control.includes("__drawer") && !control.includes("__search"))"""
"""What could be worked and is no plain form, no switch of the style sheet, no menu's."""


def test_without_javascript_pages_are_read_and_promise_nothing_that_it_does(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in (*PAGES.values(), "offline.html", "corrections.html"):
        page.goto(f"{site.as_uri()}/{address}")
        assert page.locator("h1").is_visible(), address
        assert page.evaluate(PROMISES) == [], address
    page.goto(f"{site.as_uri()}/{PAGES['article']}")
    assert page.locator(".isnad-recorded").first.is_visible()
    page.goto(f"{site.as_uri()}/offline.html")
    kept = page.get_by_text("يبقى كل ما تفتحه")
    assert "حيث يعمل JavaScript" in kept.inner_text()
    context.close()


def test_a_claim_opens_at_its_words_and_the_words_lead_back(browser: Browser, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served}/{PAGES['claim']}")
    row = page.locator("#sy24-russian-deaths-unconfirmed-a19")
    row.locator("a[href$='#a19']").first.click()
    page.wait_for_url("**/articles/sy24-russian-deaths-unconfirmed.html#a19")
    assert page.locator("#a19").is_visible()
    page.locator("#a19").click()
    page.locator(".isnad-card a[href$='claims/attackers-deaths.html#sy24-russian-deaths-unconfirmed-a19']").click()
    page.wait_for_url("**/claims/attackers-deaths.html#sy24-russian-deaths-unconfirmed-a19")
    context.close()
