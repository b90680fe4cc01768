"""What an event's articles agree on, what they dispute, and what one alone says."""

from collections.abc import Sequence

from isnad.model.answers import AnswerGroup
from isnad.model.comparison import Finding, Outcome
from isnad.model.pages import Block, Bullets, Heading, Inlines, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Claim, Event
from isnad.write.pages.blocks.references import place_of, references
from isnad.write.render.phrases import joined, link_to
from isnad.write.render.plain_words import group_text, origins_text, spread_text
from isnad.write.render.view import View
from isnad.write.words import comparison as comparison_words
from isnad.write.words import event as event_words


def agreement_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """Up to three lists of claims, each in the order of the stance grid: most answered first; none that is empty."""
    claims = view.claims_of(event)
    agreed, disputed, single = (
        [claim for claim in claims if view.related.finding_by_claim[claim.id].outcome == outcome]
        for outcome in _OUTCOMES
    )
    table = Table(event_words.DISPUTED_CAPTION, event_words.DISPUTED_HEAD, tuple(_row(c, view) for c in disputed))
    return (
        *_list(event_words.AGREED, "agreed", comparison_words.AGREED, agreed, view),
        *(_under(event_words.DISPUTED, "disputed", comparison_words.DISPUTED, table) if disputed else ()),
        *_list(event_words.SINGLE, "single", comparison_words.SINGLE, single, view),
    )


_OUTCOMES: tuple[Outcome, ...] = ("agreed", "disputed", "single")


def _list(heading: str, id_: str, says: str, claims: Sequence[Claim], view: View) -> tuple[Block, ...]:
    return _under(heading, id_, says, Bullets(tuple(_agreed(claim, view) for claim in claims))) if claims else ()


def _under(heading: str, id_: str, says: str, block: Block) -> tuple[Block, ...]:
    return (Heading(2, heading, id_), Paragraph((Text(says),)), block)


def _agreed(claim: Claim, view: View) -> Inlines:
    """A claim with what is said of it, each thing said with its references."""
    groups = view.related.answer_groups_by_claim[claim.id]
    each = joined([_answer_with_places(claim, group) for group in groups], "؛ ")
    return (link_to(claim), Text(" "), *each, Subline((Text(spread_text(view.related.spread_by_claim[claim.id])),)))


def _row(claim: Claim, view: View) -> Row:
    finding = view.related.finding_by_claim[claim.id]
    line = Subline((Text(spread_text(view.related.spread_by_claim[claim.id])),))
    answers = joined(
        [_answer_and_origins(claim, group) for group in view.related.answer_groups_by_claim[claim.id]], " "
    )
    return Row(((link_to(claim), line), answers, _differences(finding, view)))


def _answer_and_origins(claim: Claim, group: AnswerGroup) -> Inlines:
    """One thing said, and below it how many origins stand behind it."""
    return (*_answer_with_places(claim, group), Subline((Text(origins_text(group)),)))


def _answer_with_places(claim: Claim, group: AnswerGroup) -> Inlines:
    """One thing said, and a reference to each place that says it."""
    return (Text(group_text(claim, group)), *references([place_of(traced) for traced in group.assertions]))


def _differences(finding: Finding, view: View) -> Inlines:
    kinds = "؛ ".join(comparison_words.KINDS[kind] for kind in finding.kinds)
    return (Text(kinds), *(_itself(finding.against_itself, view) if finding.against_itself else ()))


def _itself(articles: Sequence[str], view: View) -> Inlines:
    named = joined([(link_to(view.archive.articles[id_]),) for id_ in articles])
    return (Subline((Text(f"{comparison_words.ITSELF}: "), *named)),)
