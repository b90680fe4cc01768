"""Every bidi control and every character of no width: kept, signed, and told by name."""

from collections.abc import Callable

import pytest

from isnad.model.pages import Page
from isnad.model.records import Article
from isnad.write.render.html import page_html
from isnad.write.render.inlines_html import shown_html
from parsed_html import first, parsed

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NO_WIDTH = "\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u206a\u206f"
JOINERS = "\u200c\u200d"


@pytest.mark.parametrize("char", [*BIDI, *NO_WIDTH], ids=lambda char: f"U+{ord(char):04X}")
def test_each_is_kept_and_told_of_where_it_stands(char: str) -> None:
    body = parsed(shown_html(f"قال{char} حداد <b>"))
    assert "".join(body.itertext()) == f"قال{char} حداد <b>"
    (sign,) = [element for element in body.iter("span") if element.get("class") == "isnad-invisible"]
    assert sign.text == char
    assert sign.get("title", "").endswith(f"U+{ord(char):04X}")


def test_joiners_are_letters_own() -> None:
    assert shown_html(f"می{JOINERS}خواهم") == f"می{JOINERS}خواهم"


def test_in_every_part_of_an_article_they_are_kept(
    make_article: Callable[..., Article], page_of: Callable[[Article], Page]
) -> None:
    odd = f"سمير{BIDI}{NO_WIDTH}{JOINERS} حداد"
    body = parsed(page_html(page_of(make_article(title=odd, byline=odd, dateline=odd, body=odd))))
    assert "".join(first(body, "h1").itertext()) == odd
    assert odd in ["".join(line.itertext()) for line in body.iter("p")]
    assert ["".join(value.itertext()) for value in body.iter("dd")].count(odd) == 2
