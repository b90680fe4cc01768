"""What a search costs a reader with a slow phone: bytes before he types and while he waits, and how long that is."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from invented.archive import write_files
from invented.files import File
from search_bench.readers import OURS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request

SLOWER = 6
"""How many times slower than this machine the reader's is; the phone that Lighthouse imagines is four times slower."""

_READY = """(status) => {
    const said = document.querySelector(status);
    return said && !said.textContent;  // it says so while the start of the index is on its way
}"""
_WATCH = """([status, links, quiet]) => {
    window.typed = window.shown = 0;
    const answered = () => {
        const said = document.querySelector(status);
        return document.querySelector(links) || (said && !quiet.includes(said.textContent.trim()));
    };
    document.addEventListener("input", () => { window.typed = performance.now(); }, true);
    new MutationObserver(() => {
        if (window.typed && !window.shown && answered()) {
            window.shown = 1;
            requestAnimationFrame(() => { window.shown = performance.now(); });
        }
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
}"""


@dataclass(frozen=True)
class Index:
    """What the index of an archive took: seconds to make, files, and their bytes as they lie on the disk."""

    seconds: float
    files: int
    size: int


@dataclass(frozen=True)
class Cost:
    """One search from an empty cache: bytes before it (the page and all it loads at once), bytes and requests for it.

    `wait` is the milliseconds from the last keystroke to the first result on the screen, the box's own pause included.
    """

    query: str
    before: int
    during: int
    requests: int
    wait: float
    results: int


def put_large_index(site: Path, files: list[File], scratch: Path) -> Index:
    """Give a built site the index of a large archive in the place of its own; its pages stay as they are."""
    from isnad.pipeline import check_archive
    from isnad.read.folders import Folders
    from isnad.write.render.view import View
    from isnad.write.search.index import search_files

    write_files(files, scratch)
    checked = check_archive(Folders.at(scratch))
    if checked.messages:
        raise SystemExit("\n".join(map(str, checked.messages[:5])))
    view = View(checked.archive, checked.related)
    start = time.process_time()
    outputs = list(search_files(view))
    seconds = time.process_time() - start
    small = _start_of(site)
    shutil.rmtree(site / "search")
    for output in outputs:
        file = site / output.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(output.text, encoding="utf-8", newline="\n")
    page = site / OURS.page
    page.write_text(page.read_text(encoding="utf-8").replace(small, _start_of(site)), encoding="utf-8", newline="\n")
    return Index(seconds, len(outputs), sum((site / output.uri).stat().st_size for output in outputs))


def _start_of(site: Path) -> str:
    """The index's first file, which the search page names."""
    return next((site / "search").glob("start-*.js")).name


def search_once(browser: Browser, base: str, query: str) -> Cost:
    """Open the search page with an empty cache on a slow processor, type, and wait for what shows."""
    # Playwright waits by evaluating text, which the page's policy forbids; a worker would keep files beside the search.
    context = browser.new_context(bypass_csp=True, service_workers="block")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    page.goto(f"{base}/{OURS.page}", wait_until="networkidle")
    page.wait_for_function(_READY, arg=OURS.status, timeout=60_000)
    page.evaluate(_WATCH, [OURS.status, OURS.links, page.evaluate(OURS.quiet)])
    first = list(asked)
    page.locator(OURS.field).fill(query)
    page.wait_for_function("window.shown > 1", timeout=60_000)
    wait = page.evaluate("window.shown - window.typed")
    results = page.locator(OURS.links).count()
    page.wait_for_load_state("networkidle")
    later = asked[len(first) :]
    cost = Cost(query, sum(map(_weight, first)), sum(map(_weight, later)), len(later), wait, results)
    context.close()
    return cost


def _weight(request: Request) -> int:
    """Bytes that travelled; those of a file where nothing travels."""
    if request.url.startswith("file:"):
        return Path(unquote(urlsplit(request.url).path)).stat().st_size
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]
