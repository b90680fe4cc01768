"""Passages and origin, by numbers that stand for words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from isnad.corpus.likeness import NumberedText, likeness, number_for, passages

_STORY = tuple(range(100, 160))
_NUMBERS = st.lists(st.integers(0, 12), max_size=60)


def _text(words: tuple[int, ...], anchors: tuple[int, ...] = ()) -> NumberedText:
    return NumberedText(words, anchors)


def test_a_word_has_one_number_everywhere() -> None:
    assert number_for("قال") == 1387618875051424018
    assert number_for("قال") != number_for("قالت")


def test_a_passage_steps_over_a_few_changed_words() -> None:
    changed = (*range(10), *_STORY[:10], 1, 2, *_STORY[11:20], *range(20, 30))
    (found,) = passages(_STORY, changed)
    assert (found.left, found.left_end, found.right, found.right_end, found.words) == (0, 20, 10, 31, 19)
    assert round(found.similarity, 2) == 0.93


def test_what_was_moved_is_found_beside_what_was_not() -> None:
    moved = (*_STORY[40:], *_STORY[:40])
    assert [(one.left, one.left_end, one.right) for one in passages(_STORY, moved)] == [(0, 40, 20), (40, 60, 0)]


def test_seven_words_are_no_passage() -> None:
    assert not passages(_STORY, (*range(9), *_STORY[20:27], *range(9)))
    assert passages(_STORY, (*range(9), *_STORY[20:28], *range(9)))


def test_passages_are_found_where_a_third_of_the_runs_is_shared() -> None:
    """Of every 24 words the copy keeps ten: 30 of 100 runs of three."""
    words = tuple(range(1_000, 1_240))
    copied = tuple(word if place % 24 < 10 else -word for place, word in enumerate(words))
    shared = likeness(_text(words), _text(copied)).runs
    assert 0.3 < shared < 0.35
    assert sum(one.words for one in passages(words, copied)) == 100


def test_shared_words_make_one_origin() -> None:
    found = likeness(_text(_STORY), _text(_STORY[:30]))
    assert (found.runs, found.spread, found.because) == (1, 1, "words")


def test_a_paragraph_that_both_keep_in_their_archives_makes_none() -> None:
    other = (*range(500, 540), *_STORY[:20])
    found = likeness(_text(_STORY), _text(other))
    assert passages(_STORY, other) and found.runs > 0.3
    assert (found.spread, found.because) == (0, None)


def test_a_translation_is_known_by_its_anchors_and_by_words_all_over_it() -> None:
    anchors = (53, 2015, 7, 261, 88)
    apart = tuple(-word for word in _STORY)
    some = tuple(word if place % 10 < 4 else -word for place, word in enumerate(_STORY))
    found = likeness(_text(_STORY, anchors), _text(some, anchors))
    assert found.because == "words and anchors" and 0.25 < found.spread < 0.75
    assert likeness(_text(_STORY, anchors), _text(some, anchors[::-1])).because is None
    assert likeness(_text(_STORY, anchors), _text(apart, anchors)).because is None
    assert likeness(_text(_STORY, anchors), _text(some, anchors[:2])).because is None


def test_texts_without_words_are_of_no_origin() -> None:
    assert likeness(_text(()), _text(())).because is None
    assert passages((), _STORY) == ()


@given(_NUMBERS, _NUMBERS)
def test_passages_stand_in_both_texts_and_never_twice(left: list[int], right: list[int]) -> None:
    found = passages(left, right)
    for one in found:
        assert 8 <= one.words <= min(one.left_end - one.left, one.right_end - one.right)
        assert set(left[one.left : one.left_end]) & set(right[one.right : one.right_end])
    for mine, end in (("left", "left_end"), ("right", "right_end")):
        spans = sorted((getattr(one, mine), getattr(one, end)) for one in found)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
