"""The front matter of published Markdown says what people, tools and other generators want to know."""

import re
from datetime import date
from posixpath import dirname, join, normpath
from typing import Any

import pytest

from isnad.model.fields import Captured
from isnad.write.data.front_matter import article_front
from isnad.write.render.view import View
from parsed_html import parsed
from quick_yaml import loaded
from written_sites import Written


@pytest.fixture(scope="module")
def fronts(sample_written: Written) -> dict[str, Any]:
    """The front matter of every Markdown file, by its address."""
    files = sample_written.files
    return {file.uri: loaded(file.text.split("\n---\n")[0]) for file in files if file.uri.endswith(".md")}


def test_an_article_says_who_published_it_and_when(fronts: dict[str, Any]) -> None:
    front = fronts["articles/morning-bridge-closed.md"]
    assert front["title"] == "إغلاق جسر الوادي بعد انهيار جزئي"
    assert front["outlet"] == {"id": "al-sabah", "name": "الصباح"}
    assert (front["date"], front["date_edtf"], front["date_certainty"]) == (date(2020, 3, 2), "2020-03-02", "stated")
    assert (front["byline"], front["dateline"]) == ("ليلى منصور", "ليلى منصور – الصباح")
    assert front["original"]["sha256"] == "a" * 64


def test_an_article_says_whom_it_quotes_and_who_of_them_is_an_official(fronts: dict[str, Any]) -> None:
    assert fronts["articles/morning-bridge-closed.md"]["quoted"] == [
        {"id": "samir-haddad", "name": "سمير حداد", "official": True, "as": "رئيس البلدية"},
        {"id": "engineer-unnamed", "name": "مهندس لم يُذكر اسمه", "official": False},
    ]


def test_an_article_says_what_its_lines_and_its_text_name_and_claim(fronts: dict[str, Any]) -> None:
    front = fronts["articles/morning-bridge-closed.md"]
    assert front["people"] == ["samir-haddad", "engineer-unnamed"]
    assert front["places"] == ["wadi-bridge"]
    assert front["organisations"] == ["al-sabah", "wakala"]
    assert front["claims"] == ["injured", "cause"]


def test_a_date_that_was_inferred_says_why(fronts: dict[str, Any]) -> None:
    front = fronts["articles/evening-bridge-doubts.md"]
    assert (front["date"], front["date_edtf"]) == (date(2020, 3, 3), "2020-03-03/2020-03-05")
    assert front["date_certainty"] == "inferred"
    assert front["date_because"] == "يذكر المقال أن الجسر أُغلق قبل أيام"


def test_what_is_not_known_is_left_out(fronts: dict[str, Any]) -> None:
    front = fronts["articles/evening-bridge-doubts.md"]
    assert not {"byline", "dateline", "original_url", "archived", "quoted", "silent"} & set(front)


def test_a_person_and_a_claim_lead_to_their_articles(fronts: dict[str, Any]) -> None:
    both = ["morning-bridge-closed", "evening-bridge-doubts"]
    assert fronts["people/samir-haddad.md"]["articles"] == both
    assert fronts["claims/injured.md"]["articles"] == both
    assert fronts["claims/injured.md"]["speakers"] == ["samir-haddad"]


def test_every_link_of_every_page_leads_to_a_page_and_to_a_place_on_it(sample_written: Written) -> None:
    """But to pages that people wrote, and to what else is published beside the pages."""
    html = {f"{page.page.address}.html": parsed(page.html) for page in sample_written.pages}
    ids = {uri: {element.get("id") for element in body.iter()} for uri, body in html.items()}
    files = {file.uri for file in sample_written.files}
    for uri, body in html.items():
        for link in body.iter("a"):
            target, _, anchor = link.get("href", "").partition("#")
            if re.match(r"https?:", target):
                continue
            to = normpath(join(dirname(uri), target)) if target else uri
            assert to in html or to in files or to == "about.html", f"{uri} -> {to}"
            assert not anchor or to == "about.html" or anchor in ids[to], f"{uri} -> {to}#{anchor}"


def test_no_two_elements_of_a_page_share_an_id(sample_written: Written) -> None:
    for page in sample_written.pages:
        ids = [element.get("id") for element in parsed(page.html).iter() if element.get("id")]
        assert len(set(ids)) == len(ids), page.page.address


RESERVED = {
    *("aliases", "build", "cascade", "draft", "expiryDate", "headless", "kind", "lang", "layout", "linkTitle", "menu"),
    *("menus", "outputs", "path", "publishDate", "resources", "sitemap", "slug", "target", "translationKey", "type"),
    *("url", "weight", "eleventyExcludeFromCollections", "eleventyNavigation", "pagination", "permalink", "tags"),
    *("author", "authors", "category", "hide", "modified", "save_as", "status", "template", "translation"),
}
"""What Hugo, Eleventy, Pelican or MkDocs with Material take for an order: by their manuals' lists of front matter."""


def test_no_key_is_an_order_to_another_generator_and_a_date_is_a_day(
    khasham_written: Written, bridge_written: Written, fronts: dict[str, Any]
) -> None:
    files = (file for site in (khasham_written, bridge_written) for file in site.files if file.uri.endswith(".md"))
    read = [loaded(file.text.split("\n---\n")[0]) for file in files if file.text.startswith("---\n")]
    assert len(read) > 100
    for front in (*read, *(front for front in fronts.values() if isinstance(front, dict))):
        assert not RESERVED & set(front), front["title"]
        assert type(front.get("date", date.min)) is date, front["title"]


def test_a_kept_copy_is_told_as_data(view: View) -> None:
    article = view.archive.articles["morning-bridge-closed"]
    kept = {"url": "https://web.archive.org/web/2020/https://example.org/bridge", "at": "2020-03-04"}
    changed = article.model_copy(update={"archived": Captured.model_validate(kept)})
    assert article_front(changed, view)["archived"] == kept
