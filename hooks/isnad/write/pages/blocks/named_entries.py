"""Who and what an article names: one row an entry, which is also what the text's marks show as a card."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from isnad.model.inlines import Inlines, Link, Subline, Text
from isnad.model.pages import Block, Fold, Heading, Row, Table
from isnad.model.records import Article, Entry, Organisation, Person, Place
from isnad.model.texts import Mention
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link, joined, link_to
from isnad.write.render.plain_words import kind_name, name_in
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words.numbers import counted


def named_in(article: Article, view: View) -> Mapping[str, list[Mention]]:
    """The mentions of each entry that the article names, by its id, in the order of the text."""
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in view.related.reading_by_article[article.id].mentions:
        mentions[mention.entry].append(mention)
    return mentions


def named_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """A folded table a kind, in the order of the text; nothing where nothing is named."""
    blocks = [
        Fold(
            f"{ar.SHELVES[shelf]} ({len(rows)})",
            (Table(article_words.NAMED_AS[shelf], article_words.NAMED_HEAD, rows),),
            shelf,
        )
        for shelf, rows in _rows(article, view).items()
        if rows
    ]
    return (Heading(2, article_words.NAMED, "named"), *blocks) if blocks else ()


def named_rows(article: Article, view: View) -> tuple[Table, ...]:
    """The same rows in one table, for whoever shows each by itself."""
    rows = tuple(chain.from_iterable(_rows(article, view).values()))
    return (Table(article_words.NAMED, article_words.NAMED_HEAD, rows),) if rows else ()


def _rows(article: Article, view: View) -> Mapping[str, tuple[Row, ...]]:
    """The rows of each kind, by its shelf."""
    mentions = named_in(article, view)
    shelves = {shelf: getattr(view.archive, shelf) for shelf in article_words.NAMED_AS}
    return {
        shelf: tuple(_row(article, entries[id_], own, view) for id_, own in mentions.items() if id_ in entries)
        for shelf, entries in shelves.items()
    }


def _row(article: Article, entry: Entry, mentions: Sequence[Mention], view: View) -> Row:
    used = counted(len(view.related.articles_by_entry[entry.id]), "article")
    return Row(
        ((link_to(entry),), _what(entry, view), _forms(article, mentions, view), (Text(used),)), f"named-{entry.id}"
    )


def _what(entry: Entry, view: View) -> Inlines:
    """Its kind, and below it what it is known as or stands within."""
    assert isinstance(entry, Person | Place | Organisation)
    kind = Text(kind_name(entry))
    if isinstance(entry, Person):
        return (kind, *(Subline((Text(role),)) for role in dict.fromkeys(office.said_as for office in entry.offices)))
    return (kind, Subline((entry_link(entry.within, view),))) if entry.within else (kind,)


def _forms(article: Article, mentions: Sequence[Mention], view: View) -> Inlines:
    """Every form that the article prints, once, in quote marks, opening where it stands first."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(name_in(article, mention), mention)
    reading = view.related.reading_by_article[article.id]
    openings = (
        Link(address_of(article), (Text(form),), reading.anchor_at(mention.span.zone, mention.span.start))
        for form, mention in first.items()
    )
    return joined([(Text("«"), opening, Text("»")) for opening in openings])
