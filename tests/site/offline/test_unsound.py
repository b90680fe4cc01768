"""A list of files that is wrong, a saved copy of which files are gone: the page says so, and no good copy is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from isnad.finish.manifest import NAME, Listed, manifest_json, sha256_of, survey
from isnad.write.words import offline as offline_words

if TYPE_CHECKING:  # conftest is no module that pytest would let us import
    from tests.site.offline.conftest import Host, Reader

ARTICLE = "articles/morning-bridge-closed.html"
PERSON = "people/samir-haddad.html"
STATUS = "#save-archive [role=status]"
LONE = '{"path": "\\ud800", "bytes": 1, "sha256": ""}'
LOSE = """async (address) => {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
}"""
LISTS: dict[str, Callable[[str], str]] = {
    "another release": lambda text: json.dumps({**json.loads(text), "release": "0" * 64}),
    "no release": lambda text: json.dumps({"files": json.loads(text)["files"]}),
    "a file twice": lambda text: json.dumps({**json.loads(text), "files": json.loads(text)["files"] * 2}),
    "cut": lambda text: text[: len(text) // 2],
    "a page": lambda text: "<!doctype html>",
    "nothing": lambda text: "",
    "null": lambda text: "null",
    "half a character": lambda text: text.replace('"files": [', f'"files": [{LONE},', 1),
    "a number for a path": lambda text: text.replace('{"path": "404.html"', '{"path": 404', 1),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_none_is_told_and_nothing_is_saved_by_it(
    page: Page, host: Host, reader: Reader, name: str
) -> None:
    listing = host.folder / "archive" / NAME
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    before = reader.kept().keys()
    listing.write_text(LISTS[name](listing.read_text("utf-8")), "utf-8")
    page.goto(host.page("offline.html"))
    expect(page.locator(STATUS)).to_have_text(offline_words.SCRIPT["unsound"])
    assert page.locator("#save-archive button:visible").count() == 0
    assert reader.kept().keys() == before


def test_a_list_that_leads_out_of_the_archive_is_none(page: Page, host: Host, reader: Reader) -> None:
    """Its release adds up, so that only the path tells."""
    site = host.folder / "archive"
    listing = site / NAME
    outside = host.folder / "outside.txt"
    outside.write_text("x", "utf-8")
    files = survey(site)
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    listing.write_text(manifest_json((Listed("../outside.txt", 1, sha256_of(outside)), *files)), "utf-8")
    page.goto(host.page("offline.html"))
    expect(page.locator(STATUS)).to_have_text(offline_words.SCRIPT["unsound"])


def test_a_good_copy_stays_where_a_list_is_none(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    reader.save()
    host.publish(releases[1])
    listing = host.folder / "archive" / NAME
    listing.write_text(LISTS["another release"](listing.read_text("utf-8")), "utf-8")
    page.goto(host.page("offline.html"))
    expect(page.locator(STATUS)).to_contain_text("محفوظ على هذا الجهاز")
    assert page.locator("#save-archive button:visible").count() == 1  # to delete it
    reader.go_offline()
    page.goto(host.page(PERSON))
    assert page.url == host.page(PERSON) and reader.is_styled()


def test_a_whole_copy_of_which_files_are_gone_is_told_and_mended(page: Page, host: Host, reader: Reader) -> None:
    reader.save()
    page.evaluate(LOSE, host.page(PERSON))
    page.goto(host.page("offline.html"))
    status = page.locator(STATUS)
    expect(status).to_contain_text(offline_words.SCRIPT["lost"].partition("{")[0].strip())
    page.get_by_role("button", name=offline_words.SCRIPT["resume"], exact=True).click()
    expect(status).to_contain_text("محفوظ على هذا الجهاز")
    reader.go_offline()
    page.goto(host.page(PERSON))
    assert page.url == host.page(PERSON)
