"""The record of an article: what its own page no longer carries, as a page and as rows for cards."""

import json
import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.figures import ChainLine
from isnad.model.inlines import Link, Subline, Text
from isnad.model.pages import Branch, Fold, Group, SentenceCard
from isnad.model.records import Article
from isnad.write.pages.article_record import record_page, record_script
from isnad.write.render.markdown import page_markdown
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


def said(saying: Branch) -> str:
    sublines = (part.inlines for part in saying.inlines if isinstance(part, Subline))
    return "".join(part.text for inlines in sublines for part in inlines if isinstance(part, Text))


def cards_of(article: Article, view: View) -> list[SentenceCard]:
    (group,) = (block for block in record_page(article, view).blocks if isinstance(block, Group))
    folds = (block for block in group.blocks if isinstance(block, Fold))
    return [card for fold in folds for card in fold.blocks if isinstance(card, SentenceCard)]


def test_every_sentence_in_which_somebody_speaks_has_a_card_and_every_name_a_row(
    make_article: Make, view_of: Views
) -> None:
    article = make_article(body="قال سمير حداد إن الجسر مغلق. السبب السيل.", quotations=[SAID], assertions=[ANSWER])
    view = view_of(article)
    first, second = cards_of(article, view)
    closed, flood = view.related.reading_by_article[article.id].sentences
    assert (first.id, second.id) == (f"card-{closed.anchor}", f"card-{flood.anchor}")
    assert first.opening == (Link("articles/some-article", (Text("قال سمير حداد إن الجسر…"),), closed.anchor),)
    assert said(first.branches[0]) == "قال (مباشر)"
    (answer,) = second.branches[0].branches
    assert answer.inlines[0] == Link("claims/cause", (Text(view.archive.claims["cause"].question),), "some-article-a1")
    assert second.branches[0].inlines[0] == Text("بلسان ")
    rows = handed_over(article, view)
    assert 'id="named-samir-haddad"' in rows
    assert f'id="card-{closed.anchor}"' in rows


def test_cards_are_folded_by_paragraph_under_who_speaks_there(make_article: Make, view_of: Views) -> None:
    body = "قال سمير حداد إن الجسر مغلق. السبب السيل.\nولا شيء غير ذلك."
    headline = ANSWER | {"id": "a2", "words": "عنوان", "zone": "title", "rests_on": ["a1"]}
    article = make_article(body=body, quotations=[SAID], assertions=[ANSWER, headline])
    view = view_of(article)
    (group,) = (block for block in record_page(article, view).blocks if isinstance(block, Group))
    own_voice = f"بلسان {view.name(article.outlet)}"
    folds = [(fold.summary, len(fold.blocks)) for fold in group.blocks if isinstance(fold, Fold)]
    name = view.name("samir-haddad")
    assert folds == [(f"العنوان: {own_voice}", 1), (f"الفقرة 1: {name}، {own_voice}", 2)]


def test_one_source_by_one_chain_is_told_once_with_all_that_it_answers(make_article: Make, view_of: Views) -> None:
    via = [{"from": "wakala", "verb": "نقلت"}, {"because": "لا يُذكر كيف"}]
    answers = [ANSWER | {"source": "samir-haddad", "via": via, "words": "السيل"}]
    answers += [answers[0] | {"id": "a2", "words": "مغلق"}, answers[0] | {"id": "a3", "via": [], "words": "الجسر"}]
    article = make_article(
        body="قال سمير حداد إن الجسر مغلق والسبب السيل.", quotations=[SAID | {"via": via}], assertions=answers
    )
    view = view_of(article)
    (card,) = cards_of(article, view)
    direct, passed_on = card.branches
    assert [len(saying.branches) for saying in (direct, passed_on)] == [1, 2]
    assert said(passed_on) == "قال (مباشر)لا يُذكر كيف"
    ((chain,),) = (below.inlines for below in passed_on.inlines[-2:-1] if isinstance(below, Subline))
    assert isinstance(chain, ChainLine)
    assert [(step.kind, step.verb) for step in chain.steps] == [
        ("person", ""),
        ("body", "نقلت"),
        ("gap", ""),
        ("body", ""),
    ]
    assert [step.label for step in chain.steps[1:3]] == [view.name("wakala"), "حلقة مجهولة"]
    assert said(direct) == ""


def test_a_chain_and_its_reasons_stand_where_they_are_told_first(make_article: Make, view_of: Views) -> None:
    via = [{"from": "wakala", "because": "اسمها في سطر المصدر"}]
    said_twice = [SAID | {"via": via}, SAID | {"id": "q2", "words": "السيل", "via": via}]
    article = make_article(body="قال سمير حداد إن الجسر مغلق. قال سمير حداد إنه السيل.", quotations=said_twice)
    view = view_of(article)
    first, second = cards_of(article, view)
    assert said(first.branches[0]) == "قال (مباشر)اسمها في سطر المصدر"
    back = Subline((Link("records/some-article", (Text("بالسند نفسه"),), first.id),))
    assert said(second.branches[0]) == "قال (مباشر)"
    assert second.branches[0].inlines[-1] == back
    assert handed_over(article, view).count("اسمها في سطر المصدر") == 2, "a card alone tells all"


def test_a_headline_has_its_card_and_says_what_it_rests_on(make_article: Make, view_of: Views) -> None:
    headline = ANSWER | {"id": "a2", "words": "عنوان", "zone": "title", "rests_on": ["a1"]}
    article = make_article(body="السبب السيل.", assertions=[ANSWER, headline])
    card, _ = cards_of(article, view_of(article))
    assert card.id == "card-title"
    assert Subline((Text("يستند إلى ما في المتن"),)) in card.branches[0].branches[0].inlines


def test_the_record_does_not_repeat_the_article(make_article: Make, view_of: Views) -> None:
    article = make_article(body="قال سمير حداد أمس إن الجسر مغلق حتى نهاية الصيف المقبل.", quotations=[SAID])
    markdown = page_markdown(record_page(article, view_of(article)))
    assert "قال سمير حداد أمس إن…" in markdown
    assert "الصيف" not in markdown


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=40).filter(str.strip))
def test_whatever_was_said_the_script_holds_one_call_and_no_markup_of_its_own(
    make_article: Make, view_of: Views, words: str
) -> None:
    article = make_article(body=f"مغلق{words}", quotations=[SAID | {"as": f"{words}؟"}])
    rows = handed_over(article, view_of(article))
    assert set(re.findall(r"<(\w+)", rows)) <= {
        *("a", "b", "bdi", "caption", "h2", "h3", "li", "p", "span", "table", "tbody", "td", "th", "thead", "tr", "ul"),
        *("details", "section", "summary"),
    }
