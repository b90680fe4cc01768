"""What an article page costs on a slow line, as a server that compresses would send it, and that nothing jumps."""

import contextlib
import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from settled import settle

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
OFTEN = {
    FIRST,
    *("index.html", "events/khasham-2018.html", "claims/attackers-deaths.html", "people/thomas-veale.html"),
    *("claims/index.html", "events/khasham-2018-grid.html", "search.html?q=فاغنر", "offline.html"),
    *("records/sy24-russian-deaths-unconfirmed.html", "organisations/sy24.html"),
}
"""Those that are tried on a working day: those that scripts change, and of what they leave alone some."""
SHIFTS = """() => {
  const seen = new PerformanceObserver(() => {});
  seen.observe({type: "layout-shift", buffered: true});
  return seen.takeRecords().filter(entry => !entry.hadRecentInput).flatMap(entry => entry.sources.map(source =>
    [entry.value, source.node?.outerHTML?.slice(0, 80) ?? source.node?.data, source.previousRect, source.currentRect]));
}"""
"""What has jumped so far, from where to where."""

BEFORE_PAINT = "scheme.js"
"""The one script that a page waits for before it shows anything: it chooses light or dark."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed, as any web server does, counts what it sends, and may keep scripts waiting."""

    sent: dict[str, int]
    scripts: threading.Event
    keeping: str

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            return self.send_error(404)
        if file.suffix == ".js" and file.name != BEFORE_PAINT:
            self.scripts.wait(60)
        body = file.read_bytes()
        self.send_response(200)
        if file.suffix in TEXT:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", self.keeping)
        self.end_headers()
        self.sent[self.path.lstrip("/")] = len(body)  # before the page can have it
        self.wfile.write(body)
        return None

    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # a page that is left early hangs up
            super().handle()


class Line(NamedTuple):
    """A site over a line that counts: its address, the bytes of each file that was sent, and whether scripts come."""

    address: str
    sent: dict[str, int]
    scripts: threading.Event


@contextlib.contextmanager
def _serving(site: Path, keeping: str) -> Iterator[Line]:
    sent: dict[str, int] = {}
    scripts = threading.Event()
    scripts.set()
    handler = type("Counting", (_Compressing,), {"sent": sent, "scripts": scripts, "keeping": keeping})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield Line(f"http://127.0.0.1:{server.server_port}", sent, scripts)
    server.shutdown()


@pytest.fixture
def line(site: Path) -> Iterator[Line]:
    with _serving(site, "max-age=600") as line:
        yield line


@pytest.fixture
def first_line(site: Path) -> Iterator[Line]:
    """A line whose every visitor is there for the first time: a browser keeps nothing that comes over it."""
    with _serving(site, "no-store") as line:
        yield line


def _opened(browser: Browser, address: str, **how: object) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 800}, **how).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def test_an_article_costs_little_and_the_next_one_next_to_nothing(browser: Browser, site: Path, line: Line) -> None:
    base, sent, _ = line
    page = _opened(browser, f"{base}/{FIRST}", service_workers="block")
    settle(page)
    first = sum(sent.values())
    assert first < 100 * KILOBYTE, sent
    own = sum(sent[name] for name in sent if _is_ours(name))
    assert own < 15 * KILOBYTE, {name: sent[name] for name in sent if _is_ours(name)}
    for address in _other_articles(site):
        sent.clear()
        page.goto(f"{base}/{address}")
        settle(page)
        following = sum(sent.values())
        assert address in sent
        print(f"first {first}, of it ours {own}, next {following}: {dict(sent)}")
        assert following < 12 * KILOBYTE, sent
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


def test_an_article_is_readable_sooner_without_scripts(browser: Browser, line: Line) -> None:
    base, sent, _ = line
    page = _opened(browser, f"{base}/{FIRST}", java_script_enabled=False)
    assert page.locator(".isnad-recorded").first.is_visible()
    needed = {name: size for name, size in sent.items() if name.split("?")[0].endswith((".html", ".css"))}
    print(f"without scripts {sum(needed.values())}: {needed}")
    assert sum(needed.values()) < 40 * KILOBYTE, needed
    page.context.close()


def _shown() -> Iterator[object]:
    for address in KINDS:
        for width, scheme in ((360, "light"), (1280, "dark"), (360, "dark"), (1280, "light")):
            often = address in OFTEN and (width, scheme) == (360, "light")
            name = f"{width}-{scheme}-{address}"
            yield pytest.param(width, scheme, address, marks=() if often else pytest.mark.slow, id=name)


@pytest.mark.parametrize(("width", "scheme", "address"), [*_shown()])
def test_nothing_jumps_while_a_page_loads(
    glance: Page, first_line: Line, width: int, scheme: Literal["light", "dark"], address: str
) -> None:
    """Scripts come when the page has been painted without them, as on a slow line: whatever they move then is seen."""
    glance.set_viewport_size({"width": width, "height": 800})
    glance.emulate_media(color_scheme=scheme)
    first_line.scripts.clear()
    glance.goto(f"{first_line.address}/{address}", wait_until="commit")
    glance.wait_for_function(PAINTED)
    first_line.scripts.set()
    settle(glance)
    assert glance.evaluate(SHIFTS) == []
