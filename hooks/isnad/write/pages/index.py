"""The indexes, one a shelf: articles by date, claims by event, entries by name, events."""

from collections.abc import Iterable

from isnad.model.pages import Block, Bullets, Heading, Page, Paragraph, Row, Table, Text
from isnad.model.records import Entry, Organisation, Person, Place
from isnad.write.pages.blocks.lists import articles_table, claims_table, or_nothing
from isnad.write.render.phrases import link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import lists as list_words
from isnad.write.words.numbers import counted


def index_pages(view: View) -> tuple[Page, ...]:
    """The page value of each index."""
    archive = view.archive
    return (
        _index("articles", (articles_table(view.related.articles, view),)),
        _index("claims", (Paragraph((Text(ar.NO_VERDICT),)), *_claims(view))),
        _index("people", (_entries(archive.people.values(), view),)),
        _index("places", (_entries(archive.places.values(), view),)),
        _index("organisations", (_entries(archive.organisations.values(), view),)),
        _index("events", (_events(view),)),
    )


def _index(shelf: str, blocks: tuple[Block, ...]) -> Page:
    title = ar.SHELVES[shelf]
    return Page(f"{shelf}/index", title, (Text(title),), f"{ar.SITE}: {title}", {"title": title}, blocks)


def _claims(view: View) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for event in view.archive.events.values():
        blocks += [Heading(2, event.name, f"event-{event.id}"), claims_table(event, view)]
    return tuple(blocks)


def _events(view: View) -> Block:
    events = tuple((link_to(event),) for event in view.archive.events.values())
    return Bullets(events) if events else Paragraph((Text(ar.NOTHING),))


def _entries(entries: Iterable[Entry], view: View) -> Block:
    rows = []
    for entry in sorted(entries, key=lambda entry: entry.name):
        assert isinstance(entry, Person | Place | Organisation)
        used = len(view.related.articles_by_entry.get(entry.id, ()))
        rows.append(Row(((link_to(entry),), (Text(ar.KINDS[entry.kind]),), (Text(counted(used, "article")),))))
    return or_nothing(Table(list_words.ENTRIES_CAPTION, list_words.ENTRIES_HEAD, tuple(rows)))
