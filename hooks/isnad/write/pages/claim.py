"""The page of a claim: each answer in a line, its chains, then the words it rests on; the rest is folded."""

from typing import assert_never

from isnad.model.answers import AnswerGroup, Merge
from isnad.model.inlines import Inlines, Link, Permalink, Text
from isnad.model.pages import (
    AnswerLines,
    AnswerSayings,
    Block,
    Bullets,
    Facts,
    Fold,
    Heading,
    Note,
    Page,
    Paragraph,
    Saying,
    Ways,
)
from isnad.model.records import Article, Claim
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.answer_lines import answer_lines, article_opening
from isnad.write.pages.blocks.chain_tree import ABOVE_A_MAP, TALLEST, chain_tree_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.diffusion import diffusion_blocks, doubt_blocks
from isnad.write.pages.blocks.place_map import claim_map_blocks
from isnad.write.pages.blocks.preview import picture_for
from isnad.write.pages.blocks.range import range_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import claim_link, entry_links, joined, link_to, source_of, words_link
from isnad.write.render.plain_words import group_text, is_said_plainly, short_date, spread_text, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import claim as claim_words
from isnad.write.words.origins import reason_text

MOST_ROWS = 12
"""So many assertions stand open; more are folded."""


def claim_page(claim: Claim, view: View) -> Page:
    """The page value of one claim. It gives no verdict and averages nothing; the order is by date."""
    groups = view.related.answer_groups_by_claim[claim.id]
    drawn, room = _drawn_answers(claim, view)
    return Page(
        address=address_of(claim),
        title=claim.question,
        heading=(Text(claim.question),),
        description=f"{claim.question} {spread_text(view.related.spread_by_claim[claim.id])}",
        front=_front(claim, view.related.assertions_by_claim.get(claim.id, ()), view),
        blocks=(
            *_answers(claim, view),
            *_merges(claim, groups, view),
            *chain_tree_blocks(claim, view, room),
            *drawn,
            *_assertions(claim, view),
            Fold(claim_words.FACTS, _limits(claim, view), "facts"),
            *diffusion_blocks(claim, view),
            *doubt_blocks(claim, view),
            *_silence(claim, view),
            *correction_blocks(claim, view),
            *_ways_on(claim, view),
        ),
        edit=claim.source.path,
        picture=picture_for(claim, view),
        wide=True,
        trail=(link_to(view.archive.events[claim.event]),),
    )


def _answers(claim: Claim, view: View) -> tuple[Block, ...]:
    lines = answer_lines(claim, view)
    if not lines:
        return (Paragraph((Text(ar.UNANSWERED),)),)
    return (AnswerLines(claim_words.GROUPS, lines),)


def _drawn_answers(claim: Claim, view: View) -> tuple[tuple[Block, ...], float]:
    """The answers as a figure, where those of the claim's kind can be drawn; how tall the tree above it may be."""
    kind = claim.kind
    match kind:
        case "number":
            return range_blocks(claim, view), TALLEST
        case "place":
            drawn = claim_map_blocks(claim, view)
            return drawn, ABOVE_A_MAP if drawn else TALLEST
        case "choice" | "date":
            return (), TALLEST
        case _:
            assert_never(kind)


def _merges(claim: Claim, groups: tuple[AnswerGroup, ...], view: View) -> tuple[Block, ...]:
    """Why the least of an answer's origins is less than its most: every merge with its reason."""
    reasons: list[Inlines] = [
        (Text(f"{group_text(claim, group)}: {reason_text(merge.because, view.name)}"),)
        for group in groups
        for merge in (group.origins.merges if group.origins else ())
    ]
    return (Fold(claim_words.MERGES, (Bullets(tuple(reasons)),), "merges"),) if reasons else ()


def _assertions(claim: Claim, view: View) -> tuple[Block, ...]:
    """Every assertion, answer by answer: its words, who says so, where."""
    sayings = tuple(
        AnswerSayings(number, group_text(claim, group), tuple(_saying(traced, view) for traced in group.assertions))
        for number, group in view.numbered_groups(claim)
    )
    if not sayings:
        return ()
    if (rows := sum(len(answer.sayings) for answer in sayings)) > MOST_ROWS:
        return (Fold(f"{claim_words.WORDS_OF_ANSWERS} ({rows})", sayings, "answers"),)
    return (Heading(2, claim_words.WORDS_OF_ANSWERS, "answers"), *sayings)


def _saying(traced: TracedAssertion, view: View) -> Saying:
    """The stance stands where it is not simply that he says so, and the places where the answer names some."""
    assertion, article = traced.assertion, traced.article
    id_ = f"{article.id}-{assertion.id}"
    places = entry_links(assertion.value.places, view) if assertion.value and assertion.value.places else ()
    parts: list[Inlines] = [
        source_of(traced, view),
        *(() if is_said_plainly(assertion) else ((Text(stance_text(assertion)),),)),
        *((places,) if places else ()),
        (article_opening(article), Text(f"، {short_date(article.published)}"), Permalink(id_, ar.COPY_ASSERTION)),
    ]
    return Saying(id_, words_link(traced), joined(parts, ar.DOT), assertion.because or "")


def _limits(claim: Claim, view: View) -> tuple[Block, ...]:
    """What the question asks and what it does not."""
    rows: list[tuple[str, Inlines]] = [
        (claim_words.KIND_OF_ANSWER, (Text(ar.claim_kind(claim.kind)),)),
    ]
    if claim.counts:
        rows.append((claim_words.COUNTED, (Text(claim.counts),)))
    if claim.unit:
        rows.append((claim_words.UNIT, (Text(claim.unit),)))
    return (*((Note(claim.body),) if claim.body.strip() else ()), Facts(tuple(rows)))


def _silence(claim: Claim, view: View) -> tuple[Block, ...]:
    """Read and silent is one thing, not yet read for this claim another."""
    silent = view.related.silent_by_claim.get(claim.id, ())
    asserted = view.related.assertions_by_claim.get(claim.id, ())
    heard = {article.id for article in silent} | {traced.article.id for traced in asserted}
    unread = tuple(article for article in view.articles_of(view.archive.events[claim.event]) if article.id not in heard)
    return (
        Fold(f"{claim_words.SILENT} ({len(silent)})", (_articles(silent),), "silent"),
        *((Fold(f"{claim_words.UNREAD} ({len(unread)})", (_articles(unread),), "unread"),) if unread else ()),
    )


def _articles(articles: tuple[Article, ...]) -> Block:
    if not articles:
        return Paragraph((Text(claim_words.NOBODY_SILENT),))
    return Bullets(tuple((article_opening(article),) for article in articles))


def _ways_on(claim: Claim, view: View) -> tuple[Block, ...]:
    """The claims before and after this one in its event's order."""
    claims = view.claims_of(view.archive.events[claim.event])
    place = [other.id for other in claims].index(claim.id)
    ways: list[tuple[Link, str]] = []
    if place:
        ways.append((claim_link(claims[place - 1].id, view), claim_words.PREVIOUS))
    if place + 1 < len(claims):
        ways.append((claim_link(claims[place + 1].id, view), claim_words.NEXT))
    return (Ways(claim_words.OTHERS, tuple(ways)),) if ways else ()


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
