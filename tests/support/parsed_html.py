"""Written HTML read back as a browser reads it."""

from xml.etree.ElementTree import Element

import html5lib


def parsed(html: str) -> Element:
    """The `body` that a browser makes of some HTML."""
    body: Element = html5lib.parse(f"<!doctype html><body>{html}", namespaceHTMLElements=False).find("body")
    return body


def first(element: Element, path: str) -> Element:
    """The first element at an XPath; a test fails where there is none."""
    found = element.find(path)
    assert found is not None, f"nothing at {path}"
    return found
