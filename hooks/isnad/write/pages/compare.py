"""The pages of pairs: two articles of an event side by side, with what both answer, print and rest on."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.model.comparison import Pair, SharedClaim, SharedOrigin
from isnad.model.pages import Block, Facts, Heading, Inlines, Link, Page, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Article
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.pages.blocks.references import ReferencePlace, place_of, references, tally
from isnad.write.pages.blocks.shared_passages import length_of, pair_name, passage_side, passages_say, shared_text
from isnad.write.pages.blocks.short_answers import alike, numbered
from isnad.write.render.addresses import PAIRS, address_of, pair_address
from isnad.write.render.phrases import claim_link, entry_link, entry_links, in_short, joined, link_to, source_of
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import article as article_words
from isnad.write.words import comparison as comparison_words
from isnad.write.words import pairs as pair_words


def pair_page(pair: Pair, view: View) -> Page:
    """The page value of two articles that share something."""
    title = pair_words.title(pair.left.title, pair.right.title)
    return Page(
        address=pair_address(pair),
        title=title,
        heading=(Text(title),),
        description=f"{pair_name(pair, view)}: {shared_text(pair)}",
        front=_front(pair),
        blocks=(
            Paragraph((Text(pair_words.what_they_share(shared_text(pair))),), "lead"),
            Paragraph((Text(ar.NO_VERDICT + " "), Link("about", (Text(ar.POLICY),), "policy"))),
            Heading(2, pair_words.ARTICLES, "articles"),
            Facts(_facts(pair, view)),
            *_claims(pair, view),
            *_passages(pair, view),
            *_origins(pair, view),
        ),
    )


def _facts(pair: Pair, view: View) -> tuple[tuple[str, Inlines], ...]:
    events = [view.archive.events[id_] for id_ in pair.left.events if id_ in pair.right.events]
    return (
        (pair_words.FIRST, _article(pair.left, view)),
        (pair_words.SECOND, _article(pair.right, view)),
        (pair_words.ARTICLES_ORDER, (Text(pair_words.ORDER),)),
        (heads.EVENT, joined([(link_to(event),) for event in events])),
        (pair_words.OTHER_ARTICLES, (Link(PAIRS, (Text(pair_words.INDEX),), f"event-{pair.event}"),)),
    )


def _article(article: Article, view: View) -> Inlines:
    return (
        link_to(article),
        Subline((entry_link(article.outlet, view), Text(article_words.published_on(published_on(article))))),
    )


def _heads(pair: Pair, view: View) -> tuple[str, str]:
    """What stands over either side. An outlet's name comes first, lest its Latin letters turn a number after them."""
    sides = ((pair.left, pair_words.FIRST), (pair.right, pair_words.SECOND))
    left, right = (f"{view.name(article.outlet)} ({label})" for article, label in sides)
    return left, right


def _claims(pair: Pair, view: View) -> tuple[Block, ...]:
    heading = Heading(2, pair_words.CLAIMS, "claims")
    if not pair.claims:
        return (heading, Paragraph((Text(ar.NOTHING),)))
    rows = tuple(_claim_row(shared, view) for shared in pair.claims)
    head = (heads.QUESTION, *_heads(pair, view), pair_words.HOW_THEY_DIFFER)
    return (heading, Table(pair_words.CLAIMS_CAPTION, head, rows))


def _claim_row(shared: SharedClaim, view: View) -> Row:
    sides = _side(shared.left, view), _side(shared.right, view)
    return Row(((claim_link(shared.claim, view),), *sides, (Text(_difference(shared, view)),)), f"claim-{shared.claim}")


def _difference(shared: SharedClaim, view: View) -> str:
    if shared.kinds:
        return "؛ ".join(comparison_words.KINDS[kind] for kind in shared.kinds)
    left, right = ({in_short(traced, view) for traced in side} for side in (shared.left, shared.right))
    return pair_words.SAME if left == right and all(text for text, *_ in left) else pair_words.NO_DIFFERENCE


def _side(assertions: Sequence[TracedAssertion], view: View) -> Inlines:
    """The answers of one side, each under its stance with who gives it; one that he gives again is numbered."""
    groups = alike(assertions, lambda traced: (*in_short(traced, view), traced.assertion.source))
    return joined([_answer_and_source(own, view) for own in groups], " ")


def _answer_and_source(assertions: Sequence[TracedAssertion], view: View) -> Inlines:
    answer = numbered(assertions, view)
    return (replace(answer, inlines=(*answer.inlines, Subline(source_of(assertions[0], view)))),)


def _passages(pair: Pair, view: View) -> tuple[Block, ...]:
    heading = Heading(2, pair_words.PASSAGES, "passages")
    if not pair.passages:
        return (heading, Paragraph((Text(pair_words.NO_PASSAGE),)))
    rows = tuple(
        Row(
            ((Text(length_of(passage)),), passage_side(passage.left, view), passage_side(passage.right, view)),
            f"p{number}",
        )
        for number, passage in enumerate(pair.passages, start=1)
    )
    return (
        heading,
        passages_say(pair.passages),
        Table(pair_words.PASSAGES_CAPTION, (heads.LENGTH, *_heads(pair, view)), rows),
    )


def _origins(pair: Pair, view: View) -> tuple[Block, ...]:
    heading = Heading(2, pair_words.ORIGINS, "origins")
    if not pair.origins:
        return (heading, Paragraph((Text(pair_words.NO_ORIGIN),)))
    rows = tuple(_origin_row(shared, view) for shared in pair.origins)
    return (
        heading,
        Paragraph((Text(pair_words.ORIGINS_SAY),)),
        Table(pair_words.ORIGINS_CAPTION, (pair_words.ORIGIN, *_heads(pair, view)), rows),
    )


def _origin_row(shared: SharedOrigin, view: View) -> Row:
    rest = ReferencePlace(address_of(view.entry(shared.ids[0])), "title")
    return Row((entry_links(shared.ids, view), _items(shared.left, rest), _items(shared.right, rest)))


def _items(items: Sequence[TracedQuotation | TracedAssertion], rest: ReferencePlace) -> Inlines:
    return (Text(f"{tally(items)}:"), *references([place_of(item) for item in items], rest))


def _front(pair: Pair) -> dict[str, object]:
    """What tools want to know of a pair."""
    return {
        "title": pair_words.title(pair.left.title, pair.right.title),
        "left": pair.left.id,
        "right": pair.right.id,
        "events": [id_ for id_ in pair.left.events if id_ in pair.right.events],
        "claims": [{"id": shared.claim, "differ": list(shared.kinds)} for shared in pair.claims],
        "passages": [
            {
                "words": passage.words,
                "similarity": passage.similarity,
                "left": {"of": passage.left.of, "start": passage.left.start, "end": passage.left.end},
                "right": {"of": passage.right.of, "start": passage.right.start, "end": passage.right.end},
            }
            for passage in pair.passages
        ],
        "origins": [list(shared.ids) for shared in pair.origins],
    }
