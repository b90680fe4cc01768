"""What a claim says of its own positions, and of the people it counts, fits its kind; an event names its own claims."""

from collections.abc import Iterator

from isnad.check.annotations import unknown_position
from isnad.message import Message, at, fault
from isnad.model.claim_kinds import answer_form
from isnad.model.records import Claim
from isnad.model.relations import Archive


def groups_of_another_kind(archive: Archive) -> Iterator[Message]:
    """`compatible` groups positions of a choice claim, or places of a place claim, two or more to a group."""
    for claim in archive.claims.values():
        if claim.compatible and answer_form(claim.kind).compatible is None:
            yield at(claim.source, fault("groups-of-another-kind"), "compatible")
            continue
        seen: set[frozenset[str]] = set()
        for number, group in enumerate(claim.compatible):
            if len(set(group)) < 2:
                yield at(claim.source, fault("group-of-one"), "compatible", number)
            yield from _unknown_positions(claim, number, group)
            if frozenset(group) in seen:
                yield at(claim.source, fault("item-twice", item=group), "compatible", number)
            seen.add(frozenset(group))


def _unknown_positions(claim: Claim, number: int, group: tuple[str, ...]) -> Iterator[Message]:
    if answer_form(claim.kind).compatible != "positions" or not claim.positions:
        return
    for place, position in enumerate(group):
        if position not in claim.positions:
            yield at(claim.source, unknown_position(position, claim), "compatible", number, place)


def people_of_another_kind(archive: Archive) -> Iterator[Message]:
    """Only an answer in numbers, or in a choice ("one wounded"), can count people."""
    for claim in archive.claims.values():
        if claim.counted_people and not answer_form(claim.kind).counts_people:
            yield at(claim.source, fault("people-of-another-kind"), "people")


def foreign_tiles(archive: Archive) -> Iterator[Message]:
    """The claims that an event's page tells first are its own."""
    for event in archive.events.values():
        for number, id_ in enumerate(event.tiles):
            claim = archive.claims.get(id_)
            if claim and claim.event != event.id:
                yield at(event.source, fault("tile-of-another-event", claim=id_, event=claim.event), "tiles", number)
