"""A tall drawing on paper: where it is parted, and that all of it stands in its pieces."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from isnad.write.figures.svg import Stretch, pieces_between, tall_drawing

STRETCHES = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 90)).map(lambda at: (at[0], at[0] + at[1])))


@given(STRETCHES)
def test_pieces_are_the_drawing_and_part_nothing_whole(whole: list[Stretch]) -> None:
    pieces = list(pieces_between(whole, 1000))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == 1000
    assert all(above[1] == below[0] for above, below in pairwise(pieces))
    for top, bottom in whole:
        assert not any(top < cut < bottom for cut, _ in pieces)


def test_a_tall_drawing_has_its_pieces_in_order_and_a_low_one_none() -> None:
    rows = [(top, top + 80.0) for top in range(0, 500, 100)]
    tall = tall_drawing("chain", "t", ("كم؟", "وصف"), (640, 500), [Markup("<g/>")], rows)
    assert 'id="t-drawn"' in tall.svg
    assert re.findall(r'viewBox="([^"]*)" [^>]*>(?:<rect [^>]*>)?<use href="#t-drawn"/>', tall.on_paper or "") == [
        *("0 0 640 190", "0 189 640 201", "0 389 640 111"),  # each lies on the last one by a seam
    ]
    low = tall_drawing("chain", "t", ("كم؟", "وصف"), (640, 300), [Markup("<g/>")], rows[:3])
    assert low.on_paper is None
    assert "t-drawn" not in low.svg
