"""The published front matter keeps to its schema, on every page of every archive, and spoilt ones do not."""

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from isnad.pipeline import Checked
from isnad.write.data.front_schema import KINDS, front_matter_schema
from isnad.write.words.front_matter import KEYS
from quick_yaml import loaded
from written_sites import Written, write_site

pytestmark = pytest.mark.long

SCHEMA: dict[str, Any] = json.loads(front_matter_schema().text)
SHELVES = {
    "articles": "article",
    "claims": "claim",
    "events": "event",
    "compare": "pair",
    **dict.fromkeys(("people", "places", "organisations"), "entry"),
}


@pytest.fixture(scope="module", params=["sample", "khasham", "bridge"])
def written(request: pytest.FixtureRequest) -> Written:
    checked: Checked = request.getfixturevalue(request.param)
    return write_site(checked.archive, checked.related)


def fronts(written: Written) -> dict[str, dict[str, Any]]:
    """What each published page says before its text, by its address, with days as text as JSON has them."""
    texts = {page.page.address: page.page.front for page in written.pages}
    read = {
        file.uri.removesuffix(".md"): loaded(file.text.split("---\n", 2)[1])
        for file in written.files
        if file.uri.endswith(".md") and file.text.startswith("---\n")
    }
    moved = {address for address, front in read.items() if front.keys() == {"title"}} - texts.keys()
    assert read.keys() - moved == texts.keys()
    return {address: json.loads(json.dumps(front, default=as_text)) for address, front in read.items()}


def as_text(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def kind_of(address: str, ids: set[str]) -> str:
    """Of a page of a record its kind, by the folder that it stands in; of any other that it is another."""
    folder, _, name = address.rpartition("/")
    return SHELVES[folder] if folder in SHELVES and (name in ids or "--" in name) else "page"


def errors(front: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(front)]


def test_the_schema_is_one_and_tells_what_each_key_holds() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert {key for kind in KINDS.values() for key in kind["properties"]} == KEYS.keys()


def test_every_page_keeps_to_the_schema_of_its_kind(written: Written) -> None:
    read = fronts(written)
    ids = {str(front.get("id")) for address, front in read.items() if not address.startswith("records/")}
    wrong = {
        address: errors(front, {"$ref": f"#/$defs/{kind_of(address, ids)}", "$defs": SCHEMA["$defs"]})
        for address, front in read.items()
    }
    assert {address: found for address, found in wrong.items() if found} == {}
    assert [address for address, front in read.items() if errors(front, SCHEMA)] == []
    assert set(SHELVES.values()) - {kind_of(address, ids) for address in read} <= {"pair"}


@pytest.mark.parametrize(
    ("page", "change"),
    [
        ("articles/sy24-coalition-kills-100", {"date": "2018-02-30"}),
        ("articles/sy24-coalition-kills-100", {"outlet": "sy24"}),
        ("articles/sy24-coalition-kills-100", {"url": "https://x.example/"}),
        ("claims/attackers-deaths", {"answer_kind": "verdict"}),
        ("claims/attackers-deaths", {"groups": [{"says": None, "stances": ["true"]}]}),
        ("people/thomas-veale", {"entry_kind": "spy"}),
        ("places/khasham", {"location": {"lat": "north"}}),
        ("events/khasham-2018", {"articles": None}),
        ("corrections", {"corrections": -1}),
    ],
    ids=str,
)
def test_what_is_spoilt_does_not(khasham_written: Written, page: str, change: dict[str, Any]) -> None:
    front = fronts(khasham_written)[page]
    assert errors(front, SCHEMA) == []
    assert errors({**front, **change}, SCHEMA) != []
