"""A phrase that names or describes somebody who may speak."""

from dataclasses import dataclass
from typing import Literal

from isnad.find.quotations.cued_lines import CuedLine, surnames_of
from isnad.find.quotations.noun_shapes import gender_of
from isnad.find.quotations.reporting_verbs import Gender

Nature = Literal["person", "title", "body", "common", "thing"]
"""What a phrase is by its words: a bare name, a title (with a name or not), a body, another noun, a thing."""


@dataclass(frozen=True, slots=True)
class SpeakerPhrase:
    """A phrase of units `start` to `stop` (exclusive), as printed; `end` is the first unit after what belongs to it.

    `entry` is the entry that the whole phrase means, not one that stands in it. `named` ones hold a personal name.
    `words` are its nouns, bare, to know it by when it comes again.
    """

    start: int
    stop: int
    end: int
    nature: Nature
    entry: str | None
    entry_at: int | None
    gender: Gender | None
    named: bool
    words: frozenset[str]

    @property
    def can_speak(self) -> bool:
        """Whether its words alone say that it is somebody, or a body that speaks."""
        return self.entry is not None or self.named or self.nature in ("person", "title", "body")


def phrase_gender(line: CuedLine, phrase: SpeakerPhrase) -> Gender | None:
    """What the first noun of a phrase tells of its gender; names tell nothing."""
    unit = line.units[phrase.start]
    if unit.kind == "name" and phrase.nature == "body":
        first = unit.text.split(" ", 1)[0]
        return "f" if first.endswith(("ه", "ات")) or "قوات" in first else None
    if phrase.nature == "common" and line.word(phrase.start).startswith("ال"):
        return "f" if line.printed(phrase.start).endswith("ة") else None  # يختصر المسألة
    if phrase.nature not in ("title", "body") or line.word(phrase.start) in surnames_of(line.source):
        return None
    return gender_of(unit.text, line.printed(phrase.start), phrase.nature == "title", phrase.words)
