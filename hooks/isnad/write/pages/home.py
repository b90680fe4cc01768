"""The home page and the indexes."""

from collections.abc import Iterable

from isnad.model.pages import Block, Bullets, Heading, Inlines, Link, Note, Page, Paragraph, Row, Table, Text
from isnad.model.records import Entry, Organisation, Person, Place
from isnad.write.pages.blocks.view import View, link_to
from isnad.write.pages.event import articles_of, articles_table, by_date, claims_table
from isnad.write.words import ar as words
from isnad.write.words.numbers import counted

_WHAT_IT_IS = (
    "أرشيف مفتوح لما نشرته الصحافة العربية عن أحداث تتنازعها الروايات. "
    "يحفظ ما طبعته كل جهة، ومن نُقل كلامه، وما ادُّعي، وعبر مَن وصل كل ادعاء."
)


def home_page(view: View) -> Page:
    """What the archive is, its events, and the ways in."""
    blocks: list[Block] = [
        Paragraph((Text(_WHAT_IT_IS),), "lead"),
        Paragraph((Text(words.NO_VERDICT + " "), Link("about", (Text(words.POLICY),), "policy"))),
    ]
    for event in view.archive.events.values():
        own = articles_of(event, view)
        claims = sum(claim.event == event.id for claim in view.archive.claims.values())
        blocks.append(Heading(2, event.name, f"event-{event.id}"))
        if event.body.strip():
            blocks.append(Note(event.body))
        size = f"{counted(len(own), 'article')}، {counted(claims, 'claim')}. "
        blocks.append(Paragraph((Text(size), Link(f"events/{event.id}", (Text("صفحة الحدث كاملة"),)))))
        blocks.append(articles_table(own, view))
    blocks += [Heading(2, "أبواب الأرشيف", "shelves"), Bullets(ways_in(view))]
    return Page("index", words.HOME, (Text(words.SITE),), _WHAT_IT_IS, {"title": words.SITE}, tuple(blocks))


def ways_in(view: View) -> tuple[Inlines, ...]:
    """A link to each shelf's index, with how many stand on it."""
    return tuple(
        (Link(f"{shelf}/index", (Text(words.SHELVES[shelf]),)), Text(f" ({len(getattr(view.archive, shelf))})"))
        for shelf in words.SHELVES
    )


def index_pages(view: View) -> tuple[Page, ...]:
    """One index a shelf: articles by date, claims by event, entries by name."""
    articles = articles_table(by_date(view), view)
    claims: list[Block] = []
    for event in view.archive.events.values():
        claims += [Heading(2, event.name, f"event-{event.id}"), claims_table(event, view)]
    return (
        _index("articles", (articles,)),
        _index("claims", (Paragraph((Text(words.NO_VERDICT),)), *claims)),
        *(
            _index(shelf, (_entries(getattr(view.archive, shelf).values(), view),))
            for shelf in ("people", "places", "organisations")
        ),
        _index("events", (Bullets(tuple((link_to(event),) for event in view.archive.events.values())),)),
    )


def _entries(entries: Iterable[Entry], view: View) -> Table:
    rows = []
    for entry in sorted(entries, key=lambda entry: entry.name):
        assert isinstance(entry, Person | Place | Organisation)
        used = len(view.related.articles_by_entry.get(entry.id, ()))
        rows.append(Row(((link_to(entry),), (Text(words.KINDS[entry.kind]),), (Text(counted(used, "article")),))))
    return Table("بترتيب الاسم", ("الاسم", "النوع", "المقالات"), tuple(rows))


def _index(shelf: str, blocks: tuple[Block, ...]) -> Page:
    title = words.SHELVES[shelf]
    return Page(f"{shelf}/index", title, (Text(title),), f"{words.SITE}: {title}", {"title": title}, blocks)
