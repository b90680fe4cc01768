"""What the pages of people, places and organisations share: what they say, how they are named, where they stand."""

from collections import defaultdict
from collections.abc import Iterator

from isnad.model.fields import Identity
from isnad.model.inlines import External, InLanguage, Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Bullets, Facts, Fold, Heading, Note, Paragraph, Row, Table
from isnad.model.records import Article, Entry, Event, Organisation, Person, Place
from isnad.model.relations import Chain, TracedAssertion, TracedQuotation
from isnad.model.summaries import Use
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.answers_by_claim import own_answers
from isnad.write.pages.blocks.recorders import recorder_rows
from isnad.write.render.addresses import address_of, annotation_anchor, wording_address
from isnad.write.render.phrases import chain_after_origin, chain_alone, dated, entry_link, joined
from isnad.write.render.plain_words import article_name, kind_name, name_in, recorded_words, short_date
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words import entries as entry_words
from isnad.write.words.languages import IN_LATIN_LETTERS, language_name
from isnad.write.words.numbers import counted

Rows = tuple[tuple[str, Inlines], ...]
MOST_QUOTATIONS, MOST_FORMS = 6, 8
"""So many quotations of who answers nothing, and forms of a name, stand open; more are folded."""
MOST_PRINTERS = 12
"""So many articles are named beside a form of a name that they print."""


def line_above(entry: Person | Place | Organisation, within: str | None, view: View, *more: Inlines) -> Inlines:
    """What kind of entry it is, what it is part of (`within`, an entry's id), its name in Latin letters, and more."""
    parts: list[Inlines] = [(Text(kind_name(entry)),)]
    if within:
        parts.append((Text(f"{entry_words.WITHIN} "), entry_link(within, view)))
    if entry.latin:
        parts.append((InLanguage(IN_LATIN_LETTERS, entry.latin),))
    return joined([*parts, *more], ar.DOT)


def note_blocks(entry: Entry) -> tuple[Block, ...]:
    """What an editor wrote about the entry; nothing where nobody did."""
    return (Note(entry.body),) if entry.body.strip() else ()


def identity_blocks(entry: Entry, identity: Identity | None, view: View) -> tuple[Block, ...]:
    """How many may stand behind a description, and why; who else the entry is declared to be."""
    blocks: list[Block] = []
    if identity or (isinstance(entry, Person) and entry.kind == "role"):
        how, because = (identity.how, identity.because) if identity else ("unknown", "")
        blocks.append(Paragraph((Text(entry_words.identity(how, because)),)))
    if entry.same_as:
        said = entry_words.SAME_AS[entry.same_as.certainty]
        other, because = entry_link(entry.same_as.id, view), entry.same_as.because
        blocks.append(Paragraph((Text(f"{said}: "), other, Text(f" ({because})"))))
    return tuple(blocks)


def document_blocks(entry: Entry, *rows: tuple[str, Inlines]) -> tuple[Block, ...]:
    """Who the entry is for Wikidata, and what else documents it, folded; nothing where nothing does.

    Where something was inferred (`rows`, who it is, how many it may be), who recorded that and who reviewed it.
    """
    item = f"https://www.wikidata.org/wiki/{entry.wikidata}"
    own: Rows = ((entry_words.WIKIDATA, (External(item, entry.wikidata),)),) if entry.wikidata else ()
    inferred = rows or entry.same_as or (isinstance(entry, Person | Organisation) and entry.identity)
    documents = (*rows, *own, *(recorder_rows(entry) if inferred else ()))
    return (Fold(entry_words.DOCUMENTS, (Facts(documents),), "facts"),) if documents else ()


def said_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an entry says, claim by claim; its quotations as they stand; nothing where it says nothing."""
    answers = own_answers(view.related.assertions_by_source.get(entry.id, ()), view)
    quotations = view.related.quotations_by_speaker.get(entry.id, ())
    if not answers and not quotations:
        return ()
    blocks: list[Block] = [Heading(2, entry_words.SAYS, "claims"), *answers]
    if quotations:
        rows = tuple(_quotation_row(traced, view) for traced in quotations)
        table = Table(entry_words.QUOTATIONS_CAPTION, entry_words.QUOTATIONS_HEAD, rows)
        folded = answers or len(rows) > MOST_QUOTATIONS
        summary = f"{entry_words.QUOTATIONS} ({len(rows)})"
        blocks.append(Fold(summary, (table,), "quotations") if folded else table)
    return tuple(blocks)


def _quotation_row(traced: TracedQuotation, view: View) -> Row:
    where = (article_opening(traced.article), Subline((dated(traced.article.published),)))
    return Row((where, *_quotation_cells(traced, view)), annotation_anchor(traced.article, traced.quotation))


def _quotation_cells(traced: TracedQuotation, view: View) -> tuple[Inlines, ...]:
    """A quotation's words, as a link that opens at them; how it was said; whose words, and through whom they came."""
    quotation = traced.quotation
    opening = Link(address_of(traced.article), (Text(quotation.words),), quotation.id)
    role = (Subline((Text(article_words.printed_role(quotation.said_as)),)),) if quotation.said_as else ()
    how = f"{quotation.verb} ({ar.QUOTATION_KINDS[quotation.kind]})"
    through = Subline(chain_after_origin(traced.chain, traced.article, view))
    return ((opening,), (Text(how),), (entry_link(quotation.speaker, view), *role, through))


def name_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """Every form of the name as it was printed, and which articles printed it; so many that they are not named here
    are told of one by one below, with the sentences."""
    printed: dict[str, dict[str, Article]] = defaultdict(dict)
    for seen in view.related.appearances_by_entry.get(entry.id, ()):
        form = name_in(seen.article, seen.mention)
        printed[form].setdefault(seen.article.id, seen.article)
    recorded = [form for form in (*entry.names, *entry.descriptive_forms) if form not in {entry.name, *printed}]
    blocks: list[Block] = [Heading(2, entry_words.NAMES, "names")]
    forms: list[Inlines] = [
        (Text(f"«{form}»: "), *_printers(tuple(articles.values()), entry)) for form, articles in printed.items()
    ]
    if len(forms) <= MOST_FORMS + 1:
        blocks += [Bullets(tuple(forms))] if forms else []
    else:
        others = Fold(entry_words.OTHER_FORMS.format(len(forms) - MOST_FORMS), (Bullets(tuple(forms[MOST_FORMS:])),))
        blocks += [Bullets(tuple(forms[:MOST_FORMS])), others]
    if recorded:
        blocks.append(Paragraph((Text(entry_words.OTHER_NAMES + "، ".join(recorded)),)))
    blocks += other_language_blocks(entry)
    blocks += wording_links(entry, view)
    return tuple(blocks) if len(blocks) > 1 else ()


def _printers(articles: tuple[Article, ...], entry: Entry) -> Inlines:
    if len(articles) > MOST_PRINTERS:
        return (Link(address_of(entry), (Text(counted(len(articles), "article")),), "mentions"),)
    return joined([(article_opening(article),) for article in articles])


def other_language_blocks(entry: Entry | Event) -> tuple[Block, ...]:
    """What an entry or an event is called in each language that the archive tells names in; nothing without one."""
    names: list[Inlines] = [
        (Text(f"{language_name(tag)}: "), InLanguage(tag, name)) for tag, name in entry.names_in.items()
    ]
    return (Paragraph((Text(entry_words.OTHER_LANGUAGES), *joined(names, ar.DOT))),) if names else ()


def wording_links(entry: Entry, view: View) -> tuple[Block, ...]:
    """For an actor's own page: a link for each event in which outlets print its name, to its names there by outlet."""
    events = {id_: view.archive.events[id_] for use in _uses(entry.id, view) for id_ in use.article.events}
    if not events:
        return ()
    ways: list[Inlines] = [
        (Link(wording_address(event), (Text(event.name),), f"actor-{entry.id}"),) for event in events.values()
    ]
    return (Paragraph((Text(entry_words.NAMES_BY_OUTLET), *joined(ways))),)


def _uses(actor: str, view: View) -> Iterator[Use]:
    return (
        use
        for own in view.related.wording_by_entry.get(actor, ())
        for form in own.forms
        for use in form.uses
        if use.in_print
    )


def passed_on_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """What an entry passed on, as an intermediary, on its way to another outlet: each chain once, folded."""
    passed = view.related.passed_on_by.get(entry.id, ())
    if not passed:
        return ()
    by_chain: dict[Chain, list[TracedQuotation | TracedAssertion]] = {}
    for item in passed:
        by_chain.setdefault(item.chain, []).append(item)
    items = tuple((*chain_alone(chain, view), *_over_one_chain(own)) for chain, own in by_chain.items())
    return (Fold(f"{entry_words.PASSED_ON} ({len(passed)})", (Bullets(items),), "passed"),)


def _over_one_chain(items: list[TracedQuotation | TracedAssertion]) -> Iterator[Inline]:
    """The words that came over a chain, each as a link that opens at them; words of several, with every article."""
    by_words: dict[str, list[tuple[Article, str]]] = {}
    for item in items:
        by_words.setdefault(item.annotation.words, []).append((item.article, item.annotation.id))
    for words, places in by_words.items():
        if len(places) > 1:
            yield Subline((Text(f"{words}: "), *joined([(article_opening(*place),) for place in places])))
        else:
            ((article, anchor),) = places
            yield Subline((Link(address_of(article), (Text(words),), anchor),))


def mention_blocks(entry: Entry, view: View) -> tuple[Block, ...]:
    """How often an entry is named, and every sentence that names it, folded article by article."""
    seen = view.related.appearances_by_entry.get(entry.id, ())
    heading = Heading(2, entry_words.MENTIONS, "mentions")
    if not seen:
        return (heading, Paragraph((Text(entry_words.NO_MENTION),)))
    by_article: dict[str, dict[str, str]] = {}
    articles: dict[str, Article] = {}
    for appearance in seen:
        article = articles.setdefault(appearance.article.id, appearance.article)
        sentences = by_article.setdefault(article.id, {})
        sentences.setdefault(appearance.anchor, recorded_words(article, appearance.sentence).strip())
    total = entry_words.in_all(counted(len(seen), "mention"), counted(len(articles), "article"))
    return (heading, Paragraph((Text(total),)), *_sentences(articles, by_article))


def _sentences(articles: dict[str, Article], by_article: dict[str, dict[str, str]]) -> Iterator[Block]:
    """The sentences of each article behind its short name, each a link to itself."""
    for id_, sentences in by_article.items():
        article = articles[id_]
        items: tuple[tuple[Inline, ...], ...] = tuple(
            (Link(address_of(article), (Text(text),), anchor),) for anchor, text in sentences.items()
        )
        summary = f"{article_name(article)}{ar.DOT}{short_date(article.published)} ({len(items)})"
        yield Fold(summary, (Bullets(items),), f"in-{id_}")
