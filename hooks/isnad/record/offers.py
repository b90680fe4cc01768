"""What may stand in a field, found by typing: entries and claims by any of their names, folded as texts are matched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from isnad.find.text import fold
from isnad.model.records import Claim, Entry, Event, Person
from isnad.model.relations import Archive

MOST = 12
"""So many are offered at once."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An id, the name that it is shown by, what it is, and the form that was typed where that is another."""

    id: str
    name: str
    kind: str
    form: str = ""
    latin: str = ""


def offers(archive: Archive, shelf: str, typed: str, first: Iterable[str] = ()) -> list[Offer]:
    """What of a shelf (or `entries`) goes by the typed words: what begins with them first, then what holds them all.

    Nothing typed: those in `first`, in their order, and then the others by name.
    """
    records = getattr(archive, shelf).values()
    wanted = fold(typed).text.lower().split()
    ahead = {id_: place for place, id_ in enumerate(first)}
    ranked = []
    for record in records:
        found = [(rank, form) for form in _forms(record) if (rank := _rank(form, wanted)) is not None]
        if found:
            rank, form = min(found, key=lambda one: (one[0], len(one[1])))
            name = _name(record)
            offer = Offer(
                record.id, name, _kind(record), form if form != name else "", getattr(record, "latin", "") or ""
            )
            ranked.append(((rank, ahead.get(record.id, len(ahead)), name), offer))
    return [offer for _, offer in sorted(ranked, key=lambda one: one[0])[:MOST]]


def _rank(form: str, wanted: list[str]) -> int | None:
    """How well a form fits what was typed; None where it does not."""
    plain = fold(form).text.lower()
    if not wanted:
        return 0
    words = plain.split()
    bare = [word.removeprefix("ال") for word in words]
    if not all(any(w.startswith(t) or b.startswith(t) for w, b in zip(words, bare, strict=True)) for t in wanted):
        return 2 if " ".join(wanted) in plain else None
    return 0 if plain.startswith(" ".join(wanted)) else 1


def _forms(record: Entry | Claim | Event) -> Iterator[str]:
    if isinstance(record, Claim):
        yield from (record.question, *record.positions.values())
    elif isinstance(record, Entry):
        yield from (record.name, *record.names, *record.short, *record.descriptive_forms)
        if isinstance(record, Person):
            yield from (office.said_as for office in record.offices)
    else:
        yield record.name
    yield from (record.id.replace("-", " "), *(alias.replace("-", " ") for alias in record.aliases))
    if not isinstance(record, Claim):
        yield from (*((record.latin,) if record.latin else ()), *record.names_in.values())


def _name(record: Entry | Claim | Event) -> str:
    return record.question if isinstance(record, Claim) else record.name


def _kind(record: Entry | Claim | Event) -> str:
    return str(getattr(record, "kind", "event"))
