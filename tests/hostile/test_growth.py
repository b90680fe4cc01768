"""No text takes more steps than its length does: each is tried long and four times as long.

Steps are lines of our own code that run, so that the count is the same on every machine, and each function is held
against itself, so that nothing hides in the whole. What runs in C, such as the search for a pattern, is no line:
`make bench-growth` times it.
"""

from functools import partial

import pytest

from fuzzing.growing import UNITS, WAYS, run_of
from steps import grown, steps_by_function

pytestmark = pytest.mark.slow
SHORT, LONG = 500, 2_000
MOST_TIMES, GRACE = 6, 500
"""Of what reads a text once the steps grow fourfold, of what goes back to its beginning sixteenfold."""


@pytest.mark.parametrize("name", WAYS)
def test_steps_grow_with_the_text_and_no_faster(name: str) -> None:
    way = WAYS[name]
    way(run_of("a", SHORT))  # what is read once and kept, such as word lists, is read here
    grew = {}
    for unit in UNITS:
        short, long = (steps_by_function(partial(way, run_of(unit, length))) for length in (SHORT, LONG))
        grew[unit] = grown(short, long, most_times=MOST_TIMES, grace=GRACE)
    assert {unit: functions for unit, functions in grew.items() if functions} == {}
