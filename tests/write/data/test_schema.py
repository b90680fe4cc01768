"""The schemas are what the models say, the archive's own records keep to them, and spoilt ones do not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from isnad.model.records import RECORDS, schema_file
from isnad.write.data.schema import schemas
from isnad.write.words.fields import FIELDS

ROOT = Path(__file__).parents[3]
SHELVES = {shelf: schema_file(model) for shelf, model in RECORDS.items()}
SCHEMAS: dict[str, dict[str, Any]] = {output.uri: json.loads(output.text) for output in schemas()}
BEYOND_SCHEMAS = (
    "lon: -0.0",
    "min: 4,",
    "{verb: نقلت}",
    "certainty: inferred",
    "recorded: NO",
    "date:",
    "{value:",
    'hedge: "',
    "hedge: ربما",
    'title: "؟',
    "min: 0.12",
    "old_anchors: {s-9",
    "url: http",
)
BLANK = "‹"
"""What only code can tell: of two fields together, dates (a schema has no calendar), blanks of whatever kind."""
FAULTS = [
    case
    for case in json.loads((ROOT / "tests/cases/faults.json").read_text("utf-8"))
    if not case["written"].startswith(BEYOND_SCHEMAS) and (BLANK not in case["written"] or "speaker" in case["written"])
]


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, as editors' language servers read it: a date is text, NO is text."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])


def _errors(shelf: str, text: str) -> list[str]:
    front = yaml.load(text.split("---\n", 2)[1], _AsEditorsRead)
    return [error.message for error in Draft202012Validator(SCHEMAS[SHELVES[shelf]]).iter_errors(front)]


def _records(root: Path) -> list[Path]:
    return [
        *(root / "articles").glob("*.md"),
        *(file for shelf in SHELVES for file in (root / "docs" / shelf).glob("*.md")),
    ]


def _named(root: Path) -> str:
    return "own" if root == ROOT else root.name


def test_schemas_are_in_step_with_the_models() -> None:
    """Write them anew with `make schema`."""
    written = {f"schema/{file.name}": file.read_text("utf-8") for file in (ROOT / "schema").iterdir()}
    assert written == {output.uri: output.text for output in schemas()}


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_every_field_has_a_name_and_a_description_and_none_is_described_that_is_not_there() -> None:
    kinds = [kind for schema in SCHEMAS.values() for kind in (schema, *schema.get("$defs", {}).values())]
    fields = {name for kind in kinds for name in kind["properties"]}
    assert fields | {"body"} == FIELDS
    assert all(field["title"] and field["description"] for kind in kinds for field in kind["properties"].values())


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/khasham", ROOT / "tests/cases/archive"], ids=_named)
def test_the_records_keep_to_their_schemas(root: Path) -> None:
    errors_by_file = {str(file): _errors(file.parent.name, file.read_text("utf-8")) for file in _records(root)}
    assert errors_by_file
    assert {file: errors for file, errors in errors_by_file.items() if errors} == {}


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["written"][:30])
def test_a_schema_sees_what_a_schema_can(case: dict[str, str]) -> None:
    sample = (ROOT / "tests/cases/archive" / case["file"]).read_text("utf-8")
    shelf = case["file"].split("/")[-2]
    assert _errors(shelf, sample.replace(case["was"], case["written"], 1))
