"""The models as JSON Schemas of front matter, so that an editor completes fields and says what each is for."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from isnad.model.outputs import Output
from isnad.model.records import NOT_WRITTEN, RECORDS, Record, schema_file
from isnad.write.words.fields import field_description, field_name

_NOT_WRITTEN = NOT_WRITTEN | {"id"}
"""Of a record; an annotation's id is written."""
_NOT_OF_FRONT_MATTER = ("Source", "FilePosition", "BodyLines", "PackedFingerprint")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[Output]:
    """One schema for each kind of record: `schema/article.json`, `schema/person.json` and so on."""
    for model in RECORDS.values():
        yield Output.of_text(schema_file(model), f"{json.dumps(schema_of(model), ensure_ascii=False, indent=1)}\n")


@cache
def schema_of(model: type[Record]) -> Mapping[str, Any]:
    """The schema of the front matter of one kind of record; to make one takes longer than any page."""
    made = model.model_json_schema()
    made["properties"] = {name: value for name, value in made["properties"].items() if name not in _NOT_WRITTEN}
    made["required"] = [name for name in made.get("required", ()) if name not in _NOT_WRITTEN]
    kinds = {name: kind for name, kind in made.pop("$defs", {}).items() if name not in _NOT_OF_FRONT_MATTER}
    for title, kind in {model.__name__: made, **kinds}.items():
        kind.pop("description", None)  # what the models' docstrings say is for programmers
        kind["properties"] = {name: _described(name, title, value) for name, value in kind["properties"].items()}
    return {"$schema": _DIALECT, **made, **({"$defs": kinds} if kinds else {})}


def _described(name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    """A field of some kind with its Arabic name and what is written in it."""
    rest = {key: inner for key, inner in value.items() if key not in ("title", "default", "description")}
    return {"title": field_name(name, kind), "description": field_description(name, kind), **rest}
