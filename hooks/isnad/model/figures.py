"""What charts draw: plain values, so that anything can build them. Labels are text, never markup.

A chart's `title` says what it shows; an `id` must be the only one on its page. Rows are drawn in the order given.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from isnad.model.fields import PlaceKind, Stance

Points = tuple[tuple[float, float], ...]
"""Longitude and latitude, in degrees."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where something drawn leads: a page of the archive, and an id on it."""

    address: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class NumberDot:
    """One origin's number. Without `low` and `high` it has no dot.

    `who` says it, as `printed`; `answer` is the number of the answer that it belongs to, from 1. `low` alone is a
    floor, `high` alone a ceiling, both the same a point; `open` adds "or more" to the higher.
    """

    who: str
    printed: str
    to: Target
    answer: int
    low: float | None = None
    high: float | None = None
    open: bool = False
    approximate: bool = False
    stance: Stance = "asserts"


@dataclass(frozen=True, slots=True)
class RangeChart:
    """The number answers of a claim; `unit` names what the axis counts."""

    id: str
    title: str
    unit: str
    dots: tuple[NumberDot, ...]


DateKind = Literal["day", "one-of", "span", "night"]
"""A day; one day, it is not known which, of several; all the days of a span; the night between two days."""


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date, claimed or known: its first and last day. Without them it is a row with no mark (vague)."""

    label: str
    detail: str = ""
    printed: str = ""
    first: date | None = None
    last: date | None = None
    kind: DateKind = "day"


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Dates under one another on one axis of days."""

    id: str
    title: str
    rows: tuple[DateRow, ...]


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place with the radius of doubt around it, in km; `given_by` names those who give it as their answer.

    `answer` is the number of that answer on its claim, where the map is a claim's: its tone.
    """

    label: str
    lat: float
    lon: float
    precision: float
    kind: PlaceKind = "town"
    given_by: tuple[str, ...] = ()
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class MapLine:
    """A river, or a line that people drew; `given_by` as for a place."""

    label: str
    points: Points
    kind: Literal["river", "line"] = "river"
    given_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMap:
    """Where an event is said to have been. `around` are outlines that a small inset draws, `around_label` its name."""

    id: str
    title: str
    places: tuple[MapPlace, ...]
    lines: tuple[MapLine, ...] = ()
    around: tuple[Points, ...] = ()
    around_label: str = ""


StepKind = Literal["person", "role", "body", "gap"]
"""A person with a name; a description with none; an organisation or a medium; nobody is told."""


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of a source chain. Within an answer, steps of one `key` are one node; a gap's key is its own.

    `verb`, `inferred` and `because` tell of the way to it from the step before. `detail` stands below its label.
    """

    key: str
    label: str
    kind: StepKind
    to: Target
    verb: str = ""
    inferred: bool = False
    because: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One chain in a line, from the speaker to the outlet: each link in the shape that it has in a chain tree."""

    steps: tuple[ChainStep, ...]


@dataclass(frozen=True, slots=True)
class ChainSaying:
    """Where a chain ends: an article (by its short name) and its words; `shown` is what is drawn of them.

    `flag` is what is to be told of the article's headline: that it says the same, or something else, or alone says it.
    """

    key: str
    article: str
    shown: str
    words: str
    to: Target
    flag: str = ""


@dataclass(frozen=True, slots=True)
class DrawnChain:
    """From the first speaker to the outlet, which is the last step; an outlet in its own voice is the only one."""

    steps: tuple[ChainStep, ...]
    saying: ChainSaying


@dataclass(frozen=True, slots=True)
class AnswerChains:
    """What is answered, how many origins it may have in words, and every chain. `definite` is False for no answer.

    `common` is the key of the link that all its chains come through, where there is one; `list_id` is where the page
    lists them.
    """

    label: str
    origins: str
    chains: tuple[DrawnChain, ...]
    definite: bool = True
    common: str = ""
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class ChainTree:
    """The chains of a claim, answer by answer."""

    id: str
    title: str
    answers: tuple[AnswerChains, ...]


@dataclass(frozen=True, slots=True)
class FlowNode:
    """Somebody in a column of a flow: speakers stand in the first (0), outlets in the last.

    `key` is its own in the whole flow, so that who speaks here and passes on there has two.
    """

    key: str
    label: str
    kind: StepKind
    column: int
    to: Target


@dataclass(frozen=True, slots=True)
class FlowLink:
    """How many sayings went from one node (by its key) straight to another."""

    source: str
    target: str
    sayings: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Who quotes whom: a link goes from a column to a later one."""

    id: str
    title: str
    nodes: tuple[FlowNode, ...]
    links: tuple[FlowLink, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A passage that two texts share: from where to where it stands in each, in code points, the end exclusive."""

    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class SharedBands:
    """Two texts, each as long (in code points) as it is said to be, and the passages that both have, in order."""

    id: str
    title: str
    names: tuple[str, str]
    lengths: tuple[int, int]
    bands: tuple[Band, ...]
