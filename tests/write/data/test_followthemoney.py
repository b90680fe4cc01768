"""The entities of FollowTheMoney, held against that format's own definitions (followthemoney 4.11.2).

The package itself wants ICU of the system to be built, so its definitions stand in tests/cases/followthemoney and what
they ask is asked here: known schemata and properties, what is required, values of their types, ids that lead somewhere.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.pipeline import Checked
from isnad.write.data.followthemoney import entity_lines
from isnad.write.render.view import View

SITE = "https://archive.example/"
DEFINITIONS = Path(__file__).resolve().parents[2] / "cases" / "followthemoney"
TYPES = {
    "date": r"[0-9]{4}(-[0-9]{2}){0,2}",
    "url": r"https?://\S+",
    "language": r"[a-z]{3}",
    "number": r"-?[0-9]+(\.[0-9]+)?",
    "identifier": r"Q[1-9][0-9]*",
    "entity": r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?",
    "name": r"\S(.*\S)?",
    "address": r"\S(.*\S)?",
    "string": r"(?s:.+)",
    "text": r"(?s:.+)",
}
Entities = Mapping[str, Mapping[str, Any]]


@cache
def definition(schema: str) -> Mapping[str, Any]:
    """A schema with what it has of those that it extends."""
    own = yaml.safe_load((DEFINITIONS / f"{schema}.yaml").read_text("utf-8"))[schema]
    above = [definition(other) for other in own.get("extends", [])]
    properties: dict[str, Any] = {}
    for each in (*above, own):
        properties |= each.get("properties", {})
    kinds = frozenset({schema}).union(*(each["kinds"] for each in above))
    required = {name for each in (*above, own) for name in each.get("required", ())}
    return {"properties": properties, "kinds": kinds, "required": required, "abstract": own.get("abstract", False)}


def faults(entities: Entities) -> list[tuple[str, str]]:
    """What the format would refuse: the entity's id, and what of it."""
    return [(id_, wrong) for id_, entity in entities.items() for wrong in _faults_of(entity, entities)]


def _faults_of(entity: Mapping[str, Any], entities: Entities) -> list[str]:
    known = definition(entity["schema"])
    wrong = ["abstract"] if known["abstract"] else []
    wrong += [f"without {name}" for name in known["required"] - entity["properties"].keys()]
    for name, values in entity["properties"].items():
        if name not in known["properties"]:
            wrong.append(f"unknown {name}")
            continue
        own = known["properties"][name]
        type_ = own.get("type", "string")
        wrong += [f"{name}: {value}" for value in values if not re.fullmatch(TYPES[type_], value)]
        wrong += [f"{name} twice"] if len(values) != len(set(values)) or not values else []
        if type_ == "entity":
            wrong += [f"{name} -> {value}" for value in values if not _leads(value, own["range"], entities)]
    return wrong


def _leads(id_: str, range_: str, entities: Entities) -> bool:
    return id_ in entities and range_ in definition(entities[id_]["schema"])["kinds"]


def read(view: View, site: str = SITE) -> dict[str, Mapping[str, Any]]:
    """The file's entities by their ids, each of which is there once."""
    lines = [json.loads(line) for line in entity_lines(view, site).removesuffix("\n").split("\n")]
    entities = {entity["id"]: entity for entity in lines}
    assert len(entities) == len(lines)
    return entities


@pytest.fixture(scope="module", params=["khasham", "bridge"])
def view(request: pytest.FixtureRequest) -> View:
    checked: Checked = request.getfixturevalue(request.param)
    return View(checked.archive, checked.related)


@pytest.fixture(scope="module")
def entities(view: View) -> Entities:
    return read(view)


def test_the_format_finds_nothing_wrong(entities: Entities) -> None:
    assert faults(entities) == []
    assert {"Person", "LegalEntity", "Organization", "Address", "Article", "Mention", "UnknownLink", "Note"} <= {
        entity["schema"] for entity in entities.values()
    }


@pytest.mark.parametrize(
    ("schema", "change", "wrong"),
    [
        ("Person", {"name": None}, "without name"),
        ("Person", {"birthday": ["1970"]}, "unknown birthday"),
        ("Article", {"publishedAt": ["8 شباط"]}, "publishedAt: 8 شباط"),
        ("UnknownLink", {"subject": ["people.nobody"]}, "subject -> people.nobody"),
        ("Mention", {"resolved": ["places.wadi-bridge"]}, "resolved -> places.wadi-bridge"),
    ],
)
def test_what_is_wrong_is_found(bridge: Checked, schema: str, change: dict[str, Any], wrong: str) -> None:
    entities = read(View(bridge.archive, bridge.related))
    id_ = next(id_ for id_, entity in entities.items() if entity["schema"] == schema)
    told = {name: value for name, value in (entities[id_]["properties"] | change).items() if value is not None}
    assert faults({**entities, id_: {**entities[id_], "properties": told}}) == [(id_, wrong)]


def test_without_an_address_of_the_site_no_page_is_named(view: View) -> None:
    entities = read(view, "")
    assert faults(entities) == []
    assert all("archive.example/people" not in json.dumps(entity) for entity in entities.values())


def test_every_entry_and_every_mention_of_a_person_or_a_body_is_there(view: View, entities: Entities) -> None:
    told = {id_.partition(".")[2]: entity["properties"].get("name") for id_, entity in entities.items()}
    assert {id_: told[id_] for id_ in view.archive.entries} == {
        id_: [entry.name] for id_, entry in view.archive.entries.items()
    }
    readings = view.related.reading_by_article.values()
    mentions = [mention for reading in readings for mention in reading.mentions]
    assert len([1 for entity in entities.values() if entity["schema"] == "Mention"]) == len(
        [mention for mention in mentions if mention.entry not in view.archive.places]
    )


def test_every_chain_is_followed_from_its_first_link_to_its_article(view: View, entities: Entities) -> None:
    related = view.related
    sayings: list[TracedQuotation | TracedAssertion] = []
    for article in related.articles:
        sayings += related.quotations_by_article.get(article.id, ())
        sayings += related.assertions_by_article.get(article.id, ())
    for traced in sayings:
        told = [(view.name(link.who) if link.who else link.because, link.verb) for link in traced.chain.links]
        assert followed(entities, traced) == told, traced.ref


def followed(entities: Entities, traced: TracedQuotation | TracedAssertion) -> list[tuple[str | None, str | None]]:
    """Who stands in the chain, by the links of a saying alone, or why nobody does; and the verb."""
    own = [entity for entity in entities.values() if entity["properties"].get("recordId") == [traced.ref]]
    links = [entity["properties"] for entity in own]
    assert [told["subject"] for told in links[1:]] == [told["object"] for told in links[:-1]]
    assert links[-1]["object"] == [f"articles.{traced.article.id}"]
    said = traced.quotation if isinstance(traced, TracedQuotation) else traced.assertion
    assert {told["summary"][0] for told in links} == {said.words}
    who = [entities[told["subject"][0]] for told in links]
    names = [each["properties"]["description" if each["schema"] == "Note" else "name"][0] for each in who]
    return list(zip(names, [*(told.get("role", [None])[0] for told in links[:-1]), None], strict=True))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1))
def test_any_words_are_a_line_and_read_back(sample: Checked, title: str) -> None:
    article = next(iter(sample.archive.articles.values()))
    changed = article.model_copy(update={"title": title})
    related = replace(
        sample.related,
        articles=tuple(changed if each.id == article.id else each for each in sample.related.articles),
    )
    text = entity_lines(View(sample.archive, related), SITE)
    told = [json.loads(line)["properties"] for line in text.removesuffix("\n").split("\n")]
    assert [title] in [each.get("title") for each in told]
