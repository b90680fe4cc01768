"""How what is said to a claim went from article to article, and whose words it may share; folded."""

from collections.abc import Iterator

from isnad.model.comparison import DiffusionStep, Doubt
from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Fold, Row, Table
from isnad.model.records import Claim
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.shared_passages import DOUBTS, by_answer
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import dated, entry_links, joined, link_to, source_of, under_stance, words_link
from isnad.write.render.view import View
from isnad.write.words import claim as claim_words
from isnad.write.words import comparison as comparison_words
from isnad.write.words import heads
from isnad.write.words import pairs as pair_words
from isnad.write.words.numbers import counted

_NAMED = 3
"""So many other articles stand by name beside an answer of a claim; more stand on the answer's own article."""


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
    rows = tuple(_doubt(alike, view) for alike in by_answer(doubts))
    head = (claim_words.ASSERTION, heads.OTHER_ARTICLES, heads.MAY_REST_ON)
    return (Fold(pair_words.DOUBTS, (Table(claim_words.DOUBTS_CAPTION, head, rows),), "doubts"),)


def _doubt(doubts: tuple[Doubt, ...], view: View) -> Row:
    """An answer and who has its words from an agency; where that are many, the way to its article, which names them."""
    answer = doubts[0].answer
    others = dict.fromkeys(doubt.passage.right.article for doubt in doubts)
    named = joined([(article_opening(view.archive.articles[other]),) for other in others])
    if len(others) > _NAMED:
        named = (Link(address_of(answer.article), (Text(counted(len(others), "article")),), DOUBTS),)
    return Row((words_link(answer), named, entry_links(doubts[0].may_rest_on, view)))
