"""Every rule, in one list."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from isnad.check.annotations import (
    answers_beside_the_question,
    chains_of_nobody,
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
from isnad.check.identity import look_alike_ids, reserved_ids, shared_aliases, shared_ids, shared_names
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
from isnad.model.records import RECORDS, Record
from isnad.model.relations import Archive
from isnad.model.texts import Reading

_SHELVES = {model: shelf for shelf, model in RECORDS.items()}
_RULES = (
    unknown_ids,
    shared_ids,
    reserved_ids,
    shared_aliases,
    shared_names,
    look_alike_ids,
    names_of_nothing,
    names_with_more,
    latin_names_of_other_letters,
    forms_that_are_none,
    names_that_are_never_theirs,
    short_names_of_two,
    questions_asked_twice,
    events_recorded_twice,
    places_within_themselves,
    places_too_far_within,
    places_within_smaller_ones,
    places_that_speak,
    codes_of_no_country,
    languages_of_no_code,
    languages_not_listed,
    items_recorded_twice,
    labels_recorded_twice,
    originals_recorded_twice,
    entries_of_one_thing,
    chains_that_come_back,
    outlets_that_credit_themselves,
    same_as_itself,
    unnamed_in_wikidata,
    identities_that_do_not_fit,
    likely_same_as_nothing,
    headlines_without_support,
    supports_that_are_none,
    days_of_saying,
    answers_beside_the_question,
    numbers_that_cannot_be,
    hedges_elsewhere,
    quotations_outside_their_whole,
    said_and_silent,
    chains_of_nobody,
    positions_of_another_kind,
    groups_of_another_kind,
    people_of_another_kind,
    foreign_tiles,
    left_to_confirm,
    reviewed_by_author,
    full_texts_without_licence,
    odd_corrections,
    impossible_publications,
    days_out_of_order,
    offsets_that_cannot_be,
    originals_of_nothing,
    copies_at_their_own_address,
    long_digests,
    notes_that_do_more,
    invisible_characters,
)
_RULES_OF_READINGS = (words_elsewhere, words_cut_off, negations_cut_off, gaps_beside_speakers, idle_anchors)
_RULES_OF_SINGLE_VALUES = (unknown_ids, left_to_confirm, notes_that_do_more, invisible_characters)
"""What they say of one value holds whatever is wrong with the values beside it."""


def check_partial(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """What is wrong with single values of records that could be read in part; `readings` are of those articles."""
    shelves: dict[str, dict[str, Record]] = {shelf: {} for shelf in RECORDS}
    for record in archive.partial:
        shelves[_SHELVES[type(record)]][record.id] = record
    beside = {shelf: {**getattr(archive, shelf), **records} for shelf, records in shelves.items()}
    whole = replace(archive, **beside)  # type: ignore[arg-type]  # each shelf by its model
    paths = {record.source.path for record in archive.partial}
    for rule in _RULES_OF_SINGLE_VALUES if paths else ():
        yield from (message for message in rule(whole) if message.path in paths)
    alone = Archive(articles={id_: whole.articles[id_] for id_ in shelves["articles"]})
    yield from words_elsewhere(alone, readings)


def check(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """All that is wrong with an archive that could be read."""
    for rule in _RULES:
        yield from rule(archive)
    for reading_rule in _RULES_OF_READINGS:
        yield from reading_rule(archive, readings)
