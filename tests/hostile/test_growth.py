"""No text takes more steps than its length does: each is tried long and four times as long.

Steps are lines of our own code that run, so that the count is the same on every machine. What runs in C, such as the
search for a pattern, is no line: `make bench-growth` times it.
"""

from functools import partial

import pytest

from fuzzing.growing import UNITS, WAYS, run_of
from steps import steps_of

pytestmark = pytest.mark.slow
SHORT, LONG = 500, 2_000
MOST_TIMES, GRACE = 6, 500
"""Of what reads a text once the steps grow fourfold, of what goes back to its beginning sixteenfold."""


@pytest.mark.parametrize("name", WAYS)
def test_steps_grow_with_the_text_and_no_faster(name: str) -> None:
    way = WAYS[name]
    way(run_of("a", SHORT))  # what is read once and kept, such as word lists, is read here
    steps = {unit: [steps_of(partial(way, run_of(unit, length))) for length in (SHORT, LONG)] for unit in UNITS}
    assert {unit: counted for unit, counted in steps.items() if counted[1] > MOST_TIMES * counted[0] + GRACE} == {}
