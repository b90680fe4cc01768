"""Whose words stand where: a digest's printed words apart from the archive's, quoted words with their marks."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold
from isnad.model.inlines import Inlines, Link, MarkedStretch, Text
from isnad.model.pages import Layers, Page, Paragraph
from isnad.model.records import Article
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown

Render = Callable[[Article], Page]
Make = Callable[..., Article]


def plain(inlines: Inlines) -> str:
    return "".join(
        part.text if isinstance(part, Text) else plain(part.inlines)
        for part in inlines
        if isinstance(part, Text | Link | MarkedStretch)
    )


def stretches(page: Page, kind: str) -> list[str]:
    def within(inlines: Inlines) -> Iterator[str]:
        for part in inlines:
            if isinstance(part, MarkedStretch) and part.kind == kind:
                yield plain(part.inlines)
            if isinstance(part, Link | MarkedStretch):
                yield from within(part.inlines)

    recorded = (block for block in page.blocks if isinstance(block, Paragraph) and block.role == "recorded")
    return [words for block in recorded for words in within(block.inlines)]


def quotation(words: str) -> dict[str, Any]:
    return {"id": "q1", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": words}


@pytest.mark.parametrize(("text", "printed"), [("digest", ["«مغلق»", "«حتى الصيف»"]), ("full", [])])
def test_only_a_digest_tells_printed_words_from_its_own(
    text: str, printed: list[str], make_article: Make, page_of: Render
) -> None:
    page = page_of(make_article(text=text, body="الجسر «مغلق».\n\nوهو كذلك «حتى الصيف» و»لا» «."))
    assert stretches(page, "printed") == printed
    voices = [block for block in page.blocks if isinstance(block, Paragraph) and block.role in ("digest", "full")]
    assert [voice.role for voice in voices] == [text]
    assert sum(isinstance(block, Layers) for block in page.blocks) == 1


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        ("قال: «لن يُفتح».", "لن يُفتح", "«لن يُفتح»"),
        ("قال: “لن يُفتح”.", "لن يُفتح", "“لن يُفتح”"),
        ('قال: "لن يُفتح".', "لن يُفتح", '"لن يُفتح"'),
        ("قال: ”لن يُفتح“.", "لن يُفتح", "”لن يُفتح“"),
        ("قال إنه «لن يُفتح أبداً».", "لن يُفتح", "لن يُفتح"),
        ("لن يُفتح", "لن يُفتح", "لن يُفتح"),
        ("(لن يُفتح)", "لن يُفتح", "لن يُفتح"),
    ],
)
def test_quoted_words_take_their_own_marks_along(
    body: str, words: str, shown: str, make_article: Make, page_of: Render
) -> None:
    assert stretches(page_of(make_article(body=body, quotations=[quotation(words)])), "quotation") == [shown]


@given(
    body=st.lists(st.sampled_from(["«", "»", "سمير حداد", "قال", "“", "”", ". ", " ", "\n"]), min_size=1)
    .map("".join)
    .filter(str.strip)
)
def test_a_digest_is_shown_as_it_was_written(make_article: Make, page_of: Render, body: str) -> None:
    page = page_of(make_article(text="digest", body=body))
    shown = [plain(block.inlines) for block in page.blocks if isinstance(block, Paragraph) and block.role == "recorded"]
    assert shown == [line for line in body.split("\n") if line.strip()]


def test_links_to_addresses_that_sentences_once_had_still_lead_to_them(make_article: Make, page_of: Render) -> None:
    body = "الجسر مغلق.\n\nوهو كذلك حتى الصيف."
    first, second = find_sentences(fold(body), find_paragraphs(body))
    old = {"s-00000001": second.anchor, "s-00000002": second.anchor, "s-00000003": "text"}
    html = page_html(page_of(make_article(body=body, old_anchors=old)))
    kept = re.findall(r'id="(s-[^"]+)">((?:<span class="isnad-once" id="[^"]+"></span>)*)', html)
    assert [(now, re.findall(r'id="([^"]+)"', once)) for now, once in kept if "0000" not in now] == [
        (first.anchor, ["s-00000003"]),
        (second.anchor, ["s-00000001", "s-00000002"]),
    ]
    markdown = page_markdown(page_of(make_article(body=body, old_anchors=old)))
    assert all(f'<a id="{anchor}"></a>' in markdown for anchor in (first.anchor, second.anchor, *old))
