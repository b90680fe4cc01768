"""How what is said to a claim went from article to article, and whose words it may share; folded."""

from collections.abc import Iterator

from isnad.model.comparison import DiffusionStep, Doubt
from isnad.model.inlines import Inline, Inlines, Subline, Text
from isnad.model.pages import Block, Fold, Row, Table
from isnad.model.records import Claim
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.phrases import dated, entry_links, link_to, source_of, under_stance, words_link
from isnad.write.render.view import View
from isnad.write.words import claim as claim_words
from isnad.write.words import comparison as comparison_words
from isnad.write.words import heads
from isnad.write.words import pairs as pair_words


def diffusion_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Who said it first, who repeated it, and what changed on the way, by date."""
    steps = view.related.diffusion_by_claim[claim.id]
    if len(steps) < 2:
        return ()
    rows = tuple(_step(step, view) for step in steps)
    table = Table(claim_words.DIFFUSION_CAPTION, claim_words.DIFFUSION_HEAD, rows)
    return (Fold(claim_words.DIFFUSION, (table,), "diffusion"),)


def _step(step: DiffusionStep, view: View) -> Row:
    where = (article_opening(step.answer.article), Subline((dated(step.answer.article.published),)))
    return Row((where, (under_stance(step.answer, view),), source_of(step.answer, view), _what_changed(step, view)))


def _what_changed(step: DiffusionStep, view: View) -> Inlines:
    lines: list[Inline] = [Text(comparison_words.STEPS[step.kind])]
    lines += [Subline((Text(note),)) for note in _step_notes(step)]
    if step.of:
        changes = [comparison_words.CHANGES[change] for change in step.changes]
        lines.append(Subline((Text(claim_words.before(changes)), *words_link(step.of))))
    for traced in step.elsewhere:
        question = link_to(view.archive.claims[traced.assertion.claim])
        lines.append(Subline((Text(comparison_words.ELSEWHERE), question, Text(" "), *words_link(traced))))
    return tuple(lines)


def _step_notes(step: DiffusionStep) -> Iterator[str]:
    """What a step is held against, and what nobody knows of it."""
    if step.of:
        known = comparison_words.SAME_SOURCE if step.one_source == "known" else comparison_words.ONE_DESCRIPTION
        yield comparison_words.RESTING if step.resting else known
    if step.order == "not known":
        yield comparison_words.FIRST_NOT_KNOWN if step.kind == "first" else comparison_words.ORDER_NOT_KNOWN


def doubt_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Answers in words that another article has from an agency."""
    doubts = view.related.doubts_by_claim.get(claim.id, ())
    if not doubts:
        return ()
    rows = tuple(_doubt(doubt, view) for doubt in doubts)
    head = (claim_words.ASSERTION, heads.OTHER_ARTICLE, heads.MAY_REST_ON)
    return (Fold(pair_words.DOUBTS, (Table(claim_words.DOUBTS_CAPTION, head, rows),), "doubts"),)


def _doubt(doubt: Doubt, view: View) -> Row:
    other = view.archive.articles[doubt.passage.right.article]
    return Row((words_link(doubt.answer), (article_opening(other),), entry_links(doubt.may_rest_on, view)))
