"""What is found in a raw text that is to become a record. Offsets are code points of that text; ends are exclusive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from isnad.model.comparison import PassageSide
from isnad.model.fields import Certainty, Stance
from isnad.model.printed_dates import DateFound, DateLabel
from isnad.model.remarks import Remark
from isnad.model.texts import Mention

LineKind = Literal["title", "deck", "byline", "source-line", "date", "caption", "subhead", "body", "boilerplate"]
KEPT: frozenset[LineKind] = frozenset(("deck", "subhead", "body"))
"""The kinds of line that an article's body is made of."""


@dataclass(frozen=True, slots=True)
class LayoutLine:
    """A line that holds words: its number from 1, where its words stand (blanks around them left out), its kind."""

    number: int
    start: int
    end: int
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who may have said something: an entry or None, and where he is named or described."""

    entry: str | None
    printed: tuple[int, int] | None


class Speech(NamedTuple):  # of so many fields a dataclass takes twice as long to make, and longer to change
    """Words that somebody is said to have said: `start` to `end` without the quote marks around them.

    `printed` is where the speaker is named or described; `via` are intermediaries with their verbs, None where one is
    not known. A `suggestion` is too short or too uncertain to be a quotation without an editor's word. `rule` names
    what made it speech, `speaker_rule` what chose the speaker; where two rules would choose different people, both
    stand in `candidates` and no speaker is filled in. Words that no quote marks enclose are not `marked`. `doubtful`
    are those whose rules were right too seldom where that was measured. `confidence` is how often a speaker who was
    filled in so was right where it was measured, of 1; 0 where nobody is filled in.
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
    rule: str = ""
    speaker_rule: str = ""
    candidates: tuple[Candidate, ...] = ()
    marked: bool = True
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date in EDTF with bounds, or None where it cannot be known.

    `because` says what it was inferred from, what EDTF cannot say, or why it is left open.
    """

    edtf: str | None
    because: tuple[Remark, ...] = ()
    certainty: Certainty = "stated"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found in a line (`found` counts from the line's beginning) and what the words before it call it."""

    found: DateFound
    label: DateLabel | None = None


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line of a page, its words, and the dates in them."""

    line: LayoutLine
    text: str
    dates: tuple[PrintedDate, ...]


@dataclass(frozen=True, slots=True)
class DeclaredDate:
    """What a page's own data say of its day, as they say it, and the dates in that; `where` names the field."""

    kind: Literal["published", "updated", "address"]
    where: str
    text: str
    dates: tuple[DateFound, ...]


@dataclass(frozen=True, slots=True)
class SharedWithNew:
    """A passage that the new text shares with an article already here.

    `start` and `end` are its place in the new text (end exclusive), `there` is its place in the other.
    """

    start: int
    end: int
    there: PassageSide
    words: int
    similarity: float | None


@dataclass(frozen=True, slots=True)
class LikelySentence:
    """A sentence of a text (code points) that may answer a claim, the words that speak for it, and how much in all."""

    start: int
    end: int
    because: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class ProposedAnswer:
    """What a sentence may say to a claim: a position, or a value as front matter has it; and the words that say so."""

    because: tuple[str, ...]
    position: str | None = None
    value: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class ProposedAssertion:
    """An assertion that somebody is to confirm or to throw away: nothing of it is filled in by itself.

    `answers` are the most likely first; none where the sentence has no word or value for any. `speech` is what is said
    in the sentence and by whom; None where it is said in the outlet's own voice.
    """

    claim: str
    sentence: LikelySentence
    answers: tuple[ProposedAnswer, ...]
    speech: Speech | None


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that reading a raw text found, ready to be made a draft of.

    `title` and `byline` are as printed, or as the page declares them where it prints none; `dates` has each line's.
    """

    text: str
    lines: tuple[LayoutLine, ...]
    dates: tuple[DatedLine, ...]
    mentions: tuple[Mention, ...]
    speech: tuple[Speech, ...]
    published: ResolvedDate
    title: str | None
    byline: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    declared: dict[str, str] = field(default_factory=dict)
    notes: tuple[Remark, ...] = ()
    shared: tuple[SharedWithNew, ...] = ()
    fingerprint: str = ""

    def first(self, kind: LineKind) -> LayoutLine | None:
        """The first line of a kind."""
        return next((line for line in self.lines if line.kind == kind), None)
