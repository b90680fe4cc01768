"""What is found in a raw text that is to become a record. Offsets are code points of that text; ends are exclusive."""

from dataclasses import dataclass, field
from typing import Literal

from isnad.model.fields import Certainty, Stance
from isnad.model.texts import Mention

LineKind = Literal["title", "deck", "byline", "source-line", "date", "caption", "subhead", "body", "boilerplate"]
KEPT: frozenset[LineKind] = frozenset(("deck", "subhead", "body"))
"""The kinds of line that an article's body is made of."""


@dataclass(frozen=True, slots=True)
class ZonedLine:
    """A line that holds words: its number from 1, where its words stand (blanks around them left out), its kind."""

    number: int
    start: int
    end: int
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that somebody is said to have said: `start` to `end` without the quote marks around them.

    `printed` is where the speaker is named or described; `via` are carriers with their verbs, None where one is not
    known. A `suggestion` is too short or too uncertain to be a quotation without an editor's word.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    kind: Literal["direct", "indirect", "mixed"]
    verb: str
    stance: Stance
    speaker: str | None
    printed: tuple[int, int] | None
    via: tuple[tuple[str | None, str], ...]
    confidence: float
    suggestion: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date in EDTF with bounds, or None where it cannot be known.

    `because` says in Arabic what it was inferred from, what EDTF cannot say, or why it is left open.
    """

    edtf: str | None
    because: str | None
    certainty: Certainty = "stated"


@dataclass(frozen=True, slots=True)
class SharedWithNew:
    """A passage that the new text shares with an article already here.

    `start` and `end` are its place in the new text; `there` says where in the other, in words for an editor.
    """

    article: str
    start: int
    end: int
    there: str
    words: int
    similarity: float | None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that reading a raw text found, ready to be made a draft of."""

    text: str
    lines: tuple[ZonedLine, ...]
    mentions: tuple[Mention, ...]
    speech: tuple[Speech, ...]
    published: Resolved
    outlet: str | None
    agencies: tuple[str, ...]
    declared: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    shared: tuple[SharedWithNew, ...] = ()
    fingerprint: str = ""

    def first(self, kind: LineKind) -> ZonedLine | None:
        """The first line of a kind."""
        return next((line for line in self.lines if line.kind == kind), None)
