"""Where an original has what a record rests on, as far as anybody but an editor can tell."""

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.draft.anchoring import Anchors, anchors

TEXT = "انهيار الجسر\nقال حداد: “لن يُفتح الجسر قبل الصيف”.\nوقال المهندس إنّ ثلاثة أعمدة تصدعت، وقال إن الجسر قديم.\n"
BODY = "قال حداد: «لن يُفتح الجسر قبل الصيف». وقال المهندس إن «ثلاثة أعمدة تصدعت»."


def _anchored(shelf: str, *items: dict[str, Any], body: str = BODY, **front: object) -> Anchors:
    return anchors({"title": "انهيار الجسر", shelf: [*items], **front}, body, TEXT)


def _place(words: str, after: int = 0) -> list[int]:
    start = TEXT.index(words, after)
    return [start, start + len(words)]


def test_a_quotation_is_found_by_its_very_words() -> None:
    found = _anchored("quotations", {"words": "لن يُفتح الجسر قبل الصيف"})
    assert found.changes == {("quotations", 0, "original"): _place("لن يُفتح الجسر قبل الصيف")}
    assert found.doubts == []


def test_spelling_and_quote_marks_do_not_hide_a_place() -> None:
    found = _anchored("assertions", {"words": "ان «ثلاثة أعمدة» تصدعت"})
    assert found.changes == {("assertions", 0, "original"): _place("إنّ ثلاثة أعمدة تصدعت")}


def test_a_wrong_place_of_a_quotation_is_mended_and_an_assertion_keeps_its_own() -> None:
    words = "ثلاثة أعمدة تصدعت"
    assert _anchored("quotations", {"words": words, "original": ["1", "9"]}).changes == {
        ("quotations", 0, "original"): _place(words)
    }
    right = [str(offset) for offset in _place(words)]
    assert _anchored("quotations", {"words": words, "original": right}).changes == {}
    assert _anchored("assertions", {"words": words, "original": ["40", "90"]}).changes == {}


def test_of_several_places_none_is_chosen_but_by_what_stands_around() -> None:
    several = _anchored("quotations", {"words": "الجسر"})
    assert several.changes == {}
    ((steps, wrong),) = several.doubts
    assert (steps, wrong.rule) == (("quotations", 0, "words"), "anchor-several")
    assert len(dict(wrong.parts)["places"]) == TEXT.count("الجسر")
    whole = _place("“لن يُفتح الجسر قبل الصيف”")
    quotation = {"words": "الجسر", "speaker": "samir-haddad", "whole": whole}
    assert _anchored("quotations", quotation).changes[("quotations", 0, "original")] == _place("الجسر", whole[0])
    said = _anchored("assertions", {"words": "الجسر", "source": "samir-haddad"}, quotations=[quotation])
    assert said.changes[("assertions", 0, "original")] == _place("الجسر", whole[0])
    in_title = _anchored("assertions", {"words": "الجسر", "zone": "title"})
    assert in_title.changes == {("assertions", 0, "original"): _place("الجسر")}


def test_a_digests_own_words_get_the_likeliest_place_and_are_told_of() -> None:
    found = _anchored("assertions", {"words": "أعمدة ثلاثة تصدعت"})
    place = cast(list[int], found.changes[("assertions", 0, "original")])
    assert "أعمدة تصدعت" in TEXT[slice(*place)]
    assert [wrong.rule for _, wrong in found.doubts] == ["anchor-likely"]


def test_a_quotation_is_never_put_where_it_is_only_likely() -> None:
    found = _anchored("quotations", {"words": "لن يُفتح الطريق قبل الصيف"})
    assert found.changes == {}
    ((_, wrong),) = found.doubts
    assert wrong.rule == "anchor-nowhere" and wrong.near.startswith("original: [")
    ((_, nothing),) = _anchored("quotations", {"words": "xyz"}).doubts
    assert (nothing.rule, nothing.near) == ("anchor-nowhere", "")


def test_what_a_digest_quotes_is_found_where_the_whole_is_not() -> None:
    found = _anchored("assertions", {"words": "وذكر أن «ثلاثة أعمدة تصدعت» أمس"})
    assert found.changes == {("assertions", 0, "original"): _place("ثلاثة أعمدة تصدعت")}
    assert found.doubts == []


def test_an_occurrence_is_counted_where_record_and_original_have_as_many() -> None:
    second = _place("وقال", TEXT.index("وقال") + 1)
    item = {"words": "وقال", "original": second}
    assert _anchored("assertions", item, body="وقال. وقال.").changes == {("assertions", 0, "occurrence"): 2}
    assert _anchored("assertions", item, body="وقال. وقال. وقال.").changes == {}
    assert _anchored("assertions", {**item, "occurrence": "1"}, body="وقال. وقال.").changes == {}


@pytest.mark.parametrize(
    "odd", [None, "x", [1, 2], [{"words": 3}], [{"words": "الجسر", "original": ["9"]}], {"a": "b"}]
)
def test_a_record_that_is_not_well_formed_is_no_fault(odd: object) -> None:
    assert anchors({"quotations": odd, "assertions": odd}, "", TEXT).changes == {}


@given(st.text(max_size=60), st.text(min_size=1, max_size=12))
def test_a_place_is_in_the_text(text: str, words: str) -> None:
    found = anchors({"quotations": [{"words": words}], "assertions": [{"words": words}]}, words, text)
    for steps, value in found.changes.items():
        if steps[-1] == "original":
            start, end = cast(list[int], value)
            assert 0 <= start < end <= len(text)
            assert steps[0] == "assertions" or words == text[start:end] or words not in text
