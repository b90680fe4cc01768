"""Ids that cannot be: a page of the archive's own stands at their address, or a system keeps the name for a device."""

from collections.abc import Iterator

from isnad.message import Message, at, fault
from isnad.model.records import Event, Record
from isnad.model.relations import Archive

_PAGES = frozenset(("index",))
_OF_EVENTS = ("-agreement", "-disagreement", "-flow", "-grid", "-map", "-wording")
"""An event's own pages stand beside it and are called after it."""
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10)))
)
"""No file can be called so on Windows, whatever its ending: the whole archive could not be checked out there."""


def reserved_ids(archive: Archive) -> Iterator[Message]:
    """A message for each such id, and each such alias, for a page stands at its address as well."""
    for record in archive.records():
        if _is_reserved(record.id, record):
            yield at(record.source, fault("reserved-id", id=record.id))
        for number, alias in enumerate(record.aliases):
            if _is_reserved(alias, record):
                yield at(record.source, fault("reserved-id", id=alias), "aliases", number)


def _is_reserved(id_: str, record: Record) -> bool:
    return id_ in _PAGES or id_ in _DEVICES or (isinstance(record, Event) and id_.endswith(_OF_EVENTS))
