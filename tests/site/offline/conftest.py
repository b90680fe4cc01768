"""Two releases of a small archive, a host that one can take the other's place on, and a reader with a browser."""

import functools
import json
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from isnad.finish.manifest import NAME
from isnad.finish.worker import WORKER
from isnad.write.words import offline as offline_words

Build = Callable[..., subprocess.CompletedProcess[str]]
SAVE = {name: re.compile(f"^{words}$") for name, words in offline_words.SCRIPT.items() if "{" not in words}
_REACHES = "fetch(`/archive/nothing-${Math.random()}`).then(() => true, () => false)"
"""Whether what goes through the worker gets an answer from the host, be it that there is no such file."""
CHANGED = ("articles/morning-bridge-closed.md", "articles/evening-bridge-doubts.md")


class _Quiet(SimpleHTTPRequestHandler):
    answers: threading.Event
    workers: threading.Event

    def do_GET(self) -> None:
        self.answers.wait(120)
        if self.headers.get("Referer", "").endswith("sw.js"):
            self.workers.wait(60)
        del self.headers["If-Modified-Since"]  # what changed within a second would be said to be as it was
        super().do_GET()

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # where five wait, the next of a browser's many at once are dropped and come again later


class Host:
    """A folder served at an address of its own, which another release can take the place of.

    While `answers` is clear, it takes every request and says nothing; while `workers` is, so it does to a worker's own.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers, self.workers = threading.Event(), threading.Event()
        self.answers.set()
        self.workers.set()
        handler = type("Handler", (_Quiet,), {"answers": self.answers, "workers": self.workers})
        self._server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def publish(self, site: Path) -> None:
        shutil.rmtree(self.folder / "archive", ignore_errors=True)
        shutil.copytree(site, self.folder / "archive")

    def page(self, path: str) -> str:
        return f"{self.address}/archive/{path}"

    def close(self) -> None:
        self._server.shutdown()


# A card to frame elsewhere has no header: its style sheet is loaded or it is not.
_STYLED = """() => {
  const header = document.querySelector('.md-header')
  return header
    ? getComputedStyle(header).position === 'sticky'
    : [...document.styleSheets].some(sheet => sheet.href && sheet.cssRules.length > 0)
}"""


class Reader:
    """A page in a browser of its own, and what that browser keeps of the archive."""

    def __init__(self, page: Page, host: Host) -> None:
        self.page = page
        self.host = host

    def name_of(self, site: Path) -> str:
        """Which release a built site is."""
        return str(json.loads((site / NAME).read_text("utf-8"))["release"])

    def kept(self) -> dict[str, list[str]]:
        """What each store holds, by release."""
        stores = self.page.evaluate(
            """async () => {
              const path = (request) => new URL(request.url).pathname;
              const paths = async (name) => (await (await caches.open(name)).keys()).map(path);
              return Promise.all((await caches.keys()).map(async (name) => [name.split(":").pop(), await paths(name)]));
            }"""
        )
        return {release: [path.removeprefix("/archive/") for path in paths] for release, paths in stores}

    def until(self, script: str, given: object = None, seconds: float = 60) -> bool:
        """Whether what a script promises comes true; Playwright's own waiting takes a promise for true."""
        until = time.monotonic() + seconds
        while not (true := self.page.evaluate(script, given)) and time.monotonic() < until:
            self.page.wait_for_timeout(50)
        return bool(true)

    def wait_until_kept(self, *paths: str) -> None:
        addresses = [f"/archive/{path}" for path in paths]
        every = "async (all) => (await Promise.all(all.map((one) => caches.match(one)))).every(Boolean)"
        assert self.until(every, addresses)

    def wait_until_what_it_needs_is_kept(self) -> None:
        """Until all that the page loaded is kept, its styles, scripts and pictures too: they come after the page."""
        loaded: list[str] = self.page.evaluate(
            "() => performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
        )
        ours = {path.removeprefix("/archive/") for path in loaded if path.startswith("/archive/")}
        self.wait_until_kept(*sorted(ours - {NAME, WORKER}))

    def save(self) -> None:
        self.page.goto(self.host.page("offline.html"))
        save, forget = (self.page.get_by_role("button", name=SAVE[name]) for name in ("save", "forget"))
        save.wait_for()
        assert forget.count() == 0
        save.click()
        forget.wait_for()
        expect(self.page.locator("#save-archive").get_by_role("status")).to_contain_text("محفوظ على هذا الجهاز")

    def is_styled(self) -> bool:
        return bool(self.page.evaluate(_STYLED))

    def go_offline(self) -> None:
        """Cut the network, and wait until the worker has none: the browser tells it after it has told the page."""
        self.page.context.set_offline(True)
        assert self.until(f"async () => !(await {_REACHES})")

    def go_online(self) -> None:
        self.page.context.set_offline(False)
        assert self.until(f"() => {_REACHES}")

    def wait_until_watched(self) -> None:
        assert self.until("navigator.serviceWorker.controller !== null")

    def wait_for_release(self, site: Path) -> None:
        """Until the files of a release are ready beside those of the last one."""
        ready = """async (release) =>
            Boolean(await (await caches.open(`isnad:/archive/:${release}`)).match("/archive/manifest.json"))"""
        assert self.until(ready, self.name_of(site))

    def styles(self) -> str:
        return str(self.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--release')"))


@pytest.fixture(scope="session")
def releases(
    once: Callable[..., Path], sample_site: Path, sample_of: Callable[[Path], Path], run_build: Build
) -> tuple[Path, Path]:
    """Two releases of the sample archive: the second has another title, and other styles under the same names."""
    return sample_site, once("second-release", lambda folder: _second(sample_of(folder), run_build)) / "site"


def _second(project: Path, run_build: Build) -> None:
    for path in CHANGED:
        article = project / path
        article.write_text(article.read_text("utf-8").replace("\n---\n", "\n---\nالإصدار الثاني. ", 1), "utf-8")
    with (project / "docs/assets/stylesheets/isnad.css").open("a") as styles:
        styles.write("\nhtml { --release: second; }\n")
    built = run_build(project, project / "site")
    assert built.returncode == 0, built.stderr


@pytest.fixture
def host(tmp_path: Path, releases: tuple[Path, Path]) -> Iterator[Host]:
    host = Host(tmp_path)
    host.publish(releases[0])
    yield host
    host.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def reader(page: Page, host: Host) -> Reader:
    """Who reads the first release."""
    return Reader(page, host)
