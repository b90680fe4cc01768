"""What an article page costs on a slow line, as a server that compresses would send it, and that nothing jumps."""

import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

KILOBYTE = 1000
FIRST = "articles/sy24-russian-deaths-unconfirmed.html"
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".md", ".txt"}
KINDS = (
    FIRST,
    *("index.html", "about.html", "corrections.html", "contribute.html"),
    *("events/khasham-2018.html", "events/khasham-2018-wording.html"),
    *("claims/index.html", "claims/attackers-deaths.html", "people/index.html", "people/thomas-veale.html"),
    *("places/deir-ez-zor.html", "organisations/sy24.html", "articles/index.html", "compare/index.html"),
    "compare/turkey-now-battle-details-100--sy24-coalition-kills-100.html",
    "records/sy24-russian-deaths-unconfirmed.html",
    *("events/khasham-2018-grid.html", "offline.html", "search.html", "search.html?q=فاغنر"),
)
"""A page of every kind."""
SHIFTS = """new Promise(done => new PerformanceObserver(list => done(
  list.getEntries().filter(entry => !entry.hadRecentInput).reduce((sum, entry) => sum + entry.value, 0)
)).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))"""


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed, as any web server does, and counts what it sends."""

    sent: dict[str, int]

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            return self.send_error(404)
        body = file.read_bytes()
        self.send_response(200)
        if file.suffix in TEXT:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        self.sent[self.path.lstrip("/")] = len(body)
        return None

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def line(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """The site's address over a line that counts: bytes of each file that was sent, compressed."""
    sent: dict[str, int] = {}
    handler = type("Counting", (_Compressing,), {"sent": sent})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", sent
    server.shutdown()


def _opened(browser: Browser, address: str, **how: object) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 800}, **how).new_page()  # type: ignore[arg-type]
    page.goto(address, wait_until="networkidle")
    return page


def test_an_article_costs_little_and_the_next_one_next_to_nothing(
    browser: Browser, site: Path, line: tuple[str, dict[str, int]]
) -> None:
    base, sent = line
    page = _opened(browser, f"{base}/{FIRST}", service_workers="block")
    first = sum(sent.values())
    assert first < 100 * KILOBYTE, sent
    own = sum(sent[name] for name in sent if _is_ours(name))
    assert own < 15 * KILOBYTE, {name: sent[name] for name in sent if _is_ours(name)}
    for address in _other_articles(site):
        sent.clear()
        page.goto(f"{base}/{address}", wait_until="networkidle")
        following = sum(sent.values())
        assert address in sent
        print(f"first {first}, of it ours {own}, next {following}: {dict(sent)}")
        assert following < 10 * KILOBYTE, sent
    page.context.close()


def _other_articles(site: Path) -> list[str]:
    articles = [f"articles/{path.name}" for path in sorted((site / "articles").glob("*-*.html"))]
    return [address for address in articles if address != FIRST]


def _is_ours(name: str) -> bool:
    """Scripts and styles that are not the theme's, whose names hold a hash."""
    stem, _, rest = name.rpartition("/")[2].partition(".")
    return name.split("?", maxsplit=1)[0].endswith((".js", ".css")) and not (
        stem in ("main", "palette", "bundle") and "min" in rest
    )


def test_an_article_is_readable_sooner_without_scripts(browser: Browser, line: tuple[str, dict[str, int]]) -> None:
    base, sent = line
    page = _opened(browser, f"{base}/{FIRST}", java_script_enabled=False)
    assert page.locator(".isnad-recorded").first.is_visible()
    needed = {name: size for name, size in sent.items() if name.split("?")[0].endswith((".html", ".css"))}
    print(f"without scripts {sum(needed.values())}: {needed}")
    assert sum(needed.values()) < 40 * KILOBYTE, needed
    page.context.close()


@pytest.mark.parametrize("address", KINDS)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_a_page_loads(
    browser: Browser, line: tuple[str, dict[str, int]], width: int, address: str
) -> None:
    base, _ = line
    for scheme in ("light", "dark"):
        size = {"width": width, "height": 800}
        context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{base}/{address}", wait_until="load")
        assert page.evaluate(SHIFTS) == 0, scheme
        context.close()
