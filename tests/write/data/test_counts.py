"""Every number that a page counts is what the published tables count: read from pages and `data/*.csv` alone."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from io import StringIO
from xml.etree.ElementTree import Element

import pytest

from isnad.model.answers import OriginCount
from isnad.pipeline import Checked
from isnad.write.words import answers as answer_words
from isnad.write.words import ar
from isnad.write.words import entries as entry_words
from isnad.write.words import figures as figure_words
from isnad.write.words.numbers import counted
from isnad.write.words.origins import origins_phrase
from parsed_html import parsed
from written_sites import Written, write_site

pytestmark = pytest.mark.long

Row = Mapping[str, str]
SHELVES = ("events", "articles", "claims", "people", "places", "organisations")
_LAST_NUMBER = re.compile(r"\(([0-9]+)\)\s*$")


class Site:
    """What was published: pages by their addresses, rows by their tables' names."""

    def __init__(self, written: Written) -> None:
        self._pages = {page.page.address: page.html for page in written.pages}
        self._files = {file.uri: file for file in written.files}

    def page(self, address: str) -> list[Element]:
        """Every element of a page."""
        return [each for each in parsed(self._pages[address]).iter() if isinstance(each.tag, str)]

    def rows(self, table: str) -> list[Row]:
        """A table's rows as its file has them."""
        return list(csv.DictReader(StringIO(self._files[f"data/{table}.csv"].text.removeprefix("\ufeff"), newline="")))

    def of(self, table: str, **cells: str) -> list[Row]:
        """Those rows that have these cells."""
        return [row for row in self.rows(table) if all(row[name] == cell for name, cell in cells.items())]


@pytest.fixture(scope="module", params=["khasham", "bridge"])
def site(request: pytest.FixtureRequest) -> Site:
    checked: Checked = request.getfixturevalue(request.param)
    return Site(write_site(checked.archive, checked.related))


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def has(element: Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def told(element: Element) -> int:
    """The number in brackets that some words end with."""
    found = _LAST_NUMBER.search(words(element))
    assert found, words(element)
    return int(found[1])


def summaries(elements: list[Element], beginning: str) -> list[Element]:
    return [each for each in elements if each.tag.endswith("summary") and words(each).startswith(beginning)]


def test_the_home_page_counts_the_rows_of_each_shelf(site: Site) -> None:
    ways = {a.get("href"): a.tail or "" for p in site.page("index") if has(p, "isnad-archive") for a in p.iter("a")}
    numbers = {shelf: int(re.sub(r"\D", "", ways[f"{shelf}/index.html"])) for shelf in SHELVES}
    assert numbers == {shelf: len(site.rows(shelf)) for shelf in SHELVES}


def sources_of(site: Site, answer: str) -> int:
    """How many stand behind an answer: speakers, outlets in their own voice, a gap."""
    resting = {row["assertion"] for row in site.rows("assertion_rests_on")}
    alone = [
        row for row in site.of("assertions", answer=answer, source="", unsupported="false") if row["id"] not in resting
    ]
    first = {row["annotation"]: row["stands_as"] for row in site.of("chain_links", number="1")}
    outlets = {row["id"]: row["outlet"] for row in site.rows("articles")}
    own = {outlets[row["article"]] for row in alone if first[row["id"]] != "gap"}
    gap = any(first[row["id"]] == "gap" for row in alone)
    return max(1, len(site.of("answer_speakers", answer=answer)) + len(own) + gap)


def lines_of(site: Site, elements: list[Element]) -> Iterator[tuple[Element, Row]]:
    """Each numbered line of a tile with its answer's row."""
    for tile in (each for each in elements if has(each, "isnad-tile")):
        claim = next(tile.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html")
        for line in tile.iter("li"):
            badge = next(words(each) for each in line.iter() if has(each, "isnad-badge"))
            if badge.isdecimal():
                (row,) = site.of("answers", claim=claim, number=badge)
                yield line, row


@pytest.mark.parametrize("kind", ["home", "event"])
def test_a_tile_counts_what_its_answers_rows_do(site: Site, kind: str) -> None:
    event = site.rows("events")[0]["id"]
    elements = site.page("index" if kind == "home" else f"events/{event}")
    seen = 0
    for line, row in lines_of(site, elements):
        (origins,) = (each for each in line.iter() if has(each, "isnad-origins"))
        count = OriginCount(int(row["least"]), int(row["most"]), row["open_most"] == "true", (), ())
        assert words(origins) == words_in(origins_phrase(count)), row["id"]
        (printed,) = (words(each).removeprefix("— ") for each in line.iter() if has(each, "isnad-printed-by"))
        articles = int(row["articles"])
        assert (printed == words_in(counted(articles, "article"))) == (articles > 1), (row["id"], printed)
        by = words(next(each for each in line.iter() if has(each, "isnad-by")))
        left = sources_of(site, row["id"]) - 1
        assert (words_in(answer_words.other_sources(left)) in by) == (left > 1), row["id"]
        seen += 1
    assert seen > 1
    for tile in (each for each in elements if has(each, "isnad-tile")):
        for more_said in (each for each in tile.iter("p") if has(each, "isnad-more") and "(" in words(each)):
            claim = next(tile.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html")
            assert told(more_said) == len(site.of("answers", claim=claim)), claim


def words_in(text: str) -> str:
    return " ".join(text.split())


def test_a_claims_page_has_a_line_for_each_row(site: Site) -> None:
    for claim in site.rows("claims"):
        elements = site.page(f"claims/{claim['id']}")
        answers = site.of("answers", claim=claim["id"])
        lines = [li for ul in elements if has(ul, "isnad-answers") for li in ul.iter("li")]
        assert len(lines) == len(answers), claim["id"]
        said = [li.get("id") for part in elements if has(part, "isnad-sayings") for li in part.iter("li")]
        assert len(said) == len(site.of("assertions", claim=claim["id"])), claim["id"]
        merges = [li for fold in elements if fold.get("id") == "merges" for li in fold.iter("li")]
        ids = {row["id"] for row in answers}
        assert len(merges) == len([row for row in site.rows("merges") if row["answer"] in ids]), claim["id"]


@pytest.mark.parametrize("shelf", ["people", "organisations", "places"])
def test_an_entrys_page_counts_its_mentions_and_its_words(site: Site, shelf: str) -> None:
    mentions = Counter(row["entry"] for row in site.rows("mentions"))
    pairs = {(row["entry"], row["article"]) for row in site.rows("mentions")}
    articles = Counter(entry for entry, _ in pairs)
    quoted = Counter(row["speaker"] for row in site.rows("quotations"))
    seen = 0
    for id_ in (row["id"] for row in site.rows(shelf)):
        elements = site.page(f"{shelf}/{id_}")
        if mentions[id_]:
            in_all = entry_words.in_all(counted(mentions[id_], "mention"), counted(articles[id_], "article"))
            assert words_in(in_all) in [words(each) for each in elements if each.tag.endswith("p")], id_
            seen += 1
        for summary in summaries(elements, f"{entry_words.QUOTATIONS} ("):
            assert told(summary) == quoted[id_], id_
    assert seen > 2


def test_an_outlets_page_counts_what_it_has_from_others(site: Site) -> None:
    """Sayings whose chain has more than its outlet, and that rest on no other: each a way from speaker to outlet."""
    resting = {row["assertion"] for row in site.rows("assertion_rests_on")}
    chains: dict[str, list[str]] = {}
    for row in site.rows("chain_links"):
        chains.setdefault(row["annotation"], []).append(row["who"])
    ways = Counter(tuple(who) for ref, who in chains.items() if len(who) > 1 and ref not in resting)
    seen = 0
    for outlet in {row["outlet"] for row in site.rows("articles")}:
        own = {way: sayings for way, sayings in ways.items() if way[-1] == outlet}
        for summary in summaries(site.page(f"organisations/{outlet}"), figure_words.FLOW_LIST):
            assert told(summary) == len(own), outlet
            texts = [words(each) for each in site.page(f"organisations/{outlet}")]
            total = f"({counted(sum(own.values()), 'assertion')})"
            assert any(text.endswith(words_in(total)) for text in texts), (outlet, total)
            seen += 1
    assert seen > 1


NAMED = (
    *(("mentions", "entry"), ("quotations", "speaker"), ("assertions", "source"), ("chain_links", "who")),
    *(("articles", "outlet"), ("article_agencies", "organisation")),
)
"""Whoever an article publishes, credits, quotes or names: tables and their columns."""


def article_of(row: Row) -> str:
    """The article that a row is of."""
    return row.get("article") or row.get("annotation", "").partition("#")[0] or row["id"]


def test_an_event_counts_whom_and_what_its_articles_name(site: Site) -> None:
    for event in site.rows("events"):
        own = {row["article"] for row in site.of("article_events", event=event["id"])}
        named = {row[column] for table, column in NAMED for row in site.rows(table) if article_of(row) in own}
        for shelf in ("people", "places", "organisations"):
            ids = {row["id"] for row in site.rows(shelf)}
            for summary in summaries(site.page(f"events/{event['id']}"), f"{ar.SHELVES[shelf]} ("):
                assert told(summary) == len(ids & named), (event["id"], shelf)
