"""Every rule, in one list."""

from collections.abc import Iterator, Mapping

from isnad.check.annotations import answers_beside_the_question, said_and_silent, stray_positions, words_elsewhere
from isnad.check.claims import foreign_tiles, stray_groups, stray_people
from isnad.check.corrections import odd_corrections
from isnad.check.dates import impossible_publications
from isnad.check.identity import look_alike_ids, same_as_itself, shared_aliases, shared_ids, shared_names
from isnad.check.invisible_characters import unseen_characters
from isnad.check.notes import notes_that_do_more
from isnad.check.originals import long_digests
from isnad.check.references import unknown_ids
from isnad.check.reserved import reserved_ids
from isnad.check.review import left_to_confirm, reviewed_by_author
from isnad.message import Message
from isnad.model.relations import Archive
from isnad.model.texts import Reading

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
    foreign_tiles,
    left_to_confirm,
    reviewed_by_author,
    odd_corrections,
    impossible_publications,
    long_digests,
    notes_that_do_more,
    unseen_characters,
)


def check(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """All that is wrong with an archive that could be read."""
    for rule in _RULES:
        yield from rule(archive)
    yield from words_elsewhere(archive, readings)
