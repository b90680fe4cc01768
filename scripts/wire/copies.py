"""What outlets make of a wire story: cut, paraphrased, translated anew, or with its quotations moved."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from wire.lexicon import Voice, name_of
from wire.stories import Fact, Story, sentence, stories_of

Way = Literal["whole", "cut", "paraphrased", "translated", "moved"]
WAYS: tuple[Way, ...] = ("whole", "cut", "paraphrased", "translated", "moved")
_REWORDED = 60
"""How many of 100 concepts somebody who paraphrases says in words of his own, which may be the same."""
_CREDITED = 0.6
_LEFT_OUT, _OTHERWISE = 0.2, 0.25
"""How many facts a translator leaves out, and how many numbers and names he has otherwise."""


@dataclass(frozen=True, slots=True)
class InventedArticle:
    """An article that nobody printed; `story` is its origin, `event` what it is about."""

    id: str
    address: str
    outlet: str
    published: str
    title: str
    text: str
    story: int
    event: int
    way: Way


def printed(story: Story, number: int, way: Way, seed: str) -> InventedArticle:
    """An outlet's article made of a story."""
    chance = random.Random(f"{seed} {story.number} {number} {way}")
    facts = list(story.facts)
    if way == "cut":
        facts = facts[: chance.randint(4, max(4, len(facts) * 2 // 3))]
    elif way == "moved":
        facts = _moved(facts, chance)
    elif way == "translated":
        facts = [_retold(one, chance) for one in facts if chance.random() > _LEFT_OUT]
    elif chance.random() < 0.5:
        facts = facts[: max(5, len(facts) - chance.randint(0, 3))]
    sentences = list(_said(facts, story, way, chance))
    outlet = name_of(random.Random(f"{seed} outlet {chance.randrange(2_000)}"), "موقع")
    title = " ".join(sentences[0].replace('"', "").split()[: chance.randint(6, 9)]).rstrip("،.")
    if chance.random() < _CREDITED:
        credit = chance.choice(("{0} - {1}", "نقلت {0} أن {1}", "{1} بحسب {0}."))
        sentences[0] = credit.format(story.agency, sentences[0]).replace("..", ".")
    address = f"https://{chance.randrange(2_000):04}.example/{story.number}/{number}"
    day = story.day + timedelta(chance.choice((0, 0, 1, 1, 2)))
    text = "\n\n".join(" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))
    id_ = f"{story.number}-{number}"
    return InventedArticle(id_, address, outlet, day.isoformat(), title, text, story.number, story.event, way)


def _said(facts: list[Fact], story: Story, way: Way, chance: random.Random) -> Iterator[str]:
    """A story's facts in its agency's words, or in those of one who wrote it anew."""
    reworded = {"translated": 100, "paraphrased": _REWORDED}.get(way, 0)
    voice = Voice(chance.getrandbits(30), story.number, reworded)
    for fact in facts:
        yield sentence(fact, voice, swapped=way == "translated" and chance.random() < 0.3)


def _moved(facts: list[Fact], chance: random.Random) -> list[Fact]:
    """The facts with those that are quoted put elsewhere."""
    rest, quoted = [one for one in facts if not one.quoted], [one for one in facts if one.quoted]
    for one in quoted:
        rest.insert(chance.randint(1, len(rest)), one)
    return rest


def _retold(fact: Fact, chance: random.Random) -> Fact:
    """A fact as a translator has it: here and there a rounder number, another spelling of a name, no name at all."""
    number = round(fact.number, -1) if chance.random() < _OTHERWISE else fact.number
    speaker = fact.speaker
    if speaker and chance.random() < _OTHERWISE:
        speaker = chance.choice((speaker.replace("و", "ُ", 1), speaker.replace("ا", "ى", 1), speaker.split()[0]))
    return replace(fact, number=number, speaker=speaker)


def articles(count: int, seed: str = "crawl") -> Iterator[InventedArticle]:
    """So many articles, event after event: the same seed gives the same, and a smaller count their beginning."""
    made = event = 0
    while True:
        for story in stories_of(event, seed):
            chance = random.Random(f"{seed} copies {story.number}")
            for number in range(chance.choice((1, 1, 2, 3, 5))):
                way: Way = "whole" if not number else chance.choice(WAYS)
                if made == count:
                    return
                yield printed(story, number, way, seed)
                made += 1
        event += 1
