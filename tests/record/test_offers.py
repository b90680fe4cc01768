"""What is offered while one types."""

from dataclasses import replace

import pytest

from isnad.pipeline import Checked
from isnad.record.offers import offers


@pytest.mark.parametrize(
    ("shelf", "typed", "first"),
    [
        ("entries", "سالم", "nada-salem"),
        ("entries", "ندي", "nada-salem"),
        ("entries", "nada", "nada-salem"),
        ("entries", "رئيس البلدية", "samir-haddad"),
        ("entries", "samir al haddad", "samir-haddad"),
        ("entries", "صباح", "al-sabah"),
        ("places", "الوادى", "wadi-bridge"),
        ("claims", "جرح", "injured"),
        ("events", "انهيار", "bridge-2020"),
        ("events", "pira", "bridge-2020"),
    ],
)
def test_an_entry_is_found_by_any_of_its_names(bridge: Checked, shelf: str, typed: str, first: str) -> None:
    event = bridge.archive.events["bridge-2020"].model_copy(update={"names_in": {"ku": "Hilweşîna Pira Geliyê"}})
    archive = replace(bridge.archive, events={event.id: event})
    assert offers(archive, shelf, typed)[0].id == first


def test_with_nothing_typed_what_is_likely_stands_first(bridge: Checked) -> None:
    found = offers(bridge.archive, "entries", "", ["wakala", "nada-salem"])
    assert [offer.id for offer in found[:2]] == ["wakala", "nada-salem"]


def test_what_nobody_goes_by_offers_nothing(bridge: Checked) -> None:
    assert offers(bridge.archive, "entries", "زحل") == []
