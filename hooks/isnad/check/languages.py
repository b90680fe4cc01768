"""The languages that names are told in: the archive's list of them, and entries and events that go beyond it."""

import re
from collections.abc import Iterator

from babel import Locale  # every language that the CLDR has a name for

from isnad.message import Fault, Message, at, at_position, fault, nearest
from isnad.model.fields import LANGUAGE_PATTERN
from isnad.model.records import Entry, Event
from isnad.model.relations import Archive
from isnad.model.source import FilePosition

_LIST = "languages.txt"


def languages_of_no_code(archive: Archive) -> Iterator[Message]:
    """A line of the list that is no language's tag: a browser would not know how to read the name out."""
    if not archive.languages:
        return
    known = Locale("en").languages
    for number, tag in enumerate(archive.languages, start=1):
        language = tag.split("-")[0]
        if language not in known or not re.fullmatch(LANGUAGE_PATTERN, tag):
            near = "" if language in known else nearest(language, known)
            wrong = fault("language-of-no-code", near=near, code=tag)
            yield at_position(_LIST, FilePosition(number), wrong)


def languages_not_listed(archive: Archive) -> Iterator[Message]:
    """A name in a language that the archive does not list: a slip, or a line that is missing from the list."""
    records: list[Entry | Event] = [*archive.entries.values(), *archive.events.values()]
    for named in records:
        for tag in named.names_in:
            if tag not in archive.languages:
                yield at(named.source, _not_listed(tag, archive.languages), "names_in", tag)


def _not_listed(tag: str, languages: tuple[str, ...]) -> Fault:
    if not languages:
        return fault("no-languages-listed", code=tag)
    return fault("language-not-listed", near=nearest(tag, languages), code=tag, listed=languages)
