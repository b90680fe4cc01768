"""The page of an organisation: of an outlet what it published and whence, of any what it says and how it is named."""

from isnad.model.inlines import External, Inlines, Text
from isnad.model.pages import Block, Bullets, Fold, Heading, Page
from isnad.model.records import Article, Organisation
from isnad.write.data.front_matter import entry_front
from isnad.write.data.linked import entry_nodes
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.answers_by_claim import sourced_answers
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.flow import flow_blocks
from isnad.write.pages.blocks.lists import shelf_trail
from isnad.write.pages.blocks.sourcing import sourcing_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import dated, entry_link, joined
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import entries as entry_words
from isnad.write.words import outlets as outlet_words


def organisation_page(organisation: Organisation, view: View) -> Page:
    """The page value of one organisation: an outlet, an agency, a government, an armed force."""
    site: tuple[Inlines, ...] = ((External(organisation.site, entry_words.SITE),),) if organisation.site else ()
    return Page(
        address=address_of(organisation),
        title=organisation.name,
        heading=(Text(organisation.name),),
        description=f"{organisation.name} — {ar.KINDS[organisation.kind]}",
        front=entry_front(organisation, view),
        linked=entry_nodes(organisation, view),
        blocks=(
            *entries.note_blocks(organisation),
            *entries.identity_blocks(organisation, organisation.identity, view),
            *_outlet(organisation, view),
            *entries.said_blocks(organisation, view),
            *entries.name_blocks(organisation, view),
            *entries.mention_blocks(organisation, view),
            *entries.passed_on_blocks(organisation, view),
            *correction_blocks(organisation, view),
            *entries.document_blocks(organisation),
        ),
        edit=organisation.source.path,
        wide=True,
        trail=shelf_trail("organisations"),
        above=entries.line_above(organisation, organisation.within, view, *site),
    )


def _outlet(organisation: Organisation, view: View) -> tuple[Block, ...]:
    """What an outlet published, what it alone says, whom it quotes and through whom, its terms; nothing of another."""
    articles = view.related.articles_by_entry.get(organisation.id, ())
    own = tuple(article for article in articles if article.outlet == organisation.id)
    if not own:
        return ()
    alone = sourced_answers(entry_words.ALONE, view.alone_by_outlet.get(organisation.id, ()), view)
    title = outlet_words.whom_it_quotes(organisation.name)
    flow = flow_blocks(title, own, view, address_of(organisation))
    return (
        Heading(2, entry_words.PUBLISHED, "published"),
        Bullets(tuple(_published(article) for article in own)),
        *((Heading(2, entry_words.ALONE, "alone"), *alone) if alone else ()),
        *((Heading(2, outlet_words.QUOTES, "flow"), *flow) if flow else ()),
        *sourcing_blocks(organisation, view),
        *_terms(organisation, own, view),
    )


def _published(article: Article) -> Inlines:
    title = (Text(f": {article.title}"),) if article.short else ()
    return (article_opening(article), *title, Text(ar.DOT_BEFORE_END), dated(article.published))


def _terms(organisation: Organisation, articles: tuple[Article, ...], view: View) -> tuple[Block, ...]:
    """What it calls each actor, as it printed it; folded."""
    events = dict.fromkeys(event for article in articles for event in article.events)
    actors = {id_: None for event in events for id_ in view.related.wording_by_event[event]}
    items: list[Inlines] = []
    for actor in actors:
        named = (own for own in view.related.wording_by_entry[actor] if own.outlet == organisation.id)
        forms = [form.text for own in named for form in own.forms if any(use.in_print for use in form.uses)]
        if forms:
            called: list[Inlines] = [(Text(f"«{text}»"),) for text in forms]
            items.append((entry_link(actor, view), Text(": "), *joined(called)))
    return (Fold(f"{outlet_words.TERMS} ({len(items)})", (Bullets(tuple(items)),), "terms"),) if items else ()
