"""The JSON Schema of the front matter of published Markdown: what each kind of page may say, for others to rely on.

A kind of page is known by what it must say; nothing else may stand in it. What a key holds is told in Arabic
(`write/words/front_matter.py`). A date is a day: `date` is how the tools that read YAML take it.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel

from isnad.model.answers import MergeKind
from isnad.model.claim_kinds import ClaimKind
from isnad.model.comparison import DifferenceKind
from isnad.model.fields import Certainty, Stance
from isnad.model.outputs import Output
from isnad.model.records import Organisation, Person, Place
from isnad.write.render.addresses import data_uri
from isnad.write.words.front_matter import KEYS

FRONT_MATTER = data_uri("front-matter.schema.json")

_Schema = Mapping[str, Any]
_TEXT: _Schema = MappingProxyType({"type": "string"})
_COUNT: _Schema = MappingProxyType({"type": "integer", "minimum": 0})
_TRUE: _Schema = MappingProxyType({"const": True})


def _list(of: _Schema) -> _Schema:
    return {"type": "array", "items": of}


def _one_of(words: object) -> _Schema:
    return {"enum": list(get_args(words))}


def _object(required: str, /, **properties: _Schema) -> _Schema:
    """An object that has no other keys; `required` are those that it always has, with blanks between. A `_` at a key's
    end is no part of it."""
    named = {key.rstrip("_"): value for key, value in properties.items()}
    return {"type": "object", "required": required.split(), "properties": named, "additionalProperties": False}


def _page(required: str, /, **properties: _Schema) -> _Schema:
    """The same of a page, whose keys are described; every page has a title."""
    page = _object(f"title {required}", title=_TEXT, **properties)
    described = {key: {**value, "description": KEYS[key]} for key, value in page["properties"].items()}
    return {**page, "properties": described}


def _one_of_fields(*models: type[BaseModel]) -> _Schema:
    """One of the words that a record's `kind` can be."""
    return {"enum": [word for model in models for word in get_args(model.model_fields["kind"].annotation)]}


_TEXTS = _list(_TEXT)
_DAY: _Schema = MappingProxyType({"type": "string", "format": "date"})
_NAMED = {"type": "object", "additionalProperties": {"type": "string"}}
_SPAN = _object("of start end", of={"enum": ["body", "original"]}, start=_COUNT, end=_COUNT)
_ORIGINS = _object(
    "least most merges",
    least=_COUNT,
    most=_COUNT,
    or_more=_TRUE,
    merges=_list(_object("ids because kind", ids=_TEXTS, because=_TEXT, kind=_one_of(MergeKind))),
)
_GROUP = _object(
    "says stances speakers origins assertions",
    says={"type": ["string", "null"]},
    stances=_list(_one_of(Stance)),
    speakers=_TEXTS,
    origins={"anyOf": [{"type": "null"}, _ORIGINS]},
    assertions=_TEXTS,
    common_link=_TEXT,
)
_NUMBER: _Schema = MappingProxyType({"type": "number"})
_VALUE = _object(
    "",
    min=_NUMBER,
    max=_NUMBER,
    open=_TRUE,
    approximate=_TRUE,
    date=_TEXT,
    places=_TEXTS,
    as_=_TEXT,
)
_ANSWER = _object(
    "article id stance chain",
    article=_TEXT,
    id=_TEXT,
    stance=_one_of(Stance),
    position=_TEXT,
    value=_VALUE,
    hedge=_TEXT,
    rests_on=_TEXTS,
    unsupported=_TRUE,
    chain=_list(_object("", who=_TEXT, verb=_TEXT, because=_TEXT)),
)
_ARTICLE = _page(
    "id outlet date_certainty events text original",
    id=_TEXT,
    outlet=_object("id name", id=_TEXT, name=_TEXT),
    date=_DAY,
    date_edtf=_TEXT,
    date_certainty=_one_of(Certainty),
    date_because=_TEXT,
    byline=_TEXT,
    dateline=_TEXT,
    agencies=_TEXTS,
    original_url=_TEXT,
    archived=_object("url", url=_TEXT, at=_TEXT),
    events=_TEXTS,
    text={"enum": ["digest", "full"]},
    original=_object("file sha256 words", file=_TEXT, sha256={"pattern": "^[0-9a-f]{64}$"}, words=_COUNT),
    quoted=_list(_object("id name official", id=_TEXT, name=_TEXT, official={"type": "boolean"}, as_=_TEXT)),
    people=_TEXTS,
    places=_TEXTS,
    organisations=_TEXTS,
    claims=_TEXTS,
    silent=_TEXTS,
)
_CLAIM = _page(
    "id event answer_kind",
    id=_TEXT,
    event=_TEXT,
    answer_kind=_one_of(ClaimKind),
    counts=_TEXT,
    unit=_TEXT,
    positions=_NAMED,
    articles=_TEXTS,
    speakers=_TEXTS,
    groups=_list(_GROUP),
    answers=_list(_ANSWER),
)
_POINT = {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2}
_ENTRY = _page(
    "id entry_kind",
    id=_TEXT,
    entry_kind=_one_of_fields(Person, Place, Organisation),
    latin=_TEXT,
    names_in=_NAMED,
    names=_TEXTS,
    wikidata=_TEXT,
    articles=_TEXTS,
    claims=_TEXTS,
    location=_object(
        "lat lon precision because", lat=_NUMBER, lon=_NUMBER, precision=_NUMBER, gazetteer=_TEXT, because=_TEXT
    ),
    course=_object("points because", points=_list(_POINT), because=_TEXT),
)
_EVENT = _page(
    "id places articles claims",
    id=_TEXT,
    names_in=_NAMED,
    date=_DAY,
    date_edtf=_TEXT,
    places=_TEXTS,
    articles=_TEXTS,
    claims=_TEXTS,
)
_PAIR = _page(
    "left right events claims passages origins",
    left=_TEXT,
    right=_TEXT,
    events=_TEXTS,
    claims=_list(_object("id differ", id=_TEXT, differ=_list(_one_of(DifferenceKind)))),
    passages=_list(
        _object(
            "words similarity left right",
            words=_COUNT,
            similarity={"type": ["number", "null"]},
            left=_SPAN,
            right=_SPAN,
        )
    ),
    origins=_list(_TEXTS),
)
_OTHER = _page("", id=_TEXT, record=_TEXT, event=_TEXT, actors=_TEXTS, corrections=_COUNT)
KINDS: Mapping[str, _Schema] = MappingProxyType(
    {"article": _ARTICLE, "claim": _CLAIM, "entry": _ENTRY, "event": _EVENT, "pair": _PAIR, "page": _OTHER}
)
"""By the kind of page: an article, a claim, a person, place or organisation, an event, two articles; any other."""


def front_matter_schema() -> Output:
    """The schema: front matter is that of one of these kinds."""
    kinds = [{"$ref": f"#/$defs/{kind}"} for kind in KINDS]
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "oneOf": kinds, "$defs": dict(KINDS)}
    return Output.of_text(FRONT_MATTER, f"{json.dumps(whole, default=dict, ensure_ascii=False, indent=1)}\n")
