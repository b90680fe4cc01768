"""Corrections, on an archive that has some: their page, their feeds, the pages they touch; and old addresses."""

import json
import shutil
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import html5lib
import pytest

from isnad.read.folders import Folders
from written_sites import Written, build_archive

SITE = "https://example.org/isnad/"
TAG = "{http://www.w3.org/1999/xhtml}"
TOUCHED = {
    # By address, the numbers of the article's corrections (date, value, date, body, quotation) that a page tells of.
    "articles/morning-bridge-closed": [5, 4, 3, 2, 1],
    "claims/injured": [3, 2, 1],
    "claims/cause": [3, 1],
    "people/samir-haddad": [3, 2, 1],
    "people/engineer-unnamed": [3, 1],
    "organisations/wakala": [3, 1],
    "organisations/al-sabah": [3, 1],
    "organisations/al-masa": [],
    "articles/evening-bridge-doubts": [],
}


@pytest.fixture(scope="module")
def corrected(cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The sample archive with corrections and old ids."""
    root = tmp_path_factory.mktemp("corrected")
    for layer in ("archive", "corrections"):
        shutil.copytree(cases / layer, root, dirs_exist_ok=True)
    return Folders.at(root)


@pytest.fixture(scope="module")
def written(corrected: Folders) -> Written:
    return build_archive(corrected, SITE)


def _files(written: Written) -> dict[str, str]:
    return {file.uri: file.text for file in written.files}


def _pages(written: Written) -> dict[str, str]:
    return {page.page.address: page.html for page in written.pages}


@pytest.mark.parametrize("name", ["corrections.html", "corrections.md", "corrections.xml", "corrections.json"])
def test_corrections_are_written_as_they_were_last_reviewed(
    name: str, written: Written, cases: Path, golden: Callable[..., None]
) -> None:
    made = {**_files(written), "corrections.html": _pages(written)["corrections"]}
    golden(made[name], cases / "pages" / name)


@pytest.mark.parametrize(("address", "numbers"), TOUCHED.items())
def test_a_page_tells_of_the_corrections_that_touch_it(address: str, numbers: list[int], written: Written) -> None:
    tree = html5lib.parse(_pages(written)[address])
    links = [a.get("href") for a in tree.iter(f"{TAG}a") if "corrections.html#" in (a.get("href") or "")]
    of_the_article = [link.rsplit("-", 1)[1] for link in links if "#articles-morning-bridge-closed-" in link]
    assert of_the_article == [str(number) for number in numbers]


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("articles/morning-bridge-closed", "2026-12-07"),
        ("claims/injured", "2027-12-31"),
        ("events/bridge-2020", "2026-12-07"),
    ],
)
def test_a_page_was_last_changed_when_what_it_tells_was_corrected(address: str, day: str, written: Written) -> None:
    assert {page.page.address: page.page.changed for page in written.pages}[address] == day


def test_every_correction_that_a_page_tells_of_has_its_row(written: Written) -> None:
    pages = _pages(written)
    rows = {e.get("id") for e in html5lib.parse(pages["corrections"]).iter(f"{TAG}tr") if e.get("id")}
    shown = {
        a.get("href").split("#")[1]
        for html in pages.values()
        for a in html5lib.parse(html).iter(f"{TAG}a")
        if "corrections.html#" in (a.get("href") or "")
    }
    assert shown == rows
    assert len(rows) == 7


def test_an_archive_without_corrections_says_so(sample_written: Written) -> None:
    assert "لا تصويب بعد" in _pages(sample_written)["corrections"]
    assert not any('id="corrections"' in html for html in _pages(sample_written).values())
    assert json.loads(_files(sample_written)["corrections.json"])["items"] == []
    assert ElementTree.fromstring(_files(sample_written)["corrections.xml"]).findall("channel/item") == []


def test_the_rss_feed_is_what_rss_asks_for(written: Written) -> None:
    channel = ElementTree.fromstring(_files(written)["corrections.xml"]).find("channel")
    assert channel is not None
    assert [channel.findtext(name) for name in ("link", "language")] == [f"{SITE}corrections.html", "ar"]
    items = channel.findall("item")
    dates = [parsedate_to_datetime(item.findtext("pubDate") or "") for item in items]
    assert dates == sorted(dates, reverse=True)
    assert [date.strftime("%a, %d %b %Y %H:%M:%S GMT") for date in dates] == [i.findtext("pubDate") for i in items]
    guids = [item.findtext("guid") for item in items]
    assert len(set(guids)) == len(guids) == 7
    # A reader takes a description for HTML: what was recorded must come out as text.
    shown = [item.findtext("description") or "" for item in items]
    marked = next(text for text in shown if "مرتين" in text)
    assert "".join(html5lib.parseFragment(marked).itertext()).endswith("السبب: عُدّ الجرحى <b>مرتين</b> & نُسي ثالث")


def test_the_json_feed_is_what_its_format_asks_for(written: Written) -> None:
    feed = json.loads(_files(written)["corrections.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["home_page_url"], feed["feed_url"]) == (f"{SITE}corrections.html", f"{SITE}corrections.json")
    rss = ElementTree.fromstring(_files(written)["corrections.xml"])
    assert [item["id"] for item in feed["items"]] == [guid.text for guid in rss.iter("guid")]
    assert [item["url"] for item in feed["items"]] == [item.findtext("link") for item in rss.iter("item")]
    assert all(item["content_text"] and item["title"] and item["date_published"] for item in feed["items"])


def test_without_an_address_feeds_hold_none(corrected: Folders) -> None:
    files = _files(build_archive(corrected))
    assert "example.org" not in files["corrections.xml"] + files["corrections.json"]
    assert json.loads(files["corrections.json"])["items"][0]["url"].startswith("corrections.html#")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("people/samir", "people/samir-haddad"),
        ("people/haddad-samir", "people/samir-haddad"),
        ("articles/old-closed", "articles/morning-bridge-closed"),
    ],
)
def test_an_old_address_leads_to_the_new_one(old: str, new: str, written: Written) -> None:
    files = _files(written)
    tree = html5lib.parse(files[f"{old}.html"])
    metas = {meta.get("http-equiv") or meta.get("name"): meta.get("content") for meta in tree.iter(f"{TAG}meta")}
    target = f"{new.split('/')[1]}.html"
    assert (metas["refresh"], metas["robots"]) == (f"0; url={target}", "noindex")
    assert [unquote(a.get("href")) for a in tree.iter(f"{TAG}a")] == [target]
    assert [link.get("href") for link in tree.iter(f"{TAG}link")] == [f"{SITE}{new}.html"]
    assert not list(tree.iter(f"{TAG}script"))
    assert f"({new.split('/')[1]}.md)" in files[f"{old}.md"]
    assert new in _pages(written)
