"""The search engine in a real browser, over http and from a folder."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from isnad.find.close_reading import read_closely
from isnad.find.names.registry import names_of
from isnad.find.text import fold
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.render.view import View
from isnad.write.search.letters import words_in
from isnad.write.search.terms import terms_of

_TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cn", "Co")), max_size=40)
"""Characters that Python's Unicode knows; a browser may know newer letters."""

Find = Callable[..., dict[str, Any]]


def _pages(answer: dict[str, Any]) -> list[str]:
    return [result["page"] for group in answer["groups"] for result in group["results"]]


def test_python_and_the_browser_read_the_shared_cases_alike(page: Page, find: Find, cases: Path) -> None:
    rows = json.loads((cases / "search" / "words.json").read_text("utf-8"))
    read = page.evaluate("texts => Promise.all(texts.map(isnadSearch.words))", [row[0] for row in rows])
    got = [
        [row[0], [word["folded"] for word in words], [word["terms"] for word in words]]
        for row, words in zip(rows, read, strict=True)
    ]
    assert got == rows


def test_python_and_the_browser_find_the_same_days(page: Page, find: Find, cases: Path) -> None:
    rows = json.loads((cases / "search" / "days.json").read_text("utf-8"))
    assert page.evaluate("texts => Promise.all(texts.map(isnadSearch.days))", [row[0] for row in rows]) == [
        row[1] for row in rows
    ]


@settings(max_examples=settings().max_examples // 12 + 1)  # of 80 texts and more
@given(st.lists(_TEXTS, min_size=80, max_size=200))
def test_python_and_the_browser_read_any_text_alike(page: Page, find: Find, texts: list[str]) -> None:
    read = page.evaluate("texts => Promise.all(texts.map(isnadSearch.words))", texts)
    for text, words in zip(texts, read, strict=True):
        expected = [(text[w.start : w.end], w.letters, list(terms_of(w.letters))) for w in words_in(text)]
        assert [(word["printed"], word["folded"], word["terms"]) for word in words] == expected


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("قسد", "organisations/sdf"),
        ("ديرالزور", "places/deir-ez-zor"),
        ("فاجنر", "organisations/wagner-group"),
        ("بلوم بيرغ", "organisations/bloomberg"),
        ("Veale", "people/thomas-veale"),
        ("yavlinskiy", "people/grigory-yavlinsky"),
        ("كم عدد القتلى الروس", "claims/russian-deaths"),
        ("مائتا مرتزق", "articles/sy24-russian-deaths-unconfirmed"),
        ("٨ فبراير", "claims/event-date"),
        ("ايلول ٢٠١٧", "claims/territory-taken-2017"),
    ],
)
def test_the_page_that_is_meant_is_among_the_first(find: Find, query: str, wanted: str) -> None:
    assert f"{wanted}.html" in _pages(find(query))[:6]


def test_results_open_at_an_id_that_is_there_and_mark_whole_words(find: Find, site: Path) -> None:
    answer = find("قتلى من المرتزقة الروس في دير الزور")
    assert {group["kind"] for group in answer["groups"]} >= {"article", "claim", "entry"}
    for result in (result for group in answer["groups"] for result in group["results"]):
        html = (site / result["page"]).read_text("utf-8")
        assert not result["anchor"] or f'id="{result["anchor"]}"' in html, result
        units = result["text"].encode("utf-16-le")
        marked = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in result["marks"]]
        assert set(marked) <= set(result["found"])
        assert result["marks"] == sorted(result["marks"])


def test_no_page_crowds_out_the_others(find: Find) -> None:
    pages = [result["page"] for group in find("قوات")["groups"] for result in group["results"]]
    assert max(map(pages.count, pages)) <= 3


def test_the_exact_form_comes_first_and_is_told(find: Find) -> None:
    articles = next(group for group in find("مرتزقة روس")["groups"] if group["kind"] == "article")
    assert articles["results"][0]["exact"]
    assert "مرتزقة روس" in articles["results"][0]["text"]


def test_what_was_also_searched_and_what_is_missing_is_told(find: Find) -> None:
    answer = find("واجنر زقزقة")
    assert "واغنر" in answer["alsoFor"]
    assert answer["missing"] == ["زقزقة"]


@pytest.mark.parametrize(
    ("query", "wanted", "anchor"),
    [
        ("سياسة الأرشيف", "about.html", "سياسة-الأرشيف-لا-أحكام"),
        ("كيف أصحح خطأ في المقال", "about.html", "إن-وجدت-خطأ"),
        ("جدول المسائل والمقالات", "events/khasham-2018-grid.html", ""),
        ("التصويبات", "corrections.html", ""),
        ("كيف تصنع البصمة", "fingerprints.html", ""),
    ],
)
def test_pages_about_the_archive_are_found_in_a_group_of_their_own(
    find: Find, site: Path, query: str, wanted: str, anchor: str
) -> None:
    group = next(group for group in find(query)["groups"] if group["kind"] == "page")
    assert wanted in [result["page"] for result in group["results"]]
    for result in group["results"]:
        html = (site / result["page"]).read_text("utf-8")
        assert not result["anchor"] or f'id="{result["anchor"]}"' in html, result
    assert not anchor or anchor in [result["anchor"] for result in group["results"]]
    assert [group["kind"] for group in find("كيف أصحح خطأ في المقال")["groups"]][-2:] == ["page", "guide"]
    assert {group["kind"] for group in find(query, kind="page")["groups"]} == {"page"}


def test_what_shows_at_first_are_five_pages_and_one_of_every_group(find: Find) -> None:
    groups = find("قتلى من المرتزقة الروس في دير الزور")["groups"]
    shown = [
        result["page"] for group in groups for result in group["results"][: group["first"]] if group["kind"] != "page"
    ]
    assert len(shown) == len(set(shown)) == 5
    assert all(group["first"] >= 1 for group in groups)


def test_more_of_a_group_is_given_when_more_is_asked_for(page: Page, find: Find) -> None:
    query = "قوات"
    few = {group["kind"]: group for group in find(query)["groups"]}
    assert any(len(group["results"]) < group["offered"] for group in few.values())
    ask = "([q, kind]) => isnadSearch.find(q, {kind}, 50)"
    for kind, group in few.items():
        (every,) = page.evaluate(ask, [query, kind])["groups"]
        assert len(every["results"]) == every["offered"] == group["offered"]
        ids = [(result["page"], result["anchor"], result["text"]) for result in every["results"]]
        assert {(result["page"], result["anchor"], result["text"]) for result in group["results"]} <= set(ids)


@pytest.mark.parametrize(
    "query", ["", "   ", "؟!", "زقزقة", "__proto__", "constructor toString", "<img src=x onerror=x()>"]
)
def test_nothing_is_found_where_there_is_nothing(find: Find, query: str) -> None:
    assert find(query)["groups"] == []


def test_filters(find: Find) -> None:
    assert {group["kind"] for group in find("روس", kind="claim")["groups"]} == {"claim"}
    assert all(page.startswith("people/") for page in _pages(find("روس", kind="person")))
    sy24 = [result for group in find("روس", outlet="sy24")["groups"] for result in group["results"]]
    assert {result["outlet"] for result in sy24} == {"sy24"}
    dated = [result for group in find("روس", **{"from": "2018-02-09"})["groups"] for result in group["results"]]
    assert dated
    assert all(result["date"].rpartition("/")[2] >= "2018-02-09" for result in dated)
    assert find("روس", to="2018-01-01")["groups"] == []
    assert find("روس", outlet="__proto__")["groups"] == []


def test_a_long_query_is_cut(find: Find) -> None:
    assert find("روس " * 5000)["groups"]
    assert find("زقزقة" * 100 + " روس")["groups"] == []


def test_a_search_from_a_folder_below(
    fresh: Page, site: Path, start_of: Callable[[Path], str], load_engine: Callable[[Page, str], None]
) -> None:
    fresh.goto((site / "people" / "thomas-veale.html").as_uri())
    load_engine(fresh, "../")
    opened = fresh.evaluate("start => isnadSearch.open('../', start)", start_of(site))
    assert [kind["id"] for kind in opened["kinds"]][-2:] == ["claim", "article"]
    assert opened["from"] <= opened["to"]
    assert fresh.evaluate("isnadSearch.find('قسد', {})")["groups"]


def test_the_sample_archive(
    fresh: Page, view: View, folder_of: Callable[[View], Path], open_engine: Callable[[Page, Path], Find]
) -> None:
    find = open_engine(fresh, folder_of(view))
    assert _pages(find("سمير حداد"))[0] == "people/samir-haddad.html"
    assert find("جسر")["groups"]


def test_hostile_text_is_found_as_it_was_printed(
    fresh: Page,
    sample: Checked,
    make_article: Callable[..., Article],
    folder_of: Callable[[View], Path],
    open_engine: Callable[[Page, Path], Find],
) -> None:
    title = "</script><script>window.ran = 1</script> \u202eعنوان\u202c \u2028 \\u0022 ${x} `"
    body = "قال constructor و__proto__ إن <img src=x onerror='window.ran=1'> 👩🏽‍🚒 هنا قتلى\ttab."
    article = make_article(title=title, body=body)
    archive = replace(sample.archive, articles={article.id: article})
    reading = read_closely(article, fold(article.body), names_of(archive.entries.values()))
    find = open_engine(fresh, folder_of(View(archive, relate(archive, {article.id: reading}))))
    for query, printed in (("عنوان", title), ("constructor", body), ("__proto__ قتيل", body), ("onerror", body)):
        result = find(query)["groups"][0]["results"][0]
        assert (result["title"], result["text"]) == (title, printed)
        for start, end in result["marks"]:
            units = printed.encode("utf-16-le")[2 * start : 2 * end]
            assert units.decode("utf-16-le") in result["found"]
    assert fresh.evaluate("window.ran") is None


def test_a_file_that_fails_to_load_is_told_and_tried_again(
    fresh: Page,
    view: View,
    folder_of: Callable[[View], Path],
    start_of: Callable[[Path], str],
    load_engine: Callable[[Page, str], None],
) -> None:
    folder = folder_of(view)
    start = start_of(folder)
    away = (folder / start).rename(folder / "away.js")
    fresh.goto((folder / "index.html").as_uri())
    load_engine(fresh, "")
    opening = "start => isnadSearch.open('', start).catch((wrong) => wrong instanceof Error && wrong.message)"
    assert start in fresh.evaluate(opening, start)
    away.rename(folder / start)
    assert fresh.evaluate(opening, start)["pages"]
