"""The search page as HTML and as Markdown: it stands without its scripts, and holds every word that they say."""

import json
import re
from pathlib import Path

import pytest
from babel import Locale

from isnad.model.pages import SearchForm
from isnad.pipeline import Checked
from isnad.write.pages.search import search_page
from isnad.write.render.html import page_html, sheets_of
from isnad.write.render.markdown import page_markdown
from isnad.write.render.search_form import form_html
from isnad.write.render.view import View
from isnad.write.words import search as search_words
from isnad.write.words.found import KIND_NAMES, SORTS
from parsed_html import first, parsed

INDEX = "search/start-01234567.js"
SCRIPTS = Path(__file__).parents[3] / "docs" / "assets" / "javascripts"


@pytest.fixture(scope="module")
def view(sample: Checked) -> View:
    return View(sample.archive, sample.related)


def test_the_form_waits_for_its_script_and_the_ways_into_the_archive_do_not(view: View) -> None:
    body = parsed(page_html(search_page(view, INDEX)))
    assert "hidden" in first(body, ".//form").attrib
    assert first(body, ".//div[@class='isnad-search']").get("data-index") == INDEX
    assert first(body, ".//p[@class='isnad-search-without']").text == search_words.WITHOUT
    links = [link.get("href") for link in body.findall(".//ul//a")]
    assert {"articles/index.html", "people/index.html", "claims/index.html"} <= set(links)


def test_the_page_loads_its_own_style_sheet_and_scripts(view: View) -> None:
    page = search_page(view, INDEX)
    body = parsed(page_html(page))
    assert sheets_of(page) == ("search",)
    names = [
        f"search-{part}" for part in ("words", "days", "index", "plan", "rank", "lines", "engine", "results", "page")
    ]
    assert [script.get("src") for script in body.findall(".//script")] == [
        f"assets/javascripts/{name}.js" for name in names
    ]


def test_the_markdown_says_the_same_without_a_form(view: View) -> None:
    text = page_markdown(search_page(view, INDEX))
    assert "[المقالات](articles/index.md)" in text
    assert search_words.WITHOUT in text
    assert "<form" not in text


def test_what_stands_in_for_the_form_is_text() -> None:
    assert SearchForm("<b>", INDEX).without not in form_html("<b>", INDEX)


def test_the_scripts_find_every_word_that_they_say_and_no_word_is_unused() -> None:
    words = json.loads(first(parsed(form_html("", INDEX)), "div").attrib["data-words"])
    assert words == search_words.SCRIPT
    code = "".join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in ("search-page", "search-results"))
    assert set(re.findall(r"\bwords\.(\w+)", code)) == set(words)
    assert not re.search(r"[\u0600-\u06ff]", code)


def test_results_can_be_filtered_by_everything_that_they_are_about() -> None:
    form = first(parsed(form_html("", INDEX)), ".//form")
    names = [field.get("name") for field in form.iter() if field.tag in ("select", "input")]
    assert names == ["q", "kind", "outlet", "person", "place", "claim", "stance", "from", "to"]
    assert all(first(form, f".//label/*[@name='{name}']") is not None for name in names)
    dates = form.findall(".//input[@type='date']")
    assert [field.get("dir") for field in dates] == ["ltr", "ltr"]  # WebKit scrambles their parts otherwise


def test_the_page_calls_things_by_the_words_that_the_archive_uses() -> None:
    said = json.dumps([form_html("", INDEX), search_words.SAYS, SORTS, KIND_NAMES], ensure_ascii=False)
    assert not re.search("متحدث|ادعاء|إفادة|يؤكد(?! ولا ينفي)|الزعم", said)
    assert (search_words.OUTLET, search_words.CLAIM, search_words.STANCE) == ("الجهة الناشرة", "المسألة", "الموقف")
    assert SORTS["claim"] == "مسألة" and SORTS["role"] == "مصدر غير مسمّى"


def test_results_are_counted_in_every_form_that_arabic_has() -> None:
    forms = search_words.SCRIPT["results"]
    assert isinstance(forms, dict)
    assert set(forms) == {*Locale("ar").plural_form.rules, "other"}
