"""The page of a person, a place or an organisation: its names, what it said, what was said of it and where."""

from collections import defaultdict
from dataclasses import replace

from isnad.model.pages import (
    Block,
    Bullets,
    External,
    Facts,
    Heading,
    Inline,
    Inlines,
    Link,
    Ltr,
    Note,
    Page,
    Paragraph,
    Row,
    Subline,
    Table,
    Text,
)
from isnad.model.records import Article, Entry, Organisation, Person, Place
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.pages.blocks.sourcing import sourcing_blocks
from isnad.write.pages.blocks.view import View, joined, link_to, name_in, published_on, stretch_of
from isnad.write.pages.corrections import correction_blocks
from isnad.write.pages.wording import wording_links
from isnad.write.render.addresses import address_of
from isnad.write.words import ar as words
from isnad.write.words.numbers import counted, plain


def entry_page(entry: Entry, view: View) -> Page:
    """The page value of one entry."""
    return Page(
        address=address_of(entry),
        title=entry.name,
        heading=(Text(entry.name),),
        description=f"{entry.name} — {words.KINDS[_kind(entry)]}",
        front=_front(entry, view),
        blocks=(
            *((Note(entry.body),) if entry.body.strip() else ()),
            Heading(2, "بطاقة", "facts"),
            Facts(_facts(entry, view)),
            *_forms(entry, view),
            *_published(entry, view),
            *(sourcing_blocks(entry, view) if isinstance(entry, Organisation) else ()),
            *_spoken(entry, view),
            *_given(entry, view),
            *_passed(entry, view),
            *_appearances(entry, view),
            *correction_blocks(entry, view),
        ),
        edit=entry.source.path,
    )


def _kind(entry: Entry) -> str:
    assert isinstance(entry, Person | Place | Organisation)
    return entry.kind


def _facts(entry: Entry, view: View) -> tuple[tuple[str, Inlines], ...]:
    rows: list[tuple[str, Inlines]] = [("النوع", (Text(words.KINDS[_kind(entry)]),))]
    if entry.latin:
        rows.append(("بالحرف اللاتيني", (Ltr(entry.latin),)))
    match entry:
        case Person():
            rows += [("الصفة", _office(entry, number, view)) for number in range(len(entry.offices))]
            if entry.same_as:
                rows.append(("هو نفسه", (view.link(entry.same_as.id), Text(f" ({entry.same_as.because})"))))
        case Place():
            if entry.location:
                place = entry.location
                figures = Ltr(f"{place.lat:g}, {place.lon:g}")
                rows.append(("الموقع", (figures, Text(f" بدقة {plain(place.precision)} كم ({place.because})"))))
        case Organisation(site=site) if site:
            rows.append(("الموقع على الشبكة", (External(site, site),)))
    if isinstance(entry, Place | Organisation) and entry.within:
        rows.append(("ضمن", (view.link(entry.within),)))
    if entry.wikidata:
        rows.append(("ويكي بيانات", (External(f"https://www.wikidata.org/wiki/{entry.wikidata}", entry.wikidata),)))
    return tuple(rows)


def _office(person: Person, number: int, view: View) -> Inlines:
    office = person.offices[number]
    where: tuple[Inline, ...] = (Text(" — "), view.link(office.organisation)) if office.organisation else ()
    return (Text(office.said_as), *where)


def _forms(entry: Entry, view: View) -> tuple[Block, ...]:
    """Every form of the name as it was printed, and which articles printed it."""
    printed: dict[str, dict[str, Article]] = defaultdict(dict)
    for seen in view.related.appearances_by_entry.get(entry.id, ()):
        form = name_in(seen.article, seen.mention)
        printed[form].setdefault(seen.article.id, seen.article)
    recorded = [form for form in (*entry.names, *entry.described) if form not in printed]
    blocks: list[Block] = [Heading(2, "صيغ الاسم", "names")]
    if printed:
        rows = [Row(((Text(form),), joined([(link_to(a),) for a in printed[form].values()]))) for form in printed]
        blocks.append(Table("الصيغ كما وردت والمقالات التي أوردتها", ("الصيغة", "المقالات"), tuple(rows)))
    if recorded:
        blocks.append(Paragraph((Text("صيغ أخرى معروفة: " + "، ".join(recorded)),)))
    blocks += wording_links(entry, view)
    return tuple(blocks) if len(blocks) > 1 else ()


def _published(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an outlet published, by date."""
    own = [article for article in view.related.articles_by_entry.get(entry.id, ()) if article.outlet == entry.id]
    if not own:
        return ()
    items = tuple((link_to(article), Text(f" — {published_on(article)}")) for article in own)
    return (Heading(2, "ما نشرته هذه الجهة", "published"), Bullets(items))


def _spoken(entry: Entry, view: View) -> tuple[Block, ...]:
    quotes = view.related.quotations_by_speaker.get(entry.id, ())
    if not quotes:
        return ()
    head = ("المقال", "الكلام", "الفعل", "المتحدث وسلسلة الإسناد")
    rows = tuple(_quotation_row(quote, view) for quote in quotes)
    return (Heading(2, "الاقتباسات", "quotations"), Table("الاقتباسات بترتيب التاريخ", head, rows))


def _quotation_row(quote: TracedQuotation, view: View) -> Row:
    where = (link_to(quote.article), Subline((Text(published_on(quote.article)),)))
    return Row((where, *view.quotation_cells(quote)), f"{quote.article.id}-{quote.quotation.id}")


def _given(entry: Entry, view: View) -> tuple[Block, ...]:
    answers = view.related.answers_by_source.get(entry.id, ())
    if not answers:
        return ()
    table = view.answers_table("الإفادات بترتيب التاريخ", answers)
    rows = tuple(_dated(row, answer) for row, answer in zip(table.rows, answers, strict=True))
    return (Heading(2, "الإفادات في الادعاءات", "claims"), replace(table, rows=rows))


def _dated(row: Row, answer: TracedAssertion) -> Row:
    """The row with the article below its words, since here they come from many."""
    *cells, opening = row.cells
    where = Subline((link_to(answer.article), Text(f"، {published_on(answer.article)}")))
    return replace(row, cells=(*cells, (*opening, where)))


def _passed(entry: Entry, view: View) -> tuple[Block, ...]:
    """What came through this entry's hands on its way to another outlet."""
    passed = view.related.passed_on_by.get(entry.id, ())
    if not passed:
        return ()
    items = tuple(_passed_item(item, view) for item in passed)
    return (Heading(2, "ما نُقل عبره", "passed"), Bullets(items))


def _passed_item(item: TracedQuotation | TracedAssertion, view: View) -> Inlines:
    said = item.quotation if isinstance(item, TracedQuotation) else item.assertion
    opening = Link(address_of(item.article), (Text(said.words),), said.id)
    return (opening, Text(" — "), *view.chain(item.chain, item.article))


def _appearances(entry: Entry, view: View) -> tuple[Block, ...]:
    """Every mention, opening at its sentence."""
    seen = view.related.appearances_by_entry.get(entry.id, ())
    heading = Heading(2, "مواضع الذكر", "mentions")
    if not seen:
        return (heading, Paragraph((Text("لا يرد الاسم في النصوص المنشورة هنا."),)))
    total = len({appearance.article.id for appearance in seen})
    blocks: list[Block] = [
        heading,
        Paragraph((Text(f"{counted(len(seen), 'mention')}؛ {counted(total, 'article')}."),)),
    ]
    for article in dict.fromkeys(appearance.article.id for appearance in seen):
        own = [appearance for appearance in seen if appearance.article.id == article]
        sentences = {
            appearance.anchor: stretch_of(appearance.article, appearance.sentence).strip() for appearance in own
        }
        blocks.append(Paragraph((link_to(own[0].article), Text(f" — {published_on(own[0].article)}"))))
        blocks.append(Bullets(tuple((Link(address_of(own[0].article), (Text(s),), a),) for a, s in sentences.items())))
    return tuple(blocks)


def _front(entry: Entry, view: View) -> dict[str, object]:
    front: dict[str, object] = {
        "title": entry.name,
        "id": entry.id,
        "kind": _kind(entry),
        "latin": entry.latin,
        "names": list(entry.names),
        "wikidata": entry.wikidata,
        "articles": [article.id for article in view.related.articles_by_entry.get(entry.id, ())],
        "claims": list(
            dict.fromkeys(answer.assertion.claim for answer in view.related.answers_by_source.get(entry.id, ()))
        ),
    }
    if isinstance(entry, Place) and entry.location:
        front["location"] = entry.location.model_dump()
    return {key: value for key, value in front.items() if value not in (None, [])}
