"""Names on a map never cover one another, a taken place, or the map's edge."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from isnad.write.figures.labels import Rectangle, Wanted, place

FRAME = Rectangle(0, 0, 340, 300)
POINTS = st.builds(Wanted, st.floats(0, 340), st.floats(0, 300), st.floats(4, 150), st.just(18))
BOXES = st.builds(lambda x, y: Rectangle(x, y, x + 14, y + 14), st.floats(0, 326), st.floats(0, 286))


@given(st.lists(POINTS, max_size=12), st.lists(BOXES, max_size=6), st.lists(BOXES, max_size=6))
def test_names_keep_apart(wanted: list[Wanted], taken: list[Rectangle], under: list[Rectangle]) -> None:
    found = [box for box in place(wanted, FRAME, taken, under) if box]
    assert all(FRAME.holds(box) for box in found)
    assert not any(one.meets(other) for one, other in combinations(found, 2))
    assert not any(box.meets(other) for box in found for other in (*taken, *under))
