"""The page of a claim: each answer in a line, its chains, then the words it rests on; the rest is folded."""

from typing import assert_never

from isnad.model.answers import AnswerGroup
from isnad.model.inlines import Inlines, Text
from isnad.model.pages import (
    AnswerLines,
    Block,
    Bullets,
    Facts,
    Fold,
    Note,
    Page,
    Paragraph,
)
from isnad.model.records import Claim
from isnad.write.data.citations import citation_links, dataset_head
from isnad.write.data.front_matter import claim_front
from isnad.write.data.linked import claim_nodes
from isnad.write.pages.blocks.answer_lines import answer_lines
from isnad.write.pages.blocks.chain_tree import ABOVE_A_MAP, TALLEST, chain_tree_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.diffusion import diffusion_blocks, doubt_blocks
from isnad.write.pages.blocks.embeds import claim_embeds
from isnad.write.pages.blocks.place_map import claim_map_blocks
from isnad.write.pages.blocks.preview import picture_for
from isnad.write.pages.blocks.previous_next import next_and_related_claims
from isnad.write.pages.blocks.range import range_blocks
from isnad.write.pages.blocks.recorders import recorders_of
from isnad.write.pages.blocks.silence import silent_articles
from isnad.write.pages.blocks.words_of_answers import words_of_answers
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import link_to
from isnad.write.render.plain_words import group_text, last_changed, spread_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import claim as claim_words
from isnad.write.words.origins import reason_text


def claim_page(claim: Claim, view: View) -> Page:
    """The page value of one claim. It gives no verdict and averages nothing; the order is by date."""
    groups = view.related.answer_groups_by_claim[claim.id]
    drawn, room = _drawn_answers(claim, view)
    return Page(
        address=address_of(claim),
        title=claim.question,
        heading=(Text(claim.question),),
        description=f"{claim.question} {spread_text(view.related.spread_by_claim[claim.id])}",
        front=claim_front(claim, view),
        head=dataset_head(claim.question, view.archive_name),
        linked=claim_nodes(claim, view),
        blocks=(
            *_answers(claim, view),
            *chain_tree_blocks(claim, view, room),
            *drawn,
            *words_of_answers(claim, view),
            *_merges(claim, groups, view),
            Fold(claim_words.FACTS, _limits(claim, view), "facts"),
            *diffusion_blocks(claim, view),
            *doubt_blocks(claim, view),
            *silent_articles(claim, view),
            *correction_blocks(claim, view),
            *claim_embeds(claim, view),
            *next_and_related_claims(claim, view),
        ),
        edit=claim.source.path,
        picture=picture_for(claim, view),
        citations=citation_links(claim),
        feed=claim.question,
        changed=last_changed(
            (claim, *(traced.article for traced in view.related.assertions_by_claim.get(claim.id, ())))
        ),
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


def _limits(claim: Claim, view: View) -> tuple[Block, ...]:
    """What the question asks and what it does not; who recorded its answers, and what is inferred in them."""
    rows: list[tuple[str, Inlines]] = [
        (claim_words.KIND_OF_ANSWER, (Text(ar.claim_kind(claim.kind)),)),
    ]
    if claim.counts:
        rows.append((claim_words.COUNTED, (Text(claim.counts),)))
    if claim.unit:
        rows.append((claim_words.UNIT, (Text(claim.unit),)))
    said = view.related.assertions_by_claim.get(claim.id, ())
    articles = dict.fromkeys(traced.article.id for traced in said)
    rows += [(claim_words.RECORDED, line) for line in recorders_of(view.archive.articles[id_] for id_ in articles)]
    return (*((Note(claim.body),) if claim.body.strip() else ()), Facts(tuple(rows)))
