"""The pages of pairs: two articles of an event side by side, with what both answer, print and rest on."""

from collections.abc import Sequence

from isnad.model.comparison import Pair, SharedClaim, SharedOrigin
from isnad.model.figures import Band, SharedBands
from isnad.model.inlines import Inlines, Link, Subline, Text, UnderStance
from isnad.model.pages import Block, Drawing, Facts, Fold, Heading, Page, Paragraph, Row, Table
from isnad.model.records import Article
from isnad.model.relations import TracedAssertion
from isnad.write.data.front_matter import pair_front
from isnad.write.figures.shared_bands import shared_bands
from isnad.write.pages.blocks.shared_passages import length_of, pair_name, passage_side, passages_say, shared_text
from isnad.write.pages.blocks.short_answers import alike, tally
from isnad.write.render.addresses import PAIRS, pair_address, passage_anchor
from isnad.write.render.phrases import (
    claim_link,
    dated,
    entry_link,
    entry_links,
    in_short,
    link_to,
    source_of,
    words_link,
)
from isnad.write.render.plain_words import answer_text, article_name, is_said_plainly, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import comparison as comparison_words
from isnad.write.words import figures as figure_words
from isnad.write.words import pairs as pair_words


def pair_page(pair: Pair, view: View) -> Page:
    """The page value of two articles that share something."""
    shared = Paragraph((Text(pair_words.what_they_share(shared_text(pair))),), "lead")
    return Page(
        address=pair_address(pair),
        title=pair_words.title(pair.left.title, pair.right.title),
        heading=(Text(pair_words.heading(article_name(pair.left), article_name(pair.right))),),
        description=f"{pair_name(pair, view)}: {shared_text(pair)}",
        front=pair_front(pair),
        blocks=(
            shared,
            Facts(((pair_words.FIRST, _article(pair.left, view)), (pair_words.SECOND, _article(pair.right, view)))),
            *_sentences(pair, view),
            *_passages(pair, view),
            *_origins(pair, view),
        ),
        wide=True,
        trail=(link_to(view.archive.events[pair.event]), Link(PAIRS, (Text(pair_words.INDEX),), f"event-{pair.event}")),
    )


def _article(article: Article, view: View) -> Inlines:
    """Its title, and below it its outlet and its day."""
    return (
        link_to(article),
        Subline((entry_link(article.outlet, view), Text(ar.DOT_BEFORE_END), dated(article.published))),
    )


def _heads(pair: Pair) -> tuple[str, str]:
    """What both are called in tables and drawings: as in lists, and where one has no such name as above them, for a
    title in every cell would hide what stands there."""
    return pair.left.short or pair_words.FIRST, pair.right.short or pair_words.SECOND


def _sentences(pair: Pair, view: View) -> tuple[Block, ...]:
    """The words of both that answer one claim, side by side; where their answers do not differ they are folded."""
    heading = Heading(2, pair_words.CLAIMS, "claims")
    if not pair.claims:
        return (heading, Paragraph((Text(ar.NOTHING),)))
    head = (heads.QUESTION, *_heads(pair))
    apart = tuple(_row(shared, view) for shared in pair.claims if shared.kinds)
    alike_ = tuple(_row(shared, view) for shared in pair.claims if not shared.kinds)
    folded = f"{pair_words.NO_DIFFERENCE} ({len(alike_)})"
    return (
        heading,
        *((Table(pair_words.CLAIMS_CAPTION, head, apart),) if apart else ()),
        *((Fold(folded, (Table(folded, head, alike_),), "alike"),) if alike_ else ()),
    )


def _row(shared: SharedClaim, view: View) -> Row:
    cells = (_claim(shared, view), _side(shared.left, view), _side(shared.right, view))
    return Row(cells, f"claim-{shared.claim}")


def _claim(shared: SharedClaim, view: View) -> Inlines:
    difference = Subline((Text(_difference(shared, view)),))
    return (claim_link(shared.claim, view), difference)


def _difference(shared: SharedClaim, view: View) -> str:
    if shared.kinds:
        return "؛ ".join(comparison_words.KINDS[kind] for kind in shared.kinds)
    left, right = ({in_short(traced, view) for traced in side} for side in (shared.left, shared.right))
    return pair_words.SAME if left == right and all(text for text, *_ in left) else pair_words.NO_DIFFERENCE


def _side(assertions: Sequence[TracedAssertion], view: View) -> Inlines:
    """The words of each answer, opening at them, with what they answer and who says it; an answer that one source gives
    again stands once."""
    given = alike(assertions, lambda traced: (*in_short(traced, view), traced.assertion.source))
    return tuple(_said(own[0], view) for own in given)


def _said(traced: TracedAssertion, view: View) -> UnderStance:
    assertion = traced.assertion
    answer = answer_text(view.archive.claims[assertion.claim], assertion) or ar.NO_POSITION
    stance = "" if is_said_plainly(assertion) else f" ({stance_text(assertion)})"
    answered = Subline((*source_of(traced, view), Text(f": {answer}{stance}")))
    return UnderStance(assertion.stance, (*words_link(traced), answered))


def _passages(pair: Pair, view: View) -> tuple[Block, ...]:
    heading = Heading(2, pair_words.PASSAGES, "passages")
    if not pair.passages:
        return (heading, Paragraph((Text(pair_words.NO_PASSAGE),)))
    rows = tuple(
        Row(
            (
                (Text(f"{number}. {length_of(passage)}"),),
                passage_side(passage.left, view),
                passage_side(passage.right, view),
            ),
            passage_anchor(number),
        )
        for number, passage in enumerate(pair.passages, start=1)
    )
    return (
        heading,
        passages_say(pair.passages),
        *_bands(pair),
        Table(pair_words.PASSAGES_CAPTION, (heads.LENGTH, *_heads(pair)), rows),
    )


def _bands(pair: Pair) -> tuple[Block, ...]:
    """Where passages whose words cannot be shown stand in both originals."""
    hidden = tuple(passage for passage in pair.passages if passage.left.of == "original")
    if len(hidden) < len(pair.passages):
        return ()  # the words of some stand in the table, and places of both kinds cannot be told on one scale
    bands = tuple(Band((p.left.start, p.left.end), (p.right.start, p.right.end)) for p in hidden)
    lengths = (_length(pair.left, [p.left.end for p in hidden]), _length(pair.right, [p.right.end for p in hidden]))
    svg = shared_bands(SharedBands("bands-chart", pair_words.PASSAGES, _heads(pair), lengths, bands))
    return (Drawing(svg, figure_words.BANDS_CAPTION, "bands"),) if svg else ()


def _length(article: Article, ends: list[int]) -> int:
    """How many code points an original has, as far as its fingerprint and its passages tell."""
    return max([kept.end for kept in article.fingerprint.unpacked()[-1:]] + ends)


def _origins(pair: Pair, view: View) -> tuple[Block, ...]:
    heading = Heading(2, pair_words.ORIGINS, "origins")
    if not pair.origins:
        return (heading, Paragraph((Text(pair_words.NO_ORIGIN),)))
    rows = tuple(_origin_row(shared, view) for shared in pair.origins)
    return (
        heading,
        Paragraph((Text(pair_words.ORIGINS_SAY),)),
        Table(pair_words.ORIGINS_CAPTION, (pair_words.ORIGIN, *_heads(pair)), rows),
    )


def _origin_row(shared: SharedOrigin, view: View) -> Row:
    return Row((entry_links(shared.ids, view), (Text(tally(shared.left)),), (Text(tally(shared.right)),)))
