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
from isnad.write.pages.blocks.chain_tree import chain_tree_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import answer_and_stance, link_to, source_and_chain, words_link
from isnad.write.render.plain_words import published_on, spread_text
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import claim as claim_words
from isnad.write.words.origins import reason_text


def claim_page(claim: Claim, view: View) -> Page:
    """The page value of one claim. It gives no verdict and averages nothing; the order is by date."""
    assertions = view.related.answers_by_claim.get(claim.id, ())
    line = spread_text(view.related.spread_by_claim[claim.id])
    return Page(
        address=address_of(claim),
        title=claim.question,
        heading=(Text(claim.question),),
        description=f"{claim.question} {line}",
        front=_front(claim, assertions, view),
        blocks=(
            Paragraph((Text(line),), "lead"),
            Paragraph((Text(ar.NO_VERDICT + " "), Link("about", (Text(ar.POLICY),), "policy"))),
            *((Note(claim.body),) if claim.body.strip() else ()),
            Heading(2, claim_words.FACTS, "facts"),
            Facts(_facts(claim, view)),
            *answer_group_blocks(claim, view),
            *chain_tree_blocks(claim, view),
            Heading(2, claim_words.BY_DATE, "answers"),
            _assertions(claim, assertions, view),
            *diffusion_blocks(claim, view),
            *doubt_blocks(claim, view),
            *_silence(claim, assertions, view),
            *correction_blocks(claim, view),
        ),
        edit=claim.source.path,
    )


def _facts(claim: Claim, view: View) -> tuple[tuple[str, Inlines], ...]:
    rows: list[tuple[str, Inlines]] = [
        (heads.EVENT, (link_to(view.archive.events[claim.event]),)),
        (claim_words.KIND_OF_ANSWER, (Text(ar.CLAIM_KINDS[claim.kind]),)),
    ]
    if claim.counts:
        rows.append((claim_words.COUNTED, (Text(claim.counts),)))
    if claim.unit:
        rows.append((claim_words.UNIT, (Text(claim.unit),)))
    if claim.positions:
        rows.append((claim_words.POSITIONS, (Text("؛ ".join(claim.positions.values())),)))
    return tuple(rows)


def _assertions(claim: Claim, assertions: tuple[TracedAssertion, ...], view: View) -> Block:
    if not assertions:
        return Paragraph((Text(ar.NOTHING),))
    return Table(
        claim_words.answers_to(claim.question), claim_words.HEAD, tuple(_row(traced, view) for traced in assertions)
    )


def _row(traced: TracedAssertion, view: View) -> Row:
    dated = (link_to(traced.article), Subline((Text(published_on(traced.article)),)))
    cells = (source_and_chain(traced, view), answer_and_stance(traced, view), dated, words_link(traced))
    return Row(cells, f"{traced.article.id}-{traced.assertion.id}")


def _silence(claim: Claim, assertions: tuple[TracedAssertion, ...], view: View) -> tuple[Block, ...]:
    """Read and silent is one thing, not yet read for this claim another."""
    silent = view.related.silent_by_claim.get(claim.id, ())
    read = {article.id for article in silent} | {traced.article.id for traced in assertions}
    unread = [article for article in view.related.grid_by_event[claim.event].articles if article.id not in read]
    blocks: list[Block] = [Heading(2, claim_words.SILENT, "silent"), _articles(silent)]
    if unread:
        blocks += [Heading(2, claim_words.UNREAD, "unread"), _articles(tuple(unread))]
    return tuple(blocks)


def _articles(articles: tuple[Article, ...]) -> Block:
    if not articles:
        return Paragraph((Text(claim_words.NOBODY_SILENT),))
    return Bullets(tuple((link_to(article),) for article in articles))


def _assertion_front(traced: TracedAssertion) -> dict[str, object]:
    """An answer as data, with its chain from the first link to the outlet; a gap is a link with no name."""
    assertion = traced.assertion
    front: dict[str, object] = {
        "article": traced.article.id,
        "id": assertion.id,
        "stance": assertion.stance,
        "position": assertion.position,
        "value": assertion.value.model_dump(by_alias=True, exclude_defaults=True) if assertion.value else None,
        "hedge": assertion.hedge,
        "rests_on": [f"{traced.article.id}#{id_.rpartition('#')[2]}" for id_ in assertion.rests_on] or None,
        "unsupported": assertion.unsupported or None,
        "chain": [
            {k: v for k, v in (("who", link.who), ("verb", link.verb), ("because", link.because)) if v}
            for link in traced.chain.links
        ],
    }
    return {key: value for key, value in front.items() if value is not None}


def _group_front(group: AnswerGroup, view: View) -> dict[str, object]:
    """One answer, or one way of giving none, as data: what is said, by whom, and its interval of origins."""
    count = group.origins
    says = group.position or (group.value.printed if group.value else None)
    origins: dict[str, object] | None = None
    if count:
        origins = {"least": count.least, "most": count.most}
        origins |= {"or_more": True} if count.open_most else {}
        origins["merges"] = [_merge_front(merge, view) for merge in count.merges]
    front: dict[str, object] = {
        "says": says,
        "stances": list(group.stances),
        "speakers": list(group.speakers),
        "origins": origins,
        "assertions": [traced.ref for traced in group.assertions],
    }
    return front | ({"common_link": group.common_link} if group.common_link else {})


def _merge_front(merge: Merge, view: View) -> dict[str, object]:
    """Which assertions' origins may be one, why in words, and of what kind the reason is."""
    because = reason_text(merge.because, view.name)
    return {"ids": list(merge.assertions), "because": because, "kind": merge.because.kind}


def _front(claim: Claim, assertions: tuple[TracedAssertion, ...], view: View) -> dict[str, object]:
    front: dict[str, object] = {
        "title": claim.question,
        "id": claim.id,
        "event": claim.event,
        "kind": claim.kind,
        "counts": claim.counts,
        "unit": claim.unit,
        "positions": dict(claim.positions),
        "articles": list(dict.fromkeys(traced.article.id for traced in assertions)),
        "speakers": list(dict.fromkeys(a.assertion.source for a in assertions if a.assertion.source)),
        "groups": [_group_front(group, view) for group in view.related.answer_groups_by_claim[claim.id]],
        "answers": [_assertion_front(traced) for traced in assertions],
    }
    return {key: value for key, value in front.items() if value not in (None, [], {})}
