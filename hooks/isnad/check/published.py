"""An archive held against the one that was published: ids stay, and a changed fact is a correction.

What counts as a recorded fact is told in `model.facts`. New records, new values of fields that were left out and new
items of a list are free. In the archive's own words (a digest, a note, a name, a question, a reason) a mended
spelling, mark or blank is no change of fact, and a text may grow; what was printed is compared to the code point.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from isnad.find.text import fold
from isnad.message import Fault, Message, at, at_position, fault
from isnad.model.facts import RecordedFacts, facts_of
from isnad.model.fields import Correction
from isnad.model.records import Article, Record
from isnad.model.relations import Archive
from isnad.model.source import FilePosition, Step

_OWN_WORDS = re.compile(r"(body|name|question|counts|unit|positions\.[^.]+|(.+\.)?because)")
_WORD = re.compile(r"[^\W_]+")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_OF_WAS = 200


def against_base(base: Archive, now: Archive) -> Iterator[Message]:
    """A message for each published id that is gone and each published fact that changed without a correction.

    `base` is the archive as it was published; a record of it that could not be read is in neither.
    """
    renamed = {alias: record.id for record in now.records() for alias in record.aliases}
    for shelf in ("articles", "people", "places", "organisations", "claims", "events"):
        published: Mapping[str, Record] = getattr(base, shelf)
        present: Mapping[str, Record] = getattr(now, shelf)
        heirs = {alias: record for record in present.values() for alias in record.aliases}
        for id_, record in published.items():
            for address in (id_, *record.aliases):
                if address not in present and address not in heirs and id_ not in now.unread:
                    yield at_position(record.source.path, FilePosition(), fault("lost-id", id=address))
            successor = present.get(id_) or heirs.get(id_)
            if successor and (successor.id == id_ or successor.id not in published):  # else two became one
                yield from _changes(record, successor, renamed)


def _changes(base: Record, now: Record, renamed: Mapping[str, str]) -> Iterator[Message]:
    if base == now:
        return
    lost = Counter(base.corrections) - Counter(now.corrections)
    for correction in lost:
        wrong = fault("lost-correction", field=correction.field, date=correction.date)
        yield at(now.source, wrong, "corrections")
    fresh = {n: correction for n, correction in enumerate(now.corrections) if correction not in base.corrections}
    exact = isinstance(now, Article) and now.extent == "full"
    for field, was in _changed(_with_new_ids(facts_of(base), renamed), facts_of(now), exact):
        yield from _unless_corrected(now, field, was, fresh)


def _with_new_ids(facts: RecordedFacts, renamed: Mapping[str, str]) -> RecordedFacts:
    """Facts with every old id as it is now: a record that was renamed is the same record."""
    if not renamed:
        return facts
    return {
        field: tuple(_ID.sub(lambda found: renamed.get(found[0], found[0]), text) for text in texts)
        for field, texts in facts.items()
    }


def _changed(base: RecordedFacts, now: RecordedFacts, exact: bool) -> Iterator[tuple[str, str]]:
    """Each field whose published value is gone, with that value; `exact` where the body is the article's own text."""
    for field, texts in base.items():
        whole = _annotation_of(field)
        if whole and whole not in now:
            if field == whole:
                yield field, texts[0]
            continue
        if field == whole:
            continue  # its words are a field as well
        own = _OWN_WORDS.fullmatch(field) and not (exact and field == "body")
        gone = [text for text in texts if not _stands(text, now.get(field, ()), bool(own), field == "body")]
        if gone:
            yield field, "، ".join(gone)
    # An annotation that takes on a speaker, a hedge or a position says something else than it did.
    for field in sorted(now.keys() - base.keys()):
        whole = _annotation_of(field)
        if whole and whole in base:
            yield field, ""


def _annotation_of(field: str) -> str:
    """The annotation that a field is of, or is: `assertions.a3` of `assertions.a3.value`."""
    steps = field.split(".")
    return ".".join(steps[:2]) if steps[0] in ("quotations", "assertions") else ""


def _stands(text: str, now: tuple[str, ...], own: bool, may_grow: bool) -> bool:
    if text in now or not own:
        return text in now
    words = _words(text)
    return any(f" {words} " in f" {_words(other)} " if may_grow else words == _words(other) for other in now)


def _words(text: str) -> str:
    """A text's words as they are matched: no marks, one spelling, one blank."""
    return " ".join(_WORD.findall(fold(text).text))


def _unless_corrected(now: Record, field: str, was: str, fresh: Mapping[int, Correction]) -> Iterator[Message]:
    of_field = {n: c for n, c in fresh.items() if f"{field}.".startswith(f"{c.field}.")}
    if not of_field:
        yield _at_field(now, field, _uncorrected(field, was))
    elif not any(_keeps(correction, field, was) for correction in of_field.values()):
        wrong = fault("false-was", field=field, was=_quoted(was))
        yield at(now.source, wrong, "corrections", next(iter(of_field)), "was")


def _uncorrected(field: str, was: str) -> Fault:
    return fault("changed-body") if field == "body" else fault("changed-fact", field=field, was=_quoted(was))


def _keeps(correction: Correction, field: str, was: str) -> bool:
    """Whether a correction keeps the old value; of a body it may keep the old wording alone."""
    kept, old = f" {_words(correction.was)} ", f" {_words(was)} "
    return bool(kept.strip()) and kept in old if field == "body" else not old.strip() or old in kept


def _quoted(was: str) -> str:
    """A value for double quotes in YAML, as much of it as a message can hold."""
    return was[:_MOST_OF_WAS].replace("\\", "\\\\").replace('"', '\\"')


def _at_field(record: Record, field: str, wrong: Fault) -> Message:
    if field == "body":
        return at_position(record.source.path, record.source.body, wrong)
    return at(record.source, wrong, *_steps(record, field))


def _steps(record: Record, field: str) -> tuple[Step, ...]:
    """Where a field stands in the front matter, or would."""
    shelf, *rest = field.split(".")
    if not _annotation_of(field):
        return (shelf, *rest)
    ids = [note.id for note in getattr(record, shelf)]
    return (shelf, ids.index(rest[0]), *rest[1:]) if rest[0] in ids else (shelf,)
