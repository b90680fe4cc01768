"""Marks that nobody sees, pasted into a name or a title from a web page: they turn the text around or hide in it."""

import re
from collections.abc import Iterator

from archive.message import Message, at, code_of, fault
from archive.model.records import Article, Claim, Entry, Event, Record
from archive.model.relations import Archive
from archive.model.source import Steps

_HIDDEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
"""All that Unicode calls a format character of text in lines, but for the two joiners, which shape letters."""


def hidden_marks(archive: Archive) -> Iterator[Message]:
    """A message for each title, byline, name and question that holds one.

    Quoted words keep theirs, and so does an article that is here in full: those are printed texts, to the code point.
    """
    for record in archive.records():
        for text, steps in _short_texts(record):
            found = _HIDDEN.search(text or "")
            if found:
                yield at(record.source, fault("hidden-mark", code=code_of(found[0])), *steps)


def _short_texts(record: Record) -> Iterator[tuple[str | None, Steps]]:
    match record:
        case Article(text="digest"):
            yield from ((getattr(record, field), (field,)) for field in ("title", "byline", "dateline"))
        case Entry():
            yield from ((getattr(record, field), (field,)) for field in ("name", "latin"))
            for field in ("names", "short", "described"):
                yield from ((form, (field, number)) for number, form in enumerate(getattr(record, field)))
        case Claim():
            yield from ((getattr(record, field), (field,)) for field in ("question", "counts", "unit"))
            yield from ((label, ("positions", id_)) for id_, label in record.positions.items())
        case Event():
            yield record.name, ("name",)
