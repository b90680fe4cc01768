"""The indexes, one a shelf: events, articles by date, claims by how their answers compare, entries by kind and name."""

from collections.abc import Iterable, Iterator

from isnad.model.comparison import Outcome
from isnad.model.inlines import Inlines, Text
from isnad.model.pages import Block, Bullets, Heading, Page, Paragraph
from isnad.model.records import Claim, Entry, Event, Organisation, Person, Place
from isnad.write.pages.blocks.agreement import claims_by_outcome
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.lists import listed_article
from isnad.write.render.phrases import dated, entry_link, entry_links, joined, link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import lists as list_words
from isnad.write.words.numbers import counted

SHELVES = ("articles", "claims", "people", "places", "organisations", "events")


def index_page(shelf: str, view: View) -> Page:
    """The page value of the index of one of `SHELVES`."""
    blocks, title = tuple(_blocks(shelf, view)) or _listed(()), ar.SHELVES[shelf]
    return Page(
        f"{shelf}/index", title, (Text(title),), f"{view.archive_name}: {title}", {"title": title}, blocks, wide=True
    )


def _blocks(shelf: str, view: View) -> Iterator[Block]:
    match shelf:
        case "articles":
            yield from _listed(listed_article(article, view) for article in view.related.articles)
        case "claims":
            yield from _claims(view)
        case "events":
            yield from _listed(_event(event, view) for event in view.archive.events.values())
        case _:
            yield from _entries(shelf, getattr(view.archive, shelf).values(), view)


def _listed(items: Iterable[Inlines]) -> tuple[Block, ...]:
    """A list, or, where it has no item, that nothing is recorded yet."""
    each = tuple(items)
    return (Bullets(each),) if each else (Paragraph((Text(ar.NOTHING),)),)


def _claims(view: View) -> Iterator[Block]:
    """Event by event: claims whose answers exclude one another, those whose do not, those of one article."""
    for event in view.archive.events.values():
        outcomes = ((outcome, claims_by_outcome(event, outcome, view)) for outcome in list_words.OUTCOMES)
        found = [(outcome, claims) for outcome, claims in outcomes if claims]
        if found or len(view.archive.events) > 1:
            yield Heading(2, event.name, f"event-{event.id}")
        if not found:
            yield from _listed(())
        for outcome, claims in found:
            yield Heading(3, f"{list_words.OUTCOMES[outcome]} ({len(claims)})", f"{outcome}-{event.id}")
            yield from _listed(_claim(claim, outcome, view) for claim in claims)


def _claim(claim: Claim, outcome: Outcome, view: View) -> Inlines:
    """The question, and in how many articles it is answered, or in which."""
    assertions = view.related.assertions_by_claim.get(claim.id, ())
    if outcome == "single":
        return (link_to(claim), Text(ar.DOT), article_opening(assertions[0].article, assertions[0].assertion.id))
    number = len({traced.article.id for traced in assertions})
    return (link_to(claim), Text(f"{ar.DOT_BEFORE_END}{counted(number, 'article')}")) if number else (link_to(claim),)


def _entries(shelf: str, entries: Iterable[Entry], view: View) -> Iterator[Block]:
    """A list a kind, each by name."""
    by_kind: dict[str, list[Person | Place | Organisation]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.name, entry.id)):
        assert isinstance(entry, Person | Place | Organisation)
        by_kind.setdefault(entry.kind, []).append(entry)
    for kind in (kind for kind in list_words.KINDS if kind in by_kind):
        own = by_kind[kind]
        yield Heading(2, f"{list_words.KINDS[kind]} ({len(own)})", f"{shelf}-{kind}")
        yield from _listed(_entry(entry, view) for entry in own)


def _entry(entry: Person | Place | Organisation, view: View) -> Inlines:
    """The name, what it is in a few words, in how many articles it stands."""
    used = counted(len(view.related.articles_by_entry.get(entry.id, ())), "article")
    return (*joined([(link_to(entry),), *_what(entry, view)], ar.DOT), Text(f"{ar.DOT_BEFORE_END}{used}"))


def _what(entry: Person | Place | Organisation, view: View) -> Iterator[Inlines]:
    if isinstance(entry, Person):
        told = set(entry.name.split())
        yield from (
            (Text(office.said_as),) for office in entry.offices[:1] if not told.issuperset(office.said_as.split())
        )
    elif entry.within:
        yield (Text(f"{list_words.WITHIN} "), entry_link(entry.within, view))


def _event(event: Event, view: View) -> Inlines:
    places: Inlines = (Text(ar.DOT), *entry_links(event.places, view)) if event.places else ()
    size = f"{counted(len(view.articles_of(event)), 'article')}، {counted(len(view.claims_of(event)), 'claim')}"
    return (link_to(event), Text(ar.DOT), dated(event.date), *places, Text(f"{ar.DOT_BEFORE_END}{size}"))
