"""Loops among ids: each is found once, and nothing that is no loop."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.check.support import loops_in

LEADS = st.dictionaries(st.sampled_from("abcdef"), st.frozensets(st.sampled_from("abcdefg")))


def _reached(leads: dict[str, frozenset[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = leads.get(waiting.pop(), frozenset()) - found
        found |= new
        waiting += new
    return found


@given(LEADS)
def test_a_loop_is_found_where_an_id_leads_back_to_itself_and_nowhere_else(leads: dict[str, frozenset[str]]) -> None:
    loops = [*loops_in(leads)]
    for loop in loops:
        assert all(after in leads[id_] for id_, after in zip(loop, (*loop[1:], loop[0]), strict=True))
    assert bool(loops) == any(id_ in _reached(leads, id_) for id_ in leads)
    in_loops = [id_ for loop in loops for id_ in loop]
    assert len(in_loops) == len(set(in_loops))


def test_thousands_of_loops_and_a_way_of_thousands_are_no_matter() -> None:
    pairs = {f"{number}": [f"{number ^ 1}"] for number in range(20_000)}
    assert len([*loops_in(pairs)]) == 10_000
    chain = {f"{number}": [f"{number + 1}"] for number in range(20_000)} | {"20000": ["0"]}
    assert [len(loop) for loop in loops_in(chain)] == [20_001]
