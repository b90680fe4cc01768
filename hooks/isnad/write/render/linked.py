"""A page's linked data as the element that holds it, for the page's head: JSON-LD in the words of schema.org."""

from collections.abc import Mapping

from markupsafe import Markup

from isnad.model.pages import Page
from isnad.write.render.addresses import HOME, file_href
from isnad.write.render.markup import element, json_html


def linked_html(page: Page) -> Markup:
    """A block of data, which no browser runs: the page itself, then what it is about."""
    graph = [_page_node(page), *page.linked]
    return element("script", json_html({"@context": "https://schema.org", "@graph": graph}), type="application/ld+json")


def _page_node(page: Page) -> Mapping[str, object]:
    here = page.address
    node: dict[str, object] = {
        "@type": "WebSite" if here == HOME else "WebPage",
        "@id": file_href(f"{here}.html", here),
        "name": page.title,
        "inLanguage": "ar",
    }
    if here != HOME:
        node["isPartOf"] = {"@id": file_href(f"{HOME}.html", here)}
    if page.linked:
        node["mainEntity"] = {"@id": page.linked[0]["@id"]}
    return node
