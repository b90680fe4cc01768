"""The margin of a paragraph: who speaks in it, what it shares, and nothing where there is nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Margin
from isnad.model.records import Article
from isnad.write.pages.blocks.margin import margin_of
from isnad.write.pages.blocks.sentence_cards import said_in, speaker_tones
from isnad.write.render.view import View

Make = Callable[..., Article]
WORDS = "أعلنت البلدية أن الجسر سيبقى مغلقاً أمام السيارات والمارة حتى نهاية الصيف المقبل"


def said(id_: str, claim: str, words: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "claim": claim, "stance": "cannot-confirm", "words": words, **fields}


def margins(article: Article, view: View) -> list[Margin | None]:
    said, tones = said_in(article, view), speaker_tones(article, view)
    paragraphs = view.related.reading_by_article[article.id].paragraphs
    return [margin_of(article, span, said, tones, view) for span in paragraphs]


def links(note: Inlines) -> list[tuple[str, str]]:
    return [(part.address, part.anchor) for part in note if isinstance(part, Link)]


@pytest.fixture
def article(make_article: Make) -> Article:
    via = [{"from": "wakala", "verb": "نقلت"}]
    quotations = [
        {"id": "q1", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": "السيل", "via": via},
        {"id": "q2", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": "الفيضان", "via": via},
    ]
    assertions = [
        said("a1", "cause", "السيل", source="samir-haddad", via=via),
        said("a2", "injured", "خمسة"),
        said("a4", "cause", "المطر", via=[{"because": "لا يُذكر عمّن"}]),
        said("a5", "injured", "عنوان", zone="title"),
    ]
    body = "خمسة. أو السيل والفيضان.\n\nلا شيء.\n\nالمطر."
    return make_article(body=body, quotations=quotations, assertions=assertions)


def test_each_paragraph_names_who_speaks_in_it_once_in_the_order_of_its_text(
    article: Article, view_of: Callable[..., View]
) -> None:
    view = view_of(article)
    first, second, third = margins(article, view)
    assert second is None
    assert first and third
    five, flood, *_ = view.related.reading_by_article[article.id].sentences
    assert [(tone, links(note)) for tone, note in first.notes] == [
        ("", [("records/some-article", f"card-{five.anchor}")]),
        ("isnad-tone-1", [("records/some-article", f"card-{flood.anchor}")]),
    ]
    assert [note[0].inlines for _, note in first.notes if isinstance(note[0], Link)] == [
        (Text("بلسان الصباح"),),
        (Text("سمير حداد"),),
    ]
    assert [note[0].inlines for _, note in third.notes if isinstance(note[0], Link)] == [(Text("حلقة مجهولة"),)]


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
    assert links(own.notes[0][1]) == [("compare/first--second", "p1"), ("articles/second", there["second"][1].anchor)]
    assert links(theirs.notes[0][1]) == [("compare/first--second", "p1"), ("articles/first", there["first"][1].anchor)]
    assert own.notes[0][1][0] == Link("compare/first--second", (Text("13\u00a0كلمة"),), "p1")


def test_a_passage_known_by_fingerprints_alone_stands_in_no_margin(
    make_article: Make, view_of: Callable[..., View]
) -> None:
    article = make_article(text="digest", body="ملخّص.")
    assert margins(article, view_of(article)) == [None]
