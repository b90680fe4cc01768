"""The record of an article, on a page beside it: every name, quotation and answer in full, a row each.

It stands apart so that reading the article stays light. Its rows are also the cards of the article's marks, which come
as a script, for a page from a folder can load nothing else.
"""

import json
from dataclasses import replace

from isnad.model.outputs import Output
from isnad.model.pages import Block, Heading, Link, Page, Paragraph, Row, Subline, Table, Text
from isnad.model.records import Article
from isnad.model.relations import TracedQuotation
from isnad.write.pages.blocks.annotations import assertions_table, quotation_cells
from isnad.write.pages.blocks.named_entries import named_blocks
from isnad.write.pages.blocks.shared_passages import passage_blocks
from isnad.write.render.addresses import address_of, record_address
from isnad.write.render.html import blocks_html
from isnad.write.render.phrases import entry_link
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words


def record_page(article: Article, view: View) -> Page:
    """The page value of an article's record."""
    title = f"{article_words.RECORD}: {article.title}"
    of_what, the_article, and_what = article_words.RECORD_SAYS
    opening = Link(address_of(article), (Text(the_article),))
    about = (Text(of_what), opening, Text(and_what), Subline((entry_link(article.outlet, view), _when(article))))
    return Page(
        address=record_address(article),
        title=title,
        heading=(Text(title),),
        description="".join(article_words.RECORD_SAYS),
        front={"title": article.title, "id": article.id, "record": address_of(article)},
        blocks=(Paragraph(about, "lead"), *_rows(article, view), *passage_blocks(article, view)),
        edit=article.source.path,
    )


def record_script(article: Article, view: View) -> Output:
    """The rows of the record as HTML for the article's own page, handed to `isnadRecord(html)`."""
    html = blocks_html(_rows(article, view), address_of(article))
    return Output(f"{record_address(article)}.js", f"isnadRecord({json.dumps(html, ensure_ascii=False)});\n")


def _when(article: Article) -> Text:
    return Text(article_words.published_on(published_on(article)))


def _rows(article: Article, view: View) -> tuple[Block, ...]:
    return (*named_blocks(article, view), *_quotations(article, view), *_assertions(article, view))


def _quotations(article: Article, view: View) -> tuple[Block, ...]:
    heading = Heading(2, article_words.QUOTATIONS, "quoted")
    rows = tuple(_quotation_row(traced, view) for traced in view.related.quotations_by_article[article.id])
    if not rows:
        return (heading, Paragraph((Text(ar.NOTHING),)))
    return (heading, Table(article_words.QUOTATIONS_CAPTION, article_words.QUOTATIONS_HEAD, rows))


def _quotation_row(traced: TracedQuotation, view: View) -> Row:
    quoted_words, how, who = quotation_cells(traced, view)
    return Row((who, quoted_words, how))


def _assertions(article: Article, view: View) -> tuple[Block, ...]:
    heading = Heading(2, article_words.ASSERTIONS, "claims")
    assertions = view.related.answers_by_article[article.id]
    if not assertions:
        return (heading, Paragraph((Text(ar.NOTHING),)))
    table = assertions_table(article_words.ASSERTIONS_CAPTION, assertions, view)
    return (heading, replace(table, rows=tuple(Row(row.cells) for row in table.rows)))  # each opens at its words
