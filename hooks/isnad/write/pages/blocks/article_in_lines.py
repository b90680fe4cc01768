"""An article in a few lines: who speaks in it, through which agencies, what it alone answers."""

from collections.abc import Iterable
from itertools import chain

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Facts, Heading
from isnad.model.records import Article
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.render.addresses import agreement_address, record_address
from isnad.write.render.phrases import claim_link, entry_links, joined
from isnad.write.render.view import View
from isnad.write.words import article as article_words

MOST_NAMES, MOST_ALONE = 8, 2
"""So many speakers, and claims that the article alone answers, stand in its few lines; the others are a count."""


def in_lines_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """A line each, where there is something for it; nothing where there is nothing for any."""
    said = [(item.chain.links[0].who, item.chain.links[1:-1]) for item in _all_said(article, view)]
    speakers = dict.fromkeys(who for who, _ in said if who and who != article.outlet)
    through = dict.fromkeys(link.who for _, links in said for link in links if link.who)
    kinds = {id_: view.step_kind(id_) for id_ in speakers}
    rows = (
        (article_words.NAMED_SPEAKERS, _names([id_ for id_ in speakers if kinds[id_] == "person"], article, view)),
        (article_words.SPEAKING_BODIES, _names([id_ for id_ in speakers if kinds[id_] == "body"], article, view)),
        (article_words.UNNAMED_SPEAKERS, _names([id_ for id_ in speakers if kinds[id_] == "role"], article, view)),
        (article_words.AGENCIES, _names(list(dict.fromkeys((*article.agencies, *through))), article, view)),
        (article_words.ALONE, _alone(article, view)),
    )
    filled = tuple((label, value) for label, value in rows if value)
    return (Heading(2, article_words.IN_LINES, "in-lines"), Facts(filled)) if filled else ()


def _all_said(article: Article, view: View) -> Iterable[TracedQuotation | TracedAssertion]:
    return chain(view.related.quotations_by_article[article.id], view.related.assertions_by_article[article.id])


def _names(ids: list[str], article: Article, view: View) -> Inlines:
    left = len(ids) - MOST_NAMES
    if left <= 1:
        return entry_links(ids, view)
    others = Link(record_address(article), (Text(article_words.OTHERS.format(left)),))
    return (*entry_links(ids[:MOST_NAMES], view), Text(" "), others)


def _alone(article: Article, view: View) -> Inlines:
    """Claims that no other article answers; where there are more, the way to all that its outlet alone says."""
    asked = dict.fromkeys(assertion.claim for assertion in article.assertions)
    alone = [id_ for id_ in asked if view.related.finding_by_claim[id_].outcome == "single"]
    shown = joined([(claim_link(id_, view),) for id_ in alone[:MOST_ALONE]], " ")
    if not alone[MOST_ALONE:]:
        return shown
    event = view.archive.events[view.archive.claims[alone[MOST_ALONE]].event]
    others = Text(article_words.OTHERS.format(len(alone) - MOST_ALONE))
    return (*shown, Text(" "), Link(agreement_address(event), (others,), f"single-{article.outlet}"))
