"""What a record's corrections say of themselves."""

from collections.abc import Iterator
from itertools import pairwise

from isnad.message import Message, at, fault, nearest
from isnad.model.dates import bounds
from isnad.model.facts import facts_of
from isnad.model.records import Article, Record
from isnad.model.relations import Archive

_OF_THE_FILE = ("id", "source", "corrections", "aliases")


def odd_corrections(archive: Archive) -> Iterator[Message]:
    """A correction names a field of its record; corrections stand oldest first, none before its record
    was made, and each changes something."""
    for record in archive.records():
        if record.corrections:
            yield from _of_fields(record)
            yield from _of_dates(record)
            yield from _of_values(record)


def _of_fields(record: Record) -> Iterator[Message]:
    known = [field.alias or name for name, field in type(record).model_fields.items() if name not in _OF_THE_FILE]
    for number, correction in enumerate(record.corrections):
        first = correction.field.split(".")[0]
        if first not in known:
            wrong = fault("correction-of-nothing", near=nearest(first, known), field=correction.field)
            yield at(record.source, wrong, "corrections", number, "field")


def _of_dates(record: Record) -> Iterator[Message]:
    dates = [correction.date for correction in record.corrections]
    if isinstance(record, Article) and bounds(dates[0])[1] < bounds(record.recorded)[0]:
        wrong = fault("correction-before-record", date=dates[0], recorded=record.recorded)
        yield at(record.source, wrong, "corrections", 0, "date")
    for number, (before, date) in enumerate(pairwise(dates), start=1):
        if bounds(date)[1] < bounds(before)[0]:
            wrong = fault("correction-out-of-order", date=date, before=before)
            yield at(record.source, wrong, "corrections", number, "date")


def _of_values(record: Record) -> Iterator[Message]:
    """What a field was is not what it was made: the value that the next correction of it found, or that stands."""
    facts = facts_of(record)
    after = {field: texts[0] for field, texts in facts.items() if len(texts) == 1}
    for number, correction in reversed([*enumerate(record.corrections)]):
        if after.get(correction.field) == correction.was:
            yield at(
                record.source, fault("correction-of-no-change", field=correction.field), "corrections", number, "was"
            )
        after[correction.field] = correction.was
