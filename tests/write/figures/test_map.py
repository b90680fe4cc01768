"""Signs of a map: each is seen, however near its neighbour is."""

import re

from isnad.model.figures import EventMap, MapPlace
from isnad.write.figures.map import event_map

SIGNS = re.compile(r'<g transform="translate\(([-\d.]+) ([-\d.]+)\)">')
RINGS = re.compile(r'<circle class="isnad-ring" cx="([-\d.]+)" cy="([-\d.]+)"')


def test_signs_of_places_at_one_point_stand_beside_one_another_and_their_rings_around_the_point() -> None:
    town = MapPlace("البلدة", 35.3, 40.29, 3)
    places = (town, MapPlace("الحقول", 35.3, 40.29, 6, "field"), MapPlace("القرية", 35.2, 40.4, 3, "village"))
    drawn = event_map(EventMap("m", "أين", places))
    within = drawn.partition('class="isnad-within"')[2].partition('class="isnad-frame"')[0]
    (one, its), (two, its_too), (alone, _) = [tuple(map(float, at)) for at in SIGNS.findall(within)]
    first, second, third = [tuple(map(float, at)) for at in RINGS.findall(within)]
    assert first == second
    assert abs(one - two) >= 18
    assert its == its_too == first[1]
    assert abs((one + two) / 2 - first[0]) < 0.2
    assert alone == third[0]
