"""The whole web of links and comparisons that `relate` makes of an archive."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.comparison import Doubt, Finding, Identity, Matrix, Origin, Pair, Standing, Step
from isnad.model.records import Article
from isnad.model.relations import Answer, Appearance, Corrected, Quoted, Spread
from isnad.model.summaries import Claimant, OutletWording, Sourcing, Timeline
from isnad.model.texts import Reading


@dataclass(frozen=True)
class Related:
    """The whole web of links, each list by date of publication, then in the order of the text.

    By article: `readings`, `quoted`, `stated`. By entry: `appearances`, `spoken` (quotations of it), `given`
    (answers that rest on it), `passed` (answers and quotations that came through it), `articles_of`.
    By claim: `answers`, `silent`, `spreads`; `origins` and `standings` (who stands behind each thing said), `doubts`,
    `findings`, `diffusions`. By event: `matrices`, `tolls`, `timelines`, `pairs`. By person or organisation: `wording`.
    By outlet: `sourcing`. `corrections` are all, newest first; `corrected` by the path of the record whose page tells
    of them. `identities` are the entries declared to be one source. Every claim, and every event, has its
    own, if empty; the other keys are only there where something is found.
    """

    readings: Mapping[str, Reading]
    quoted: Mapping[str, tuple[Quoted, ...]]
    stated: Mapping[str, tuple[Answer, ...]]
    appearances: Mapping[str, tuple[Appearance, ...]]
    spoken: Mapping[str, tuple[Quoted, ...]]
    given: Mapping[str, tuple[Answer, ...]]
    passed: Mapping[str, tuple[Quoted | Answer, ...]]
    articles_of: Mapping[str, tuple[Article, ...]]
    answers: Mapping[str, tuple[Answer, ...]]
    silent: Mapping[str, tuple[Article, ...]]
    spreads: Mapping[str, Spread]
    identities: Mapping[str, Identity]
    origins: Mapping[str, tuple[Origin, ...]]
    standings: Mapping[str, tuple[Standing, ...]]
    doubts: Mapping[str, tuple[Doubt, ...]]
    findings: Mapping[str, Finding]
    diffusions: Mapping[str, tuple[Step, ...]]
    matrices: Mapping[str, Matrix]
    tolls: Mapping[str, tuple[Claimant, ...]]
    timelines: Mapping[str, Timeline]
    pairs: Mapping[str, tuple[Pair, ...]]
    wording: Mapping[str, tuple[OutletWording, ...]]
    sourcing: Mapping[str, Sourcing]
    corrections: tuple[Corrected, ...]
    corrected: Mapping[str, tuple[Corrected, ...]]
