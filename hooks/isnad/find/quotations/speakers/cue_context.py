"""What reports speech, what the rules of speakers look at there, and what they decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from isnad.find.quotations.cues.cue_verbs import CueWords
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.words.reporting_verbs import Gender


class ReportingCue(NamedTuple):
    """A cue and its speaker. `end` is the first unit after the speaker's name; `that` the unit of أنّ, if any.

    `reports`: أنّ, a colon or quoted words follow.
    """

    cue: CueWords
    speaker: Speaker
    end: int
    that: int | None
    explicit: bool
    reports: bool = False

    @property
    def verb(self) -> str:
        """The verb, or the attribution, as printed."""
        return self.cue.word


@dataclass(frozen=True, slots=True)
class CueContext:
    """What the rules look at: a cue in its line, those before it in its sentence, and who spoke so far."""

    line: CuedLine
    cue: CueWords
    earlier: Sequence[ReportingCue]
    known: KnownSpeakers
    memory: SpeakerMemory


@dataclass(frozen=True, slots=True)
class Decision:
    """Who speaks, the first unit after him, whether he is named or described there, and the rule that says so."""

    speaker: Speaker
    end: int
    explicit: bool


@dataclass(frozen=True, slots=True)
class SpeakerRule:
    """A rule by its name, what it rests on, and what it finds."""

    name: str
    because: str
    find: Callable[[CueContext], Decision | None]


def same(one: Speaker, other: Speaker) -> bool:
    """Whether two are one speaker: the same entry, or named or described at the same place."""
    return (one.entry is not None and one.entry == other.entry) or one.printed == other.printed


def agree(verb: Gender | None, noun: Gender | None) -> bool:
    """Whether a verb may belong to a noun: masculine and feminine never; plurals go with either."""
    return verb is None or noun is None or "p" in (verb, noun) or verb == noun
