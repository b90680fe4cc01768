"""Invented events and the stories that agencies tell of them; every story is a list of facts, in no words yet."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wire.lexicon import Voice, concepts, mixed, name_of

_MONTHS = (
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
)
_LEVANTINE = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
    *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
)
_VERBS = (("قال", "إن"), ("ذكر", "أن"), ("أوضح", "أن"), ("أعلن", "أن"), ("أضاف", "أن"))
_COUNTED = (("قتيلاً", "شخصاً قُتلوا"), ("جريحاً", "مصاباً"), ("منزلاً", "بيتاً"), ("عنصراً", "مقاتلاً"))
_SHARED_BACKGROUND = 0.6
"""How many stories of an event end with four sentences that others of it have, word for word."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence says: concepts in two clauses, and what no translator changes."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    speaker: str = ""
    quoted: bool = False
    number: int = 0
    counted: int = 0
    place: str = ""
    day: date | None = None
    archived: Voice | None = None
    """Whose words everybody takes over for it."""


@dataclass(frozen=True, slots=True)
class Story:
    """What one agency tells of an event."""

    number: int
    event: int
    agency: str
    day: date
    facts: tuple[Fact, ...]


def stories_of(event: int, seed: str) -> Iterator[Story]:
    """The stories of an event, two to four: they share its place, day, killed and some speakers, no more."""
    chance = random.Random(f"{seed} event {event}")
    place, day = name_of(chance, chance.choice(("مدينة", "بلدة", "قرية"))), _day(chance)
    speakers = [f"{chance.choice(_OFFICES)} {name_of(chance)}" for _ in range(4)]
    topic = concepts(chance, 40)
    killed = Fact(
        topic[:4], topic[4:7], number=chance.randint(11, 400), counted=chance.randrange(2), place=place, day=day
    )
    voice = Voice(-event - 1, -event - 1, 0)
    background = [replace(_fact(chance, topic, speakers, place, day), archived=voice) for _ in range(4)]
    for number in range(chance.randint(2, 4)):
        facts = [killed, *(_fact(chance, topic, speakers, place, day) for _ in range(chance.randint(7, 13)))]
        if chance.random() < _SHARED_BACKGROUND:
            facts += background
        agency = name_of(chance, "وكالة")
        yield Story(event * 10 + number, event, agency, day + timedelta(chance.randint(0, 2)), tuple(facts))


_OFFICES = ("المتحدث باسم الجيش", "الوزير", "المحافظ", "مدير المستشفى", "الناشط", "رئيس البلدية")


def _day(chance: random.Random) -> date:
    return date(2015, 1, 1) + timedelta(chance.randrange(3_500))


def _fact(chance: random.Random, topic: tuple[int, ...], speakers: list[str], place: str, day: date) -> Fact:
    """A fact about an event: half of its concepts are the event's, and one in two has somebody who says it."""
    first, second = (
        tuple(chance.choice((chance.choice(topic), one)) for one in concepts(chance, chance.randint(4, 8)))
        for _ in range(2)
    )
    speaker = ""
    if chance.random() < 0.5:
        own = f"{chance.choice(_OFFICES)} {name_of(chance)}"
        speaker = chance.choice((chance.choice(speakers), own, own))
    return Fact(
        first,
        second,
        speaker,
        quoted=bool(speaker) and chance.random() < 0.5,
        number=chance.randint(11, 3_000) if chance.random() < 0.45 else 0,
        counted=chance.randrange(len(_COUNTED)),
        place=chance.choice((place, "", name_of(chance, "منطقة"), "")),
        day=day - timedelta(chance.randint(1, 40)) if chance.random() < 0.15 else None,
    )


def sentence(fact: Fact, voice: Voice, *, swapped: bool = False) -> str:
    """A fact in a voice's words; `swapped` puts its second clause first."""
    voice = fact.archived or voice
    first, second = (" ".join(voice.says(one, place) for place, one in enumerate(c)) for c in (fact.first, fact.second))
    drawn = mixed(voice.number, fact.first[0])
    amount = f" {fact.number} {_COUNTED[fact.counted][drawn % 2]}" if fact.number else ""
    where = f" في {fact.place}" if fact.place else ""
    when = f" {('يوم', 'في')[drawn // 2 % 2]} {_printed(fact.day, drawn // 4 % 2)}" if fact.day else ""
    said, joint = _VERBS[drawn // 8 % len(_VERBS)]
    if swapped:
        first, second = second, first
    line = f"{first}{amount}{where}، {second}{when}"
    if fact.quoted:
        return f'و{said} {fact.speaker}: "{line}".'
    return f"و{said} {fact.speaker} {joint} {line}." if fact.speaker else f"{line}."


def _printed(day: date, months: int) -> str:
    return f"{day.day} {(_MONTHS, _LEVANTINE)[months][day.month - 1]} {day.year}"
