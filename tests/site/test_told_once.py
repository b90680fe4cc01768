"""What lists and recorded text of every page keep to: few numbers as links, a headline once, marks that fit words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from parsed_html import quickly_parsed, without_drawings

_LISTS = {"ul", "ol", "dl", "table"}
_MOST = 12
_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?")
_SIGN = re.compile(r"[^\w\s«»“”\"]+")
_MARKS = {"isnad-quotation", "isnad-assertion", "isnad-person", "isnad-place", "isnad-organisation"}
_EDITORS = {"guide.html", "importer.html", "data-dictionary.html"}
_LEADS_ON = 'http-equiv="refresh"'


def _trees(site: Path) -> Iterator[tuple[Path, Element]]:
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        if _LEADS_ON not in text:
            yield file.relative_to(site), without_drawings(quickly_parsed(text))


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split())


def _links(element: Element) -> list[Element]:
    return [child for child in element if child.tag == "a"]


@dataclass
class Told:
    """What the pages of a site have of what is asked here, read in one walk over them: to parse a page costs most."""

    links: int = 0
    marks: int = 0
    titles: set[str] = field(default_factory=set)
    repeated: list[tuple[Path, str]] = field(default_factory=list)
    crowded: list[tuple[Path, str]] = field(default_factory=list)
    numbered: list[tuple[Path, int]] = field(default_factory=list)
    ill_marked: list[tuple[Path, str]] = field(default_factory=list)
    signs: list[tuple[Path, str]] = field(default_factory=list)
    ways_to_editors: list[tuple[Path, str]] = field(default_factory=list)

    def read(self, path: Path, tree: Element) -> None:
        """Take in a page."""
        heading = tree.find(".//h1")
        if path.parts[0] == "articles" and heading is not None:
            self.titles.add(_words(heading))
        for element in tree.iter():
            if "isnad-recorded" in _classes(element):
                self._read_recorded(path, element)
            else:
                links = _links(element)
                self.links += len(links)
                self.crowded += [(path, _words(element)[:200])] if len(links) > _MOST else []
            if element.tag in _LISTS:
                self._read_list(path, element)
        if path.name not in _EDITORS:
            menus = [element for element in tree.iter("nav") if "md-nav--primary" in _classes(element)]
            ways = {(link.get("href") or "").rpartition("/")[2] for menu in menus for link in menu.iter("a")}
            self.ways_to_editors += [(path, way) for way in sorted(ways & _EDITORS)]

    def _read_list(self, path: Path, list_: Element) -> None:
        words = [_words(link) for link in list_.iter("a")]
        numbers = sum(bool(_NUMBER.fullmatch(each)) for each in words)
        self.numbered += [(path, numbers)] if numbers > _MOST else []
        self.repeated += [(path, each) for each, times in Counter(words).items() if times > 1]

    def _read_recorded(self, path: Path, text: Element) -> None:
        signs = (words for link in text.iter("a") if _SIGN.fullmatch(words := _words(link)))
        self.signs += [(path, sign) for sign in signs]
        for mark in (element for element in text.iter() if _classes(element) & _MARKS):
            self.marks += 1
            words = _words(mark)
            holds_sentence = any("isnad-sentence" in _classes(inner) for inner in mark.iter())
            if words.count("«") != words.count("»") or holds_sentence:
                self.ill_marked.append((path, words))


@cache
def _told(site: Path) -> Told:
    told = Told()
    for path, tree in _trees(site):
        told.read(path, tree)
    return told


def test_no_list_is_of_more_than_twelve_links_in_a_row(any_site: Path) -> None:
    """Links that stand in one line, one cell or one item; items of a list each have a line of their own."""
    assert _told(any_site).crowded == []
    assert _told(any_site).links > 100


def test_no_list_is_of_more_than_twelve_numbers_as_links(any_site: Path) -> None:
    """But for a stance grid, whose numbers are answers with words of their own."""
    assert _told(any_site).numbered == []


def test_a_headline_stands_once_in_a_list(any_site: Path) -> None:
    told = _told(any_site)
    assert told.titles
    assert [(path, words) for path, words in told.repeated if words in told.titles] == []


def test_marks_end_where_quote_marks_do_and_hold_no_sentence(any_site: Path) -> None:
    """A mark that opens a quote mark closes it, and none ends right before a closing one that it has no opening of."""
    assert _told(any_site).ill_marked == []
    assert _told(any_site).marks > 10


def test_no_sign_stands_in_recorded_text(any_site: Path) -> None:
    """So no two stand in a row: what a sentence answers is told by a tap on it, and in the margin by who says it."""
    assert _told(any_site).signs == []


def test_the_menu_leads_readers_to_no_editors_guide(any_site: Path) -> None:
    assert _told(any_site).ways_to_editors == []


_SPOILT = """<nav class="md-nav--primary"><a href="../guide.html">دليل</a></nav><h1>عنوان</h1>
<ul><li><a href="#1">عنوان</a></li><li><a href="#2">عنوان</a></li></ul>
<p>{numbers}</p><ol><li>{numbers}</li></ol>
<p class="isnad-recorded"><a href="#x">⧉</a> <b class="isnad-person">«من</b> <b class="isnad-place"><i
class="isnad-sentence">قال</i></b></p>"""


def test_each_question_finds_its_fault() -> None:
    told = Told()
    numbers = "".join(f'<a href="#{number}">{number}</a>' for number in range(_MOST + 1))
    told.read(Path("articles/x.html"), quickly_parsed(_SPOILT.format(numbers=numbers)))
    assert (len(told.crowded), len(told.numbered), len(told.ill_marked), len(told.signs)) == (2, 1, 2, 1)
    assert [words for _, words in told.repeated if words in told.titles] == ["عنوان"]
    assert [way for _, way in told.ways_to_editors] == ["guide.html"]
