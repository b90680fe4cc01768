"""The margin of a paragraph: the claims that it answers, and the passages that other articles have too."""

from collections import defaultdict
from collections.abc import Iterator

from isnad.model.comparison import Pair, SharedPassage
from isnad.model.pages import Inline, Inlines, Link, Margin, Text
from isnad.model.records import Article, Assertion
from isnad.model.texts import Span
from isnad.write.pages.blocks.references import ReferencePlace, further
from isnad.write.pages.blocks.shared_passages import length_of, passages_of
from isnad.write.render.addresses import address_of, pair_address
from isnad.write.render.view import View
from isnad.write.words import article as article_words
from isnad.write.words.numbers import counted


def margin_of(article: Article, paragraph: Span, view: View) -> Margin | None:
    """What stands beside a paragraph of the body, each claim once; None where there is nothing to say."""
    claims = _claims_in(article, paragraph, view)
    passages = tuple(_passages_in(article, paragraph, view))
    if not claims and not passages:
        return None
    numbers = ((len(claims), "claim"), (len(passages), "passage"))
    return Margin(
        article_words.MARGIN + "، ".join(counted(number, noun) for number, noun in numbers if number),
        (
            *(_claim_note(article, claim, assertions, view) for claim, assertions in claims.items()),
            *(_passage_note(number, pair, passage, view) for number, pair, passage in passages),
        ),
    )


def _claims_in(article: Article, paragraph: Span, view: View) -> dict[str, list[Assertion]]:
    """The assertions whose words begin in the paragraph, by claim, in the order of the text."""
    placed = view.related.reading_by_article[article.id].placed
    spans = {assertion.id: placed[assertion.id] for assertion in article.assertions}
    inside = (
        assertion
        for assertion in article.assertions
        if spans[assertion.id].zone == "body" and paragraph.start <= spans[assertion.id].start < paragraph.end
    )
    claims: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in sorted(inside, key=lambda assertion: spans[assertion.id]):
        claims[assertion.claim].append(assertion)
    return claims


def _claim_note(article: Article, id_: str, assertions: list[Assertion], view: View) -> Inlines:
    """The question, opening at the paragraph's answer; further answers of the paragraph are numbered after it."""
    claim = view.archive.claims[id_]
    address = address_of(claim)
    first, *more = (ReferencePlace(address, f"{article.id}-{assertion.id}") for assertion in assertions)
    question = Link(address, (Text(claim.question),), first.anchor, "claim")
    return (question, *further([first, *more]))


def _passages_in(article: Article, paragraph: Span, view: View) -> Iterator[tuple[int, Pair, SharedPassage]]:
    """Passages of which some stands in the paragraph; what is known of an original alone has no place in the text."""
    for number, pair, passage in passages_of(article, view.pairs_of.get(article.id, ())):
        side = passage.left
        if side.of == "body" and side.start < paragraph.end and paragraph.start < side.end:
            yield number, pair, passage


def _passage_note(number: int, pair: Pair, passage: SharedPassage, view: View) -> Inlines:
    """The passage's length, opening it on the page of both articles; the other outlet, opening its sentence."""
    other = view.archive.articles[passage.right.article]
    both = Link(pair_address(pair), (Text(length_of(passage)),), f"p{number}")
    anchor = view.related.reading_by_article[other.id].anchor_at("body", passage.right.start)
    there: Inline = Link(
        address_of(other), (Text(view.name(other.outlet)),), anchor if passage.right.of == "body" else ""
    )
    return (both, Text(f" {article_words.SHARED_WITH} "), there)
