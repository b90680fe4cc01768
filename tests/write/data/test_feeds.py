"""Feeds as readers take them: what is new, when the archive recorded it, and the same in both forms."""

import json
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from isnad.model.outputs import Output
from isnad.pipeline import Checked
from isnad.write.data.feeds import feed_files
from isnad.write.render.addresses import once_of
from isnad.write.render.view import View

SITE = "https://archive.example/"


@pytest.fixture(scope="module")
def view(khasham: Checked) -> View:
    return View(khasham.archive, khasham.related)


@pytest.fixture(scope="module")
def feeds(view: View) -> dict[str, Output]:
    """Those of today's addresses; at old ones stand the same, as tests/write/test_renamed.py has it."""
    renamed = {address for record in view.archive.records() for address in once_of(record)}
    return {file.uri: file for file in feed_files(view, SITE) if file.uri.partition(".")[0] not in renamed}


def test_every_claim_and_event_has_its_feeds_beside_it(view: View, feeds: dict[str, Output]) -> None:
    records = (*(f"claims/{id_}" for id_ in view.archive.claims), *(f"events/{id_}" for id_ in view.archive.events))
    pages = {"corrections", "articles/index", *records}
    assert feeds.keys() == {f"{page}.{ending}" for page in pages for ending in ("xml", "json")}


def test_both_forms_tell_the_same(feeds: dict[str, Output]) -> None:
    told = 0
    for uri, file in feeds.items():
        if not uri.endswith(".json"):
            continue
        page = uri.removesuffix(".json")
        channel = ElementTree.fromstring(feeds[f"{page}.xml"].text).find("channel")
        feed = json.loads(file.text)
        assert channel is not None
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert (feed["home_page_url"], feed["feed_url"]) == (f"{SITE}{page}.html", f"{SITE}{uri}")
        assert (channel.findtext("title"), channel.findtext("link")) == (feed["title"], feed["home_page_url"])
        items = channel.findall("item")
        assert [item.findtext("guid") for item in items] == [item["id"] for item in feed["items"]]
        assert [item.findtext("link") for item in items] == [item["url"] for item in feed["items"]]
        days = [parsedate_to_datetime(item.findtext("pubDate") or "").date().isoformat() for item in items]
        assert days == [item["date_published"][:10] for item in feed["items"]] == sorted(days, reverse=True)
        assert all(item["title"] and item["content_text"] for item in feed["items"])
        told += len(items)
    assert told > 100


def test_an_item_is_of_the_day_on_which_it_was_recorded(view: View, feeds: dict[str, Output]) -> None:
    items = json.loads(feeds["articles/index.json"].text)["items"]
    recorded = {f"isnad:articles:{article.id}": article.recorded for article in view.archive.articles.values()}
    assert {item["id"]: item["date_published"][:10] for item in items} == recorded


def test_a_claims_feed_says_who_answers_what(feeds: dict[str, Output]) -> None:
    items = json.loads(feeds["claims/attackers-deaths.json"].text)["items"]
    texts = {item["id"].rpartition(":")[2]: item["content_text"] for item in items}
    assert "مسؤول أمريكي لم يُذكر اسمه: «أكثر من 100" in texts["enab-baladi-russian-servicemen-killed"]
    assert "توماس فيل: يقول إنه لا يعلم" in texts["sy24-russian-deaths-unconfirmed"]


def test_no_two_items_have_one_id(feeds: dict[str, Output]) -> None:
    """A reader that takes several feeds would drop one of them."""
    ids = [
        item["id"]
        for uri, file in feeds.items()
        if uri.startswith("claims/") and uri.endswith(".json")
        for item in json.loads(file.text)["items"]
    ]
    assert len(set(ids)) == len(ids)
