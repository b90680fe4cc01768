"""The page of an event: when and where, six questions with their answers, ways on, the articles by date."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from isnad.model.fields import CrawlPassage
from isnad.model.inlines import External, Inlines, Text
from isnad.model.pages import Block, Bullets, Fold, Heading, Note, Page, Paragraph
from isnad.model.records import Article, Event
from isnad.write.data.front_matter import event_front
from isnad.write.data.linked import event_nodes
from isnad.write.pages.blocks.answer_lines import article_opening, question_tiles
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.entries import other_language_blocks
from isnad.write.pages.blocks.event_ways import event_ways
from isnad.write.pages.blocks.lists import listed_article, shelf_trail
from isnad.write.pages.blocks.preview import picture_for
from isnad.write.pages.blocks.recorders import recorder_line
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import dated, entry_links, joined, link_to
from isnad.write.render.plain_words import about_date, last_changed
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import event as event_words
from isnad.write.words.numbers import counted, day

ARTICLES = 12
"""So many articles stand in the list; where there are more they are folded."""


def event_page(event: Event, view: View) -> Page:
    """The page value of one event."""
    first, _, rest = event.body.strip().partition("\n\n")
    return Page(
        address=address_of(event),
        title=event.name,
        heading=(Text(event.name),),
        description=event_words.described(event.name),
        front=event_front(event, view),
        linked=event_nodes(event, view),
        blocks=(
            Paragraph(_when_and_where(event, view), "lead"),
            *((Note(first),) if first else ()),
            *question_tiles(view.front_claims(event), view, 2),
            *event_ways(event, view),
            *_articles(view.articles_of(event), view),
            *_in_a_crawl(event, view),
            Fold(event_words.MORE_OF_IT, tuple(_more(event, rest)), "about-event"),
            *_named(event, view),
            *correction_blocks(event, view),
        ),
        edit=event.source.path,
        picture=picture_for(event, view),
        feed=event.name,
        changed=last_changed((event, *view.articles_of(event))),
        styles=("event",),
        wide=True,
        trail=shelf_trail("events"),
    )


def _when_and_where(event: Event, view: View) -> Inlines:
    where: Inlines = (Text(ar.DOT), *entry_links(event.places, view)) if event.places else ()
    return (dated(event.date), *where)


def _articles(articles: tuple[Article, ...], view: View) -> tuple[Block, ...]:
    """The articles by date, by their short names; a long list is folded. Where there is none, that is said."""
    if not articles:
        return (Paragraph((Text(event_words.NO_ARTICLES),)),)
    items = Bullets(tuple(listed_article(article, view) for article in articles))
    if len(articles) > ARTICLES:
        return (Fold(f"{event_words.ARTICLES} ({len(articles)})", (items,), "articles"),)
    return (Heading(2, event_words.ARTICLES, "articles"), items)


def _in_a_crawl(event: Event, view: View) -> Iterator[Block]:
    """How many articles a crawl may have of the event; folded, those that share words with several recorded ones."""
    crawl = event.crawl
    if crawl is None:
        return
    recorded = counted(len(view.articles_of(event)), "article")
    told = event_words.of_a_crawl(counted(crawl.known, "article"), recorded, crawl.corpus, day(crawl.read))
    yield Paragraph((Text(told),))
    if crawl.passages:
        items = Bullets(tuple(_crawled(passage, view) for passage in crawl.passages))
        yield Fold(f"{event_words.CRAWL_PASSAGES} ({len(crawl.passages)})", (items,), "crawl")


def _crawled(passage: CrawlPassage, view: View) -> Inlines:
    """An article of a crawl by its host and day, and whose words it has."""
    published: Inlines = (Text(f"{ar.DOT}{day(passage.published)}"),) if passage.published else ()
    words = f"{ar.DOT}{counted(passage.words, 'word')}: "
    known = [view.archive.articles[id_] for id_ in passage.stretches if id_ in view.archive.articles]
    names = joined([(article_opening(article),) for article in known])
    return (External(passage.url, urlsplit(passage.url).hostname or passage.url), *published, Text(words), *names)


def _more(event: Event, rest: str) -> list[Block]:
    """What the editors say besides, what it is called in other languages, and how the date is known."""
    blocks: list[Block] = [Note(rest)] if rest else []
    blocks += other_language_blocks(event)
    return [*blocks, Paragraph((Text(about_date(event.date)),)), Paragraph(recorder_line(event))]


def _named(event: Event, view: View) -> tuple[Block, ...]:
    """People, places and organisations that the event's articles name, by their names, folded."""
    folded: list[Block] = []
    for shelf in ("people", "places", "organisations"):
        known = getattr(view.archive, shelf)
        named = (known[id_] for id_ in view.related.entries_by_event[event.id] if id_ in known)
        entries = sorted(named, key=lambda entry: (entry.name, entry.id))
        if entries:
            names = Bullets(tuple((link_to(entry),) for entry in entries))
            folded.append(Fold(f"{ar.SHELVES[shelf]} ({len(entries)})", (names,), shelf))
    return (Fold(event_words.NAMED, tuple(folded), "named"),) if folded else ()
