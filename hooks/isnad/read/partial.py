"""What holds of a record some of whose values are wrong, so that its other values are checked in the same run.

A wrong value is left out: with the whole item where it stands in a list of the record, else with its whole field. Where
the record cannot do without that field, something stands in for it of which no rule has anything to say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from isnad.model.records import Record
from isnad.model.source import FilePosition, Source, Steps

R = TypeVar("R", bound=Record)
_DATELESS: dict[str, object] = {}
_STAND_INS: Mapping[str, object] = {
    "events": (),
    "published": _DATELESS,
    "date": _DATELESS,
    "text": "full",
    "recorded": "2000-01-01",
    "original": {"file": "-", "sha256": "0" * 64, "words": 1},
}
"""For a field whose value is not the id or the words of anything; every other one gets the record's own id."""
_KINDS = {"Person": "person", "Place": "town", "Organisation": "group", "Claim": "number"}


def what_holds(model: type[R], values: Mapping[str, Any], source: Source, wrong: ValidationError) -> R | None:
    """The record that is left of `values` (with `id`, `source` and `body`) without what `wrong` names.

    None where even that is no record: its id itself is wrong. Positions stay those of the file.
    """
    left = {key: value for key, value in values.items() if isinstance(key, str)}
    items: dict[str, set[int]] = {}
    for error in wrong.errors(include_url=False):
        match error["loc"]:
            case (str(field), int(number), *_) if isinstance(left.get(field), list):
                items.setdefault(field, set()).add(number)
            case (str(field), *_):
                left.pop(field, None)
            case _:
                return None
    for field, numbers in items.items():
        if field in left:
            left[field] = [item for number, item in enumerate(left[field]) if number not in numbers]
    for field, declared in model.model_fields.items():
        name = declared.alias or field
        if declared.is_required() and name not in left:
            left[name] = _STAND_INS.get(name, _KINDS.get(model.__name__) if name == "kind" else values["id"])
    if left.get("title") != values.get("title"):
        left = {key: _in_body(value) for key, value in left.items()}
    try:
        return model.model_validate({**left, "source": _without_items(source, items)}, by_name=False)
    except ValidationError:
        return None


def _in_body(value: object) -> object:
    """Annotations but for those whose words stand in a title that is not known."""
    if not isinstance(value, list):
        return value
    return [item for item in value if not (isinstance(item, dict) and item.get("zone") == "title")]


def _without_items(source: Source, items: Mapping[str, Iterable[int]]) -> Source:
    """The places of values, as those are numbered once some items of lists are left out."""
    marks: dict[Steps, FilePosition] = {}
    gone = {field: sorted(numbers) for field, numbers in items.items()}
    for steps, place in source.marks.items():
        moved = _moved(steps, gone)
        if moved is not None:
            marks[moved] = place
    return replace(source, marks=marks)


def _moved(steps: Steps, gone: Mapping[str, list[int]]) -> Steps | None:
    match steps:
        case (str(field), int(number), *rest) if field in gone:
            before = sum(other < number for other in gone[field])
            return None if number in gone[field] else (field, number - before, *rest)
    return steps
