"""What is said of a claim, thing by thing: who stands behind each, how it spread, what changed on the way."""

from collections.abc import Iterator

from isnad.model import figures as charts
from isnad.model.answers import AnswerGroup
from isnad.model.comparison import DiffusionStep, Doubt
from isnad.model.pages import Block, Drawing, Heading, Inline, Inlines, Row, Subline, Table, Text
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.write.figures.range import range_chart
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_links, joined, link_to, source_of, under_stance, words_link
from isnad.write.render.plain_words import group_text, origins_text, published_on, source_name
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import claim as claim_words
from isnad.write.words import comparison as comparison_words
from isnad.write.words import pairs as pair_words
from isnad.write.words.origins import reason_text


def answer_group_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Each thing said, in the order it was first stated, with its counts; a chart where it is a number."""
    groups = view.related.answer_groups_by_claim[claim.id]
    if not groups:
        return ()
    rows = tuple(_row(claim, group, view) for group in groups)
    return (
        Heading(2, claim_words.GROUPS, "answer-groups"),
        *_chart(claim, view),
        Table(claim_words.GROUPS_CAPTION, claim_words.GROUPS_HEAD, rows),
    )


def _row(claim: Claim, group: AnswerGroup, view: View) -> Row:
    merges = group.origins.merges if group.origins else ()
    reasons = (Subline((Text(reason_text(merge.because, view.name)),)) for merge in merges)
    behind: Inlines = (Text(origins_text(group)), *reasons)
    stances = "، ".join(ar.STANCES[stance] for stance in group.stances)
    places = joined([_words_and_article(traced, view) for traced in group.assertions], " ")
    return Row(((Text(group_text(claim, group)),), behind, (Text(stances),), places))


def _words_and_article(traced: TracedAssertion, view: View) -> Inlines:
    """The words, and below them the article; a headline that answers is its article's name already. What rests on
    other words of its article, or on nothing in it, says so."""
    assertion, words_of = traced.assertion, words_link(traced)
    resting = (
        comparison_words.UNSUPPORTED if assertion.unsupported else comparison_words.RESTS if assertion.rests_on else ""
    )
    note = (Subline((Text(resting),)),) if resting else ()
    if assertion.words == traced.article.title:
        return (Subline(words_of), *note)
    return (*words_of, Subline((link_to(traced.article),)), *note)


def _chart(claim: Claim, view: View) -> tuple[Block, ...]:
    if claim.kind != "number":
        return ()
    groups = [group for group in view.related.answer_groups_by_claim[claim.id] if group.origins]
    dots = tuple(dot for number, group in enumerate(groups, 1) for dot in _dots(group, number, view))
    title = claim_words.range_of(claim.question)
    svg = range_chart(charts.RangeChart("range", title, claim.unit or "", dots), address_of(claim))
    return (Drawing(svg, claim_words.RANGE_CAPTION),) if svg else ()


def _dots(group: AnswerGroup, number: int, view: View) -> Iterator[charts.NumberDot]:
    """A dot for each origin of an answer, at what its first assertion gives."""
    by_key = {f"{traced.article.id}#{traced.assertion.id}": traced for traced in group.assertions}
    for origin in group.origins.origins if group.origins else ():
        given = [by_key[key] for key in origin.assertions if key in by_key]
        first = next((traced for traced in given if traced.assertion.value), None)
        if first is None or first.assertion.value is None:
            continue
        value, outlets = first.assertion.value, dict.fromkeys(view.name(traced.article.outlet) for traced in given)
        yield charts.NumberDot(
            who=f"{source_name(first, view)}، {'، '.join(outlets)}",
            printed=value.printed or "",
            to=charts.Target(address_of(first.article), first.assertion.id),
            answer=number,
            low=value.min,
            high=value.max,
            open=value.open,
            approximate=value.approximate,
            stance=first.assertion.stance,
        )


def diffusion_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Who said it first, who repeated it, and what changed on the way, by date."""
    steps = view.related.diffusion_by_claim[claim.id]
    if len(steps) < 2:
        return ()
    rows = tuple(_step(step, view) for step in steps)
    table = Table(claim_words.DIFFUSION_CAPTION, claim_words.DIFFUSION_HEAD, rows)
    return (Heading(2, claim_words.DIFFUSION, "diffusion"), table)


def _step(step: DiffusionStep, view: View) -> Row:
    where = (link_to(step.answer.article), Subline((Text(published_on(step.answer.article)),)))
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
    return (Heading(2, pair_words.DOUBTS, "doubts"), Table(claim_words.DOUBTS_CAPTION, head, rows))


def _doubt(doubt: Doubt, view: View) -> Row:
    other = view.archive.articles[doubt.passage.right.article]
    return Row((words_link(doubt.answer), (link_to(other),), entry_links(doubt.may_rest_on, view)))
