"""Which stretches of a text name which entries, on golden cases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import names_of, own_forms
from isnad.find.text import fold
from isnad.model.fields import Zone
from isnad.model.records import Entry, Organisation, Person, Place
from isnad.model.source import Source
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[2] / "cases" / "mentions").glob("*.yaml"))
SHELVES: dict[str, tuple[type[Entry], str]] = {
    "people": (Person, "person"),
    "places": (Place, "town"),
    "organisations": (Organisation, "force"),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_text_mentions_what_its_case_says(case: Path) -> None:
    given = loaded(case.read_text("utf-8"))
    texts: dict[Zone, str] = {"title": given.get("title", ""), "body": given["text"]}
    found = find_mentions(
        {zone: fold(text) for zone, text in texts.items()}, names_of(_entries(given)), own_forms(given.get("own", {}))
    )
    printed = [
        [mention.entry, texts[mention.span.zone][mention.span.start : mention.span.end], mention.form, mention.why]
        for mention in found
    ]
    assert printed == given["mentions"], given["why"]


def _entries(given: dict[str, Any]) -> Iterator[Entry]:
    for shelf, (model, kind) in SHELVES.items():
        for id_, fields in given.get(shelf, {}).items():
            yield model.model_validate({"id": id_, "source": Source(""), "kind": kind, **fields})
