"""A page's own sheets: which of its tags they may keep from sight."""

import pytest

from isnad.draft.page_styles import read_styles
from isnad.draft.tags import Tag, tags_and_texts


def _last_tag(html: str) -> Tag:
    return [part for part in tags_and_texts(html) if isinstance(part, Tag) and part.kind == "open"][-1]


@pytest.mark.parametrize(
    ("sheet", "tag", "hides"),
    [
        (".a { display: none }", "<p class='b a'>", True),
        (".a { display: none }", "<p class='ab'>", False),
        ("p.a, #c { visibility: hidden }", "<p id=c>", True),
        ("p.a { visibility: hidden }", "<b class=a>", False),
        ("#c { display: none } p.a.b { display: block }", "<p id=c class='a b'>", True),
        (".a.b { display: none } .a { display: block }", "<p class='a b'>", True),
        (".a { display: block } .a { display: none }", "<p class=a>", True),
        (".a { color: red } /* .a { display: none } */", "<p class=a>", False),
        ("@media screen { .a { opacity: 0 } }", "<p class=a>", True),
        ("@media print { .a { display: none } } .b { display: none }", "<p class=a>", False),
        ("@media print { .a { display: none } } .b { display: none }", "<p class=b>", True),
        ("@media (max-width: 40em) { .a { display: none } }", "<p class=a>", False),
        ("nav .a { display: none }", "<p class=a>", False),
        ("* { opacity: 0 } body { display: none }", "<p class=a>", False),
        ("p { display: none }", "<p style='display: block'>", False),
        ("} .a { display: none", "<p class=a>", True),
    ],
)
def test_the_weightiest_rule_for_screens_says_what_is_hidden(sheet: str, tag: str, *, hides: bool) -> None:
    html = f"<style>{sheet}</style>{tag}"
    assert read_styles(tags_and_texts(html)).may_hide(_last_tag(html)) == hides


def test_a_sheet_for_paper_hides_nothing_on_a_screen() -> None:
    html = "<style media=print>.a { display: none }</style><p class=a>"
    assert not read_styles(tags_and_texts(html)).may_hide(_last_tag(html))


def test_of_one_name_the_last_rules_are_kept() -> None:
    first = ".a.b { display: none }"
    html = f"<style>{first}{''.join(f'.a.c{number} {{ display: none }}' for number in range(20))}</style>"
    assert not read_styles(tags_and_texts(html)).may_hide(_last_tag("<p class='a b'>"))
    assert read_styles(tags_and_texts(html)).may_hide(_last_tag("<p class='a c19'>"))
