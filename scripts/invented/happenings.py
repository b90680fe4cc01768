"""Invented events: their claims, what is said to them, and the wire stories that outlets copy."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import assert_never

from invented.registry import Invented, Kind, Registry
from isnad.model.claim_kinds import ClaimKind
from isnad.model.fields import Stance

_STANCES: Mapping[Stance, int] = {
    "asserts": 70, "suspects": 8, "denies": 8, "cannot-confirm": 4, "does-not-know": 5, "possible": 5,
}  # fmt: skip
_MONTHS = (
    *("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو"),
    *("تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
)
_WIRES = (1, 1, 2, 2, 3)
_OWN_VOICE, _HERE, _SAYINGS = 0.15, 0.7, (3, 4, 5, 6, 7)


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim of an event, with the answers that are about: what the text says, and the fields that record it."""

    id: str
    kind: ClaimKind
    subject: str
    front: Mapping[str, object]
    answers: tuple[tuple[str, Mapping[str, object]], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says to a claim: the sentence, the words of it that are the answer, and the record's fields."""

    claim: Asked
    speaker: Invented | None
    verb: str
    words: str
    sentence: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Wire:
    """A story that an agency sends out: sentences, some of which say something to a claim."""

    agency: Invented
    sentences: tuple[str | Said, ...]


@dataclass
class Happening:
    """An invented event: where and when, its claims, who speaks of it, and which stories go round."""

    number: int
    chance: random.Random
    registry: Registry
    id: str = field(init=False)
    name: str = field(init=False)
    place: Invented = field(init=False)
    day: date = field(init=False)
    claims: tuple[Asked, ...] = field(init=False)
    wires: tuple[Wire, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.id = f"event-{self.number:05}"
        self.place = self.registry.drawn("place")
        self.day = date(2015, 1, 1) + timedelta(self.chance.randrange(3_000))
        self.name = f"{self.registry.words.named('انهيار')} في {self.place.called} ({self.number})"
        self.claims = tuple(self._claims())
        self._speakers = [self.registry.drawn("role" if n % 3 == 2 else "person") for n in range(7)]
        self.wires = tuple(self._wire() for _ in range(self.chance.choice(_WIRES)))

    def sayings(self, count: int) -> list[str | Said]:
        """So many sayings, each of a speaker or in the outlet's own voice, among sentences that say nothing."""
        chosen: list[str | Said] = [self.filler()]
        for claim in self.chance.sample(self.claims, min(count, len(self.claims))):
            chosen.append(self._said(claim))
            chosen += [self.filler() for _ in range(self.chance.choice((1, 2)))]
        return chosen

    def filler(self) -> str:
        """A sentence that says nothing to any claim, though it may name somebody."""
        place = self.place if self.chance.random() < _HERE else self.registry.drawn("place")
        words = self.registry.words.sentence(place.called)
        kind: Kind | None = self.chance.choices((None, "person", "force"), (5, 4, 1))[0]
        return f"{words.removesuffix('.')} مع {self.registry.drawn(kind).called}." if kind else words

    def _wire(self) -> Wire:
        return Wire(self.registry.drawn("agency"), tuple(self.sayings(self.chance.choice(_SAYINGS))))

    def _claims(self) -> Iterator[Asked]:
        """What is asked of it. Each is about a word of its own, as every story is about its own matter.

        A formula of eight words in every article would make all pairs of articles share a passage, which grow by the
        square; news has such formulas, but no more of them where there is more news.
        """
        rare = self.registry.words.rare
        numbers = (("deaths", "القتلى", "قتيلاً", "losses"), ("strength", "المشاركون", "مشاركاً", "strength"))
        for name, counted, unit, people in numbers:
            front: dict[str, object] = {"kind": "number", "counts": counted, "unit": unit, "people": people}
            most = self.chance.choice((20, 200, 900))
            answers = tuple(self._number(unit, most) for _ in range(self.chance.choice((2, 3, 4))))
            yield self._asked(name, "number", f"{rare()} {counted}", front, answers)
        for name in ("cause", "warning", "aim", "weapon")[: self.chance.choice((2, 3, 4))]:
            words = [f"{self.registry.words.bare()} {self.registry.words.bare()} {n}" for n in ("أول", "ثان", "ثالث")]
            positions = {f"{name}-{n}": text for n, text in enumerate(words, 1)}
            front = {"kind": "choice", "positions": positions}
            front |= {"compatible": [[f"{name}-1", f"{name}-2"]]} if self.chance.random() < 0.5 else {}
            choices = tuple((text, {"position": id_}) for id_, text in positions.items())
            yield self._asked(name, "choice", f"{rare()} {self.registry.words.bare()}", front, choices)
        days = [self.day + timedelta(n) for n in (0, 1)]
        dated = tuple((text, {"value": {"date": day.isoformat(), "as": text}}) for day in days for text in [_day(day)])
        yield self._asked("time", "date", f"{rare()} اليوم", {"kind": "date"}, dated)
        places = list({place.id: place for place in (self.place, self.registry.drawn("place"))}.values())
        placed = tuple((place.called, {"value": {"places": [place.id], "as": place.called}}) for place in places)
        yield self._asked("site", "place", f"{rare()} الموضع", {"kind": "place"}, placed)

    def _asked(
        self,
        name: str,
        kind: ClaimKind,
        subject: str,
        front: Mapping[str, object],
        answers: tuple[tuple[str, Mapping[str, object]], ...],
    ) -> Asked:
        question = f"ما {subject} في {self.name}؟"
        return Asked(f"{self.id}-{name}", kind, subject, {"question": question, "event": self.id, **front}, answers)

    def _number(self, unit: str, most: int) -> tuple[str, Mapping[str, object]]:
        number = self.chance.randint(11, 11 + most)
        match self.chance.randrange(4):
            case 0:
                text = f"أكثر من {number} {unit}"
                return text, {"value": {"min": number, "open": True, "as": text}}
            case 1:
                text = f"نحو {number} {unit}"
                return text, {"value": {"min": number, "max": number, "approximate": True, "as": text}}
            case _:
                text = f"{number} {unit}"
                return text, {"value": {"min": number, "max": number, "as": text}}

    def _said(self, claim: Asked) -> Said:
        speaker = None if self.chance.random() < _OWN_VOICE else self.chance.choice(self._speakers)
        answer, fields = self.chance.choices(claim.answers, [1 / n for n in range(1, len(claim.answers) + 1)])[0]
        stance: Stance = "asserts"
        if speaker:
            stance = self.chance.choices(list(_STANCES), list(_STANCES.values()))[0]
        words, more = _words(stance, answer, claim.subject)
        verb = self.chance.choice(("قال", "ذكر", "أوضح", "أعلن")) if speaker else ""
        start = f"و{verb} {speaker.called} إنه" if speaker else "وعُرف أنه"
        sentence = f"{start} {words} {self.registry.words.phrase()}."
        kept = {} if stance in ("does-not-know", "cannot-confirm") else fields
        return Said(claim, speaker, verb, words, sentence, {"stance": stance, **kept, **more})


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _words(stance: Stance, answer: str, subject: str) -> tuple[str, Mapping[str, object]]:
    """How a text says an answer with a stance, and the field that records its hedge."""
    match stance:
        case "asserts":
            return f"يرى {subject} {answer}", {}
        case "suspects":
            return f"يرجّح أن {subject} ربما {answer}", {"hedge": "ربما"}
        case "denies":
            return f"ينفي أن يكون {subject} {answer}", {}
        case "possible":
            return f"يقول إن {subject} قد يكون {answer}", {"hedge": "قد"}
        case "does-not-know":
            return f"لا يعلم {subject}", {}
        case "cannot-confirm":
            return f"لا يؤكد {subject} ولا ينفيه", {}
        case _:
            assert_never(stance)
