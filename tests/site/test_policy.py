"""Under the pages' policy everything works, and a script that somebody got into a page does not run."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from page_faults import listen
from settled import settle

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
VIOLATIONS = "addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.blockedURI}`));"
INJECTED = {
    "inline script": "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))",
    "handler": """document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = 1">')""",
    "address": "location.href = 'javascript:window.ran = 1'",
    "elsewhere": "import('https://elsewhere.example/x.js').catch(() => {})",
}


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    return served if request.param == "http" else site.as_uri()


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """The same, whose pages keep what the policy refused."""
    context.add_init_script(VIOLATIONS)
    return context


def test_no_page_names_another_that_a_browser_would_fetch_unasked(site: Path) -> None:
    relations = re.compile(r"<link rel=\"?(?:next|prev|prefetch|preload|prerender)\b[^>]*>")
    assert [
        (page, found) for page in site.rglob("*.html") if (found := relations.findall(page.read_text("utf-8")))
    ] == []


def test_no_page_is_refused_anything_of_its_own_in_a_folder(
    context: BrowserContext, site: Path, some_pages: list[str]
) -> None:
    """With the network off. Over http the same is asked in test_every_page.py."""
    context.set_offline(True)
    page = context.new_page()
    said = listen(page, site.as_uri())
    for path in some_pages:
        if path != "404.html":  # whose links are a server's
            page.goto(f"{site.as_uri()}/{path}")
            assert page.evaluate("typeof __md_scope") == "object", path  # scheme.js ran
            assert page.evaluate("document.documentElement.classList.contains('js')"), path  # and its bundle
            assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky", path
            settle(page)
    assert said == []


@pytest.mark.parametrize("kind", INJECTED)
def test_an_injected_script_does_not_run(context: BrowserContext, base: str, kind: str) -> None:
    page = context.new_page()
    page.goto(f"{base}/{ARTICLE}")
    with page.expect_console_message(lambda said: "Content Security Policy" in said.text):
        page.evaluate(INJECTED[kind])
    assert page.evaluate("window.ran") is None


def test_a_script_written_into_a_page_s_content_does_not_run(context: BrowserContext, site: Path, base: str) -> None:
    """Should escaping ever fail, the policy still stands: the page is spoilt on its way."""
    spoilt = (site / ARTICLE).read_text("utf-8").replace("</article>", "<script>window.ran = 1</script></article>", 1)
    assert "window.ran" in spoilt
    context.route(f"**/{ARTICLE}", lambda route: route.fulfill(body=spoilt, content_type="text/html"))
    page = context.new_page()
    page.goto(f"{base}/{ARTICLE}")
    assert page.evaluate("[...document.scripts].some((script) => script.text === 'window.ran = 1')")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.documentElement.classList.contains('js')")
