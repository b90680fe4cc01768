"""Values that are worked out when they are asked for: once, and of keys that are there alone."""

import pytest

from isnad.model.when_asked import EachWhenAsked, WholeWhenAsked


def test_a_value_is_worked_out_once_and_no_other_is() -> None:
    asked: list[str] = []

    def value_of(key: str) -> int:
        asked.append(key)
        return len(key)

    lengths = EachWhenAsked(["one", "three"], value_of)
    assert ("one" in lengths, "two" in lengths, list(lengths), len(lengths)) == (True, False, ["one", "three"], 2)
    assert lengths.get("two") is None
    assert asked == []
    assert (lengths["three"], lengths["three"]) == (5, 5)
    assert asked == ["three"]
    assert lengths == {"one": 3, "three": 5}
    with pytest.raises(KeyError, match="two"):
        lengths["two"]


def test_a_whole_is_worked_out_once_when_anything_is_asked() -> None:
    times = iter(range(2))
    whole = WholeWhenAsked(lambda: {"times": next(times)})
    assert next(iter(WholeWhenAsked(lambda: {1: 2}))) == 1
    assert ("times" in whole, len(whole), whole["times"], whole.get("other")) == (True, 1, 0, None)
    assert next(times) == 1
