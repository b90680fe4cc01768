"""Read without a network: what was read, the whole archive when it was saved, and never two releases at once."""

import functools
import json
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from archive.manifest import NAME, WORKER, manifest_json, release_of, survey
from archive.write import offline_labels as labels

ARTICLE = "articles/morning-bridge-closed.html"
OTHER = "articles/evening-bridge-doubts.html"
PERSON = "people/samir-haddad.html"
SAVE = {name: re.compile(f"^{words}$") for name, words in labels.SCRIPT.items() if "{" not in words}


WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class Host:
    """A folder served at an address of its own, which another release can take the place of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def publish(self, site: Path) -> None:
        shutil.rmtree(self.folder / "archive", ignore_errors=True)
        shutil.copytree(site, self.folder / "archive")

    def page(self, path: str) -> str:
        return f"{self.address}/archive/{path}"

    def close(self) -> None:
        self._server.shutdown()


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory, sample_of: Callable, run_build: Callable) -> tuple[Path, Path]:
    """Two releases of the sample archive: the second has another title, and other styles under the same names."""
    folder = tmp_path_factory.mktemp("releases")
    project = sample_of(folder / "project")
    first, second = folder / "first", folder / "second"
    built = run_build(project, first)
    assert built.returncode == 0, built.stderr
    for path in (ARTICLE, OTHER):
        article = (project / path).with_suffix(".md")
        article.write_text(article.read_text("utf-8").replace("\n---\n", "\n---\nالإصدار الثاني. ", 1), "utf-8")
    with (project / "docs/assets/stylesheets/isnad.css").open("a") as styles:
        styles.write("\nhtml { --release: second; }\n")
    built = run_build(project, second)
    assert built.returncode == 0, built.stderr
    return first, second


@pytest.fixture
def host(tmp_path: Path, releases: tuple[Path, Path]) -> Iterator[Host]:
    host = Host(tmp_path)
    host.publish(releases[0])
    yield host
    host.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def _release(site: Path) -> str:
    return str(json.loads((site / NAME).read_text("utf-8"))["release"])


def _kept(page: Page) -> dict[str, list[str]]:
    """What each store holds, by release."""
    found = page.evaluate("""async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
        [name, (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)])))""")
    return {name.rsplit(":", 1)[1]: [path.removeprefix("/archive/") for path in paths] for name, paths in found.items()}


def _until(page: Page, script: str, given: object = None, seconds: float = 10) -> bool:
    """Whether what a script promises comes true; the browser's own waiting takes every promise for true."""
    until = time.monotonic() + seconds
    while not (true := page.evaluate(script, given)) and time.monotonic() < until:
        page.wait_for_timeout(50)
    return bool(true)


def _wait_until_kept(page: Page, *paths: str) -> None:
    addresses = [f"/archive/{path}" for path in paths]
    every = "async (all) => (await Promise.all(all.map((one) => caches.match(one)))).every(Boolean)"
    assert _until(page, every, addresses)


def _save(page: Page, host: Host) -> None:
    page.goto(host.page("offline.html"))
    save, forget = (page.get_by_role("button", name=SAVE[name]) for name in ("save", "forget"))
    save.wait_for()
    assert forget.count() == 0
    save.click()
    forget.wait_for(timeout=20_000)
    expect(page.get_by_role("status")).to_contain_text("محفوظ على هذا الجهاز")


def _is_styled(page: Page) -> bool:
    return bool(page.evaluate("getComputedStyle(document.querySelector('.md-header')).position === 'sticky'"))


def _watched(page: Page) -> None:
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def test_what_was_read_stays_readable_and_the_rest_says_so(page: Page, context: BrowserContext, host: Host) -> None:
    page.goto(host.page(ARTICLE))
    _watched(page)
    page.goto(host.page(f"{PERSON}?mark=x#title"))
    _wait_until_kept(page, ARTICLE, PERSON)
    context.set_offline(True)
    for path in (PERSON, ARTICLE, f"{ARTICLE}?mark=كلمة#title", "index.html", ""):
        page.goto(host.page(path))
        assert page.locator("h1").is_visible()
        assert _is_styled(page)
    page.goto(host.page(OTHER))
    assert page.url == host.page(f"offline.html?page={OTHER.replace('/', '%2F')}")
    expect(page.get_by_text(labels.SCRIPT["unsaved"])).to_be_visible()
    assert _is_styled(page)
    context.set_offline(False)
    page.get_by_role("link", name=SAVE["retry"]).click()
    page.wait_for_url(host.page(OTHER))


def test_the_whole_archive_is_saved_and_every_page_opens(
    page: Page, context: BrowserContext, host: Host, releases: tuple[Path, Path]
) -> None:
    _save(page, host)
    (release, kept), *others = _kept(page).items()
    assert (release, others) == (_release(releases[0]), [])
    assert {file.path for file in survey(releases[0])} <= set(kept)
    context.set_offline(True)
    faults: list[str] = []
    page.on("requestfailed", lambda request: faults.append(f"{request.failure}: {request.url}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    pages = [path for path in kept if path.endswith(".html") and path != "404.html"]
    for path in pages:
        page.goto(host.page(path))
        assert page.url == host.page(path)
        assert _is_styled(page), path
    assert len(pages) > 10
    # A page that is left early says ABORTED; the page about saving asks the network what is published.
    assert [fault for fault in faults if not re.search(r"ERR_ABORTED|/manifest\.json$", fault)] == []


def test_what_was_saved_can_be_deleted_and_saving_stopped_and_resumed(page: Page, host: Host) -> None:
    _save(page, host)
    page.on("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name=SAVE["forget"]).click()
    expect(page.get_by_role("status")).to_contain_text(labels.SCRIPT["forgotten"])
    assert all(OTHER not in kept for kept in _kept(page).values())
    held = threading.Event()
    page.context.route(f"**/{PERSON}", lambda route: (held.wait(20), route.continue_()))
    page.get_by_role("button", name=SAVE["save"]).click()
    bar = page.get_by_role("progressbar", name=SAVE["progress"])
    page.wait_for_function("document.querySelector('progress').value > 100000")
    assert float(bar.get_attribute("value") or 0) < float(bar.get_attribute("max") or 0)
    page.get_by_role("button", name=SAVE["stop"]).click()
    expect(page.get_by_role("status")).to_have_text(labels.SCRIPT["stopped"])
    held.set()
    page.context.unroute_all(behavior="ignoreErrors")
    kept = {path for paths in _kept(page).values() for path in paths}
    assert PERSON not in kept
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name=SAVE["resume"]).click()
    page.get_by_text("محفوظ على هذا الجهاز").wait_for()
    assert asked
    assert not {url.removeprefix(host.page("")) for url in asked} & (kept - {NAME, WORKER})


def test_a_file_that_is_not_as_listed_is_refused(page: Page, context: BrowserContext, host: Host) -> None:
    spoilt = host.folder / "archive" / OTHER
    spoilt.write_bytes(spoilt.read_bytes().replace(b"</body>", b"<!-- --></body>"))
    page.goto(host.page("offline.html"))
    _watched(page)
    page.get_by_role("button", name=SAVE["save"]).click()
    expect(page.get_by_role("status")).to_contain_text(OTHER)
    page.goto(host.page(OTHER))
    page.goto(host.page(ARTICLE))
    _wait_until_kept(page, ARTICLE)
    assert all(OTHER not in kept for kept in _kept(page).values())
    context.set_offline(True)
    page.goto(host.page(OTHER))
    expect(page.get_by_text(labels.SCRIPT["unsaved"])).to_be_visible()


def _wait_for_release(page: Page, site: Path) -> None:
    """Until the files of a release are ready beside those of the last one."""
    ready = (
        "async (end) => Boolean(await (await caches.open(`isnad:/archive/:${end}`)).match('/archive/manifest.json'))"
    )
    assert _until(page, ready, _release(site), 20)


def _styles(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--release')"))


def test_a_new_release_takes_the_place_of_what_was_read(
    page: Page, context: BrowserContext, host: Host, releases: tuple[Path, Path]
) -> None:
    for path in (ARTICLE, PERSON):
        page.goto(host.page(path))
        _watched(page)
    _wait_until_kept(page, ARTICLE, PERSON)
    host.publish(releases[1])
    page.goto(host.page(OTHER))
    assert _styles(page) == "second"
    _wait_for_release(page, releases[1])
    _wait_until_kept(page, OTHER)
    context.set_offline(True)
    page.goto(host.page(OTHER))
    assert "الإصدار الثاني" in page.locator("article").inner_text()
    assert _styles(page) == "second"
    page.goto(host.page(ARTICLE))  # it changed since it was read
    expect(page.get_by_text(labels.SCRIPT["unsaved"])).to_be_visible()
    assert _styles(page) == "second"


def test_a_page_that_is_open_keeps_its_release_until_it_is_closed(
    page: Page, context: BrowserContext, host: Host, releases: tuple[Path, Path]
) -> None:
    page.goto(host.page(ARTICLE))
    _watched(page)
    _wait_until_kept(page, ARTICLE)
    host.publish(releases[1])
    other = context.new_page()
    other.goto(host.page(OTHER))
    _wait_for_release(other, releases[1])
    other.close()
    styles = page.locator("link[href*='isnad.css']").evaluate("link => fetch(link.href).then((found) => found.text())")
    assert "--release" not in styles  # the page's own, though the server has others by now
    assert set(_kept(page)) == {_release(site) for site in releases}
    page.goto("about:blank")
    page.wait_for_timeout(500)
    page.goto(host.page(OTHER))
    assert _until(page, "async () => (await caches.keys()).length === 1")
    assert set(_kept(page)) == {_release(releases[1])}


def test_a_saved_archive_stays_one_release_until_it_is_brought_up_to_date(
    page: Page, context: BrowserContext, host: Host, releases: tuple[Path, Path]
) -> None:
    first, second = releases
    _save(page, host)
    host.publish(second)
    page.goto(host.page(OTHER))
    _wait_for_release(page, second)
    page.goto(host.page(OTHER))
    context.set_offline(True)
    for path in (ARTICLE, OTHER, PERSON):
        page.goto(host.page(path))
        assert "الإصدار الثاني" not in page.locator("article").inner_text()
        assert _styles(page) == ""
    context.set_offline(False)
    page.goto(host.page("offline.html"))
    expect(page.get_by_role("status")).to_contain_text("إصدار جديد")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(host.page(""))))
    page.get_by_role("button", name=SAVE["update"]).click()
    page.get_by_text("محفوظ على هذا الجهاز").wait_for()
    old = set(survey(first))
    assert set(asked) - {WORKER} <= {file.path for file in survey(second) if file not in old}
    assert set(_kept(page)) == {_release(second)}
    context.set_offline(True)
    page.goto(host.page(ARTICLE))
    assert "الإصدار الثاني" in page.locator("article").inner_text()


def test_a_half_published_release_is_not_taken(page: Page, host: Host, releases: tuple[Path, Path]) -> None:
    """The new worker is there before the new files: it must not settle for the old ones."""
    page.goto(host.page(ARTICLE))
    _watched(page)
    shutil.copy(releases[1] / WORKER, host.folder / "archive" / WORKER)
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update().catch(() => {}); }")
    page.wait_for_timeout(300)
    assert page.evaluate(WAITING) is False
    assert _release(releases[0]) in _kept(page)


def test_from_a_folder_the_page_says_that_all_is_here(page: Page, releases: tuple[Path, Path]) -> None:
    page.goto((releases[0] / "offline.html").as_uri())
    expect(page.get_by_role("status")).to_have_text(labels.SCRIPT["here"])
    assert page.get_by_role("button", name=SAVE["save"]).count() == 0


@pytest.mark.parametrize(
    "asked", ["//elsewhere.example/x", "javascript:window.ran=1", "../../x", "https://elsewhere.example"]
)
def test_an_address_that_is_not_ours_is_never_linked(page: Page, host: Host, asked: str) -> None:
    page.goto(host.page(f"offline.html?page={asked}"))
    page.get_by_role("button", name=SAVE["save"]).wait_for()
    links = page.locator(".isnad-lead a").evaluate_all("all => all.map((link) => link.href)")
    assert all(link.startswith(host.page("")) for link in links)


def test_the_manifest_lists_the_site(releases: tuple[Path, Path]) -> None:
    files = survey(releases[0])
    assert (releases[0] / NAME).read_text("utf-8") == manifest_json(files)
    assert release_of(files) in (releases[0] / WORKER).read_text("utf-8").splitlines()[0]
