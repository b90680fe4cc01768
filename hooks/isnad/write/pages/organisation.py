"""The page of an organisation: names, what it published and whence it has that, what it said, where it is named."""

from isnad.model.pages import Block, Bullets, External, Facts, Heading, Page, Text
from isnad.model.records import Organisation
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.sourcing import sourcing_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import link_to
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import entries as entry_words


def organisation_page(organisation: Organisation, view: View) -> Page:
    """The page value of one organisation: an outlet, an agency, a government, an armed force."""
    above, below = entries.facts_above(organisation), entries.facts_below(organisation, organisation.within, view)
    return Page(
        address=address_of(organisation),
        title=organisation.name,
        heading=(Text(organisation.name),),
        description=f"{organisation.name} — {ar.KINDS[organisation.kind]}",
        front=entries.entry_front(organisation, view),
        blocks=(
            *entries.note_blocks(organisation),
            Heading(2, entry_words.FACTS, "facts"),
            Facts((*above, *_site(organisation), *below)),
            *entries.name_blocks(organisation, view),
            *_published(organisation, view),
            *sourcing_blocks(organisation, view),
            *entries.quotation_blocks(organisation, view),
            *entries.assertion_blocks(organisation, view),
            *entries.passed_on_blocks(organisation, view),
            *entries.mention_blocks(organisation, view),
            *correction_blocks(organisation, view),
        ),
        edit=organisation.source.path,
    )


def _site(organisation: Organisation) -> entries.Facts:
    site = organisation.site
    return ((entry_words.SITE, (External(site, site),)),) if site else ()


def _published(organisation: Organisation, view: View) -> tuple[Block, ...]:
    """What an outlet published, by date."""
    articles = view.related.articles_by_entry.get(organisation.id, ())
    own = [article for article in articles if article.outlet == organisation.id]
    if not own:
        return ()
    items = tuple((link_to(article), Text(f" — {published_on(article)}")) for article in own)
    return (Heading(2, entry_words.PUBLISHED, "published"), Bullets(items))
