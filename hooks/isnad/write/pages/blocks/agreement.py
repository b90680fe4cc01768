"""The claims of an event as tiles: those whose answers exclude one another, those whose do not, those of one outlet."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from isnad.model.comparison import Finding, Outcome
from isnad.model.inlines import Inlines, Text
from isnad.model.pages import Tile
from isnad.model.records import Claim, Event
from isnad.write.pages.blocks.answer_lines import article_opening, tile
from isnad.write.render.phrases import joined
from isnad.write.render.view import View
from isnad.write.words import comparison as comparison_words


def claims_by_outcome(event: Event, outcome: Outcome, view: View) -> tuple[Claim, ...]:
    """The event's claims of one outcome, those with most answers first."""
    return tuple(c for c in view.claims_of(event) if view.related.finding_by_claim[c.id].outcome == outcome)


def disputed_tiles(claims: Iterable[Claim], view: View) -> Iterator[Tile]:
    """Each claim with every answer, and below them in what they differ."""
    for claim in claims:
        yield replace(tile(claim, view), more=_differences(view.related.finding_by_claim[claim.id], view))


def single_by_outlet(claims: Iterable[Claim], view: View) -> dict[str, tuple[Claim, ...]]:
    """Claims that one article alone answers, by its outlet."""
    found: dict[str, tuple[Claim, ...]] = {}
    for claim in claims:
        outlet = view.related.assertions_by_claim[claim.id][0].article.outlet
        found[outlet] = (*found.get(outlet, ()), claim)
    return found


def _differences(finding: Finding, view: View) -> Inlines:
    kinds = "؛ ".join(comparison_words.KINDS[kind] for kind in finding.kinds)
    if not finding.against_itself:
        return (Text(kinds),)
    named = joined([(article_opening(view.archive.articles[id_]),) for id_ in finding.against_itself])
    return (Text(f"{kinds}. {comparison_words.ITSELF}: "), *named)
