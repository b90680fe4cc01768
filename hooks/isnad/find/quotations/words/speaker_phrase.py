"""A phrase that names or describes somebody who may speak."""

from typing import Literal, NamedTuple

from isnad.find.quotations.words.reporting_verbs import Gender

Nature = Literal["person", "title", "body", "common", "thing"]
"""What a phrase is by its words: a bare name, a title (with a name or not), a body, another noun, a thing."""


class SpeakerPhrase(NamedTuple):
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
