"""What articles fall together by: runs of words, and anchors by twos, without what many have."""

import pyarrow as pa

from isnad.corpus.sketching import pieces_of

_NOTHING = pa.array([], pa.uint32())


def _texts(of: str, *numbered: list[int]) -> pa.Table:
    ids = [f"a-{row}" for row in range(len(numbered))]
    return pa.table({"article": ids, of: pa.array(numbered, pa.list_(pa.int64()))})


def _pieces(of: str, *numbered: list[int], common: pa.Array = _NOTHING) -> dict[str, list[int]]:
    found = pieces_of(_texts(of, *numbered), of, common)
    return dict(zip(found["article"].to_pylist(), found["pieces"].to_pylist(), strict=True))


def test_every_three_words_are_a_piece_and_none_reaches_into_the_next_text() -> None:
    found = _pieces("words", [1, 2, 3, 4, 5], [4, 5, 6, 7], [9, 1, 2, 3, 9])
    assert [len(pieces) for pieces in found.values()] == [3, 2, 3]
    assert set(found["a-0"]) & set(found["a-2"]) == {found["a-0"][0]}
    assert not set(found["a-0"]) & set(found["a-1"])


def test_the_order_of_words_counts() -> None:
    found = _pieces("words", [1, 2, 3, 4], [3, 2, 1, 0])
    assert not set(found["a-0"]) & set(found["a-1"])


def test_too_short_a_text_has_none_and_no_text_is_no_fault() -> None:
    assert set(_pieces("words", [1, 2, 3], [], [1, 2, 3, 4])) == {"a-2"}
    assert _pieces("words") == _pieces("anchors", [1, 2, 3]) == {}


def test_one_anchor_that_both_have_is_no_piece_of_theirs_two_near_each_other_are() -> None:
    found = _pieces("anchors", [11, 20, 30, 40], [50, 11, 60, 11, 70], [11, 90, 91, 30])
    assert not set(found["a-0"]) & set(found["a-1"])
    assert len(set(found["a-0"]) & set(found["a-2"])) == 1


def test_an_anchor_that_is_repeated_is_not_two() -> None:
    found = _pieces("anchors", [11, 11, 20, 30], [11, 11, 60, 70])
    assert not set(found["a-0"]) & set(found["a-1"])


def test_what_is_common_is_left_out_but_not_of_a_text_that_has_little_else() -> None:
    formula, own, other = [1, 2, 3, 4, 5], list(range(10, 20)), list(range(20, 30))
    common = pa.array(_pieces("words", formula)["a-0"], pa.uint32())
    found = _pieces("words", [*formula, *own], [*formula, *other], formula, [*formula, 6], common=common)
    assert not set(found["a-0"]) & set(found["a-1"]) and len(found["a-0"]) == 10
    assert set(common.to_pylist()) == set(found["a-2"]) < set(found["a-3"])
