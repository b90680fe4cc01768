"""What stands before and after: articles by date of publication, claims in their event's order, with those related."""

from typing import Literal

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Group, Heading, PreviousNext, Ways
from isnad.model.records import Article, Claim
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import claim_link, dated
from isnad.write.render.plain_words import article_name
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words import claim as claim_words


def articles_before_and_after(article: Article, view: View) -> tuple[Block, ...]:
    """The articles before and after one, event by event; nothing where it stands alone."""
    blocks: list[Block] = []
    for id_ in article.events:
        before, after = view.before_and_after(id_, article)
        if before or after:
            name = view.archive.events[id_].name
            if len(article.events) > 1:
                blocks.append(Heading(2, name, f"previous-next-{id_}"))
            ways = (
                (article_words.BEFORE, _way(before, "prev") if before else (Text(article_words.FIRST),)),
                (article_words.AFTER, _way(after, "next") if after else (Text(article_words.LAST),)),
            )
            blocks.append(PreviousNext(f"{article_words.PREVIOUS_NEXT}: {name}", ways))
    return tuple(blocks)


def _way(article: Article, rel: Literal["prev", "next"]) -> Inlines:
    opening = Link(address_of(article), (Text(article_name(article)),), rel=rel)
    return (opening, Text(ar.DOT_BEFORE_END), dated(article.published))


def next_and_related_claims(claim: Claim, view: View) -> tuple[Block, ...]:
    """The claims before and after one, and those related to it, each with what makes it so; nothing where it stands
    alone in its event."""
    claims = [other.id for other in view.claims_of(view.archive.events[claim.event])]
    place = claims.index(claim.id)
    why = {other.claim: claim_words.RELATIONS[other.relation] for other in view.related.related_by_claim[claim.id]}
    beside = {claims[place + 1]: claim_words.NEXT} if place + 1 < len(claims) else {}
    if place:
        beside = {claims[place - 1]: claim_words.PREVIOUS, **beside}
    ways = tuple(
        (claim_link(id_, view), "، ".join(words[id_] for words in (beside, why) if id_ in words))
        for id_ in dict.fromkeys((*beside, *why))
    )
    return (Group("related", (Ways(claim_words.OTHERS, ways),)),) if ways else ()
