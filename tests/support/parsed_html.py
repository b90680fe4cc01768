"""Written HTML read back as a browser reads it."""

from xml.etree.ElementTree import Element

import html5lib
from lxml import etree


def parsed(html: str) -> Element:
    """The `body` that a browser makes of some HTML."""
    body: Element = html5lib.parse(f"<!doctype html><body>{html}", namespaceHTMLElements=False).find("body")
    return body


def quickly_parsed(html: str) -> Element:
    """The elements of a whole page without its comments: at a fifteenth of what a browser's way costs, and the same
    for valid HTML, as which test_valid.py has it. What a drawing holds has no namespace of its own."""
    page: Element = etree.fromstring(html.encode("utf-8"), etree.HTMLParser(remove_comments=True, encoding="utf-8"))
    return page


def without_drawings(page: Element) -> Element:
    """The same page, its drawings taken out."""
    etree.strip_elements(page, "svg", with_tail=False)
    return page


def first(element: Element, path: str) -> Element:
    """The first element at an XPath; a test fails where there is none."""
    found = element.find(path)
    assert found is not None, f"nothing at {path}"
    return found
