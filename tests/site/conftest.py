"""A built site, a server for it, and a real browser to open it in."""

import contextlib
import functools
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

import ready_process
from assemble_project import assemble
from recorder_page import run_recorder

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "cases" / "archive"
expect.set_options(timeout=30_000)  # for a busy machine; what holds is seen at once
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
"""The first is Chromium without a window: a page costs it three fifths of what it costs the whole browser."""
_FEATURES = (
    # Each new window would load two pages of the browser's own for its address bar: half of what a test costs.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    "SpareRendererForSitePerProcess",  # a process in advance, for a page that never comes
    # Playwright's own list, whose place this one takes.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "LensOverlay"),
    *("HttpsFirstBalancedModeAutoEnable", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning"),
    *("AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled"),
    "PreconnectToSearch",
)
"""What of Chromium is switched off, since no test asks for it."""
_FLAGS = (
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_FEATURES)}",
)

Build = Callable[..., subprocess.CompletedProcess[str]]
Once = Callable[[str, Callable[[Path], object]], Path]


def build(project: Path, site: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` as `make site` does, into a folder of its own."""
    command = ("mkdocs", "build", "-q", "--strict", "-f", project / "mkdocs.yml", "-d", site, *options)
    return ready_process.run(command, NO_MKDOCS_2_WARNING="1", **environment)


def _built(project: Path, site: Path, **environment: str) -> None:
    built = build(project, site, **environment)
    assert built.returncode == 0, built.stderr


@pytest.fixture(scope="session")
def run_build() -> Build:
    """Builds a project into a folder and returns what the command said."""
    return build


@pytest.fixture(scope="session")
def khasham_project(once: Once, khasham_files: Path) -> Path:
    """The frozen copy of the first archive as a project that MkDocs builds. Shared: nobody writes into it."""
    return once("khasham", functools.partial(assemble, khasham_files))


@pytest.fixture(scope="session")
def site(once: Once, khasham_project: Path) -> Path:
    """The frozen copy of the first archive, built strictly. Shared: nobody writes into it."""
    return once("khasham-site", functools.partial(_built, khasham_project))


@pytest.fixture(scope="session")
def own_site(once: Once) -> Path:
    """The archive of this repository, whatever it holds, built strictly. Shared: nobody writes into it."""
    return once("own-site", functools.partial(_built, ROOT))


@pytest.fixture(scope="session")
def bridge_project(once: Once, bridge_files: Path) -> Path:
    """The second archive as a project that MkDocs builds. Shared: nobody writes into it."""
    return once("bridge", functools.partial(assemble, bridge_files))


@pytest.fixture(scope="session")
def bridge_site(once: Once, bridge_project: Path) -> Path:
    """The second archive, built strictly. Shared: nobody writes into it."""
    return once("bridge-site", functools.partial(_built, bridge_project))


KNOWN = {
    "SITE_URL": "https://isnad.example/archive/",
    "REPO_URL": "https://code.example/us/isnad",
    "EDIT_URI": "edit/main/docs/",
    "RELEASE": "v1.2",
    "SOURCE_DATE_EPOCH": "1518000000",
}


@pytest.fixture(scope="session")
def known_site(once: Once, bridge_project: Path) -> Path:
    """The second archive, built where its address, its repository and its release are known. Shared, as the others."""
    return once("known-site", lambda folder: _built(bridge_project, folder, **KNOWN))


@pytest.fixture(params=["site", "own_site", "bridge_site"])
def any_site(request: pytest.FixtureRequest) -> Path:
    """A site of which only that may be said that holds for every archive."""
    return Path(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def page_types(site: Path) -> list[str]:
    """Pages of every kind there is, by address: all at the top and of the events, and of each shelf three; none that
    only leads on from an old address, and no card, which is framed elsewhere."""
    chosen = sorted(site.glob("*.html"))
    for shelf in sorted({page.parent for page in site.glob("*/*.html")} - {site / "embed"}):
        own = (page for page in shelf.glob("*.html") if 'http-equiv="refresh"' not in page.read_text("utf-8"))
        pages = sorted(own, key=lambda page: (page.name != "index.html", -page.stat().st_size))
        chosen += pages if shelf.name == "events" else [*pages[:2], *pages[-1:]]
    return list(dict.fromkeys(page.relative_to(site).as_posix() for page in chosen))


_PROSE = {"contribute.html", "fingerprints.html", "guide.html", "importer.html", "rights.html"}
"""Pages at the top that people wrote, as they did about.html: headings, paragraphs, lists and tables."""
_LISTS = {f"{shelf}/index.html" for shelf in ("articles", "compare", "events", "organisations", "people", "places")}
"""Indexes that are lists such as claims/index.html has."""


@pytest.fixture(scope="session")
def page_kinds(page_types: list[str]) -> list[str]:
    """Of `page_types` one of each kind and shape: all at the top and of an event and every index, but those that are as
    another one is, and of each shelf the first. Whatever comes new at the top or as a shelf is a kind."""
    kinds: dict[str, str] = {}
    for path in page_types:
        shelf, _, name = path.rpartition("/")
        if path not in _PROSE | _LISTS:
            kinds.setdefault(path if shelf in ("", "events") or name == "index.html" else shelf, path)
    return list(kinds.values())


_SHARES = [(0, "kinds"), (1, "kinds"), (0, "rest"), (1, "rest")]


@pytest.fixture(
    params=[pytest.param(share, marks=pytest.mark.slow if share[1] == "rest" else ()) for share in _SHARES],
    ids=lambda share: f"{share[1]}-{share[0] + 1}",
)
def some_pages(request: pytest.FixtureRequest, page_types: list[str], page_kinds: list[str]) -> list[str]:
    """Half of the kinds of page, or half of the rest of `page_types`, which is a slow proof: a test that asks for it is
    asked four times, so that workers share the pages."""
    half, which = request.param
    chosen = page_kinds if which == "kinds" else [path for path in page_types if path not in page_kinds]
    return chosen[half::2]


@pytest.fixture(scope="session")
def sample_of() -> Callable[[Path], Path]:
    """Makes a small project in a folder."""
    return functools.partial(assemble, SAMPLE)


@pytest.fixture(scope="session")
def full_site(once: Once, held: Any, request: pytest.FixtureRequest) -> Path:
    """An archive with its articles' own words: completed from its originals, then built. Shared, as the others are."""
    name = held.files.name
    project = request.getfixturevalue(f"{name}_project")

    def make(folder: Path) -> None:
        shutil.copytree(project, folder)
        script = shutil.copytree(ROOT / "scripts", folder / "scripts") / "import_article.py"
        originals = sorted(held.originals.glob("*.txt"))
        ready_process.run([script, *originals, "--out", folder / "full"]).check_returncode()
        _built(folder, folder / "site", ARTICLES="full")

    return once(f"{name}-full", make) / "site"


@pytest.fixture(scope="session")
def sample_site(once: Once, sample_of: Callable[[Path], Path]) -> Path:
    """The site of the sample archive. Shared: nobody writes into it."""
    return once("sample", lambda folder: _built(sample_of(folder), folder / "site")) / "site"


@pytest.fixture
def sample_project(tmp_path: Path) -> Path:
    """A small project that a test may spoil."""
    return assemble(SAMPLE, tmp_path / "project")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # a page that is left early hangs up
            super().handle()


Until = Callable[[Page, Callable[[], bool]], None]


@pytest.fixture(scope="session")
def until() -> Until:
    """Waits, while the page goes on, until what the test itself can see holds."""

    def wait(page: Page, holds: Callable[[], bool]) -> None:
        for _ in range(3_000):
            if holds():
                return
            page.wait_for_timeout(20)
        pytest.fail("it did not come true in a minute")

    return wait


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serves a folder over http and tells its address."""
    servers: list[ThreadingHTTPServer] = []

    def serve(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def served(site: Path, serve_folder: Callable[[Path], str]) -> str:
    """The address of the site over http."""
    return serve_folder(site)


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """The address of the site over http, then as a folder."""
    return served if request.param == "http" else site.as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, the one that CHROMIUM names, or Playwright's own."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
        path = found or (own if Path(own).exists() else None)
        if path is None:
            how = "no Chromium here: `apt-get install chromium-headless-shell fonts-noto-core`, or set CHROMIUM to one"
            if os.environ.get("TOOLS_REQUIRED"):
                pytest.fail(how)
            pytest.skip(how)
        launched = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader of this test alone, of whom the browser keeps nothing."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="session")
def _window(browser: Browser) -> Page:
    return browser.new_context(service_workers="block").new_page()


@pytest.fixture
def glance(_window: Page) -> Page:
    """The worker's one page for tests that only look at what they open: opening a new one costs more than the rest.

    It comes as a desk's screen in the light; what a test emulates lasts until the next test asks for it.
    """
    _window.set_viewport_size({"width": 1280, "height": 800})
    _window.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")
    return _window


@pytest.fixture(autouse=True)
def _pages_are_closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test opened is closed after it, so that the last page of a run is as quick as the first."""
    if "browser" not in request.fixturenames:
        yield
        return
    browser: Browser = request.getfixturevalue("browser")
    before = set(browser.contexts)
    yield
    for context in set(browser.contexts) - before:
        context.close()


@pytest.fixture
def unrecorded(bridge_files: Path, tmp_path: Path) -> Path:
    """The second archive as a project, in which nobody has recorded al-masa's article."""
    made = assemble(bridge_files, tmp_path / "project")
    for file in made.glob("articles/al-masa-*"):
        file.unlink()
    return made


@pytest.fixture
def recorder(unrecorded: Path) -> Iterator[Callable[[], str]]:
    """Runs the recorder over al-masa's article and gives its address; what ran before is killed."""
    running: list[ready_process.Ready] = []

    def start() -> str:
        for process in running:
            process.kill()
            process.wait()
        process, address = run_recorder(unrecorded / "originals" / "al-masa.txt", "--root", unrecorded)
        running.append(process)
        return address

    yield start
    for process in running:
        process.kill()
        process.wait()
