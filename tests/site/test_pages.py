"""Every kind of page in a real browser, over http and from a folder with the network off."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser

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


def test_every_page_opens_whole_and_asks_nobody_else(browser: Browser, base: str) -> None:
    context = browser.new_context(service_workers="block")  # test_policy.py and offline/ have the worker
    context.set_offline(base.startswith("file"))
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on("response", lambda said: faults.append(f"{said.status}: {said.url}") if said.status >= 400 else None)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    for address in PAGES.values():
        page.goto(f"{base}/{address}")
        settle(page)
        elsewhere = [url for url in asked if not url.startswith(base) and urlsplit(url).scheme not in ("data", "blob")]
        assert (faults, elsewhere) == ([], []), address
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"], address
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl", address
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
