"""The record of an article: what its own page no longer carries, as a page and as rows for cards."""

import json
import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.pages import Bullets, Heading, Link, Table
from isnad.model.records import Article
from isnad.write.pages.article import to_the_record
from isnad.write.pages.article_record import record_page, record_script
from isnad.write.render.view import View

Make = Callable[..., Article]
Views = Callable[..., View]
CALL = re.compile(r"isnadRecord\((?P<html>\".*\")\);\n", re.DOTALL)
SAID = {"id": "q1", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": "مغلق"}
ANSWER = {"id": "a1", "claim": "cause", "stance": "asserts", "position": "flood", "words": "السيل"}


def handed_over(article: Article, view: View) -> str:
    """The HTML that the script hands over, as a browser reads it."""
    call = CALL.fullmatch(record_script(article, view).text)
    assert call
    html = json.loads(call["html"])
    assert isinstance(html, str)
    return html


def test_every_name_quotation_and_answer_has_a_row(make_article: Make, view_of: Views) -> None:
    article = make_article(body="قال سمير حداد إن الجسر مغلق. السبب السيل.", quotations=[SAID], assertions=[ANSWER])
    view = view_of(article)
    tables = [block for block in record_page(article, view).blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [1, 1, 1]
    rows = handed_over(article, view)
    assert 'id="named-samir-haddad"' in rows
    assert 'href="#q1"' in rows and 'href="#a1"' in rows  # they open on the article's own page


def test_the_article_leads_to_just_the_parts_that_its_record_has(make_article: Make, view_of: Views) -> None:
    article = make_article(body="قال سمير حداد إن الجسر مغلق.", quotations=[SAID])
    view = view_of(article)
    _, bullets = to_the_record(article, view)
    assert isinstance(bullets, Bullets)
    ways = [item[0] for item in bullets.items]
    assert [way.anchor for way in ways if isinstance(way, Link)] == ["named", "quoted"]
    page = record_page(article, view)
    assert {way.address for way in ways if isinstance(way, Link)} == {page.address}
    assert {"named", "quoted"} <= {block.id for block in page.blocks if isinstance(block, Heading)}


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=40).filter(str.strip))
def test_whatever_was_said_the_script_holds_one_call_and_no_markup_of_its_own(
    make_article: Make, view_of: Views, words: str
) -> None:
    article = make_article(body=f"مغلق{words}", quotations=[SAID | {"as": words}])
    rows = handed_over(article, view_of(article))
    assert set(re.findall(r"<(\w+)", rows)) <= {
        *("a", "bdi", "caption", "h2", "h3", "p", "span", "table", "tbody", "td", "th", "thead", "tr")
    }
