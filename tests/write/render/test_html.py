"""Text goes into HTML and comes out as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.inlines import External, FileLink, Inlines, Link, Ltr, MarkedStretch, Sign, Text, Time
from isnad.model.pages import (
    Branch,
    Bullets,
    Column,
    Facts,
    Filter,
    Grid,
    Heading,
    Layers,
    Margin,
    Note,
    Page,
    Panel,
    Paragraph,
    PreviousNext,
    Row,
    SentenceCard,
    Table,
    Tree,
)
from isnad.write.render.html import blocks_html, page_html, sheets_of
from isnad.write.render.markup import text_html
from parsed_html import first, parsed

HOSTILE = (
    "<script>alert(1)</script>",
    '"onmouseover=alert(1) x="',
    "' onfocus='alert(1)",
    "</title></p><h1>",
    "&lt;b&gt; &amp; &copy; &#60; &",
    "<!-- <![CDATA[ ]]> -->",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ config }} {% raw %} ${x}",
    "]]>\t<svg/onload=alert(1)>",
)
TAGS = {"body", "h1", "h2", "h3", "p", "a", "b", "bdi", "span", "dl", "dt", "dd", "ul", "ol", "li", "section", "time"}
TAGS |= {"fieldset", "legend", "label", "input", "nav"}
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t")),
    st.lists(st.sampled_from([*HOSTILE, "&", "<", ">", '"', "'", "\t", " ", "حداد"])).map("".join),
)


@given(TEXTS)
def test_text_in_an_element_reads_back_unchanged(text: str) -> None:
    element = first(parsed(f"<p>{text_html(text)}</p>"), "p")
    assert "".join(element.itertext()) == text
    assert len(element) == 0


@given(TEXTS)
def test_text_in_an_attribute_reads_back_unchanged(text: str) -> None:
    element = first(parsed(f'<p title="{text_html(text)}">x</p>'), "p")
    assert element.attrib == {"title": text}


@given(TEXTS)
def test_every_place_that_takes_text_shows_it_as_text(text: str) -> None:
    inlines: Inlines = (
        *(Text(text), Ltr(text), Link("people/x", (Text(text),)), Time("2018", text)),
        MarkedStretch("sentence", (Text(text), Sign("records/x", "card-s-1")), "s-1"),
    )
    blocks = (
        Heading(2, text, "h"),
        Paragraph(
            (*inlines, External("https://example.org/", text), FileLink("corrections.xml", text)),
            "recorded",
            Margin(text, (("isnad-tone-1", inlines),)),
        ),
        Layers(text, (("person", text),), frozenset(), {"copy": text}),
        SentenceCard("s", inlines, (Branch(inlines, (Branch(inlines),)),)),
        PreviousNext(text, ((text, inlines),)),
        Facts(((text, inlines),)),
        Bullets((inlines,)),
    )
    way = Link("events/e", (Text(text),))
    body = parsed(page_html(Page("articles/a", text, inlines, text, {}, blocks, trail=(way,), above=inlines)))
    assert "".join(first(body, "h1").itertext()) == text * 5
    assert "".join(first(body, "p[@class='isnad-above']").itertext()) == text * 5
    assert "".join(first(body, "nav[@class='isnad-trail']").itertext()) == f"الرئيسية{text}"
    assert "".join(first(body, "h2").itertext()) == text
    beside = first(body, "section[@class='isnad-beside']")
    assert "".join(first(beside, "p").itertext()) == text * 7
    assert first(beside, "ul").get("aria-label") == text
    assert "".join(first(beside, "ul/li").itertext()) == text * 5
    sayings = first(body, "section[@id='s']")
    assert "".join(first(sayings, "h3").itertext()) == text * 5
    assert "".join(first(sayings, "ul/li").itertext()).replace("\n", "") == (text * 10).replace("\n", "")
    assert "".join(first(sayings, "ul/li/ul/li").itertext()) == text * 5
    previous = first(body, "nav[@class='isnad-previous-next']")
    assert first(body, "fieldset").get("data-copy") == previous.get("aria-label") == text
    assert "".join(first(body, "fieldset/legend").itertext()) == text
    assert "".join(first(body, "fieldset/label/span").itertext()) == text
    assert "".join(first(previous, "p").itertext()) == f"{text}: {text * 5}"
    assert "".join(first(body, "dl").itertext()) == text * 6
    assert "".join(first(body, "ul/li").itertext()) == text * 5
    assert {element.tag for element in body.iter()} <= TAGS


@given(TEXTS.filter(bool))
def test_an_id_a_tag_and_a_value_are_text_too(text: str) -> None:
    filters = (Filter("tag", "x", ((text, "x"),)),)
    blocks = (
        Heading(2, "x", text),
        Table("x", ("x",), (Row(((),), text),)),
        Grid(text, "x", "x", (Column((), text),), (Row(((), ())),), filters),
        Paragraph((MarkedStretch("sentence", (), text),)),
        Panel(text, {}, ()),
    )
    body = parsed(page_html(Page("articles/a", "", (), "", {}, blocks)))
    ids = [element.get("id") for element in body.iter() if element.get("id") is not None]
    assert ids == ["title", *[text] * 5]
    assert {element.get("data-tag") for element in body.iter()} == {None, text}
    assert first(body, ".//input").get("value") == text


@given(TEXTS)
def test_a_panel_keeps_the_words_of_its_script_and_shows_what_stands_there_without_it(text: str) -> None:
    instead = (Text(text), Link("people/x", (Text(text),)))
    panel = Panel("save-archive", {"saved": text, "left": "x"}, instead)
    place = first(parsed(page_html(Page("offline", "", (), "", {}, (panel,)))), "div")
    assert place.attrib.keys() == {"class", "id", "data-words"}
    assert place.get("id") == "save-archive"
    assert json.loads(place.attrib["data-words"]) == {"saved": text, "left": "x"}
    assert "".join(place.itertext()) == text * 2
    assert first(place, "p/a").get("href") == "people/x.html"


@pytest.mark.parametrize("url", ['https://example.org/?a=1&copy=2"><script>', "https://example.org/'%20&amp;"])
def test_an_address_stands_in_its_link_as_it_was_recorded(url: str) -> None:
    page = Page("a", "", (), "", {}, (Paragraph((External(url, "هنا"),)),))
    assert first(parsed(page_html(page)), "p/a").get("href") == url


@pytest.mark.parametrize(("here", "way"), [("corrections", "corrections.xml"), ("events/e", "../corrections.xml")])
def test_a_file_of_our_own_is_no_way_out(here: str, way: str) -> None:
    page = Page(here, "", (), "", {}, (Paragraph((FileLink("corrections.xml", "RSS"),)),))
    assert dict(first(parsed(page_html(page)), "p/a").attrib) == {"href": way}


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "كلام <b onclick=alert(1)>غليظ</b>",
        "[اضغط](javascript:alert(1))",
        "[اضغط](JaVaScRiPt:alert(1))",
        "[اضغط](&#106;avascript:alert(1))",
        "[اضغط][x]\n\n[x]: javascript:alert(1)",
        "[اضغط](data:text/html,<script>alert(1)</script>)",
        "[اضغط](vbscript:x)",
        "![صورة](https://example.org/x.png)",
        "![صورة][y]\n\n[y]: https://example.org/x.png",
        "<iframe src=https://example.org></iframe>",
        "<!-- x --><style>*{display:none}</style>",
        '[x](https://example.org "t\\" onmouseover=alert(1)")',
    ],
)
def test_a_note_runs_nothing_and_fetches_nothing(note: str) -> None:
    body = parsed(page_html(Page("a", "", (), "", {}, (Note(note),))))
    elements = list(first(body, "div[@class='isnad-note']").iter())
    assert {element.tag for element in elements} <= {"div", "p", "a", "bdi"}
    for element in elements:
        assert set(element.attrib) <= {"class", "id", "href", "title", "dir"}
        assert element.get("href", "https:").startswith(("https:", "#"))


def test_a_note_is_markdown() -> None:
    html = page_html(Page("a", "", (), "", {}, (Note("كلام *مهم* عن [الجسر](https://example.org/)."),)))
    assert '<em>مهم</em> عن <a href="https://example.org/">الجسر</a>' in html


def test_a_page_asks_for_its_own_scripts_after_its_text_and_from_where_it_stands() -> None:
    html = page_html(Page("events/a-grid", "", (), "", {}, (), scripts=("filters",)))
    assert html.splitlines()[-1] == '<script defer src="../assets/javascripts/filters.js"></script>'


def test_a_tree_is_nested_lists_under_its_summary() -> None:
    tree = Tree("t", "القائمة", (Branch((Text("<م>"),), (Branch((Text("أ"),)), Branch((Text("ب"),))), "isnad-tone-1"),))
    assert blocks_html((tree,), "claims/x") == (
        '<details class="isnad-tree"><summary>القائمة</summary>\n<ul id="t">\n'
        '<li class="isnad-tone-1"><details class="isnad-trunk" open><summary>&lt;م&gt;</summary>\n'
        '<ul id="t-1">\n<li>أ</li>\n<li>ب</li>\n</ul>\n</details></li>\n</ul>\n</details>'
    )


def test_of_a_tree_of_many_leaves_each_large_branch_is_folded_under_their_number() -> None:
    many = Branch((Text("م"),), tuple(Branch((Text(str(i)),)) for i in range(14)))
    html = blocks_html((Tree("t", "القائمة", (Branch((Text("ج"),), (many, Branch((Text("وحده"),)))),)),), "claims/x")
    assert '<li>م<details class="isnad-trunk isnad-limb"><summary>14\u00a0قولاً</summary>' in html
    assert "<li>وحده</li>" in html


@pytest.mark.parametrize(
    ("written", "leads"),
    [
        ("../claims/a.md", "../claims/a.html"),
        ("a.md#b", "a.html#b"),
        ("https://a.example/b.md", "https://a.example/b.md"),
        ("mailto:a@b.md", "mailto:a@b.md"),
    ],
)
def test_a_note_leads_from_page_to_page(written: str, leads: str) -> None:
    html = page_html(Page("people/x", "", (), "", {}, (Note(f"[س]({written})"),)))
    assert f'<a href="{leads}">' in html


@pytest.mark.parametrize(("rows", "sheets"), [(24, ("grid",)), (25, ("grid", "long-grid"))])
def test_a_grid_of_two_tables_has_its_sheet_from_the_start(rows: int, sheets: tuple[str, ...]) -> None:
    grid = Grid("g", "x", "x", (), (Row(((),)),) * rows, ())
    assert sheets_of(Page("events/x-grid", "س", (), "", {}, (grid,))) == sheets
