"""What is said to a claim, gathered by what says the same, and how many origins stand behind each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from isnad.model.fields import Stance
from isnad.model.records import Value
from isnad.model.relations import TracedAssertion

Side = Literal["holds", "denies", "cannot-confirm", "does-not-know", "possible"]
"""On which side of an answer an assertion stands: the first two answer; the others are no answer, counted nowhere."""

SIDES: Mapping[Stance, Side] = MappingProxyType(
    {
        "asserts": "holds",
        "suspects": "holds",
        "denies": "denies",
        "cannot-confirm": "cannot-confirm",
        "does-not-know": "does-not-know",
        "possible": "possible",
    }
)
ANSWERING: frozenset[Side] = frozenset({"holds", "denies"})

OriginKind = Literal["speaker", "role", "medium", "own-voice", "gap"]
MergeKind = Literal[
    "one-description",
    "likely-same-entry",
    "likely-same-assertion",
    "speaks-for",
    "one-agency",
    "shared-words",
    "medium",
    "unnamed-medium",
]
"""Why origins may be one: one description; entries, or assertions, declared likely the same; a person and the body that
he holds an office in; words that articles under agency lines share and nobody attributes; words shared with an article
that attributes them; a medium, whose own source is not told, and a speaker who says the same; the unnamed agency
as such a medium."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A first link that counts once for the most. `who` is its entry, None at a gap.

    `article` is set where it counts once for each article: a gap, or a description of which nobody knows whether it is
    one person's. `plural` is a description of several. `assertions` are those that begin with it (`article#id`).
    """

    kind: OriginKind
    who: str | None
    article: str | None
    plural: bool
    assertions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeReason:
    """Why origins may be one, as parts to be worded.

    `entries`: the description; the entries declared the same; person and body; medium and speaker; whom the words are
    attributed to. `articles` and `words`: who shares a passage, and how long it is. `through`: the address of an
    article that nobody recorded, where it is that one which has words of both. `stated`: recorders' own reasons.
    """

    kind: MergeKind
    entries: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    words: int | None = None
    stated: tuple[str, ...] = ()
    through: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """Origins that the least takes for one: the assertions that begin with them (`article#id`), and why."""

    assertions: tuple[str, ...]
    because: MergeReason


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many origins: `least` where all that may be one is one, `most` where all that is not stated to be is not.

    `origins` are those of the most, in the order of the assertions; `merges` are what parts the most from the least.
    Where `open_most`, one of them is a description of several, so that there may be more.
    """

    least: int
    most: int
    open_most: bool
    origins: tuple[Origin, ...]
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Assertions to one claim that say the same, by date, or that give no answer in the same way.

    An answer is a `position` or a `value` (the widest of the group, or the "more than" that a flat figure joined), or
    neither, where the stance is all that is said; `printed` are the ways in which values were printed, each once.
    `origins` is None for what is no answer. `speakers` are the named sources, those included that a headline rests on.
    `common_link` is whoever all chains of two articles or more come through: the last such link before they part.
    """

    side: Side
    position: str | None
    value: Value | None
    printed: tuple[str, ...]
    assertions: tuple[TracedAssertion, ...]
    speakers: tuple[str, ...]
    origins: OriginCount | None
    common_link: str | None

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances taken, each once."""
        return tuple(dict.fromkeys(answer.assertion.stance for answer in self.assertions))

    @property
    def resting(self) -> tuple[TracedAssertion, ...]:
        """Those that rest on other assertions, and add no origin."""
        return tuple(answer for answer in self.assertions if answer.assertion.rests_on)

    @property
    def unsupported(self) -> tuple[TracedAssertion, ...]:
        """Headlines for which their own text gives nothing."""
        return tuple(answer for answer in self.assertions if answer.assertion.unsupported)


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the answers to a claim lie apart, without a verdict.

    `articles` answer it. `lowest` and `highest` are of the numbers held; `open` says that the highest is a floor
    ("more than"); `positions` are those held, in the order in which each was first stated.
    """

    articles: int
    lowest: float | None = None
    highest: float | None = None
    open: bool = False
    positions: tuple[str, ...] = ()
