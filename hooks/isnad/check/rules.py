"""Every rule, in one list."""

from collections.abc import Iterator, Mapping, Sequence

from isnad.check.annotations import (
    answers_beside_the_question,
    chains_of_nobody,
    claims_of_other_events,
    numbers_that_cannot_be,
    positions_of_another_kind,
    said_and_silent,
    words_elsewhere,
)
from isnad.check.chains import chains_that_come_back, outlets_that_credit_themselves
from isnad.check.claims import foreign_tiles, groups_of_another_kind, people_of_another_kind
from isnad.check.corrections import odd_corrections
from isnad.check.country_codes import codes_of_no_country
from isnad.check.dates import days_out_of_order, impossible_publications
from isnad.check.forms import forms_that_are_none, names_that_are_never_theirs, short_names_of_two
from isnad.check.identity import (
    look_alike_ids,
    repeated_annotations,
    reserved_ids,
    shared_aliases,
    shared_ids,
    shared_names,
)
from isnad.check.invisible_characters import invisible_characters
from isnad.check.languages import languages_not_listed, languages_of_no_code
from isnad.check.names import (
    events_recorded_twice,
    latin_names_of_other_letters,
    names_of_nothing,
    names_with_more,
    places_that_speak,
    places_too_far_within,
    places_within_smaller_ones,
    places_within_themselves,
    questions_asked_twice,
)
from isnad.check.notes import notes_that_do_more
from isnad.check.offsets import copies_at_their_own_address, offsets_that_cannot_be, originals_of_nothing
from isnad.check.originals import long_digests
from isnad.check.readiness import full_texts_without_licence, left_to_confirm, reviewed_by_author
from isnad.check.references import unknown_ids
from isnad.check.sameness import (
    identities_that_do_not_fit,
    likely_same_as_nothing,
    same_as_itself,
    unnamed_in_wikidata,
)
from isnad.check.sentences import idle_anchors
from isnad.check.support import gaps_beside_speakers, headlines_without_support, supports_that_are_none
from isnad.check.twice import (
    entries_of_one_thing,
    items_recorded_twice,
    labels_recorded_twice,
    originals_recorded_twice,
)
from isnad.check.wording import days_of_saying, negations_cut_off
from isnad.check.words import hedges_elsewhere, quotations_outside_their_whole, words_cut_off
from isnad.message import Message
from isnad.model.records import Article, Record
from isnad.model.relations import Archive
from isnad.model.texts import Reading

RULES_OF_ONE = (
    names_of_nothing,
    names_with_more,
    latin_names_of_other_letters,
    forms_that_are_none,
    names_that_are_never_theirs,
    codes_of_no_country,
    items_recorded_twice,
    labels_recorded_twice,
    repeated_annotations,
    said_and_silent,
    chains_that_come_back,
    outlets_that_credit_themselves,
    headlines_without_support,
    supports_that_are_none,
    days_of_saying,
    hedges_elsewhere,
    quotations_outside_their_whole,
    chains_of_nobody,
    positions_of_another_kind,
    left_to_confirm,
    reviewed_by_author,
    full_texts_without_licence,
    odd_corrections,
    days_out_of_order,
    offsets_that_cannot_be,
    originals_of_nothing,
    copies_at_their_own_address,
    long_digests,
    notes_that_do_more,
    invisible_characters,
)
"""Each asks of a record what stands in it and nothing else: what it says of one holds whatever the others are."""
_RULES = (
    unknown_ids,
    shared_ids,
    reserved_ids,
    shared_aliases,
    shared_names,
    look_alike_ids,
    short_names_of_two,
    questions_asked_twice,
    events_recorded_twice,
    places_within_themselves,
    places_too_far_within,
    places_within_smaller_ones,
    places_that_speak,
    languages_of_no_code,
    languages_not_listed,
    originals_recorded_twice,
    entries_of_one_thing,
    same_as_itself,
    unnamed_in_wikidata,
    identities_that_do_not_fit,
    likely_same_as_nothing,
    answers_beside_the_question,
    numbers_that_cannot_be,
    claims_of_other_events,
    groups_of_another_kind,
    people_of_another_kind,
    foreign_tiles,
    impossible_publications,
)
RULES_OF_READINGS = (words_elsewhere, words_cut_off, negations_cut_off, gaps_beside_speakers, idle_anchors)
"""Of one article and what was found in it alone."""
_RULES_OF_SINGLE_VALUES = (unknown_ids, left_to_confirm, notes_that_do_more, invisible_characters)
"""What they say of one value holds whatever is wrong with the values beside it."""


def check_partial(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """What is wrong with single values of records that could be read in part; `readings` are of those articles."""
    if not archive.partial:
        return
    all_ = (*archive.records(), *archive.partial)
    whole = Archive.of(all_, archive.languages, archive.unread, archive.partial)
    paths = {record.source.path for record in archive.partial}
    for rule in _RULES_OF_SINGLE_VALUES:
        yield from (message for message in rule(whole) if message.path in paths)
    alone = Archive.of(record for record in archive.partial if isinstance(record, Article))
    yield from words_elsewhere(alone, readings)


class KeptFaults:
    """What was wrong with each record by itself the last time, by its file; and of which record that was said."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Record, Reading | None, Sequence[Message]]] = {}

    def find(self, archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
        """What is wrong with each record by itself: asked anew where it, or its reading, is not the same one."""
        now = {record.source.path: (record, _reading_of(record, readings)) for record in archive.records()}
        new = Archive.of(record for path, (record, reading) in now.items() if not self._knows(path, record, reading))
        found: dict[str, list[Message]] = {record.source.path: [] for record in new.records()}
        for message in (
            *(message for rule in RULES_OF_ONE for message in rule(new)),
            *(message for rule in RULES_OF_READINGS for message in rule(new, readings)),
        ):
            found[message.path].append(message)
        self._known = {path: (*of, found[path] if path in found else self._known[path][2]) for path, of in now.items()}
        return (message for _, _, messages in self._known.values() for message in messages)

    def _knows(self, path: str, record: Record, reading: Reading | None) -> bool:
        before = self._known.get(path)
        return before is not None and before[0] is record and before[1] is reading


def _reading_of(record: Record, readings: Mapping[str, Reading]) -> Reading | None:
    return readings[record.id] if isinstance(record, Article) else None


def check(archive: Archive, readings: Mapping[str, Reading], kept: KeptFaults | None = None) -> Iterator[Message]:
    """All that is wrong with an archive that could be read; `kept` is what was wrong with single records before."""
    yield from (kept or KeptFaults()).find(archive, readings)
    for rule in _RULES:
        yield from rule(archive)


def check_records(archive: Archive) -> Iterator[Message]:
    """The part of `check` for which nothing has to be found in a text: five sixths of it."""
    for rule in (*RULES_OF_ONE, *_RULES):
        yield from rule(archive)


def check_readings(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """The rest of `check`."""
    for rule in RULES_OF_READINGS:
        yield from rule(archive, readings)
