"""What the pages of people, places and organisations share: facts, names, words, assertions, where they are named."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from isnad.model.pages import (
    Block,
    Bullets,
    External,
    Heading,
    Inlines,
    Link,
    Ltr,
    Note,
    Paragraph,
    Row,
    Subline,
    Table,
    Text,
)
from isnad.model.records import Article, Entry, Organisation, Person, Place
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.summaries import Use
from isnad.write.pages.blocks.annotations import assertions_table, quotation_cells
from isnad.write.render.addresses import address_of, wording_address
from isnad.write.render.phrases import chain_line, entry_link, joined, link_to
from isnad.write.render.plain_words import name_in, published_on, recorded_words
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import entries as entry_words
from isnad.write.words.numbers import counted

Facts = tuple[tuple[str, Inlines], ...]


def note_blocks(entry: Entry) -> tuple[Block, ...]:
    """What an editor wrote about the entry; nothing where nobody did."""
    return (Note(entry.body),) if entry.body.strip() else ()


def facts_above(entry: Person | Place | Organisation) -> Facts:
    """What kind of entry it is, and its name in Latin letters."""
    latin: Facts = ((entry_words.LATIN, (Ltr(entry.latin),)),) if entry.latin else ()
    return ((heads.KIND, (Text(ar.KINDS[entry.kind]),)), *latin)


def facts_below(entry: Entry, within: str | None, view: View) -> Facts:
    """What the entry is part of (`within`, an entry's id), and who it is for Wikidata."""
    part_of: Facts = ((entry_words.WITHIN, (entry_link(within, view),)),) if within else ()
    if not entry.wikidata:
        return part_of
    item = External(f"https://www.wikidata.org/wiki/{entry.wikidata}", entry.wikidata)
    return (*part_of, (entry_words.WIKIDATA, (item,)))


def name_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """Every form of the name as it was printed, and which articles printed it."""
    printed: dict[str, dict[str, Article]] = defaultdict(dict)
    for seen in view.related.appearances_by_entry.get(entry.id, ()):
        form = name_in(seen.article, seen.mention)
        printed[form].setdefault(seen.article.id, seen.article)
    recorded = [form for form in (*entry.names, *entry.described) if form not in printed]
    blocks: list[Block] = [Heading(2, entry_words.NAMES, "names")]
    if printed:
        rows = [Row(((Text(form),), joined([(link_to(a),) for a in printed[form].values()]))) for form in printed]
        blocks.append(Table(entry_words.NAMES_CAPTION, entry_words.NAMES_HEAD, tuple(rows)))
    if recorded:
        blocks.append(Paragraph((Text(entry_words.OTHER_NAMES + "، ".join(recorded)),)))
    blocks += wording_links(entry, view)
    return tuple(blocks) if len(blocks) > 1 else ()


def wording_links(entry: Entry, view: View) -> tuple[Block, ...]:
    """For an actor's own page: a link for each event that names it, to its names there by outlet."""
    events = {id_: view.archive.events[id_] for use in _uses(entry.id, view) for id_ in use.article.events}
    if not events:
        return ()
    ways: list[Inlines] = [
        (Link(wording_address(event), (Text(event.name),), f"actor-{entry.id}"),) for event in events.values()
    ]
    return (Paragraph((Text(entry_words.NAMES_BY_OUTLET), *joined(ways))),)


def _uses(actor: str, view: View) -> Iterator[Use]:
    return (use for own in view.related.wording_by_entry.get(actor, ()) for form in own.forms for use in form.uses)


def quotation_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an entry is quoted with, by date; nothing where it is not quoted."""
    quotations = view.related.quotations_by_speaker.get(entry.id, ())
    if not quotations:
        return ()
    rows = tuple(_quotation_row(traced, view) for traced in quotations)
    table = Table(entry_words.QUOTATIONS_CAPTION, entry_words.QUOTATIONS_HEAD, rows)
    return (Heading(2, entry_words.QUOTATIONS, "quotations"), table)


def _quotation_row(traced: TracedQuotation, view: View) -> Row:
    where = (link_to(traced.article), Subline((Text(published_on(traced.article)),)))
    return Row((where, *quotation_cells(traced, view)), f"{traced.article.id}-{traced.quotation.id}")


def assertion_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an entry asserts on claims, by date; nothing where it asserts nothing."""
    assertions = view.related.answers_by_source.get(entry.id, ())
    if not assertions:
        return ()
    table = assertions_table(entry_words.ASSERTIONS_CAPTION, assertions, view)
    rows = tuple(_dated(row, traced) for row, traced in zip(table.rows, assertions, strict=True))
    return (Heading(2, entry_words.ASSERTIONS, "claims"), replace(table, rows=rows))


def _dated(row: Row, traced: TracedAssertion) -> Row:
    """The row with the article below its words, since here they come from many."""
    *cells, opening = row.cells
    where = Subline((link_to(traced.article), Text(f"، {published_on(traced.article)}")))
    return replace(row, cells=(*cells, (*opening, where)))


def passed_on_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an entry passed on, as an intermediary, on its way to another outlet."""
    passed = view.related.passed_on_by.get(entry.id, ())
    if not passed:
        return ()
    items = tuple(_passed_on(item, view) for item in passed)
    return (Heading(2, entry_words.PASSED_ON, "passed"), Bullets(items))


def _passed_on(item: TracedQuotation | TracedAssertion, view: View) -> Inlines:
    annotation = item.quotation if isinstance(item, TracedQuotation) else item.assertion
    opening = Link(address_of(item.article), (Text(annotation.words),), annotation.id)
    return (opening, Text(" — "), *chain_line(item.chain, item.article, view))


def mention_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """Every sentence that names an entry, article by article, each a link to itself."""
    seen = view.related.appearances_by_entry.get(entry.id, ())
    heading = Heading(2, entry_words.MENTIONS, "mentions")
    if not seen:
        return (heading, Paragraph((Text(entry_words.NO_MENTION),)))
    articles = {appearance.article.id: appearance.article for appearance in seen}
    total = f"{counted(len(seen), 'mention')}؛ {counted(len(articles), 'article')}."
    blocks: list[Block] = [heading, Paragraph((Text(total),))]
    for article in articles.values():
        own = [appearance for appearance in seen if appearance.article.id == article.id]
        sentences = {appearance.anchor: recorded_words(article, appearance.sentence).strip() for appearance in own}
        blocks.append(Paragraph((link_to(article), Text(f" — {published_on(article)}"))))
        openings = ((Link(address_of(article), (Text(text),), anchor),) for anchor, text in sentences.items())
        blocks.append(Bullets(tuple(openings)))
    return tuple(blocks)


def entry_front(entry: Person | Place | Organisation, view: View) -> dict[str, object]:
    """What tools want to know of an entry without reading its page; fields that are empty are left out."""
    front: dict[str, object] = {
        "title": entry.name,
        "id": entry.id,
        "kind": entry.kind,
        "latin": entry.latin,
        "names": list(entry.names),
        "wikidata": entry.wikidata,
        "articles": [article.id for article in view.related.articles_by_entry.get(entry.id, ())],
        "claims": list(
            dict.fromkeys(traced.assertion.claim for traced in view.related.answers_by_source.get(entry.id, ()))
        ),
    }
    return {key: value for key, value in front.items() if value not in (None, [])}
