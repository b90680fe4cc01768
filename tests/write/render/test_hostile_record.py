"""An article and entries full of markup: every page shows it as text, and every value comes out whole."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import PurePosixPath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from markupsafe import Markup

from isnad.model.inlines import Link
from isnad.model.outputs import Edition
from isnad.model.pages import Snippet
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.data.archive_citation import citation_cff
from isnad.write.data.epub import Book, epub_members
from isnad.write.render.card import Card, frame_code
from isnad.write.render.html import blocks_html
from isnad.write.render.linked import linked_html
from isnad.write.words.ar import SITE as NAME
from made_archives import readings_of
from parsed_html import parsed
from written_sites import Written, write_site

EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> \"onmouseover=\"alert(1) 'x' "
    "</title></td></a> &lt;b&gt; &copy; {{x}}"
)
PLACES = (
    "title",
    "byline",
    "dateline",
    "verb",
    "as",
    "words",
    "hedge",
    "printed",
    "because",
    "name",
    "latin",
    "office",
)
INLINE = {"a", "bdi", "span"}
TAGS = {"body", "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd", "ul", "li", "div", "nav", *INLINE}
TAGS |= {"pre", "code"}  # the archive's own examples on the page of data
TAGS |= {"section", "b", "button", "ol", "time", "details", "summary", "form", "fieldset", "legend", "label", "input"}
TABLE_TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
CHART_TAGS = {
    "figure",
    "figcaption",
    "svg",
    "title",
    "desc",
    "g",
    "path",
    "circle",
    "rect",
    "line",
    "polyline",
    "text",
    "tspan",
}
CHART_TAGS |= {"defs", "clipPath", "polygon"}


CALL = re.compile(r"isnad\w+\((?P<given>.*)\);?\n*", re.DOTALL)


def evil(place: str) -> str:
    return f"{place} {EVIL}"


@pytest.fixture(scope="module")
def written(sample: Checked) -> Written:
    """The sample archive with markup wherever its first article and its first speaker take text."""
    article = sample.archive.articles["morning-bridge-closed"]
    given = article.model_dump(by_alias=True) | {"source": article.source}
    given |= {key: evil(key) for key in ("title", "byline", "dateline")}
    given |= {"body": f"سمير حداد {evil('words')} أمس.", "forms": {}}
    given["published"] = {"date": "2020-03-02", "certainty": "inferred", "because": evil("because")}
    given["quotations"] = [given["quotations"][0] | {"verb": evil("verb"), "as": evil("as"), "words": evil("words")}]
    said = given["assertions"][0] | {"hedge": evil("hedge"), "words": evil("words")}
    given["assertions"] = [said | {"value": {"min": 3, "as": evil("printed")}}]
    person = sample.archive.people["samir-haddad"]
    office = person.offices[0].model_copy(update={"said_as": evil("office")})
    people = {person.id: person.model_copy(update={"offices": (office,), "latin": evil("latin")})}
    outlet = sample.archive.organisations["al-masa"].model_copy(update={"name": evil("name")})
    hostile = Article.model_validate(given)
    archive = replace(
        sample.archive,
        people={**sample.archive.people, **people},
        organisations={**sample.archive.organisations, outlet.id: outlet},
        articles={**sample.archive.articles, hostile.id: hostile},
    )
    return write_site(archive, relate(archive, readings_of(archive)))


def elements(written: Written) -> Iterator[tuple[str, Element]]:
    for page in written.pages:
        for element in parsed(page.html).iter():
            yield page.page.address, element


def _is_of_the_site(element: Element) -> bool:
    """A script or style sheet that is a file of ours, with nothing written into it."""
    file = element.get("src", element.get("href", "")).removeprefix("../")
    return element.tag in ("script", "link") and file.startswith("assets/") and not element.text


def test_no_page_grows_an_element_or_an_attribute_that_the_archive_does_not_write(written: Written) -> None:
    for address, element in elements(written):
        if address == "search" or _is_of_the_site(element):
            continue
        assert element.tag.split("}")[-1] in TAGS | TABLE_TAGS | CHART_TAGS, address
        assert not {name for name in element.attrib if name.startswith("on") or name in ("src", "style")}, address
        assert not element.get("href", "").lower().startswith(("javascript:", "data:")), address


def test_the_search_page_holds_no_text_of_a_record(written: Written, sample_written: Written) -> None:
    sites = (written, sample_written)
    first, second = ({page.page.address: page.html for page in site.pages}["search"] for site in sites)
    names = [file.uri for site in sites for file in site.files if file.uri.startswith("search/start-")]
    assert first.replace(names[0], "") == second.replace(names[1], "")


@pytest.fixture(scope="module")
def shown(written: Written) -> dict[str, str]:
    """What each page says, by its address."""
    return {page.page.address: "".join(parsed(page.html).itertext()) for page in written.pages}


@pytest.mark.parametrize("place", PLACES)
def test_every_value_stands_whole_on_some_page(place: str, shown: dict[str, str]) -> None:
    assert any(evil(place) in page for page in shown.values())


def test_the_title_is_whole_wherever_it_shows(shown: dict[str, str]) -> None:
    for address in (
        "articles/morning-bridge-closed",
        "articles/index",
        "events/bridge-2020",
        "claims/injured",
        "index",
    ):
        assert evil("title") in shown[address], address


def test_the_recorded_text_is_whole(written: Written) -> None:
    page = next(page for page in written.pages if page.page.address == "articles/morning-bridge-closed")
    recorded = ["".join(p.itertext()) for p in parsed(page.html).iter("p") if p.get("class") == "isnad-recorded"]
    assert recorded == [f"سمير حداد {evil('words')} أمس."]


def test_what_goes_out_as_json_or_as_a_script_reads_back_whole(written: Written) -> None:
    data = {file.uri: file.text for file in written.files if file.uri.endswith((".js", ".json"))}
    for uri, text in data.items():
        call = CALL.fullmatch(text)
        assert uri.endswith(".json") or call, uri
        data[uri] = json.dumps(json.loads(f"[{call['given']}]" if call else text), ensure_ascii=False)
    index = "".join(text for uri, text in data.items() if uri.startswith("search/"))
    assert json.dumps(evil("title"), ensure_ascii=False) in index
    rows = json.loads(data["records/morning-bridge-closed.js"])[0]
    assert evil("verb") in "".join(parsed(rows).itertext())


def test_what_goes_out_as_csv_reads_back_whole(written: Written) -> None:
    """No formula among it: `tests/write/data/test_spreadsheet.py` proves that of any text."""
    files = {file.uri: file.text for file in written.files if file.uri.endswith(".csv")}
    assert files
    cells = {cell for text in files.values() for row in csv.reader(StringIO(text, newline="")) for cell in row}
    assert {evil("title"), evil("byline"), evil("words"), evil("printed"), evil("name")} <= cells


def test_a_citation_is_a_line_a_field(written: Written) -> None:
    """Any title reads back from them: `tests/write/data/test_citations.py`."""
    files = [file.text for file in written.files if file.uri.endswith("morning-bridge-closed.ris")]
    assert [line for text in files for line in text.splitlines() if line == f"TI  - {evil('title')}"]


def test_the_archives_own_citation_holds_no_record(written: Written) -> None:
    """Any name of an archive reads back from it: `tests/write/data/test_archive_citation.py`."""
    (cited,) = (file.text for file in written.files if file.uri.endswith(".cff"))
    assert cited == citation_cff(Edition(NAME))


def test_what_goes_out_as_geojson_reads_back(written: Written) -> None:
    (places,) = (file.text for file in written.files if file.uri.endswith(".geojson"))
    assert json.loads(places)["features"]


def test_a_card_grows_no_element_and_says_every_value_whole(written: Written) -> None:
    cards = {file.uri: parsed(file.text) for file in written.files if file.uri.startswith("embed/")}
    assert cards
    said = ""
    for uri, card in cards.items():
        said += "".join(card.itertext())
        for each in card.iter():
            assert each.tag.split("}")[-1] in TAGS | CHART_TAGS | CARD_TAGS, uri
            assert not {name for name in each.attrib if name.startswith("on") or name in ("src", "style")}, uri
            assert not each.get("href", "").lower().startswith(("javascript:", "data:")), uri
    assert [place for place in ("title", "as", "words", "verb", "printed", "name") if evil(place) not in said] == []


CARD_TAGS = {"html", "head", "meta", "base", "link", "main", "footer", "blockquote"}


def test_the_code_of_a_frame_is_one_element_whatever_it_is_called() -> None:
    card = Card("embed/x", evil("title"), Markup, Link("x", ()), 1)
    shown = parsed(blocks_html([Snippet("code", frame_code(card, "https://archive.example/"), "copy")], "claims/x"))
    (code,) = (each for each in shown.iter() if each.tag.endswith("code"))
    (frame,) = parsed("".join(code.itertext()))
    assert frame.tag.endswith("iframe")
    assert frame.get("title", "").endswith(evil("title"))


def test_a_network_file_is_xml_and_holds_no_markup_of_others(written: Written) -> None:
    networks = [file.text for file in written.files if file.uri.endswith(".graphml")]
    assert networks
    for text in networks:
        ElementTree.fromstring(text)
        assert "<script" not in text


BOOK_TAGS = {
    "html",
    "head",
    "title",
    "link",
    "body",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "br",
}
BOOK_TAGS |= {"a", "span", "em", "strong", "code", "pre", "nav", *TABLE_TAGS}


def test_a_book_grows_no_element_and_says_every_value_whole(written: Written) -> None:
    pages = tuple(page.page for page in written.pages)
    book = Book(NAME, "2026-11-27", "", tuple(page for page in pages if page.address != "search"))
    said = []
    for path, held in epub_members(book):
        if path.endswith(".xhtml"):
            chapter = ElementTree.fromstring(held)
            said.append(" ".join("".join(chapter.itertext()).split()))
            for each in chapter.iter():
                assert each.tag.split("}")[-1] in BOOK_TAGS, path
                assert not {name for name in each.attrib if name.startswith("on") or name in ("src", "style")}, path
                assert not each.get("href", "").lower().startswith(("javascript:", "data:")), path
    whole = [place for place in PLACES if any(" ".join(evil(place).split()) in text for text in said)]
    assert whole == list(PLACES)


PROVED_ENDINGS = {
    *(".html", ".js", ".json", ".md", ".xml", ".graphml", ".csv", ".geojson"),
    *(".ris", ".bib", ".cff", ".ttl", ".txt", ".jsonld"),
}
"""The kinds of file that something above holds against hostile text: a new ending needs a proof here, and a row in
`tests/hostile/rows.txt`."""


def test_no_kind_of_file_goes_out_unproved(written: Written) -> None:
    assert {PurePosixPath(file.uri).suffix for file in written.files} <= PROVED_ENDINGS


def test_linked_data_ends_with_its_own_element_and_reads_back_whole(written: Written) -> None:
    """Any text in it: `tests/write/render/test_linked.py`."""
    told = []
    for page in written.pages:
        html = linked_html(page.page)
        (script,) = parsed(html)
        assert script.tag == "script", page.page.address
        assert not script.tail
        told.append(json.dumps(json.loads(script.text or ""), ensure_ascii=False))
    whole = "".join(told)
    assert [place for place in ("title", "byline", "dateline", "words", "name") if json_of(place) not in whole] == []


def json_of(place: str) -> str:
    return json.dumps(evil(place), ensure_ascii=False)[1:-1]


def test_annotations_read_back_whole(written: Written) -> None:
    (text,) = (file.text for file in written.files if file.uri.endswith("morning-bridge-closed.txt"))
    assert text.startswith(evil("title"))
    for file in (file for file in written.files if file.uri.endswith(".jsonld")):
        for item in json.loads(file.text)["items"]:
            _, position = item["target"]["selector"]
            assert position["start"] < position["end"]
    (page,) = (json.loads(file.text) for file in written.files if file.uri.endswith("morning-bridge-closed.jsonld"))
    exact = [item["target"]["selector"][0]["exact"] for item in page["items"]]
    assert any(evil("words") in words for words in exact)


def test_the_shapes_are_the_archives_own_and_hold_no_record(written: Written) -> None:
    (shapes,) = (file.text for file in written.files if file.uri.endswith(".ttl"))
    assert "<script" not in shapes
