"""Linked data stands in an element that no text ends, and reads back to the code point."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.pages import Page
from isnad.write.render.linked import linked_html
from parsed_html import parsed

TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
BREAK_OUTS = ("</script>", "</SCRIPT\t>", "<!--<script>", "]]>", "&lt;/script&gt;", "\u2028", '"}', "\\u003c")


def told(page: Page) -> dict[str, Any]:
    html = linked_html(page)
    (script,) = parsed(html)
    assert (script.tag, script.get("type"), script.tail) == ("script", "application/ld+json", None)
    assert html.count("<") == 2  # where it begins, and where it ends
    read: dict[str, Any] = json.loads(script.text or "")
    return read


@given(TEXT, st.sampled_from(BREAK_OUTS))
def test_no_text_ends_the_element_and_every_text_reads_back(text: str, out: str) -> None:
    title = f"{text}{out}{text}"
    node = {"@type": "Quotation", "@id": "a.html#q1", "text": title}
    page, quotation = told(Page("articles/a", title, (), "", {}, (), linked=(node,)))["@graph"]
    assert quotation == node
    assert page["name"] == title


@pytest.mark.parametrize(("address", "type_"), [("index", "WebSite"), ("offline", "WebPage")])
def test_a_page_of_no_record_says_what_it_is(address: str, type_: str) -> None:
    (page,) = told(Page(address, "عنوان", (), "", {}, ()))["@graph"]
    assert (page["@type"], page["@id"], page["name"]) == (type_, f"{address}.html", "عنوان")
    assert ("isPartOf" in page) == (address != "index")
