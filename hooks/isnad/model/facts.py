"""What a record says, field by field: what a correction is owed for when it changes after publication.

Recorded facts are all that front matter says, and the body, but for

- the record's own history: `recorded`, `revised`, `recorded_by`, `reviewed_by`, `review`, `captured`, `aliases`,
  `old_anchors`, `corrections`;
- what only helps to find names or to compare answers: `names`, `short`, `described`, `beside`, `not`, `forms`,
  `compatible`, `rests_on`, `unsupported`, `likely_same`, `identity`;
- what only says where words stand (`zone`, `occurrence`, `original`, `whole`; originals prove them).
"""

from collections.abc import Iterator, Mapping, Sequence

from isnad.model.records import Record

_HISTORY = {
    "id",
    "source",
    "recorded",
    "revised",
    "recorded_by",
    "reviewed_by",
    "review",
    "captured",
    "aliases",
    "old_anchors",
    "corrections",
}
_NO_FACTS = _HISTORY | {"names", "short", "described", "beside", "not", "forms", "compatible", "identity"}
_NO_FACTS_OF_ANNOTATIONS = {
    *("id", "zone", "occurrence", "original", "whole"),
    *("rests_on", "unsupported", "likely_same"),
}
_ANNOTATIONS = ("quotations", "assertions")
_BETWEEN = "، "

RecordedFacts = Mapping[str, tuple[str, ...]]
"""By field, as a correction names it (`title`, `published.date`, `assertions.a3.value`), its values as text.

A field of a list has one text an item, every other field one; a field that was left out is not there at all.
"""


def facts_of(record: Record) -> RecordedFacts:
    """Every recorded fact of a record. An annotation as a whole (`assertions.a3`) is told by its words."""
    return dict(_facts(record))


def _facts(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    values = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"source"})
    for field, value in values.items():
        if field in _NO_FACTS:
            continue
        if field in _ANNOTATIONS:
            yield from _of_annotations(field, value)
        elif isinstance(value, dict):
            yield from ((f"{field}.{key}", (_text(inner),)) for key, inner in value.items())
        elif isinstance(value, list):
            yield field, tuple(map(_text, value))
        else:
            yield field, (_text(value),)


def _of_annotations(field: str, notes: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for note in notes:
        path = f"{field}.{note['id']}"
        yield path, (_text(note["words"]),)
        yield from ((f"{path}.{key}", (_text(note[key]),)) for key in note if key not in _NO_FACTS_OF_ANNOTATIONS)


def _text(value: object) -> str:
    """A value in one line, as an editor would write it."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case dict():
            return _BETWEEN.join(f"{key}: {_text(inner)}" for key, inner in value.items() if inner not in ([], False))
        case list():
            return _BETWEEN.join(map(_text, value))
    return str(value)
