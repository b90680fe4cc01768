"""The places that answer a claim, as a map draws them; the inset is the country that is recorded, or none."""

from dataclasses import replace
from typing import get_args

import pytest

from isnad.model.fields import Course, Location, PlaceKind
from isnad.model.records import Place
from isnad.model.relations import Archive
from isnad.model.source import Source
from isnad.write.figures.map import event_map
from isnad.write.figures.map_signs import sign
from isnad.write.figures.outlines import outline_of
from isnad.write.pages.blocks.place_map import place_map
from isnad.write.pages.place import place_page
from isnad.write.render.view import View
from isnad.write.words import ar, figures, lists

LINE = Course(points=((40.0, 35.0), (41.0, 36.0), (40.0, 35.0)), because="خريطة")


def _place(id_: str, kind: str, **fields: object) -> Place:
    spot = Location(lat=35.3, lon=40.3, precision=2, because="خريطة")
    given = {"id": id_, "source": Source(f"docs/places/{id_}.md"), "name": id_, "kind": kind, "location": spot}
    return Place.model_validate({**given, **fields})


def _view(view: View, *places: Place) -> View:
    archive: Archive = replace(view.archive, places={place.id: place for place in places})
    return View(archive, view.related)


def test_the_inset_is_the_country_that_the_places_lie_in(view: View) -> None:
    country = _place("land", "country", course=LINE)
    town = _place("town", "town", within="land")
    chart = place_map("m", "أين؟", [town], {}, _view(view, country, town), {"town": (2,)})
    assert chart.around == (LINE.points,)
    assert chart.around_label == "land"
    assert [(place.label, place.answer) for place in chart.places] == [("2: town", 2)]


def test_without_a_border_there_is_no_inset(view: View) -> None:
    country, town = _place("land", "country"), _place("town", "town", within="land")
    assert place_map("m", "أين؟", [town], {}, _view(view, country, town)).around == ()
    lost = _place("lost", "town", within="lost")
    assert place_map("m", "أين؟", [lost], {}, _view(view, lost)).around == ()


def test_a_river_with_a_course_is_a_line_and_one_without_is_a_point(view: View) -> None:
    river, other = _place("river", "river", course=LINE), _place("other", "river")
    chart = place_map("m", "أين؟", [river, other], {"river": ("قائل",)}, _view(view, river, other))
    assert [(line.label, line.points, line.given_by) for line in chart.lines] == [("river", LINE.points, ("قائل",))]
    assert [place.label for place in chart.places] == ["other"]


def test_a_country_is_outlined_by_its_code_where_it_brings_no_course(view: View) -> None:
    country, town = _place("land", "country", iso="LBN"), _place("town", "town", within="land")
    assert place_map("m", "أين؟", [town], {}, _view(view, country, town)).around == outline_of("LBN")
    own = _place("land", "country", iso="LBN", course=LINE)
    assert place_map("m", "أين؟", [town], {}, _view(view, own, town)).around == (LINE.points,)
    unknown = _place("land", "country", iso="XXX")
    assert place_map("m", "أين؟", [town], {}, _view(view, unknown, town)).around == ()


@pytest.mark.parametrize("kind", get_args(PlaceKind))
def test_every_kind_of_place_has_its_words_its_sign_and_its_page(kind: PlaceKind, view: View) -> None:
    place = _place("spot", kind)
    shown = _view(view, place)
    assert place_page(place, shown).description.endswith(ar.KINDS[kind])
    assert lists.KINDS[kind]
    assert sign(kind) in event_map(place_map("m", "أين؟", [place], {}, shown)) and figures.PLACE_KINDS[kind]


def test_a_place_may_bring_a_name_for_its_kind(view: View) -> None:
    place = _place("spot", "other", kind_name="ميناء")
    assert place_page(place, _view(view, place)).description == "spot — ميناء"


def test_a_bridge_with_a_course_is_a_line_and_a_building_is_a_point(view: View) -> None:
    bridge, house = _place("bridge", "bridge", course=LINE), _place("house", "building", course=LINE)
    chart = place_map("m", "أين؟", [bridge, house], {}, _view(view, bridge, house))
    assert [(line.label, line.kind) for line in chart.lines] == [("bridge", "line")]
    assert [place.label for place in chart.places] == ["house"]
