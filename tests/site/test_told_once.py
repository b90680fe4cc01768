"""What lists and recorded text of every page keep to: few numbers as links, a headline once, marks that fit words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

_TAG = "{http://www.w3.org/1999/xhtml}"
_LISTS = {f"{_TAG}{name}" for name in ("ul", "ol", "dl", "table")}
_MOST = 12
_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?")
_SIGN = re.compile(r"[^\w\s«»“”\"]+")
_MARKS = {"isnad-quotation", "isnad-assertion", "isnad-person", "isnad-place", "isnad-organisation"}
_LEADS_ON = 'http-equiv="refresh"'


def _trees(site: Path) -> Iterator[tuple[Path, Element]]:
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        if _LEADS_ON not in text:
            yield file.relative_to(site), html5lib.parse(text)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split())


def _recorded(tree: Element) -> Iterator[Element]:
    return (element for element in tree.iter() if "isnad-recorded" in _classes(element))


def _links(element: Element) -> list[Element]:
    return [child for child in element if child.tag == f"{_TAG}a"]


def test_no_list_is_of_more_than_twelve_links_in_a_row(any_site: Path) -> None:
    """Links that stand in one line, one cell or one item; items of a list each have a line of their own."""
    seen = 0
    for path, tree in _trees(any_site):
        for element in tree.iter():
            if "isnad-recorded" not in _classes(element):
                links = _links(element)
                seen += len(links)
                assert len(links) <= _MOST, (path, _words(element)[:200])
    assert seen > 100


def test_no_list_is_of_more_than_twelve_numbers_as_links(any_site: Path) -> None:
    """But for a stance grid, whose numbers are answers with words of their own."""
    for path, tree in _trees(any_site):
        for list_ in (element for element in tree.iter() if element.tag in _LISTS):
            numbers = [link for link in list_.iter(f"{_TAG}a") if _NUMBER.fullmatch(_words(link))]
            assert len(numbers) <= _MOST, (path, len(numbers))


def test_a_headline_stands_once_in_a_list(any_site: Path) -> None:
    pages = dict(_trees(any_site))
    headings = (tree.find(f".//{_TAG}h1") for path, tree in pages.items() if path.parts[0] == "articles")
    titles = {_words(heading) for heading in headings if heading is not None}
    assert titles
    for path, tree in pages.items():
        for list_ in (element for element in tree.iter() if element.tag in _LISTS):
            told = Counter(words for link in list_.iter(f"{_TAG}a") if (words := _words(link)) in titles)
            assert [title for title, times in told.items() if times > 1] == [], path


def test_marks_end_where_quote_marks_do_and_hold_no_sentence(any_site: Path) -> None:
    """A mark that opens a quote mark closes it, and none ends right before a closing one that it has no opening of."""
    seen = 0
    for path, tree in _trees(any_site):
        for text in _recorded(tree):
            for mark in (element for element in text.iter() if _classes(element) & _MARKS):
                seen += 1
                words = _words(mark)
                assert words.count("«") == words.count("»"), (path, words)
                assert not any("isnad-sentence" in _classes(inner) for inner in mark.iter()), (path, words)
    assert seen > 10


def test_no_sign_stands_in_recorded_text(any_site: Path) -> None:
    """So no two stand in a row: what a sentence answers is told by a tap on it, and in the margin by who says it."""
    for path, tree in _trees(any_site):
        for text in _recorded(tree):
            signs = [words for link in text.iter(f"{_TAG}a") if _SIGN.fullmatch(words := _words(link))]
            assert signs == [], path


def test_the_menu_leads_readers_to_no_editors_guide(any_site: Path) -> None:
    editors = {"guide.html", "importer.html", "data-dictionary.html"}
    for path, tree in _trees(any_site):
        menus = [element for element in tree.iter(f"{_TAG}nav") if "md-nav--primary" in _classes(element)]
        ways = {(link.get("href") or "").rpartition("/")[2] for menu in menus for link in menu.iter(f"{_TAG}a")}
        if path.name not in editors:
            assert ways.isdisjoint(editors), path
