"""Answers claim by claim: what is said to each, by whom and in which articles, each opening at its words."""

from collections.abc import Callable, Sequence

from isnad.model.inlines import Anchor, Inline, Inlines, Subline, Text, UnderStance
from isnad.model.pages import Block, Fold, Row, Table
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.short_answers import alike
from isnad.write.render.addresses import annotation_anchor
from isnad.write.render.phrases import claim_link, in_short, joined, source_of, speaks_itself, who_or_gap
from isnad.write.render.plain_words import answer_text, is_said_plainly, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words import entries as entry_words

MOST = 8
"""So many claims stand open; more are folded."""

_Where = Callable[[TracedAssertion, View], Inlines]


def own_answers(assertions: Sequence[TracedAssertion], view: View) -> tuple[Block, ...]:
    """What one source answers, in the order of claims: each answer once, with the articles that have it and through
    whom; nothing where there is none."""
    return _blocks(entry_words.ASSERTIONS_CAPTION, entry_words.OWN_ANSWERS_HEAD, assertions, _article_and_chain, view)


def sourced_answers(caption: str, assertions: Sequence[TracedAssertion], view: View) -> tuple[Block, ...]:
    """What several sources answer, in the order of claims: each answer once, with who gives it and where."""
    return _blocks(caption, entry_words.SOURCED_ANSWERS_HEAD, assertions, _source_and_article, view)


def _blocks(
    caption: str, head: tuple[str, ...], assertions: Sequence[TracedAssertion], where: _Where, view: View
) -> tuple[Block, ...]:
    if not assertions:
        return ()
    ordered = sorted(assertions, key=lambda traced: view.claim_ranks[traced.assertion.claim])
    rows = tuple(_row(own, where, view) for own in alike(ordered, lambda traced: traced.assertion.claim))
    if len(rows) <= MOST + 1:
        return (Table(caption, head, rows),)
    summary = entry_words.OTHER_CLAIMS.format(len(rows) - MOST)
    return (Table(caption, head, rows[:MOST]), Fold(summary, (Table(summary, head, rows[MOST:]),)))


def _row(assertions: Sequence[TracedAssertion], where: _Where, view: View) -> Row:
    answers = alike(assertions, lambda traced: in_short(traced, view))
    question = (claim_link(assertions[0].assertion.claim, view),)
    return Row((question, tuple(_answer(own, where, view) for own in answers)))


def _answer(assertions: Sequence[TracedAssertion], where: _Where, view: View) -> UnderStance:
    assertion = assertions[0].assertion
    said, stance = answer_text(view.archive.claims[assertion.claim], assertion), stance_text(assertion)
    answer = said if said and is_said_plainly(assertion) else f"{said} ({stance})" if said else stance
    once = alike(assertions, lambda traced: (traced.article.id, traced.assertion.source))
    places = joined([where(own[0], view) for own in once], "؛ ")
    anchors: tuple[Inline, ...] = tuple(
        Anchor(annotation_anchor(traced.article, traced.assertion)) for traced in assertions
    )
    return UnderStance(assertion.stance, (*anchors, Text(answer), Subline(places)))


def _article_and_chain(traced: TracedAssertion, view: View) -> Inlines:
    """The article, and through whom it came; gaps stand as gaps."""
    passed = [(Text(article_words.THROUGH), who_or_gap(link.who, view)) for link in traced.chain.links[1:-1]]
    return joined([(article_opening(traced.article, traced.assertion.id),), *passed])


def _source_and_article(traced: TracedAssertion, view: View) -> Inlines:
    where = article_opening(traced.article, traced.assertion.id)
    if traced.article.short and speaks_itself(traced):
        return (Text(ar.OWN_VOICE), where)  # the short name tells the outlet
    return (*source_of(traced, view), Text(": "), where)
