"""The page of an article: its text under marks, as a value."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.inlines import Inlines, Link, MarkedStretch, Sign, Text
from isnad.model.pages import Facts, Fold, Page, Paragraph
from isnad.model.records import Article

Render = Callable[[Article], Page]
Make = Callable[..., Article]
BODIES = st.lists(st.sampled_from(["سمير حدّاد", "جسر الوادي", "حداد", "قال", "“", "”", ". ", " ", "\n"]), min_size=1)


def quotation(id_: str, words: str) -> dict[str, Any]:
    return {"id": id_, "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": words}


def recorded(page: Page) -> list[Inlines]:
    return [block.inlines for block in page.blocks if isinstance(block, Paragraph) and block.role == "recorded"]


def plain(inlines: Inlines) -> str:
    return "".join(
        part.text if isinstance(part, Text) else plain(part.inlines)
        for part in inlines
        if isinstance(part, Text | Link | MarkedStretch)
    )


def within(inlines: Inlines) -> Iterator[Any]:
    for part in inlines:
        yield part
        if isinstance(part, Link | MarkedStretch):
            yield from within(part.inlines)


@given(body=BODIES.map("".join).filter(str.strip), data=st.data())
def test_no_link_stands_inside_another_and_the_text_is_as_it_was(
    make_article: Make, page_of: Render, body: str, data: st.DataObject
) -> None:
    line = data.draw(st.sampled_from([line for line in body.split("\n") if line.strip()]))
    edges = [sorted(data.draw(st.tuples(*[st.integers(0, len(line))] * 2))) for _ in "12"]
    quotations = [quotation(f"q{n}", line[a:b]) for n, (a, b) in enumerate(edges) if a < b]
    paragraphs = recorded(page_of(make_article(body=body, quotations=quotations)))
    assert [plain(inlines) for inlines in paragraphs] == [line for line in body.split("\n") if line.strip()]
    for part in (part for inlines in paragraphs for part in within(inlines)):
        if isinstance(part, Link):
            assert not any(isinstance(inner, Link | Sign) for inner in within(part.inlines))


@pytest.mark.parametrize("words", ["قال سمير", "سمير", "حداد أمس", "قال سمير حداد أمس", "مي"])
def test_a_quotation_has_one_address_and_its_sentence_one_sign_wherever_it_ends(
    words: str, make_article: Make, page_of: Render
) -> None:
    page = page_of(make_article(body="قال سمير حداد أمس.", quotations=[quotation("q1", words)]))
    parts = list(within(recorded(page)[0]))
    assert [part.id for part in parts if isinstance(part, MarkedStretch) and part.id == "q1"] == ["q1"]
    (sentence,) = [part.id for part in parts if isinstance(part, MarkedStretch) and part.kind == "sentence"]
    assert [part for part in parts if isinstance(part, Sign)] == [Sign("records/some-article", f"card-{sentence}")]


def test_a_mark_widens_to_whole_words(make_article: Make, page_of: Render) -> None:
    page = page_of(make_article(body="أعلن الحدّاد الخبر.", quotations=[quotation("q1", "لحدّ")]))
    marked = [
        part for part in within(recorded(page)[0]) if isinstance(part, MarkedStretch) and part.kind == "quotation"
    ]
    assert [plain(part.inlines) for part in marked] == ["الحدّاد"]


def test_the_documents_say_who_recorded_an_article_and_who_reviewed_it(make_article: Make, page_of: Render) -> None:
    def rows(**fields: str) -> dict[str, str]:
        folds = (block for block in page_of(make_article(**fields)).blocks if isinstance(block, Fold))
        (facts,) = next(fold.blocks for fold in folds if fold.id == "facts")
        assert isinstance(facts, Facts)
        return {label: plain(inlines) for label, inlines in facts.rows}

    unsigned = rows()
    assert (unsigned["سجّله"], unsigned["راجعه"]) == ("لم يُذكر", "لم يُذكر أن شخصاً ثانياً راجعه")
    signed = rows(recorded_by="سمر", reviewed_by="ليلى أحمد")
    assert (signed["سجّله"], signed["راجعه"]) == ("سمر", "ليلى أحمد")
