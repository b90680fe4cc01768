"""Names that would link what they do not name, and entries that stand where none of their kind can."""

import re
import unicodedata
from collections.abc import Iterator

from isnad.check.references import who_speaks
from isnad.find.text import fold
from isnad.message import Message, at, code_of, fault
from isnad.model.records import MOST_AROUND, Claim, Entry, Event, Organisation, Place
from isnad.model.relations import Archive
from isnad.model.source import Step

_FEWEST_LETTERS = 2
_SMALL_WORDS = re.compile(
    r"[وف]?(?:من|الى|عن|علي|في|مع|بين|بعد|قبل|عند|لدي|منذ|حتي|خلال|دون|ضد|حول|ما|لا|لم|لن|قد|هو|هي|هم|هذا|هذه|ذلك|تلك|التي"
    r"|الذي|الذين|كان|كانت|قال|قالت|ان|اذا|ثم|او|بل|لكن|كل|بعض|غير|كما|اي|ايضا|هناك|هنا|اليوم|امس|غدا|ال"
    r"|(?:من|الي|عن|علي|في|مع|بين|عند|لدي|ل|ب)(?:ه|ها|هم|هما|هن|ك|كم|ي|نا)"
    r"|عام|سنه|شهر|يوم|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه"
    r"|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|الاول|الثاني"
    r"|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|بن|ابن|ابو|ام|[0-9]+)"
)
"""Words that stand in every text, as folding leaves them: a name that is one of them would link each."""
_AROUND = frozenset(("()", "[]", "{}", "«»", "»«", "“”", "””", "„“", "‹›", "‘’", '""', "''"))
"""Pairs of marks."""
_WORD = re.compile(r"\w+")
_SIZES = {"village": 1, "town": 2, "city": 3, "governorate": 4, "country": 5}
"""Rivers, fields and lines are of any size."""


def names_of_nothing(archive: Archive) -> Iterator[Message]:
    """Forms that a text would be full of: a single letter, marks or figures, words of every text or of a date."""
    for entry in archive.entries.values():
        for field, forms in _forms(entry).items():
            for number, form in enumerate(forms):
                if is_of_nothing(form):
                    yield at(entry.source, fault("name-of-nothing", form=form), *_steps(field, number))


def is_of_nothing(form: str) -> bool:
    """Whether a form says nothing that tells anybody from others: a single letter, marks, words of every text."""
    words = _WORD.findall(fold(form).text)
    letters = sum(unicodedata.category(char).startswith("L") for word in words for char in word)
    return letters < _FEWEST_LETTERS or all(map(_SMALL_WORDS.fullmatch, words))


def _forms(entry: Entry) -> dict[str, tuple[str, ...]]:
    return {
        "name": (entry.name,),
        "names": entry.names,
        "short": entry.short,
        "described": entry.descriptive_forms,
    }


def _steps(field: str, number: int) -> tuple[Step, ...]:
    return (field,) if field == "name" else (field, number)


def names_with_more(archive: Archive) -> Iterator[Message]:
    """Names as nobody would write them in a list: with blanks that are none of theirs, in marks, with a comma after."""
    for entry in archive.entries.values():
        for field, forms in _forms(entry).items():
            for number, form in enumerate(forms):
                if (bare := _bare(form)) != form:
                    yield at(entry.source, fault("name-with-more", form=form, bare=bare), *_steps(field, number))


def _bare(form: str) -> str:
    """A name with one blank between its words, and without marks that stand around the whole of it."""
    bare = " ".join(form.split())
    while True:
        inner = bare.rstrip("،؛,;: ").lstrip("،؛,;: ")
        if len(inner) > 2 and inner[0] + inner[-1] in _AROUND and not {inner[0], inner[-1]} & {*inner[1:-1]}:
            inner = inner[1:-1].strip()
        if inner == bare:
            return bare
        bare = inner


def latin_names_of_other_letters(archive: Archive) -> Iterator[Message]:
    """A name in Latin letters that holds another: it looks like the name and is not found by it."""
    for entry in archive.entries.values():
        for char in getattr(entry, "latin", None) or "":
            name = unicodedata.name(char, "")
            if unicodedata.category(char).startswith("L") and not name.startswith(("LATIN", "MODIFIER")):
                yield at(entry.source, fault("not-latin", char=char, code=code_of(char)), "latin")
                break


def questions_asked_twice(archive: Archive) -> Iterator[Message]:
    """Two claims of one event that ask the same would share its answers among them."""
    first: dict[tuple[str, str], Claim] = {}
    for claim in archive.claims.values():
        asked = " ".join(_WORD.findall(fold(claim.question).text))
        other = first.setdefault((claim.event, asked), claim)
        if other is not claim:
            yield at(claim.source, fault("question-twice", id=claim.id, other=other.id), "question")


def events_recorded_twice(archive: Archive) -> Iterator[Message]:
    """Two events of one name on one day are one event with two pages."""
    first: dict[tuple[str, str | None], Event] = {}
    for event in archive.events.values():
        other = first.setdefault((fold(event.name).text, event.date.date), event)
        if other is not event:
            yield at(event.source, fault("event-told-twice", id=event.id, other=other.id), "name")


def places_within_themselves(archive: Archive) -> Iterator[Message]:
    """A place or an organisation is within none that is within it; each such ring is told once, where it closes."""
    shelves: tuple[dict[str, Place] | dict[str, Organisation], ...] = (
        dict(archive.places),
        dict(archive.organisations),
    )
    for shelf in shelves:
        done: set[str] = set()
        for id_ in shelf:
            way: dict[str, None] = {}
            at_ = id_
            while at_ in shelf and at_ not in done and at_ not in way:
                way[at_] = None
                at_ = shelf[at_].within or ""
            if at_ in way:
                last = next(reversed(way))
                yield at(shelf[last].source, fault("within-itself", id=at_), "within")
            done.update(way)


def places_too_far_within(archive: Archive) -> Iterator[Message]:
    """A place with more around it than places have: told at the first of each row, and compared no further out."""
    depths: dict[str, int] = {}
    for id_ in archive.places:
        way: dict[str, None] = {}
        step = id_
        while step in archive.places and step not in depths and step not in way:
            way[step] = None
            step = archive.places[step].within or ""
        for inner in reversed(way):
            depths[inner] = depths.get(archive.places[inner].within or "", -1) + 1
    for id_, depth in depths.items():
        if depth == MOST_AROUND + 1:
            yield at(archive.places[id_].source, fault("too-far-within", most=MOST_AROUND), "within")


def places_within_smaller_ones(archive: Archive) -> Iterator[Message]:
    """A country is within nothing, and nothing is within a place that is always smaller."""
    for place in archive.places.values():
        around = archive.places.get(place.within or "")
        if around and _SIZES.get(place.kind, 0) > _SIZES.get(around.kind, len(_SIZES)):
            yield at(place.source, fault("within-smaller", kind=place.kind, id=around.id, of=around.kind), "within")


def places_that_speak(archive: Archive) -> Iterator[Message]:
    """A place says nothing and passes nothing on: its people, its government or its press do."""
    for article in archive.articles.values():
        for id_, steps in who_speaks(article):
            if id_ in archive.places and id_ not in archive.people and id_ not in archive.organisations:
                yield at(article.source, fault("place-speaks", id=id_), *steps)
