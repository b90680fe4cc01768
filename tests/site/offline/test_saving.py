"""Without a network: what was read, and the whole archive where it was saved."""

from __future__ import annotations

import re
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from isnad.finish.manifest import NAME, survey
from isnad.finish.worker import WORKER
from isnad.write.words import offline as offline_words

if TYPE_CHECKING:  # conftest is no module that pytest would let us import
    from tests.site.offline.conftest import Host, Reader

ARTICLE = "articles/morning-bridge-closed.html"
OTHER = "articles/evening-bridge-doubts.html"
PERSON = "people/samir-haddad.html"
SAVE = {name: re.compile(f"^{words}$") for name, words in offline_words.SCRIPT.items() if "{" not in words}
WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"


def test_what_was_read_stays_readable_and_the_rest_says_so(page: Page, host: Host, reader: Reader) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(
        ARTICLE
    )  # what was loaded before the worker is told by the page, which must not be left before
    page.goto(host.page(f"{PERSON}?mark=x#title"))
    reader.wait_until_kept(PERSON)
    reader.go_offline()
    for path in (PERSON, ARTICLE, f"{ARTICLE}?mark=كلمة#title", "index.html", ""):
        page.goto(host.page(path))
        assert page.locator("h1").is_visible()
        assert reader.is_styled()
    page.goto(host.page(OTHER))
    assert page.url == host.page(f"offline.html?page={OTHER.replace('/', '%2F')}")
    expect(page.get_by_text(offline_words.SCRIPT["unsaved"])).to_be_visible()
    assert reader.is_styled()
    reader.go_online()
    page.get_by_role("link", name=SAVE["retry"]).click()
    page.wait_for_url(host.page(OTHER))


def test_what_was_read_is_shown_where_the_server_takes_requests_and_says_nothing(
    page: Page, host: Host, reader: Reader
) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(ARTICLE)
    reader.wait_until_what_it_needs_is_kept()
    host.answers.clear()
    page.goto(host.page(ARTICLE))  # the test fails where it waits for the server
    assert page.locator("h1").is_visible()
    assert reader.is_styled()
    page.evaluate("address => { location.href = address; }", host.page(OTHER))  # it is not kept: there is but to wait
    host.answers.set()
    page.wait_for_url(host.page(OTHER))
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize(
    "every", [pytest.param(True, marks=pytest.mark.slow, id="every"), pytest.param(False, id="one")]
)
def test_the_whole_archive_is_saved_and_every_page_opens(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader, every: bool
) -> None:
    """Every page as a slow proof; else one at the top and one of each shelf."""
    reader.save()
    (release, kept), *others = reader.kept().items()
    assert (release, others) == (reader.name_of(releases[0]), [])
    assert {file.path for file in survey(releases[0])} <= set(kept)
    reader.go_offline()
    faults: list[str] = []
    page.on("requestfailed", lambda request: faults.append(f"{request.failure}: {request.url}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    pages = [path for path in sorted(kept) if path.endswith(".html") and path != "404.html"]
    shelves = Counter[str]()
    for path in pages:
        shelves[path.rpartition("/")[0]] += 1
        if not every and shelves[path.rpartition("/")[0]] > 1:
            continue
        page.goto(host.page(path))
        assert page.url == host.page(path)
        assert reader.is_styled(), path
    assert len(pages) > 10
    # A page that is left early says ABORTED; the page about saving asks the network what is published.
    assert [fault for fault in faults if not re.search(r"ERR_ABORTED|/manifest\.json$", fault)] == []


@pytest.mark.slow
def test_a_worker_that_installs_while_all_is_saved_takes_nothing_away(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    host.workers.clear()
    held = threading.Event()
    page.context.route(f"**/{PERSON}", lambda route: (held.wait(60), route.continue_()))
    page.goto(host.page("offline.html"))
    page.get_by_role("button", name=SAVE["save"]).click()
    assert reader.until("document.querySelector('progress').value > 100000")
    host.workers.set()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    held.set()
    page.get_by_role("button", name=SAVE["forget"]).wait_for()
    ((_, kept),) = reader.kept().items()
    assert {file.path for file in survey(releases[0])} <= set(kept)


def test_what_was_saved_can_be_deleted_and_saving_stopped_and_resumed(page: Page, host: Host, reader: Reader) -> None:
    reader.save()
    page.on("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name=SAVE["forget"]).click()
    expect(page.locator("#save-archive").get_by_role("status")).to_contain_text(offline_words.SCRIPT["forgotten"])
    assert all(OTHER not in kept for kept in reader.kept().values())
    held = threading.Event()
    page.context.route(f"**/{PERSON}", lambda route: (held.wait(60), route.continue_()))
    page.get_by_role("button", name=SAVE["save"]).click()
    bar = page.get_by_role("progressbar", name=SAVE["progress"])
    assert reader.until("document.querySelector('progress').value > 100000")
    assert float(bar.get_attribute("value") or 0) < float(bar.get_attribute("max") or 0)
    page.get_by_role("button", name=SAVE["stop"]).click()
    expect(page.locator("#save-archive").get_by_role("status")).to_have_text(offline_words.SCRIPT["stopped"])
    held.set()
    page.context.unroute_all(behavior="ignoreErrors")
    kept = {path for paths in reader.kept().values() for path in paths}
    assert PERSON not in kept
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name=SAVE["resume"]).click()
    page.get_by_text("محفوظ على هذا الجهاز").wait_for()
    assert asked
    assert not {url.removeprefix(host.page("")) for url in asked} & (kept - {NAME, WORKER})


@pytest.mark.slow
def test_a_browser_that_never_answers_whether_it_may_keep_things_saves_all_the_same(page: Page, reader: Reader) -> None:
    page.add_init_script("navigator.storage.persist = () => { window.asked = true; return new Promise(() => {}); }")
    reader.save()
    assert page.evaluate("window.asked")


@pytest.mark.slow
def test_deleting_without_a_network_leaves_the_page_that_says_so(page: Page, host: Host, reader: Reader) -> None:
    reader.save()
    reader.go_offline()
    page.goto(host.page("offline.html"))
    page.on("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name=SAVE["forget"]).click()
    expect(page.locator("#save-archive").get_by_role("status")).to_contain_text(offline_words.SCRIPT["forgotten"])
    assert all({ARTICLE, "whole"}.isdisjoint(kept) for kept in reader.kept().values())
    page.reload()
    expect(page.locator("#save-archive").get_by_role("status")).to_have_text(offline_words.SCRIPT["offline"])
    assert reader.is_styled()
    page.goto(host.page(ARTICLE))
    expect(page.get_by_text(offline_words.SCRIPT["unsaved"])).to_be_visible()


def test_a_file_that_is_not_as_listed_is_refused(page: Page, host: Host, reader: Reader) -> None:
    spoilt = host.folder / "archive" / OTHER
    spoilt.write_bytes(spoilt.read_bytes().replace(b"</body>", b"<!-- --></body>"))
    page.goto(host.page("offline.html"))
    reader.wait_until_watched()
    page.get_by_role("button", name=SAVE["save"]).click()
    expect(page.locator("#save-archive").get_by_role("status")).to_contain_text(OTHER)
    page.goto(host.page(OTHER))
    page.goto(host.page(ARTICLE))
    reader.wait_until_kept(ARTICLE)
    assert all(OTHER not in kept for kept in reader.kept().values())
    reader.go_offline()
    page.goto(host.page(OTHER))
    expect(page.get_by_text(offline_words.SCRIPT["unsaved"])).to_be_visible()


def test_a_page_that_registers_the_worker_for_less_or_another_file_as_one_changes_nothing(
    page: Page, host: Host, reader: Reader
) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(ARTICLE)
    reader.wait_until_what_it_needs_is_kept()
    register = (
        """([script, scope]) => navigator.serviceWorker.register(script, { scope }).then(() => true, () => false)"""
    )
    assert page.evaluate(register, [host.page(WORKER), host.page("articles/")]) is True
    assert page.evaluate(register, [host.page(WORKER), f"{host.address}/"]) is False
    for other in ("assets/javascripts/worker.js", ARTICLE.replace(".html", ".md"), ARTICLE, "search/none.js"):
        assert page.evaluate(register, [host.page(other), host.page(f"{other.rpartition('/')[0]}/")]) is False
    page.reload()
    assert page.locator("h1").is_visible()
    reader.go_offline()
    page.goto(host.page(ARTICLE))
    assert page.locator("h1").is_visible() and reader.is_styled()
    page.goto(host.page(OTHER))
    assert page.url == host.page(f"offline.html?page={OTHER.replace('/', '%2F')}")


def test_what_changes_under_the_same_address_is_not_kept_and_what_was_read_stays(
    page: Page, host: Host, reader: Reader
) -> None:
    """A server, or somebody in it, that answers with something else while the release stays what it is."""
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    page.goto(host.page(PERSON))
    reader.wait_until_kept(ARTICLE, PERSON)
    spoilt = host.folder / "archive" / ARTICLE
    kept = spoilt.read_bytes()
    spoilt.write_bytes(kept.replace(b"</h1>", "، وزيد".encode() + b"</h1>"))
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(host.page(ARTICLE))
        assert "وزيد" in tab.locator("h1").inner_text()  # with a network pages come from it
    reader.go_offline()
    for tab in (page, other):
        tab.goto(host.page(ARTICLE))
        assert "وزيد" not in tab.locator("h1").inner_text()


def test_where_the_device_has_no_room_pages_are_read_and_saving_says_so(page: Page, host: Host, reader: Reader) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(ARTICLE)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 1})
    page.goto(host.page(OTHER))
    page.goto(host.page(PERSON))
    assert page.locator("h1").is_visible() and reader.is_styled()
    page.goto(host.page("offline.html"))
    page.get_by_role("button", name=SAVE["save"]).click()
    expect(page.locator("#save-archive").get_by_role("status")).to_contain_text(offline_words.SCRIPT["full"])
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": host.address})
    reader.go_offline()
    page.goto(host.page(ARTICLE))
    assert page.locator("h1").is_visible() and reader.is_styled()


def test_from_a_folder_the_page_says_that_all_is_here(page: Page, releases: tuple[Path, Path]) -> None:
    page.goto((releases[0] / "offline.html").as_uri())
    expect(page.locator("#save-archive").get_by_role("status")).to_have_text(offline_words.SCRIPT["here"])
    assert page.get_by_role("button", name=SAVE["save"]).count() == 0


@pytest.mark.parametrize(
    "asked",
    [
        "javascript:window.ran=1",
        *(
            pytest.param(other, marks=pytest.mark.slow)
            for other in ("//elsewhere.example/x", "../../x", "https://elsewhere.example")
        ),
    ],
)
def test_an_address_that_is_not_ours_is_never_linked(page: Page, host: Host, asked: str) -> None:
    page.goto(host.page(f"offline.html?page={asked}"))
    page.get_by_role("button", name=SAVE["save"]).wait_for()
    links = page.locator(".isnad-lead a").evaluate_all("all => all.map((link) => link.href)")
    assert all(link.startswith(host.page("")) for link in links)
