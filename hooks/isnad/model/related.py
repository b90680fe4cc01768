"""Every link and comparison that `relate` makes of an archive."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.answers import AnswerGroup, Spread
from isnad.model.comparison import (
    DeclaredSame,
    DiffusionStep,
    Doubt,
    Finding,
    Pair,
    RelatedClaim,
    SharedPassage,
    StanceGrid,
)
from isnad.model.records import Article
from isnad.model.relations import Appearance, Corrected, TracedAssertion, TracedQuotation
from isnad.model.summaries import CasualtyFigures, OutletWording, Sourcing, Timeline
from isnad.model.texts import Reading


@dataclass(frozen=True)
class Related:
    """Every link and comparison, each list by date of publication, then in the order of the text.

    `articles` are all, in the archive's one order. The other names say by what they are grouped, and nothing is left
    out but what this says:

    - `assertions_by_...` hold every assertion, answer or not. One in an outlet's own voice, or from a gap, has no
      source, so that it stands in no list of `assertions_by_source`.
    - `passed_on_by` is what came through an entry that is neither its speaker nor its outlet.
    - `answer_groups_by_claim`: each thing said, and how many origins stand behind it; after the answers, each way of
      giving none.
    - `related_by_claim`: the few claims of its event that a claim is closest to, in the event's order of claims.
    - `pairs_by_event` leaves out most of a large event's (`MOST_PAIRED`); `passages_by_event` leaves none out, two
      articles after two.
    - `entries_by_event` are the ids of whatever an event's articles publish, credit, quote or name.
    - `wording_by_event` goes by event and actor.
    - `corrections` are all, newest first; `corrections_by_path` by the path of the record whose page tells of them.
    - `identities` are the entries stated to be one source.

    Every claim, and every event, has its own, if empty; the other keys are only there where something is found.
    """

    articles: tuple[Article, ...]
    reading_by_article: Mapping[str, Reading]
    quotations_by_article: Mapping[str, tuple[TracedQuotation, ...]]
    assertions_by_article: Mapping[str, tuple[TracedAssertion, ...]]
    appearances_by_entry: Mapping[str, tuple[Appearance, ...]]
    quotations_by_speaker: Mapping[str, tuple[TracedQuotation, ...]]
    assertions_by_source: Mapping[str, tuple[TracedAssertion, ...]]
    passed_on_by: Mapping[str, tuple[TracedQuotation | TracedAssertion, ...]]
    articles_by_entry: Mapping[str, tuple[Article, ...]]
    entries_by_event: Mapping[str, tuple[str, ...]]
    assertions_by_claim: Mapping[str, tuple[TracedAssertion, ...]]
    silent_by_claim: Mapping[str, tuple[Article, ...]]
    spread_by_claim: Mapping[str, Spread]
    identities: Mapping[str, DeclaredSame]
    answer_groups_by_claim: Mapping[str, tuple[AnswerGroup, ...]]
    doubts_by_claim: Mapping[str, tuple[Doubt, ...]]
    finding_by_claim: Mapping[str, Finding]
    diffusion_by_claim: Mapping[str, tuple[DiffusionStep, ...]]
    related_by_claim: Mapping[str, tuple[RelatedClaim, ...]]
    grid_by_event: Mapping[str, StanceGrid]
    casualty_figures_by_event: Mapping[str, tuple[CasualtyFigures, ...]]
    timeline_by_event: Mapping[str, Timeline]
    pairs_by_event: Mapping[str, tuple[Pair, ...]]
    passages_by_event: Mapping[str, tuple[tuple[SharedPassage, ...], ...]]
    wording_by_entry: Mapping[str, tuple[OutletWording, ...]]
    wording_by_event: Mapping[str, Mapping[str, tuple[OutletWording, ...]]]
    sourcing_by_event: Mapping[str, tuple[Sourcing, ...]]
    sourcing_by_outlet: Mapping[str, Sourcing]
    corrections: tuple[Corrected, ...]
    corrections_by_path: Mapping[str, tuple[Corrected, ...]]
