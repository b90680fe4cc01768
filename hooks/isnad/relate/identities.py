"""Who is declared to be whom: `same_as`, followed as far as it leads, and never guessed."""

from collections.abc import Container, Iterable, Mapping
from typing import Literal

from isnad.model.comparison import DeclaredSame
from isnad.model.records import Entry, Person

STATED: Container[Literal["stated", "likely"]] = ("stated",)
LIKELY: Container[Literal["stated", "likely"]] = ("stated", "likely")


def identities(
    entries: Iterable[Entry], certainties: Container[Literal["stated", "likely"]]
) -> dict[str, DeclaredSame]:
    """Each entry that is declared the same as another with one of some certainties, or that another is.

    The declarations lead both ways and through one another; loops lead nowhere new. An entry with a name stands for
    the group before a role, then the first id.
    """
    everybody = {entry.id: entry for entry in entries}
    declared = [
        (entry.id, entry.same_as.id, entry.same_as.because)
        for entry in everybody.values()
        if entry.same_as and entry.same_as.certainty in certainties
    ]
    groups: dict[str, set[str]] = {}
    for one, other, _ in declared:
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
    named = {id_ for id_, entry in everybody.items() if not (isinstance(entry, Person) and entry.kind == "role")}
    found: dict[str, DeclaredSame] = {}
    for group in groups.values():
        ids = tuple(sorted(group, key=lambda id_: (id_ not in named, id_)))
        if ids[0] not in found and len(ids) > 1:
            reasons = tuple(because for one, _, because in declared if one in group)
            found.update(dict.fromkeys(ids, DeclaredSame(ids[0], ids, reasons)))
    return found


def one_for(id_: str, same: Mapping[str, DeclaredSame]) -> str:
    """The id that stands for an entry."""
    return same[id_].id if id_ in same else id_
