"""A reader at a search: he types into the box that the site gives him, and looks at the pages that come, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

Ask = Callable[[str], list[str]]
"""Words -> the distinct pages that are shown for them (addresses without ending), best first."""


@dataclass(frozen=True)
class SearchTarget:
    """A search on a page: selectors (they see into shadow roots), and JavaScript for the texts that are no answer."""

    page: str
    button: str
    field: str
    status: str
    links: str
    quiet: str


OURS = SearchTarget(
    page="search.html",
    button="",
    field=".isnad-search input[name=q]",
    status=".isnad-search:not(:has([aria-busy])) .isnad-search-status",
    links=".isnad-search-results li a",
    quiet="['', JSON.parse(document.querySelector('.isnad-search').dataset.words).loading]",
)
STOCK = SearchTarget(
    page="index.html",
    button="",
    field=".md-search__input",
    status=".md-search-result__meta",
    links=".md-search-result__link",
    quiet="""[document.querySelector('.md-search-result__meta').textContent.trim(),
              JSON.parse(document.querySelector('#__config').textContent).translations['search.result.placeholder']]""",
)
ZENSICAL = SearchTarget(
    page="index.html",
    button=".md-search__button",
    field="dialog input[role=combobox]",
    status="dialog [role=status]",
    links="dialog [role=listbox] a",
    quiet="['', 'Loading search…']",
)

_PAGEFIND = """async (words) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const { results } = await pagefind.search(words);
    return Promise.all(results.slice(0, 5).map((result) => result.data().then(({ url }) => url)));
}"""


def at_box(box: SearchTarget, page: Page, base: str) -> Ask:
    """A reader who sits at a search box and types one query after another."""
    page.goto(f"{base}/{box.page}")
    quiet = [text.strip() for text in page.evaluate(box.quiet)]
    if box.button:
        page.locator(box.button).first.click()
    field, status = page.locator(box.field), page.locator(box.status)
    field.wait_for(state="attached")

    def settle(is_quiet: bool) -> None:
        for _ in range(2_000):
            statuses = status.all_text_contents()
            if statuses and (statuses[0].strip() in quiet) == is_quiet:
                break
            page.wait_for_timeout(5)
        else:
            raise TimeoutError(f"the search says neither that it found nor that it did not: {statuses}")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def write(words: str, is_quiet: bool) -> None:
        field.fill(words, force=True)
        field.press("End")  # the stock theme listens for keys alone
        settle(is_quiet)

    def ask(words: str) -> list[str]:
        write("", is_quiet=True)
        write(words, is_quiet=False)
        return _pages(page.locator(box.links).evaluate_all("links => links.map(link => link.href)"), base)

    return ask


def at_pagefind(page: Page, base: str) -> Ask:
    """A reader of Pagefind, whose own box shows these results in this order."""
    page.goto(f"{base}/index.html")
    return lambda words: _pages(page.evaluate(_PAGEFIND, words), base)


def _pages(links: list[str], base: str) -> list[str]:
    """Distinct addresses without ending, in order; a folder's address is that of its index."""
    root = urlsplit(base).path.rstrip("/") + "/"
    paths = (unquote(urlsplit(link).path.removeprefix(root)) for link in links)
    return list(
        dict.fromkeys(
            (f"{path}index" if path.endswith("/") or not path else path.removesuffix(".html")) for path in paths
        )
    )
