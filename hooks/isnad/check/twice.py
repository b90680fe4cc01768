"""What is told twice: an item of a list, an answer's label, an original, an entry of Wikidata."""

from collections.abc import Hashable, Iterator

from isnad.find.text import fold
from isnad.message import Message, at, fault, short
from isnad.model.records import Record
from isnad.model.relations import Archive
from isnad.model.source import Step

_CHECKED_ELSEWHERE = {"quotations", "assertions", "corrections", "source", "body", "fingerprint", "course"}
"""Annotations are known by their ids, corrections stand as they were, and a border comes back to where it began."""


def items_recorded_twice(archive: Archive) -> Iterator[Message]:
    """A message for each item of a list that the same list has already."""
    for record in archive.records():
        for field, value in record.model_dump(by_alias=True, exclude=_CHECKED_ELSEWHERE).items():
            for steps, item in _repeated(value, (field,)) if isinstance(value, (dict, tuple)) else ():
                yield at(record.source, fault("item-twice", item=short(item)), *steps)


def _repeated(value: object, steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Items that stand in a list before, with the way to them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _repeated(inner, (*steps, key))
    elif isinstance(value, tuple):
        seen: set[Hashable] = set()
        for number, item in enumerate(value):
            known = repr(item) if isinstance(item, dict) else item
            if known in seen and not isinstance(item, (int, float)):
                yield (*steps, number), _words(item)
            seen.add(known)
            if isinstance(item, (dict, tuple)):
                yield from _repeated(item, (*steps, number))


def _words(item: object) -> str:
    return str(next(iter(item.values()))) if isinstance(item, dict) else str(item)


def labels_recorded_twice(archive: Archive) -> Iterator[Message]:
    """Two answers to one claim are told apart by their labels alone."""
    for claim in archive.claims.values():
        first: dict[str, str] = {}
        for id_, label in claim.positions.items():
            other = first.setdefault(fold(label).text, id_)
            if other != id_:
                yield at(claim.source, fault("label-twice", id=id_, other=other), "positions", id_)


def originals_recorded_twice(archive: Archive) -> Iterator[Message]:
    """No two articles are made of one text, nor of files of one name; an article that is there twice counts twice."""
    first: dict[str, str] = {}
    for article in archive.articles.values():
        for field in ("sha256", "file"):
            other = first.setdefault(getattr(article.original, field), article.id)
            if other != article.id:
                yield at(article.source, fault("original-twice", id=other), "original", field)
                break


def entries_of_one_thing(archive: Archive) -> Iterator[Message]:
    """Two entries that are one in Wikidata are one here."""
    first: dict[str, Record] = {}
    for entry in archive.entries.values():
        if entry.wikidata:
            other = first.setdefault(entry.wikidata, entry)
            if other is not entry:
                yield at(entry.source, fault("wikidata-twice", id=entry.wikidata, other=other.id), "wikidata")
