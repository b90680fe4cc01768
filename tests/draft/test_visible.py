"""The text a page shows, against what a browser's own rules make of it."""

import warnings
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.draft.limits import UnreadableFile
from isnad.draft.visible import read_visible

NAMES = ["p", "div", "b", "a", "li", "ul", "br", "h1", "span", "em", "article", "blockquote", "section"]
PIECES = st.one_of(
    st.sampled_from(
        [
            "نص",
            " كلام ",
            "\n",
            "&amp;",
            "&lt;p&gt;",
            "&",
            "< ",
            "3 < 4",
            "<!-- سر -->",
            "<!-->",
            "<?x?>",
            "</>",
            "&#1605;",
        ]
    ),
    st.sampled_from(NAMES).map("<{}>".format),
    st.sampled_from(NAMES).map("</{}>".format),
    st.sampled_from(
        ["<script>var سر = '<p>';</script>", "<style>سر</style>", "<title>سر</title>", "<p title='سر > \"x'>"]
    ),
    st.sampled_from(
        [
            "<svg>",
            "</svg>",
            "<svg/>",
            "<path/>",
            "<svg><style/></svg>",
            "<svg><title>سر</title></svg>",
            "<script><!--<script>سر</script>سر--></script>",
            "<article><div hidden>سر</article>",
            "<ul><li><div hidden>سر</ul>",
            "<p><span hidden>سر</p>",
            "<p\u00a0x>",
        ]
    ),
    st.sampled_from(
        ['<a href=/x data-a="سر">', "<IMG ALT=سر>", "<div\n class = 'سر'  >", "<b/>", "</p\n>", "<!doctype html>"]
    ),
)
SOUP = st.lists(PIECES, max_size=30).map("".join)
HIDDEN = {"script", "style", "title", "head", "svg"}


def seen(node: Any) -> str:
    """The text under a node of html5lib's tree, but for what no reader sees; drawings have a namespace."""
    if not isinstance(node.tag, str) or node.tag.rpartition("}")[2] in HIDDEN or "hidden" in node.attrib:
        return ""
    return (node.text or "") + "".join(seen(child) + (child.tail or "") for child in node)


@given(SOUP)
def test_the_text_is_what_a_browser_would_show(html: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.parse(f"<body>{html}", namespaceHTMLElements=False)
    ours = "".join(line.text for line in read_visible(f"<body>{html}").lines)
    assert "".join(ours.split()) == "".join(seen(tree).split())


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<&\0\r")))
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    (shown,) = read_visible(f"<p>ا{text}ا</p>").lines or (None,)
    assert shown is not None
    assert "".join(shown.text.split()) == "".join(f"ا{text}ا".split())


@given(st.text())
def test_any_text_is_read(html: str) -> None:
    for line in read_visible(html).lines:
        assert line.text.strip() == line.text.strip(" ").strip() and line.text and "\n" not in line.text
        assert 0 <= line.linked <= line.words


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>أ<br>ب <b>ج</b>د</p>هـ", ["أ", "ب جد", "هـ"]),
        ("<p>أ<p hidden>سر<p>ب", ["أ", "ب"]),
        ("<ul><li>أ<li style='display: none'>سر<li>ب</ul>", ["أ", "ب"]),
        ("<div hidden><div>سر</div>سر</div>أ", ["أ"]),
        ("<head><title>ع</title><body>أ", ["أ"]),
        ("أ<template>سر</template><noscript>سر</noscript>ب", ["أب"]),
        ("أ &lt;b&gt; &#1576; &#99999999999999999999;", ["أ <b> ب &#99999999999999999999;"]),
        ("أ<!-- سر --!>ب<!-->ج", ["أبج"]),
        ("أ<a title='x>y'>ب</a", ["أب"]),
        ("أ<script>سر", ["أ"]),
    ],
)
def test_lines_are_those_a_reader_sees(html: str, lines: list[str]) -> None:
    assert [line.text for line in read_visible(html).lines] == lines


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<!",
        "<!--",
        "<![CDATA[",
        "<a ",
        "<a b='",
        "</",
        "<?",
        "&",
        "&#",
        "&#1",
        "<a/",
        "<script>",
        "</a ",
        "<a a=a",
        "<div>",
        "--!>",
        "<a\t",
        "<a =",
        "<style></sty",
        "<title>",
        "<p>ا ",
        "<a>",
        "<p hidden>",
        "<a style='display:",
        '"',
        " ",
        "ا",
    ],
)
def test_half_a_megabyte_of_anything_is_read_or_refused(unit: str) -> None:
    try:
        read_visible(unit * ((1 << 19) // len(unit)))
    except UnreadableFile:
        assert unit == "<"
