"""The margin of a paragraph: which claims it answers, what it shares, and nothing where there is nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.model.pages import Inlines, Link, Margin, Text
from isnad.model.records import Article
from isnad.write.pages.blocks.margin import margin_of
from isnad.write.render.view import View

Make = Callable[..., Article]
WORDS = "أعلنت البلدية أن الجسر سيبقى مغلقاً أمام السيارات والمارة حتى نهاية الصيف المقبل"


def said(id_: str, claim: str, words: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "claim": claim, "stance": "cannot-confirm", "words": words, **fields}


def margins(article: Article, view: View) -> list[Margin | None]:
    return [margin_of(article, span, view) for span in view.related.reading_by_article[article.id].paragraphs]


def links(note: Inlines) -> list[tuple[str, str]]:
    return [(part.address, part.anchor) for part in note if isinstance(part, Link)]


@pytest.fixture
def article(make_article: Make) -> Article:
    assertions = [
        said("a1", "cause", "السيل"),
        said("a2", "injured", "خمسة"),
        said("a3", "cause", "الفيضان"),
        said("a4", "cause", "المطر"),
        said("a5", "injured", "عنوان", zone="title"),
    ]
    return make_article(body="خمسة، أو السيل والفيضان.\n\nلا شيء.\n\nالمطر.", assertions=assertions)


def test_each_paragraph_has_the_claims_it_answers_in_the_order_of_its_text(
    article: Article, view_of: Callable[..., View]
) -> None:
    first, second, third = margins(article, view_of(article))
    assert second is None
    assert first and third
    injured, cause = first.notes
    assert links(injured) == [("claims/injured", "some-article-a2")]
    assert links(cause) == [("claims/cause", "some-article-a1"), ("claims/cause", "some-article-a3")]
    assert [links(note) for note in third.notes] == [[("claims/cause", "some-article-a4")]]


def test_a_folded_margin_says_how_much_it_holds(article: Article, view_of: Callable[..., View]) -> None:
    first, _, third = margins(article, view_of(article))
    assert first and third
    assert (first.summary, third.summary) == ("في الهامش: مسألتان", "في الهامش: مسألة\u00a0واحدة")


def test_a_shared_passage_leads_to_both_articles_side_by_side_and_to_the_others_sentence(
    make_article: Make, view_of: Callable[..., View]
) -> None:
    first = make_article(id="first", body=f"الصباح.\n\n{WORDS}.")
    second = make_article(id="second", outlet="al-masa", body=f"المساء. {WORDS}.\n\nالختام.")
    view = view_of(first, second)
    empty, own = margins(first, view)
    theirs, last = margins(second, view)
    assert empty is None and last is None
    assert own and theirs
    there = {id_: reading.sentences for id_, reading in view.related.reading_by_article.items()}
    assert links(own.notes[0]) == [("compare/first--second", "p1"), ("articles/second", there["second"][1].anchor)]
    assert links(theirs.notes[0]) == [("compare/first--second", "p1"), ("articles/first", there["first"][1].anchor)]
    assert own.notes[0][0] == Link("compare/first--second", (Text("13\u00a0كلمة"),), "p1")
    assert own.summary == "في الهامش: مقطع\u00a0واحد"


def test_a_passage_known_by_fingerprints_alone_stands_in_no_margin(
    make_article: Make, view_of: Callable[..., View]
) -> None:
    article = make_article(text="digest", body="ملخّص.")
    assert margins(article, view_of(article)) == [None]
