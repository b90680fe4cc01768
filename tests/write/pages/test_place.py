"""A place's page names the gazetteer that its location was taken from, as that one's licence wants it."""

import pytest
from pydantic import ValidationError

from isnad.model.fields import Location
from isnad.model.inlines import External
from isnad.model.pages import Facts, Fold
from isnad.model.records import Place
from isnad.model.source import Source
from isnad.write.pages.blocks import entries
from isnad.write.pages.place import _location


def _place(gazetteer: str | None) -> Place:
    spot = Location(lat=35.30088, lon=40.28916, precision=3, gazetteer=gazetteer, because="x")
    return Place(id="x", source=Source("docs/places/x.md"), name="خشام", kind="town", location=spot, body="")


def test_geonames_is_linked_and_its_licence_said() -> None:
    block = entries.document_blocks(_place("geonames:167899"), *_location(_place("geonames:167899")))[0]
    assert isinstance(block, Fold)
    facts = block.blocks[0]
    assert isinstance(facts, Facts)
    link, licence = dict(facts.rows)["المعجم الجغرافي"]
    assert isinstance(link, External) and link.url == "https://www.geonames.org/167899"
    assert "CC BY 4.0" in str(licence)


def test_natural_earth_has_no_page_of_its_own_to_lead_to() -> None:
    rows = dict(_location(_place("natural-earth:SYR")))
    assert "Natural Earth SYR" in str(rows["المعجم الجغرافي"])
    assert "المعجم الجغرافي" not in dict(_location(_place(None)))


@pytest.mark.parametrize(
    "wrong", ["167899", "geonames:", "geonames:0", "wikidata:Q1", "geonames:1\n", "natural-earth:Syria"]
)
def test_an_id_of_no_known_gazetteer_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Location(lat=0, lon=0, precision=1, gazetteer=wrong, because="x")
