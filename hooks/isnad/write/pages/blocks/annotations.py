"""Rows that show an annotation in full: an assertion with its question, a quotation with its speaker."""

from collections.abc import Sequence

from isnad.model.inlines import Inlines, Link, Subline, Text
from isnad.model.pages import Row, Table
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import (
    answer_and_stance,
    chain_after_origin,
    claim_link,
    entry_link,
    source_and_chain,
    words_link,
)
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words


def assertions_table(caption: str, assertions: Sequence[TracedAssertion], view: View) -> Table:
    """Assertions on several claims: question, answer, chain, words; a row has the id of its claim's page."""
    rows = tuple(
        Row(
            (
                (claim_link(traced.assertion.claim, view),),
                answer_and_stance(traced, view),
                source_and_chain(traced, view),
                words_link(traced),
            ),
            f"{traced.article.id}-{traced.assertion.id}",
        )
        for traced in assertions
    )
    return Table(caption, article_words.ASSERTIONS_HEAD, rows)


def quotation_cells(traced: TracedQuotation, view: View) -> tuple[Inlines, ...]:
    """A quotation's words, as a link that opens at them; how it was said; whose words, and through whom they came."""
    quotation = traced.quotation
    opening = Link(address_of(traced.article), (Text(quotation.words),), quotation.id)
    role = (Subline((Text(article_words.printed_role(quotation.said_as)),)),) if quotation.said_as else ()
    how = f"{quotation.verb} ({ar.QUOTATION_KINDS[quotation.kind]})"
    through = Subline(chain_after_origin(traced.chain, traced.article, view))
    return ((opening,), (Text(how),), (entry_link(quotation.speaker, view), *role, through))
