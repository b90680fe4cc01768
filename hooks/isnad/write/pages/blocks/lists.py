"""Lists that several pages show: articles by date, an event's claims, the ways into the shelves."""

from isnad.model.pages import Block, Inlines, Link, Paragraph, Row, Table, Text
from isnad.model.records import Article, Event
from isnad.write.render.phrases import entry_link, link_to
from isnad.write.render.plain_words import published_on, spread_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import lists as list_words
from isnad.write.words.numbers import counted


def or_nothing(table: Table) -> Block:
    """The table, or, where it has no row, that nothing is recorded yet."""
    return table if table.rows else Paragraph((Text(ar.NOTHING),))


def articles_table(articles: tuple[Article, ...], view: View) -> Block:
    """Articles in the order given, each with its outlet, its date and how much is recorded of it."""
    rows = []
    for article in articles:
        recorded = counted(len(article.quotations), "quotation") + "، " + counted(len(article.assertions), "assertion")
        outlet, date = entry_link(article.outlet, view), Text(published_on(article))
        rows.append(Row(((link_to(article),), (outlet,), (date,), (Text(recorded),))))
    return or_nothing(Table(list_words.ARTICLES_CAPTION, list_words.ARTICLES_HEAD, tuple(rows)))


def claims_table(event: Event, view: View) -> Block:
    """An event's claims, those with most answers first, each with its spread."""
    rows = tuple(
        Row(((link_to(claim),), (Text(spread_text(view.related.spread_by_claim[claim.id])),)))
        for claim in view.claims_of(event)
    )
    return or_nothing(Table(list_words.CLAIMS_CAPTION, list_words.CLAIMS_HEAD, rows))


def ways_in(view: View) -> tuple[Inlines, ...]:
    """A link to each shelf's index, with how many stand on it."""
    return tuple(
        (Link(f"{shelf}/index", (Text(ar.SHELVES[shelf]),)), Text(f" ({len(getattr(view.archive, shelf))})"))
        for shelf in ar.SHELVES
    )
