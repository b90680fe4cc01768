"""The interval of origins and the reasons of its merges, in words."""

from typing import get_args

import pytest

from isnad.model.answers import MergeKind, MergeReason, OriginCount
from isnad.write.words.origins import NONE, interval, reason_text


@pytest.mark.parametrize(
    ("least", "most", "open_most", "printed"),
    [
        pytest.param(1, 1, False, "1", id="one"),
        pytest.param(1, 4, False, "من 1 إلى 4", id="one to four"),
        pytest.param(5, 5, True, "5 أو أكثر", id="several behind one description"),
        pytest.param(2, 3, True, "من 2 إلى 3 أو أكثر", id="an interval with no known end"),
        pytest.param(0, 0, False, NONE, id="a headline that its text does not support"),
    ],
)
def test_an_interval_is_printed(least: int, most: int, open_most: bool, printed: str) -> None:
    assert interval(OriginCount(least, most, open_most, (), ())) == printed


@pytest.mark.parametrize("kind", get_args(MergeKind))
def test_every_reason_is_a_whole_sentence(kind: MergeKind) -> None:
    reason = MergeReason(kind, ("one", "other"), ("left", "right"), 12, ("لأن القولين واحد",))
    text = reason_text(reason, {"one": "فلان", "other": "جهة"}.__getitem__)
    assert text.endswith(": لأن القولين واحد")
    assert not set("{}") & set(text)


@pytest.mark.parametrize("kind", ["one-agency", "shared-words"])
def test_an_article_of_a_crawl_is_named_by_its_host(kind: MergeKind) -> None:
    reason = MergeReason(kind, ("one",), ("left", "right"), 12, through="https://site.example/a?b=1")
    text = reason_text(reason, {"one": "فلان"}.__getitem__)
    assert "site.example" in text and "?" not in text and not set("{}") & set(text)
