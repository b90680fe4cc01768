"""The page of a claim: the question, how far the answers lie apart, each answer with its chain, who is silent."""

from isnad.model.answers import AnswerGroup, Merge
from isnad.model.pages import (
    Block,
    Bullets,
    Facts,
    Heading,
    Inlines,
    Link,
    Note,
    Page,
    Paragraph,
    Row,
    Subline,
    Table,
    Text,
)
from isnad.model.records import Article, Claim
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.answer_groups import answer_group_blocks, diffusion_blocks, doubt_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import answer_and_stance, link_to, source_and_chain, words_link
from isnad.write.render.plain_words import published_on, spread_text
from isnad.write.render.view import View
from isnad.write.words import ar as words
from isnad.write.words.origins import reason_text

_HEAD = ("القائل وسلسلة الإسناد", "الجواب كما طُبع والموقف", "المقال وتاريخه", "الموضع في النص")


def claim_page(claim: Claim, view: View) -> Page:
    """The page value of one claim. It gives no verdict and averages nothing; the order is by date."""
    answers = view.related.answers_by_claim.get(claim.id, ())
    line = spread_text(view.related.spread_by_claim[claim.id])
    return Page(
        address=address_of(claim),
        title=claim.question,
        heading=(Text(claim.question),),
        description=f"{claim.question} {line}",
        front=_front(claim, answers, view),
        blocks=(
            Paragraph((Text(line),), "lead"),
            Paragraph((Text(words.NO_VERDICT + " "), Link("about", (Text(words.POLICY),), "policy"))),
            *((Note(claim.body),) if claim.body.strip() else ()),
            Heading(2, "عمّ يُسأل", "facts"),
            Facts(_facts(claim, view)),
            *answer_group_blocks(claim, view),
            Heading(2, "الأجوبة بترتيب التاريخ", "answers"),
            _answers(claim, answers, view),
            *diffusion_blocks(claim, view),
            *doubt_blocks(claim, view),
            *_silence(claim, answers, view),
            *correction_blocks(claim, view),
        ),
        edit=claim.source.path,
    )


def _facts(claim: Claim, view: View) -> tuple[tuple[str, Inlines], ...]:
    rows: list[tuple[str, Inlines]] = [
        ("الحدث", (link_to(view.archive.events[claim.event]),)),
        ("نوع الجواب", (Text(words.CLAIM_KINDS[claim.kind]),)),
    ]
    if claim.counts:
        rows.append(("من يُعَدّ أو ما يُعَدّ", (Text(claim.counts),)))
    if claim.unit:
        rows.append(("الوحدة", (Text(claim.unit),)))
    if claim.positions:
        rows.append(("الأجوبة الواردة", (Text("؛ ".join(claim.positions.values())),)))
    return tuple(rows)


def _answers(claim: Claim, answers: tuple[TracedAssertion, ...], view: View) -> Block:
    if not answers:
        return Paragraph((Text(words.NOTHING),))
    return Table(f"الأجوبة عن: {claim.question}", _HEAD, tuple(_row(answer, view) for answer in answers))


def _row(answer: TracedAssertion, view: View) -> Row:
    dated = (link_to(answer.article), Subline((Text(published_on(answer.article)),)))
    cells = (source_and_chain(answer, view), answer_and_stance(answer, view), dated, words_link(answer))
    return Row(cells, f"{answer.article.id}-{answer.assertion.id}")


def _silence(claim: Claim, answers: tuple[TracedAssertion, ...], view: View) -> tuple[Block, ...]:
    """Read and silent is one thing, not yet read for this claim another."""
    silent = view.related.silent_by_claim.get(claim.id, ())
    heard = {article.id for article in silent} | {answer.article.id for answer in answers}
    unread = [article for article in view.related.grid_by_event[claim.event].articles if article.id not in heard]
    blocks: list[Block] = [Heading(2, "مقالات تسكت عنه", "silent"), _articles(silent)]
    if unread:
        blocks += [Heading(2, "مقالات لم تُقرأ بحثاً عنه بعد", "unread"), _articles(tuple(unread))]
    return tuple(blocks)


def _articles(articles: tuple[Article, ...]) -> Block:
    if not articles:
        return Paragraph((Text("لا مقال."),))
    return Bullets(tuple((link_to(article),) for article in articles))


def _answer_front(answer: TracedAssertion) -> dict[str, object]:
    """An answer as data, with its chain from the first link to the outlet; a gap is a link with no name."""
    said = answer.assertion
    front: dict[str, object] = {
        "article": answer.article.id,
        "id": said.id,
        "stance": said.stance,
        "position": said.position,
        "value": said.value.model_dump(by_alias=True, exclude_defaults=True) if said.value else None,
        "hedge": said.hedge,
        "rests_on": [f"{answer.article.id}#{id_.rpartition('#')[2]}" for id_ in said.rests_on] or None,
        "unsupported": said.unsupported or None,
        "chain": [
            {k: v for k, v in (("who", link.who), ("verb", link.verb), ("because", link.because)) if v}
            for link in answer.chain.links
        ],
    }
    return {key: value for key, value in front.items() if value is not None}


def _group_front(group: AnswerGroup, view: View) -> dict[str, object]:
    """One answer, or one way of giving none, as data: what is said, by whom, and its interval of origins."""
    count = group.origins
    said = group.position or (group.value.printed if group.value else None)
    origins: dict[str, object] | None = None
    if count:
        origins = {"least": count.least, "most": count.most}
        origins |= {"or_more": True} if count.open_most else {}
        origins["merges"] = [_merge_front(merge, view) for merge in count.merges]
    front: dict[str, object] = {
        "says": said,
        "stances": list(group.stances),
        "speakers": list(group.speakers),
        "origins": origins,
        "assertions": [answer.ref for answer in group.assertions],
    }
    return front | ({"common_link": group.common_link} if group.common_link else {})


def _merge_front(merge: Merge, view: View) -> dict[str, object]:
    """Which assertions' origins may be one, why in words, and of what kind the reason is."""
    because = reason_text(merge.because, view.name)
    return {"ids": list(merge.assertions), "because": because, "kind": merge.because.kind}


def _front(claim: Claim, answers: tuple[TracedAssertion, ...], view: View) -> dict[str, object]:
    front: dict[str, object] = {
        "title": claim.question,
        "id": claim.id,
        "event": claim.event,
        "kind": claim.kind,
        "counts": claim.counts,
        "unit": claim.unit,
        "positions": dict(claim.positions),
        "articles": list(dict.fromkeys(answer.article.id for answer in answers)),
        "speakers": list(dict.fromkeys(a.assertion.source for a in answers if a.assertion.source)),
        "groups": [_group_front(group, view) for group in view.related.answer_groups_by_claim[claim.id]],
        "answers": [_answer_front(answer) for answer in answers],
    }
    return {key: value for key, value in front.items() if value not in (None, [], {})}
