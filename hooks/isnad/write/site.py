"""Everything that the archive adds to the site."""

from collections.abc import Iterable, Iterator
from itertools import chain

from isnad.model.handwritten import Handwritten
from isnad.model.outputs import Edition, Output, Part, WrittenPage
from isnad.model.pages import Page
from isnad.model.related import Related
from isnad.model.relations import Archive
from isnad.write.data.archive_citation import archive_citation_files
from isnad.write.data.citations import citation_files
from isnad.write.data.feeds import feed_files
from isnad.write.data.files import data_files
from isnad.write.data.graphml import chains_file, network_file
from isnad.write.data.schema import schemas
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.web_annotations import annotation_files
from isnad.write.pages.article import article_page
from isnad.write.pages.article_record import record_page, record_script
from isnad.write.pages.blocks.embeds import embed_files
from isnad.write.pages.blocks.flow import event_network
from isnad.write.pages.blocks.preview import preview_pictures
from isnad.write.pages.claim import claim_page
from isnad.write.pages.compare import pair_page
from isnad.write.pages.compare_index import compare_index_page
from isnad.write.pages.corrections import corrections_page
from isnad.write.pages.data import data_page
from isnad.write.pages.data_dictionary import data_dictionary_page
from isnad.write.pages.event import event_page
from isnad.write.pages.event_sections import event_section_pages
from isnad.write.pages.home import home_page
from isnad.write.pages.index import index_pages
from isnad.write.pages.offline import offline_page
from isnad.write.pages.organisation import organisation_page
from isnad.write.pages.person import person_page
from isnad.write.pages.place import place_page
from isnad.write.pages.redirects import redirect_pages
from isnad.write.pages.search import search_page
from isnad.write.pages.stance_grid import stance_grid_page
from isnad.write.pages.wording import wording_pages
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.render.view import View
from isnad.write.search.index import search_files
from isnad.write.words.ar import SITE

UNNAMED = Edition(SITE)
"""What is written where nobody says which archive it is, nor of which day."""


def site_parts(
    archive: Archive,
    related: Related,
    site: str = "",
    handwritten: Iterable[Handwritten] = (),
    edition: Edition = UNNAMED,
) -> Iterator[Part]:
    """Each page as HTML and, beside it, as annotated Markdown; every other file; pictures for previews.

    One part after another, for nobody has room for all the pages of a large archive at once. `site` is the address that
    the site will have, ending in a slash, where it is known: feeds want it. `handwritten` are the pages that people
    wrote, which search finds too; `edition` says what the archive is called and which state of it this is.
    """
    view = View(archive, related, edition.name, site)
    tables = archive_tables(view, site)
    data, networks = tuple(data_files(view, tables, site)), tuple(network_files(view))
    yield from (*data, *networks)
    overviews = (*_overviews(view), data_page(tables, data, networks, edition))
    del tables, data, networks
    index = search_files(view, handwritten, overviews)
    yield from index
    made: set[str] = set()
    for page in chain(pages_of(view), (search_page(view, index[0].uri),), overviews):
        made.add(page.address)
        yield WrittenPage(page, page_html(page))
        yield Output.of_text(f"{page.address}.md", page_markdown(page), page.edit)
    for article in archive.articles.values():
        yield record_script(article, view)
    yield from feed_files(view, site)
    yield from citation_files(view, site)
    yield from annotation_files(view)
    yield from archive_citation_files(edition, site)
    yield from redirect_pages(view, site, made)
    yield from embed_files(view)
    yield from schemas()
    yield from preview_pictures(view)


def pages_of(view: View) -> Iterator[Page]:
    """The pages of records, and of what is compared in them."""
    yield home_page(view)
    yield from index_pages(view)
    for event in view.archive.events.values():
        yield event_page(event, view)
        yield from event_section_pages(event, view)
    for article in view.archive.articles.values():
        yield article_page(article, view)
        yield record_page(article, view)
    for person in view.archive.people.values():
        yield person_page(person, view)
    for place in view.archive.places.values():
        yield place_page(place, view)
    for organisation in view.archive.organisations.values():
        yield organisation_page(organisation, view)
    for claim in view.archive.claims.values():
        yield claim_page(claim, view)
    for pair in view.pairs:
        yield pair_page(pair, view)
    if view.pairs:
        yield compare_index_page(view)
    yield data_dictionary_page()


def network_files(view: View) -> Iterator[Output]:
    """Every source chain, and who quotes whom in each event, for Gephi and the like."""
    yield chains_file(view)
    for event in view.archive.events.values():
        if (flow := event_network(event, view)).links:
            yield network_file(event, flow)


def _overviews(view: View) -> Iterator[Page]:
    """Pages of no record, which search finds by what they say they are."""
    for event in view.archive.events.values():
        if view.articles_of(event):
            yield stance_grid_page(event, view)
    yield from wording_pages(view)
    yield offline_page()
    yield corrections_page(view)
