"""Characters that nobody sees, and letters of no alphabet, in what editors write or paste.

In quoted words and in an article that is here in full they are facts: they are kept, and the page shows where they
stand. In a name they would make two of what looks like one, and in a title, a question, a reason or a digest, where
they come along with what is pasted from a web page, they can turn the order of its words about. The two joiners are
letters' own (Persian names need them) and are left alone.
"""

import re
from collections.abc import Iterator

from isnad.check.originals import QUOTED
from isnad.message import Fault, Message, at, at_position, code_of, fault
from isnad.model.characters import INVISIBLE, PRIVATE, is_usual
from isnad.model.records import Article, Record
from isnad.model.relations import Archive
from isnad.model.source import Step

ODD_CHARACTER = re.compile(f"{INVISIBLE.pattern}|{PRIVATE.pattern}")
_KEPT = ("corrections", "source", "body", "fingerprint")
"""An old value stands as it was; the body has its own lines."""
_QUOTED = frozenset(("words",))
_PRINTED = frozenset(("words", "as", "verb", "hedge", "title", "byline", "dateline", "forms"))
"""Fields that give an article's own words: in a record that is here in full what they hold is a fact."""


def invisible_characters(archive: Archive) -> Iterator[Message]:
    """A message for each value, and each line of a note or a digest, that holds one."""
    for record in archive.records():
        if not isinstance(record, Article):
            yield from _in_values(record, frozenset())
            yield from _in_lines(record, record.body)
        elif record.extent == "full":
            yield from _in_values(record, _PRINTED)
        else:
            yield from _in_values(record, _QUOTED)
            yield from _in_lines(record, QUOTED.sub(lambda printed: " " * len(printed[0]), record.body))


def _in_lines(record: Record, own_words: str) -> Iterator[Message]:
    """`own_words` are the record's body with blanks in place of what is somebody else's."""
    if is_usual(own_words):
        return
    start = 0
    for line in own_words.split("\n"):
        found = ODD_CHARACTER.search(line)
        if found:
            yield at_position(record.source.path, record.source.in_body(start + found.start()), odd_character(found))
        start += len(line) + 1


def _in_values(record: Record, facts: frozenset[str]) -> Iterator[Message]:
    """`facts` are the fields whose words are kept as they were printed."""
    said = record.model_dump_json(by_alias=True, exclude=set(_KEPT))
    if is_usual(said) or not ODD_CHARACTER.search(said):
        return  # the rule: it takes a tenth of the time to say so, where no place has to be told
    for field, value in record.model_dump(by_alias=True, exclude=set(_KEPT)).items():
        for steps, text in _texts(value, (field,)):
            found = ODD_CHARACTER.search(text)
            if found and not facts.intersection(steps):
                yield at(record.source, odd_character(found), *steps)


def _texts(value: object, steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every text in a value, and the way to it."""
    match value:
        case str():
            yield steps, value
        case dict():
            for key, inner in value.items():
                yield from _texts(inner, (*steps, key))
        case list() | tuple():
            for number, inner in enumerate(value):
                yield from _texts(inner, (*steps, number))


def odd_character(found: re.Match[str]) -> Fault:
    """What is said of one that `ODD_CHARACTER` found."""
    if PRIVATE.match(found[0]):
        return fault("private-character", code=code_of(found[0]))
    return fault("invisible-character", code=code_of(found[0]))
