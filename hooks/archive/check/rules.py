"""Every rule, in one list."""

from collections.abc import Iterator, Mapping

from archive.check.annotations import answers_beside_the_question, said_and_silent, stray_positions, words_elsewhere
from archive.check.claims import stray_groups, stray_people
from archive.check.corrections import odd_corrections
from archive.check.dates import impossible_publications
from archive.check.identity import look_alike_ids, same_as_itself, shared_aliases, shared_ids, shared_names
from archive.check.notes import notes_that_do_more
from archive.check.references import unknown_ids
from archive.check.reserved import reserved_ids
from archive.check.review import left_to_confirm, reviewed_by_author
from archive.check.unseen import unseen_characters
from archive.message import Message
from archive.model.relations import Archive
from archive.model.texts import Reading

_RULES = (
    unknown_ids,
    shared_ids,
    reserved_ids,
    shared_aliases,
    shared_names,
    look_alike_ids,
    same_as_itself,
    answers_beside_the_question,
    said_and_silent,
    stray_positions,
    stray_groups,
    stray_people,
    left_to_confirm,
    reviewed_by_author,
    odd_corrections,
    impossible_publications,
    notes_that_do_more,
    unseen_characters,
)


def check(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """All that is wrong with an archive that could be read."""
    for rule in _RULES:
        yield from rule(archive)
    yield from words_elsewhere(archive, readings)
