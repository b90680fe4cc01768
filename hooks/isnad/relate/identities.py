"""Who is declared to be whom: `same_as`, followed as far as it leads, and never guessed."""

from collections.abc import Iterable, Mapping

from isnad.model.comparison import Identity
from isnad.model.records import Person


def identities(people: Iterable[Person]) -> dict[str, Identity]:
    """Each entry that is declared the same as another, or that another is declared the same as.

    The declarations lead both ways and through one another; loops lead nowhere new. A person with a name stands for
    the group before a role, then the first id.
    """
    everybody = {person.id: person for person in people}
    declared = [(p.id, p.same_as.id, p.same_as.because) for p in everybody.values() if p.same_as]
    groups: dict[str, set[str]] = {}
    for one, other, _ in declared:
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
    named = {id_ for id_, person in everybody.items() if person.kind == "person"}
    found: dict[str, Identity] = {}
    for group in groups.values():
        ids = tuple(sorted(group, key=lambda id_: (id_ not in named, id_)))
        if ids[0] not in found and len(ids) > 1:
            reasons = tuple(because for one, _, because in declared if one in group)
            found.update(dict.fromkeys(ids, Identity(ids[0], ids, reasons)))
    return found


def one_for(id_: str, same: Mapping[str, Identity]) -> str:
    """The id that stands for an entry."""
    return same[id_].id if id_ in same else id_
