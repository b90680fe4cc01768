"""Whole words are not told of, whatever stands before them."""

from collections.abc import Callable

import pytest

from isnad.check.words import words_cut_off
from isnad.model.records import Article
from isnad.model.relations import Archive
from made_archives import readings_of


@pytest.mark.parametrize("before", ["", "خبر\n", "خبر ", "خبر و", "خبر\u00a0", "خبر: «"])
def test_a_word_begins_at_a_line_and_behind_a_blank_a_mark_or_a_clitic(
    make_article: Callable[..., Article], before: str
) -> None:
    assert _cut_off(make_article, before) == 0
    assert _cut_off(make_article, f"{before}م") == 1


def _cut_off(make_article: Callable[..., Article], before: str) -> int:
    said = {"id": "a1", "words": "نفى المحافظ", "claim": "injured", "stance": "asserts"}
    archive = Archive.of([make_article(body=f"{before}نفى المحافظ.", assertions=[said])])
    return len([*words_cut_off(archive, readings_of(archive))])
