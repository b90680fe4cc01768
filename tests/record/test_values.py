"""What selected words answer, read from the very words."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.find.answers.values import DatedBy, ReadText, values_in
from isnad.model.claim_kinds import ClaimKind
from isnad.record.session import Session

Span = Callable[[Session, str], dict[str, int]]


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("عشرة جرحى", "number", {"min": 10, "max": 10, "as": "عشرة جرحى"}),
        ("أُصيب أكثر من خمسة أشخاص في", "number", {"min": 5, "open": True, "as": "أكثر من خمسة أشخاص"}),
        ("لجنة من ثلاثة مهندسين", "number", {"min": 3, "max": 3, "as": "ثلاثة مهندسين"}),
        ("انهيار جسر الوادي", "place", {"places": ["wadi-bridge"], "as": "انهيار جسر الوادي"}),
        ("لم يكن أشدّ", "number", None),
        ("السيل", "choice", None),
    ],
)
def test_a_value_is_what_is_printed(
    sitting: Session, span: Span, words: str, kind: ClaimKind, value: dict[str, Any] | None
) -> None:
    selected = sitting.original.select(**span(sitting, words))
    places = frozenset(sitting.base.archive.places)
    found = sitting.original.found
    read = ReadText(found.text, found.mentions, DatedBy(), places)
    values = [one.value for one in values_in(read, selected.start, selected.end, kind)]
    assert values[:1] == ([value] if value else [])


@pytest.mark.parametrize("printed", ["أكثر من عشرين محلاً", "ثلاثة مُسعِفين", "عشرات القتلى والجَرحى"])
def test_what_is_counted_keeps_its_marks(printed: str) -> None:
    text = f"احترق {printed} في السوق"
    (found, *_) = values_in(ReadText(text, (), DatedBy(), frozenset()), 0, len(text), "number")
    assert found.value["as"] == printed == text[found.start : found.end]


def test_a_day_without_a_year_is_dated_by_the_day_of_publication(sitting: Session, span: Span) -> None:
    selected = sitting.original.select(**span(sitting, "السبت الأحد 1 آذار/مارس"))

    def days(dated: DatedBy) -> list[str]:
        read = ReadText(sitting.original.text, (), dated, frozenset())
        return [one.value["date"] for one in values_in(read, selected.start, selected.end, "date")]

    assert days(DatedBy("2020-03-05")) == ["2020-02-29", "2020-03-01", "2020-02-29/2020-03-01"]
    assert days(DatedBy(years=frozenset((2020,))))[-1] == "2020-03-01"
    assert days(DatedBy()) == []


def test_the_only_value_is_filled_in_where_it_can_be_seen(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "أكثر من خمسة أشخاص")})
    assert sitting.work.note("a1")["value"] == {"min": 5, "open": True, "as": "أكثر من خمسة أشخاص"}
    sitting.do({"do": "assert", **span(sitting, "عشرة جرحى")})
    assert "value" not in sitting.work.note("a2")
    sitting.do({"do": "set", "path": ["assertions", "a2", "claim"], "value": "injured"})
    assert sitting.work.note("a2")["value"]["min"] == 10
    sitting.do({"do": "set", "path": ["assertions", "a2", "value"], "value": None})
    assert "value" not in sitting.work.note("a2")
