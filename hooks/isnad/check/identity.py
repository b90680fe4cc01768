"""One id, one record; one address, one page; one name, one entry; and no id that cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.records import Annotation, Article, Entry, Event, Person, Record
from isnad.model.relations import Archive

_ALIKE = str.maketrans("10", "lo")
_PAGES = frozenset(("index",))
_OF_EVENTS = ("-agreement", "-disagreement", "-flow", "-grid", "-map", "-wording")
"""An event's own pages stand beside it and are called after it."""
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10)))
)
"""No file can be called so on Windows, whatever its ending: the whole archive could not be checked out there."""


def shared_ids(archive: Archive) -> Iterator[Message]:
    """Entries of three shelves share one namespace, since articles name them by id alone."""
    yield from _twice(archive.people.values(), archive.places.values(), archive.organisations.values())


def _twice(*shelves: Iterable[Entry]) -> Iterator[Message]:
    first: dict[str, Entry] = {}
    for shelf in shelves:
        for entry in shelf:
            other = first.setdefault(entry.id, entry)
            if other is not entry:
                yield at(entry.source, fault("shared-id", id=entry.id, other=_place(other, "name")), "name")


def repeated_annotations(archive: Archive) -> Iterator[Message]:
    """No two quotations of an article have one id, nor two assertions."""
    for article in archive.articles.values():
        for shelf, annotations in (("quotations", article.quotations), ("assertions", article.assertions)):
            yield from _repeated(article, shelf, annotations)


def _repeated(article: Article, shelf: str, annotations: Sequence[Annotation]) -> Iterator[Message]:
    first: dict[str, int] = {}
    for number, annotation in enumerate(annotations):
        before = first.setdefault(annotation.id, number)
        if before != number:
            wrong = fault("repeated-annotation", id=annotation.id, line=article.source.at(shelf, before, "id").line)
            yield at(article.source, wrong, shelf, number, "id")


def shared_aliases(archive: Archive) -> Iterator[Message]:
    """An old id that is kept alive must lead to one page, and no living page may stand there."""
    for shelf in (archive.articles, archive.entries, archive.claims, archive.events):
        taken: dict[str, Record] = dict(shelf)
        for record in shelf.values():
            for number, alias in enumerate(record.aliases):
                other = taken.setdefault(alias, record)
                if other is not record or alias == record.id:
                    wrong = fault("shared-alias", alias=alias, other=_place(other, "aliases"))
                    yield at(record.source, wrong, "aliases", number)


def shared_names(archive: Archive) -> Iterator[Message]:
    """A form that two entries go by would link to neither; a role's name is the archive's own, and no form."""
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in archive.entries.values():
        for form in dict.fromkeys(fold(form).text for form in _forms(entry)):
            owners[form].append(entry)
    for form, entries in owners.items():
        for entry in entries[1:]:
            wrong = fault("shared-name", form=form, other=_place(entries[0], _field_of(form, entries[0])))
            yield at(entry.source, wrong, _field_of(form, entry))


def _field_of(form: str, entry: Entry) -> str:
    """The field, as the file names it, that holds a folded form, or the nearest to it that every entry has."""
    listed = {"names": entry.names, "described": entry.descriptive_forms}
    return next((field for field, forms in listed.items() if form in map(_folded, forms)), "name")


def _folded(text: str) -> str:
    return fold(text).text


def _place(record: Record, field: str) -> str:
    """Where the other of two things stands."""
    return f"{record.source.path}:{record.source.at(field).line}"


def _forms(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Person) and entry.kind == "role":
        return entry.names  # its descriptions only suggest it, so that roles may share them
    return (entry.name, *entry.names, *entry.descriptive_forms)


def look_alike_ids(archive: Archive) -> Iterator[Message]:
    """Two ids of one namespace that differ only in what the eye takes for the same: 1 and l, 0 and o."""
    for shelf in (archive.articles, archive.entries, archive.claims, archive.events):
        seen: dict[str, Record] = {}
        for record in shelf.values():
            other = seen.setdefault(record.id.translate(_ALIKE), record)
            if other is not record:
                wrong = fault("look-alike-ids", id=record.id, other=other.id, path=other.source.path)
                yield at(record.source, wrong)


def reserved_ids(archive: Archive) -> Iterator[Message]:
    """Ids, and aliases, at whose address a page of the archive's own stands, or that a system keeps for a device."""
    for record in archive.records():
        if _is_reserved(record.id, record):
            yield at(record.source, fault("reserved-id", id=record.id))
        for number, alias in enumerate(record.aliases):
            if _is_reserved(alias, record):
                yield at(record.source, fault("reserved-id", id=alias), "aliases", number)


def _is_reserved(id_: str, record: Record) -> bool:
    return id_ in _PAGES or id_ in DEVICES or (isinstance(record, Event) and id_.endswith(_OF_EVENTS))
