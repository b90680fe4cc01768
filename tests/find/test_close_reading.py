"""One article read closely: everything found has its place."""

import sys
from collections import Counter

import pytest

from isnad.find import close_reading, text
from isnad.find.names.registry import names_of
from isnad.find.text import Folded
from isnad.model.texts import Span
from isnad.pipeline import Checked

MORNING = "morning-bridge-closed"


def test_every_annotation_of_the_sample_is_placed_on_its_words(sample: Checked) -> None:
    for article in sample.archive.articles.values():
        placed = sample.related.reading_by_article[article.id].placed
        assert {id_: article.body[span.start : span.end] for id_, span in placed.items()} == {
            note.id: note.words for note in (*article.quotations, *article.assertions)
        }


def test_words_that_are_not_there_are_placed_nowhere(sample: Checked) -> None:
    assert all(isinstance(span, Span) for span in sample.related.reading_by_article[MORNING].placed.values())
    assert "q9" not in sample.related.reading_by_article[MORNING].placed


def test_a_place_in_the_text_has_the_address_of_its_sentence(sample: Checked) -> None:
    reading = sample.related.reading_by_article[MORNING]
    for sentence in reading.sentences:
        assert reading.anchor_at("body", sentence.span.start) == sentence.anchor
        assert reading.anchor_at("body", sentence.span.end - 1) == sentence.anchor
    assert reading.anchor_at("title", 3) == "title"


def test_the_sample_mentions_what_it_names(sample: Checked) -> None:
    article = sample.archive.articles[MORNING]
    found = [
        (mention.entry, article.parts[mention.span.zone][mention.span.start : mention.span.end], mention.why)
        for mention in sample.related.reading_by_article[MORNING].mentions
    ]
    assert found == [
        ("wadi-bridge", "جسر الوادي", "name"),
        ("al-sabah", "الصباح", "name"),
        ("samir-haddad", "سمير حدّاد", "name"),
        ("wadi-bridge", "لجسر الوادي", "name"),
        ("samir-haddad", "حداد", "short"),
        ("wakala", "وكالة “الأخبار”", "name"),
        ("engineer-unnamed", "مهندس في البلدية", "article"),
        ("engineer-unnamed", "المهندس", "article"),
    ]


def test_each_part_of_an_article_is_folded_once(sample: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    article, names = sample.archive.articles[MORNING], names_of(sample.archive.entries.values())
    folded: Counter[str] = Counter()
    real = text.fold

    def counting(printed: str) -> Folded:
        folded[printed] += 1
        return real(printed)

    for name, module in list(sys.modules.items()):
        if name.startswith("isnad.") and getattr(module, "fold", None) is real:
            monkeypatch.setattr(module, "fold", counting)
    close_reading.read_closely(article, text.fold(article.body), names)
    assert {part: folded[part] for part in article.parts.values()} == dict.fromkeys(article.parts.values(), 1)
