"""A new release replaces the old one, and no reader ever sees the two mixed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from isnad.finish.manifest import survey
from isnad.finish.worker import WORKER
from isnad.write.words import offline as offline_words

pytestmark = pytest.mark.slow

if TYPE_CHECKING:  # conftest is no module that pytest would let us import
    from tests.site.offline.conftest import Host, Reader

ARTICLE = "articles/morning-bridge-closed.html"
OTHER = "articles/evening-bridge-doubts.html"
PERSON = "people/samir-haddad.html"
SAVE = {name: re.compile(f"^{words}$") for name, words in offline_words.SCRIPT.items() if "{" not in words}
WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"
LOADS_LATE = """window.late = [];
const add = window.addEventListener;
window.addEventListener = (type, ...rest) => type === "load" ? late.push(rest[0]) : add.call(window, type, ...rest);"""
"""A page that is not told that it is loaded, as where its last file is slow; what waits for that is in `late`."""


def test_a_new_release_takes_the_place_of_what_was_read(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    for path in (ARTICLE, PERSON):
        page.goto(host.page(path))
        reader.wait_until_watched()
        reader.wait_until_kept(path)
    host.publish(releases[1])
    page.goto(host.page(OTHER))
    assert reader.styles() == "second"
    reader.wait_for_release(releases[1])
    reader.wait_until_kept(OTHER)
    reader.go_offline()
    page.goto(host.page(OTHER))
    assert "الإصدار الثاني" in page.locator("article").inner_text()
    assert reader.styles() == "second"
    page.goto(host.page(ARTICLE))  # it changed since it was read
    expect(page.get_by_text(offline_words.SCRIPT["unsaved"])).to_be_visible()
    assert reader.styles() == "second"


def test_a_page_that_is_loaded_after_the_new_release_is_ready_is_kept_too(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    host.publish(releases[1])
    page.add_init_script(LOADS_LATE)
    page.goto(host.page(OTHER))
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    assert reader.until(WAITING)
    assert page.evaluate("late.length") > 0
    page.evaluate("late.forEach((heard) => heard())")
    reader.wait_until_kept(OTHER)


def test_a_page_that_is_open_keeps_its_release_until_it_is_closed(
    page: Page,
    host: Host,
    releases: tuple[Path, Path],
    reader: Reader,
) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(ARTICLE)
    host.publish(releases[1])
    other = page.context.new_page()
    other.goto(host.page(OTHER))
    reader.wait_for_release(releases[1])
    other.close()
    styles = page.locator("link[href*='isnad.css']").evaluate("link => fetch(link.href).then((found) => found.text())")
    assert "--release" not in styles  # the page's own, though the server has others by now
    assert set(reader.kept()) == {reader.name_of(site) for site in releases}
    page.goto(host.address)  # outside the archive: no page of it is open now
    assert reader.until("async () => !(await navigator.serviceWorker.getRegistration('/archive/')).waiting")
    page.goto(host.page(OTHER))
    assert reader.until("async () => (await caches.keys()).length === 1")
    assert set(reader.kept()) == {reader.name_of(releases[1])}


def test_a_saved_archive_stays_one_release_until_it_is_brought_up_to_date(
    page: Page,
    host: Host,
    releases: tuple[Path, Path],
    reader: Reader,
) -> None:
    first, second = releases
    reader.save()
    host.publish(second)
    page.goto(host.page(OTHER))
    reader.wait_for_release(second)
    page.goto(host.page(OTHER))
    reader.go_offline()
    for path in (ARTICLE, OTHER, PERSON):
        page.goto(host.page(path))
        assert "الإصدار الثاني" not in page.locator("article").inner_text()
        assert reader.styles() == ""
    reader.go_online()
    page.goto(host.page("offline.html"))
    expect(page.locator("#save-archive").get_by_role("status")).to_contain_text("إصدار جديد")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(host.page(""))))
    page.get_by_role("button", name=SAVE["update"]).click()
    page.get_by_text("محفوظ على هذا الجهاز").wait_for()
    old = set(survey(first))
    assert set(asked) - {WORKER} <= {file.path for file in survey(second) if file not in old}
    assert set(reader.kept()) == {reader.name_of(second)}
    reader.go_offline()
    page.goto(host.page(ARTICLE))
    assert "الإصدار الثاني" in page.locator("article").inner_text()


def test_a_half_published_release_is_not_taken(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    """The new worker is there before the new files: it must not settle for the old ones."""
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    shutil.copy(releases[1] / WORKER, host.folder / "archive" / WORKER)
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update().catch(() => {}); }")
    assert reader.until("async () => !(await navigator.serviceWorker.getRegistration()).installing")
    assert page.evaluate(WAITING) is False
    assert reader.name_of(releases[0]) in reader.kept()
