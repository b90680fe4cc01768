"""Every correction, newest first, and the records whose pages show what it corrected."""

from collections.abc import Iterator, Mapping

from isnad.model.dates import bounds
from isnad.model.facts import RecordedFacts, facts_of
from isnad.model.fields import Correction
from isnad.model.records import Annotation, Article, Assertion, Quotation, Record
from isnad.model.relations import Archive, Corrected
from isnad.relate.groups import grouped

_SHOWN_BESIDE_ANSWERS = ("title", "outlet", "published")
_BETWEEN = "، "


def corrections_of(archive: Archive) -> tuple[Corrected, ...]:
    """Every correction of every record: the newest first, then by file, each record's last first."""
    found = [corrected for record in archive.records() if record.corrections for corrected in _of(record)]
    found.sort(key=lambda item: (-bounds(item.correction.date)[0].toordinal(), item.record.source.path, -item.number))
    return tuple(found)


def _of(record: Record) -> Iterator[Corrected]:
    facts = facts_of(record)
    for number, correction in enumerate(record.corrections, start=1):
        later = [other.was for other in record.corrections[number:] if other.field == correction.field]
        yield Corrected(record, correction, number, later[0] if later else _value_at(correction, facts))


def _value_at(correction: Correction, facts: RecordedFacts) -> str | None:
    """What stands at a field now; None where nothing does, and where it is a whole text."""
    if correction.field == "body":
        return None
    if correction.field in facts:
        return _BETWEEN.join(facts[correction.field]) or None
    inside = [text for field, texts in facts.items() if field.startswith(f"{correction.field}.") for text in texts]
    return _BETWEEN.join(inside) or None


def corrections_by_record(archive: Archive, found: tuple[Corrected, ...]) -> Mapping[str, tuple[Corrected, ...]]:
    """By a record's path, the corrections that its page tells of.

    These are its own; of an article's, a claim and the entries behind an annotation tell of what changed in that
    annotation, and of the title, outlet or date that stand beside every answer its claims, its outlet and its speakers.
    """
    return grouped((path, corrected) for corrected in found for path in dict.fromkeys(_touched(corrected, archive)))


def _touched(corrected: Corrected, archive: Archive) -> Iterator[str]:
    record = corrected.record
    yield record.source.path
    if not isinstance(record, Article):
        return
    field, *rest = corrected.correction.field.split(".")
    notes: tuple[Annotation, ...] = (*record.quotations, *record.assertions)
    behind = [note for note in notes if field in _SHOWN_BESIDE_ANSWERS or note.id in rest[:1]]
    ids = [id_ for note in behind for id_ in _entries_behind(note)]
    if field in _SHOWN_BESIDE_ANSWERS:
        ids.append(record.outlet)
    claims = (archive.claims.get(note.claim) for note in behind if isinstance(note, Assertion))
    for touched in (*claims, *map(archive.entries.get, ids)):
        if touched:
            yield touched.source.path


def _entries_behind(note: Annotation) -> Iterator[str]:
    """Whoever said it, and whoever passed it on."""
    if isinstance(note, Quotation):
        yield note.speaker
    if isinstance(note, Assertion) and note.source:
        yield note.source
    yield from (link.through for link in note.via if link.through)
