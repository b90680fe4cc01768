"""Everything that the archive adds to the site."""

from collections.abc import Iterable, Iterator

from archive.model.handwritten import Handwritten
from archive.model.outputs import Output, Written, WrittenPage
from archive.model.pages import Page
from archive.model.related import Related
from archive.model.relations import Archive
from archive.write.article import article_page
from archive.write.article_record import record_page, record_script
from archive.write.claim import claim_page
from archive.write.corrections import corrections_page
from archive.write.entry import entry_page
from archive.write.event import event_page
from archive.write.feeds import correction_feeds
from archive.write.html import page_html
from archive.write.lists import home_page, index_pages
from archive.write.markdown import page_markdown
from archive.write.matrix import matrix_page
from archive.write.offline import offline_page
from archive.write.pair import pair_pages
from archive.write.redirects import redirect_pages
from archive.write.search.index import search_files
from archive.write.search_page import search_page
from archive.write.view import View
from archive.write.wording import wording_pages


def write_site(archive: Archive, related: Related, site: str = "", handwritten: Iterable[Handwritten] = ()) -> Written:
    """Each page as HTML and, beside it, as annotated Markdown; the search index; feeds; a page at every old address.

    `site` is the address that the site will have, ending in a slash, where it is known: feeds want it. `handwritten`
    are the pages that people wrote, which search finds too.
    """
    view = View(archive, related)
    overviews = tuple(_overviews(view))
    index = search_files(view, handwritten, overviews)
    pages = (*_pages(view), search_page(view, index[0].uri), *overviews)
    return Written(
        pages=tuple(WrittenPage(page, page_html(page)) for page in pages),
        files=(
            *(Output(f"{page.address}.md", page_markdown(page), page.edit) for page in pages),
            *(record_script(article, view) for article in archive.articles.values()),
            *index,
            *correction_feeds(view, site),
            *redirect_pages(archive, site),
        ),
    )


def _pages(view: View) -> Iterator[Page]:
    yield home_page(view)
    yield from index_pages(view)
    for event in view.archive.events.values():
        yield event_page(event, view)
    for article in view.archive.articles.values():
        yield article_page(article, view)
        yield record_page(article, view)
    for entry in view.archive.entries.values():
        yield entry_page(entry, view)
    for claim in view.archive.claims.values():
        yield claim_page(claim, view)
    yield from pair_pages(view)


def _overviews(view: View) -> Iterator[Page]:
    """Pages of no record, which search finds by what they say they are."""
    for event in view.archive.events.values():
        yield matrix_page(event, view)
    yield from wording_pages(view)
    yield offline_page()
    yield corrections_page(view)
