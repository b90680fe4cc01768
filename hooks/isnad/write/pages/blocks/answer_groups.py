"""What is said of a claim, thing by thing: who stands behind each, how it spread, what changed on the way."""

from collections.abc import Iterator

from isnad.model import figures as charts
from isnad.model.answers import AnswerGroup
from isnad.model.comparison import DiffusionStep, Doubt
from isnad.model.pages import Block, Drawing, Heading, Inline, Inlines, Row, Subline, Table, Text
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.write.figures.range import range_chart
from isnad.write.render.phrases import entry_links, joined, link_to, source_of, under_stance, words_link
from isnad.write.render.plain_words import group_text, origins_text, published_on, source_name
from isnad.write.render.view import View
from isnad.write.words import ar as words
from isnad.write.words import comparison as labels
from isnad.write.words.origins import reason_text


def answer_group_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Each thing said, in the order it was first stated, with its counts; a chart where it is a number."""
    groups = view.related.answer_groups_by_claim[claim.id]
    if not groups:
        return ()
    rows = tuple(_row(claim, group, view) for group in groups)
    head = ("القول", "من وراءه", "المواقف", "المواضع")
    return (
        Heading(2, "ما قيل ومن وراءه", "standings"),
        *_chart(claim, view),
        Table("كل قول ومن وراءه", head, rows),
    )


def _row(claim: Claim, group: AnswerGroup, view: View) -> Row:
    merges = group.origins.merges if group.origins else ()
    reasons = (Subline((Text(reason_text(merge.because, view.name)),)) for merge in merges)
    behind: Inlines = (Text(origins_text(group)), *reasons)
    stances = "، ".join(words.STANCES[stance] for stance in group.stances)
    places = joined([_place(answer, view) for answer in group.assertions], " ")
    return Row(((Text(group_text(claim, group)),), behind, (Text(stances),), places))


def _place(answer: TracedAssertion, view: View) -> Inlines:
    """The words, and below them the article; a headline that answers is its article's name already. What rests on
    other words of its article, or on nothing in it, says so."""
    said, words_of = answer.assertion, words_link(answer)
    resting = labels.UNSUPPORTED if said.unsupported else labels.RESTS if said.rests_on else ""
    note = (Subline((Text(resting),)),) if resting else ()
    if said.words == answer.article.title:
        return (Subline(words_of), *note)
    return (*words_of, Subline((link_to(answer.article),)), *note)


def _chart(claim: Claim, view: View) -> tuple[Block, ...]:
    if claim.kind != "number":
        return ()
    rows = tuple(_number(answer, view) for answer in view.related.answers_by_claim.get(claim.id, ()))
    title = f"مدى الأعداد: {claim.question}"
    svg = range_chart(charts.RangeChart("range", title, claim.unit or "", rows))
    return (Drawing(svg, "الأعداد بالترتيب الزمني، وهي نفسها في الجدول أدناه."),) if svg else ()


def _number(answer: TracedAssertion, view: View) -> charts.NumberRow:
    said, value = answer.assertion, answer.assertion.value
    source = source_name(answer, view)
    detail = f"{view.name(answer.article.outlet)}، {published_on(answer.article)}"
    if value is None:
        return charts.NumberRow(source, detail, words.STANCES[said.stance], stance=said.stance)
    printed = value.printed or ""
    return charts.NumberRow(source, detail, printed, value.min, value.max, value.open, value.approximate, said.stance)


def diffusion_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Who said it first, who repeated it, and what changed on the way, by date."""
    steps = view.related.diffusion_by_claim[claim.id]
    if len(steps) < 2:
        return ()
    rows = tuple(_step(step, view) for step in steps)
    head = ("متى وأين", "القول", "القائل", "الخطوة")
    return (Heading(2, "كيف انتقل القول", "diffusion"), Table("خطوات القول بترتيب التاريخ", head, rows))


def _step(step: DiffusionStep, view: View) -> Row:
    where = (link_to(step.answer.article), Subline((Text(published_on(step.answer.article)),)))
    return Row((where, (under_stance(step.answer, view),), source_of(step.answer, view), _kind(step, view)))


def _kind(step: DiffusionStep, view: View) -> Inlines:
    told: list[Inline] = [Text(labels.STEPS[step.kind])]
    told += [Subline((Text(note),)) for note in _step_notes(step)]
    if step.of:
        changed = " و".join(labels.CHANGES[change] for change in step.changes)
        told.append(Subline((Text(f"تغيّر: {changed}. قبله: " if changed else "قبله: "), *words_link(step.of))))
    for answer in step.elsewhere:
        question = link_to(view.archive.claims[answer.assertion.claim])
        told.append(Subline((Text(labels.ELSEWHERE), question, Text(" "), *words_link(answer))))
    return tuple(told)


def _step_notes(step: DiffusionStep) -> Iterator[str]:
    """What a step is held against, and what nobody knows of it."""
    if step.of:
        known = labels.SAME_SOURCE if step.one_source == "known" else labels.ONE_DESCRIPTION
        yield labels.RESTING if step.resting else known
    if step.order == "not known":
        yield labels.FIRST_NOT_KNOWN if step.kind == "first" else labels.ORDER_NOT_KNOWN


def doubt_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Answers in words that another article has from an agency."""
    doubts = view.related.doubts_by_claim.get(claim.id, ())
    if not doubts:
        return ()
    rows = tuple(_doubt(doubt, view) for doubt in doubts)
    head = ("الإفادة", "المقال الآخر", "ربما استندت إلى")
    return (Heading(2, "ألفاظ مشتركة تثير سؤالاً عن المصدر", "doubts"), Table("إفادات لا تسمّي وكالة", head, rows))


def _doubt(doubt: Doubt, view: View) -> Row:
    other = view.archive.articles[doubt.passage.right.article]
    return Row((words_link(doubt.answer), (link_to(other),), entry_links(doubt.may_rest_on, view)))
