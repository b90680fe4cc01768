"""Who is declared to be whom, on any declarations."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.fields import SameAs
from isnad.model.records import Person
from isnad.model.source import Source
from isnad.relate.identities import STATED, identities

DECLARED = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))


def _people(declared: dict[str, str]) -> list[Person]:
    return [
        Person(id=id_, source=Source(""), name=id_, kind="role", same_as=SameAs(id=other, because="سبب"))
        for id_, other in declared.items()
    ]


@given(DECLARED)
def test_two_are_one_exactly_where_declarations_join_them(declared: dict[str, str]) -> None:
    same = identities(_people(declared), STATED)
    for one in "abcdefgh":
        reached = {one}
        for _ in "abcdefgh":
            reached |= {end for pair in declared.items() if reached.intersection(pair) for end in pair}
        assert set(same[one].ids if one in same else (one,)) == reached


@given(DECLARED, st.data())
def test_the_order_of_the_files_changes_nothing(declared: dict[str, str], data: st.DataObject) -> None:
    people = _people(declared)
    first, second = identities(people, STATED), identities(data.draw(st.permutations(people)), STATED)
    assert {id_: (one.id, one.ids, sorted(one.because)) for id_, one in first.items()} == {
        id_: (one.id, one.ids, sorted(one.because)) for id_, one in second.items()
    }
