"""Places of the gazetteer by name: in any spelling, nearest to the archive first; taken by an editor alone."""

import json
from pathlib import Path

import pytest

from isnad.model.fields import Location
from isnad.model.records import Place
from isnad.model.source import Source
from isnad.record.actions import ActionRefused
from isnad.record.gazetteer import Gazetteer, distance
from isnad.record.session import Session

RAW = {
    "1": ("Al Wādī", 35.0, 40.0, "SY", ["الوادي", "وادي"]),
    "2": ("Wadi", 10.0, 10.0, "IN", ["वाडी"]),
    "3": ("Ḩayy al Wādī", 36.0, 40.0, "SY", ["حي الوادى"]),
    "4": ("Deir ez-Zor", 35.3, 40.1, "SY", ["دیرالزور", "دير الزور"]),
}


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    rows = {
        id_: {
            "geonameid": int(id_),
            "name": name,
            "latitude": lat,
            "longitude": lon,
            "countrycode": country,
            "admin1code": "07",
            "alternatenames": forms,
        }
        for id_, (name, lat, lon, country, forms) in RAW.items()
    }
    file = tmp_path / "cities500.json"
    file.write_text(json.dumps(rows), "utf-8")
    return Gazetteer(file)


def _place(id_: str, lat: float, lon: float) -> Place:
    spot = Location(lat=lat, lon=lon, precision=1, because="x")
    return Place(id=id_, source=Source(id_), name=id_, kind="town", location=spot, body="")


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        *((name, ["1"]) for name in ("الوادي", "الوادى", "وَادِي")),
        *((name, ["1", "2"]) for name in ("Al-Wadi", "al wādī", "Wadi")),
        *((name, ["4"]) for name in ("ديرالزور", "دير الزور", "Deir ez-Zor", "deir ez zor")),
        *((name, []) for name in ("", "واد", "الوادي الكبير", "*")),
    ],
)
def test_a_place_is_found_by_its_whole_name_in_any_spelling(gazetteer: Gazetteer, name: str, ids: list[str]) -> None:
    assert [spot.id for spot in gazetteer.find([name], [])] == [f"geonames:{id_}" for id_ in ids]


def test_what_is_nearest_to_the_archives_places_comes_first(gazetteer: Gazetteer) -> None:
    near, far = gazetteer.find(["Wadi"], [_place("here", 10.1, 10.0), _place("there", 50, 50)])
    assert (near.id, near.near, near.km) == ("geonames:2", "here", 11.1)
    assert far.id == "geonames:1" and far.km is not None and far.km > 1000


def test_distances_are_those_of_the_earth() -> None:
    assert distance(0, 0, 0, 180) == pytest.approx(20015, abs=1)
    assert distance(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=0.5)  # Paris to London


def test_a_new_place_takes_the_point_that_was_chosen_and_no_other(sitting: Session) -> None:
    new = {"do": "entry", "shelf": "places", "kind": "town", "name": "الوادي", "latin": "Al Wadi"}
    sitting.do(new)
    assert "location" not in sitting.work.entries[0].front
    spot = {"lat": 35.0, "lon": 40.0, "precision": 3, "gazetteer": "geonames:1", "because": "من GeoNames"}
    sitting.do({**new, "location": spot})
    assert sitting.work.entries[1].front["location"] == spot
    assert 'gazetteer: "geonames:1"' in sitting.files["docs/places/al-wadi-2.md"]
    for wrong in ({**spot, "because": ""}, {**spot, "lat": "x"}, {"lat": 1}):
        with pytest.raises(ActionRefused):
            sitting.do({**new, "location": wrong})


@pytest.mark.slow
def test_the_shipped_extract_has_small_places() -> None:
    (spot,) = Gazetteer().find(["خشام"], [_place("deir-ez-zor", 35.336, 40.141)])
    assert (spot.id, spot.country, spot.region) == ("geonames:167899", "SY", "07")
    assert spot.km is not None and 10 < spot.km < 20
