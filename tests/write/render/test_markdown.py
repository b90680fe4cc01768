"""Published Markdown reads back to the code point, in two readers that agree on little else."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from isnad.model.inlines import External, FileLink, Link, Text, UnderStance
from isnad.model.pages import Branch, Bullets, Heading, Note, Page, Panel, Paragraph, Row, Table, Tree
from isnad.model.records import Article
from isnad.write.render.markdown import SIGN, page_markdown
from isnad.write.words.article import TEXTS, VOICES
from parsed_html import first, parsed

MKDOCS = ("toc", "tables", "fenced_code")
READERS: dict[str, Callable[[str], str]] = {
    "python-markdown": lambda text: markdown.markdown(text, extensions=MKDOCS),
    "python-markdown-with-more": lambda text: markdown.markdown(
        text, extensions=[*MKDOCS, "attr_list", "def_list", "footnotes", "abbr", "md_in_html", "admonition"]
    ),
    "commonmark": MarkdownIt("commonmark").render,
    "commonmark-with-tables": MarkdownIt("commonmark").enable("table").render,
}
ODD = ("", "  ", "\xa0", "\u2028", "\u200f", "\ufeff", "!\u200f")
PIECES = (Path(__file__).parents[2] / "cases" / "markup" / "pieces.txt").read_text("utf-8").splitlines()
HOSTILE = (*PIECES, *ODD)
LINES = st.lists(st.sampled_from([*HOSTILE, "|", " ", "\t", "  "]), min_size=1, max_size=12).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t"), min_size=1)
BODIES = st.lists(st.one_of(LINES, ANY), min_size=1, max_size=4).map("\n".join)
Render = Callable[[Article], Page]
Make = Callable[..., Article]


def body_of(page: Page) -> str:
    return page_markdown(page).partition("\n---\n\n")[2]


def shown(element: Element) -> str:
    """The text of an element, but for a link that is a sign."""
    parts = [element.text or ""]
    for child in element:
        sign = child.tag == "a" and "".join(child.itertext()) == SIGN
        parts += ["" if sign else shown(child), child.tail or ""]
    return "".join(parts)


def recorded(html: str) -> Iterator[str]:
    """The paragraphs under the text's heading, after the one that says whose words they are."""
    within = False
    for element in parsed(html):
        if element.tag == "h2":
            within = shown(element) in TEXTS.values()
        elif within and shown(element) and shown(element) not in VOICES.values():
            yield shown(element)


@given(body=BODIES, data=st.data())
def test_recorded_paragraphs_read_back_to_the_code_point(
    make_article: Make, page_of: Render, body: str, data: st.DataObject
) -> None:
    article = make_article(body=body, quotations=_quotations(body, data))
    lines = [line for line in body.split("\n") if line.strip()]
    source = body_of(page_of(article))
    assert {name: list(recorded(read(source))) for name, read in READERS.items()} == dict.fromkeys(READERS, lines)


def _quotations(body: str, data: st.DataObject) -> list[dict[str, Any]]:
    """A quotation of any stretch of any line, where that stretch stands there first."""
    line = data.draw(st.sampled_from(body.split("\n")))
    start = data.draw(st.integers(0, len(line)))
    words = line[start : data.draw(st.integers(start, len(line)))]
    said = {"id": "q1", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": words}
    return [said] if words else []


@pytest.mark.parametrize("text", sorted({piece for piece in HOSTILE if piece.strip()}))
def test_each_piece_of_markup_reads_back_wherever_it_stands(text: str) -> None:
    _reads_back(text)


@given(text=st.one_of(LINES, ANY).filter(str.strip))
def test_any_text_reads_back_wherever_it_stands(text: str) -> None:
    _reads_back(text)


def _reads_back(text: str) -> None:
    """As a title, a heading, a whole line, a link after a mark that would make it an image, an item, a cell."""
    blocks = (
        Heading(2, text, "h"),
        Paragraph((Text(text),)),
        Paragraph((Text("!"), Link("people/x", (Text(text),)))),
        Bullets(((Text(text),),)),
        Table("جدول", ("عمود", "آخر"), (Row(((Link("people/x", (Text(text),)),), (Text(text),))),)),
    )
    source = body_of(Page("articles/a", text, (Text(text),), "", {"title": text}, blocks))
    for name, read in READERS.items():
        body = parsed(read(source))
        assert shown(first(body, "h1")) == shown(first(body, "h2")) == text, name
        assert [shown(p) for p in body.findall("p") if shown(p)][:2] == [text, f"!{text}"], name
        assert shown(first(body, "ul/li")) == text, name
        if name != "commonmark":
            assert [shown(cell) for cell in first(body, "table/tbody/tr")] == [text, text], name


@given(text=st.one_of(LINES, ANY).filter(str.strip))
def test_a_panel_is_what_stands_there_without_its_script(text: str) -> None:
    panel = Panel("save-archive", {"saved": "كلام البرنامج"}, (Text(text), Link("people/x", (Text(text),))))
    source = body_of(Page("offline", "", (), "", {}, (panel,)))
    for name, read in READERS.items():
        assert [shown(p) for p in parsed(read(source)).findall("p") if shown(p)] == [text * 2], name
    assert "كلام البرنامج" not in source


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/?a=1&b=2",
        "https://example.org/?a=1&copy;=2&amp;x",
        "https://example.org/%d8%a7_*x*_(y)",
        "https://example.org/~a|b",
        "https://example.org/ب/'x'",
        "https://example.org/a\\\\b`c`{d}",
    ],
)
def test_an_address_reads_back_as_it_was_recorded(reader: str, url: str) -> None:
    page = Page("articles/a", "", (), "", {}, (Paragraph((External(url, "هنا"),)),))
    link = first(parsed(READERS[reader](body_of(page))), ".//a[@href]")
    assert shown(link) == "هنا"
    assert unquote(link.attrib["href"]) == unquote(url)


@pytest.mark.parametrize("reader", READERS)
def test_a_file_of_our_own_is_led_to_from_a_page_s_folder(reader: str) -> None:
    page = Page("events/e", "", (), "", {}, (Paragraph((FileLink("events/e-flow.graphml", "الشبكة"),)),))
    link = first(parsed(READERS[reader](body_of(page))), ".//a[@href]")
    assert (shown(link), link.attrib["href"]) == ("الشبكة", "e-flow.graphml")


@pytest.mark.parametrize("reader", READERS)
def test_raw_html_in_a_note_is_text(reader: str) -> None:
    page = Page("people/a", "", (), "", {}, (Note("<script>alert(1)</script>\n\nكلام <b>x</b>"),))
    body = parsed(READERS[reader](body_of(page)))
    assert {element.tag for element in body.iter()} <= {"body", "h1", "p", "a"}
    assert "<script>alert(1)</script>" in shown(body)


@given(st.one_of(LINES, ANY))
def test_front_matter_loads_to_what_was_put_in(text: str) -> None:
    front = {"title": text, "quoted": [{"name": text, "official": True}], "location": {"because": text}}
    source = page_markdown(Page("a", text, (Text(text),), "", front, ()))
    assert source.startswith("---\n")
    assert yaml.safe_load(source.split("\n---\n")[0]) == front


def test_a_tree_is_a_list_in_a_list() -> None:
    tree = Tree("t", "القائمة", (Branch((Text("1"),), (Branch((Text("*أ*"),)),)), Branch((Text("ب"),))))
    page = Page("claims/x", "س", (Text("س"),), "", {}, (tree,))
    assert page_markdown(page).endswith('<a id="t"></a>القائمة\n\n- 1\n  - &#42;أ&#42;\n- ب\n')


def test_answers_that_have_lines_of_their_own_are_parted() -> None:
    answers = UnderStance("asserts", (Text("نعم"),)), UnderStance("denies", (Text("لا"),))
    page = Page("claims/x", "س", (Text("س"),), "", {}, (Paragraph((Text("قيل: "), *answers)),))
    assert page_markdown(page).endswith("قيل: نعم؛ لا\n")
