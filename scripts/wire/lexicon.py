"""Words nobody wrote, with other words for the same thing, so that one sentence can be said in several ways.

A concept is a number; a voice chooses one of its words, the first most often, as translators do. Concepts follow
Zipf's law. What binds them (particles, verbs of saying, names of months) are Arabic's own words.
"""

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

_LETTERS = "بتجحدرزسشصضطعغفقكلمنه"
_SHAPES = (
    *("{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "م{0}{1}{2}ة", "{0}{1}ي{2}", "{0}{1}ا{2}", "ان{0}{1}ا{2}"),
    *("است{0}{1}ا{2}", "م{0}ا{1}{2}", "{0}و{1}ا{2}", "أ{0}{1}ا{2}", "{0}{1}و{2}", "م{0}ا{1}{2}ة", "{0}{1}{2}ات"),
)
_BINDING = ("في", "من", "على", "إلى", "عن", "بعد", "قبل", "مع", "بين", "خلال", "حول", "ضد", "دون")
_HEADS = ("ال", "ال", "", "", "", "لل", "بال", "وال")
_CONCEPTS = 20_000
_SYNONYMS = (45, 30, 25)
"""How often a voice takes a concept's first, second and third word, of 100."""
_FIRST = ("أحمد", "سارة", "خالد", "ليلى", "يوسف", "هدى", "سامر", "رنا", "ماهر", "نور", "زياد", "منى", "طارق", "باسل")
_FAMILY_ENDS = ("", "ي", "اني", "وف", "يان")


@cache
def _roots() -> tuple[str, ...]:
    chance = random.Random("roots")
    return tuple("".join(chance.sample(_LETTERS, 3)) for _ in range(3_000))


@cache
def words_for(concept: int) -> tuple[str, str, str]:
    """The three words of a concept."""
    chance = random.Random(concept)
    first, second, third = (chance.choice(_SHAPES).format(*chance.choice(_roots())) for _ in range(3))
    return first, second, third


@cache
def _weights() -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 2.7) for rank in range(_CONCEPTS)))


def concepts(chance: random.Random, count: int) -> tuple[int, ...]:
    """So many concepts, as unequally common as words are."""
    return tuple(chance.choices(range(_CONCEPTS), cum_weights=_weights(), k=count))


def name_of(chance: random.Random, kind: str = "") -> str:
    """A name: of a person, or with `kind` (مدينة، وكالة) of what is called so."""
    own = chance.choice(_SHAPES).format(*chance.choice(_roots()))
    if kind:
        return f"{kind} {own}"
    return f"{chance.choice(_FIRST)} {own}{chance.choice(_FAMILY_ENDS)}"


@cache
def _binding(concept: int, place: int) -> str:
    """What a concept is bound by at a place of its clause: grammar asks for it, whoever speaks."""
    drawn = mixed(concept, place)
    particle = f"{_BINDING[drawn // 10 % len(_BINDING)]} " if drawn % 10 < 3 else ""
    return f"{particle}{_HEADS[drawn // 1_000 % len(_HEADS)]}"


@dataclass(frozen=True, slots=True)
class Voice:
    """One who puts concepts into words: the same number says the same concept in the same way.

    The words are those of the voice `after`, but for `reworded` of 100 concepts.
    """

    number: int
    after: int
    reworded: int

    def says(self, concept: int, place: int) -> str:
        """A concept's word with what it is bound by, `place` being its place in the clause."""
        own = mixed(self.number, concept + 7) % 100 < self.reworded
        drawn = mixed(self.number if own else self.after, concept) % 100
        first, second, _ = _SYNONYMS
        word = words_for(concept)[0 if drawn < first else 1 if drawn < first + second else 2]
        return f"{_binding(concept, place)}{word}"


def mixed(left: int, right: int) -> int:
    """A number that two others give, well mixed: cheaper than a `Random` for every word (as in MurmurHash3)."""
    value = (left * 0x9E3779B97F4A7C15 + right * 0xC2B2AE3D27D4EB4F) & 0xFFFFFFFFFFFFFFFF
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & 0xFFFFFFFFFFFFFFFF
    return value ^ value >> 33
