"""Everything that the archive adds to the site: all of it, part after part, or what stands at one address."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain
from typing import Literal

from isnad.model.handwritten import Handwritten
from isnad.model.outputs import Edition, Output, Part, WrittenPage
from isnad.model.pages import Page
from isnad.model.records import Article, Event
from isnad.write.data.archive_citation import archive_citation_files
from isnad.write.data.citations import citation_files
from isnad.write.data.feeds import feed_files
from isnad.write.data.files import data_files
from isnad.write.data.graphml import chains_file, network_file
from isnad.write.data.schema import schemas
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.web_annotations import annotation_files
from isnad.write.pages.article import article_page
from isnad.write.pages.article_record import record_page, record_script, script_uri
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
from isnad.write.pages.event_sections import event_sections
from isnad.write.pages.home import home_page
from isnad.write.pages.index import SHELVES, index_page
from isnad.write.pages.offline import offline_page
from isnad.write.pages.organisation import organisation_page
from isnad.write.pages.person import person_page
from isnad.write.pages.place import place_page
from isnad.write.pages.redirects import redirect_pages
from isnad.write.pages.search import search_page
from isnad.write.pages.stance_grid import stance_grid_page
from isnad.write.pages.wording import wording_page
from isnad.write.render.addresses import (
    CORRECTIONS,
    DATA,
    DATA_DICTIONARY,
    HOME,
    OFFLINE,
    PAIRS,
    SEARCH,
    address_of,
    grid_address,
    pair_address,
    record_address,
    wording_address,
)
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.render.view import View
from isnad.write.search.index import search_files
from isnad.write.words.ar import SITE

UNNAMED = Edition(SITE)
"""What is written where nobody says which archive it is, nor of which day."""

Maker = Callable[[], Page | None]
"""What makes a page, where there is something to tell on it."""
Plan = Iterator[tuple[str, Maker]]
"""Pages by their addresses, none made yet."""

_DATA = re.compile(
    r"data/[^.]+\.csv|data/(archive|datapackage|front-matter\.schema)\.json|data/.+\.(geojson|ttl)|.+\.graphml"
)
_SEARCH = re.compile(r"search/.+\.js")
_FEEDS = re.compile(r"(articles|claims|events)/.+(?<!\.csl)\.(json|xml)|corrections\.(json|xml)")
_CITATIONS = re.compile(r".+\.(csl\.json|ris|bib|cff)")
_ANNOTATIONS = re.compile(r"articles/.+\.(txt|jsonld)")
_PAGES = re.compile(r".+\.(html|md)")
_CARDS = re.compile(r"embed/.+\.html")
_SCHEMAS = re.compile(r"schema/.+\.json")
_PICTURES = re.compile(r".+\.png")


Reach = Literal["one", "many", "all"]
"""What a section is of: one record or page; many of them; or all, where what was worked out for one such section serves
the others, so that they are best made in one place."""


@dataclass(frozen=True, slots=True)
class SiteSection:
    """Parts of the site that are made together. `may_hold` holds of the place of each, and of few others."""

    may_hold: Callable[[str], object]
    parts: Callable[[], Iterable[Part]]
    reach: Reach = "many"


@dataclass(frozen=True)
class Site:
    """What one state of an archive adds to its site: each page as HTML and, beside it, as annotated Markdown; every
    other file; pictures for previews.

    `view` knows what the archive is called and where its site will be; `handwritten` are the pages that people wrote,
    which search finds too; `edition` says which state of the archive this is.
    """

    view: View
    handwritten: tuple[Handwritten, ...] = ()
    edition: Edition = UNNAMED

    def parts(self) -> Iterator[Part]:
        """All of it, one part after another: nobody has room for all the pages of a large archive at once."""
        return (part for section in self.sections() for part in section.parts())

    def part_at(self, uri: str) -> Part | None:
        """What stands at a place, told from the site's root, if anything does: the same as one of `parts`.

        Little more is made than it takes.
        """
        sections = (section for section in self.sections() if section.may_hold(uri))
        return next((part for section in sections for part in section.parts() if part.uri == uri), None)

    def sections(self) -> Iterator[SiteSection]:
        """All of it in the order of the build, none made yet: each can be made without the others."""
        view, site = self.view, self.view.site
        yield SiteSection(_DATA.fullmatch, self._data.files, "all")
        yield SiteSection(_SEARCH.fullmatch, self._search_files, "all")
        for address, make in _of_records(view):
            yield _page_section(address, make, "one")
        for address, make in self._of_no_record():
            yield _page_section(address, make, "all")
        for article in view.archive.articles.values():
            yield SiteSection(script_uri(article).__eq__, partial(_script, article, view), "one")
        yield SiteSection(_FEEDS.fullmatch, partial(feed_files, view, site))
        yield SiteSection(_CITATIONS.fullmatch, partial(citation_files, view, site))
        yield SiteSection(_ANNOTATIONS.fullmatch, partial(annotation_files, view))
        yield SiteSection(_CITATIONS.fullmatch, partial(archive_citation_files, self.edition, site))
        yield SiteSection(_PAGES.fullmatch, partial(redirect_pages, view, site, self._page_at))
        yield SiteSection(_CARDS.fullmatch, partial(embed_files, view))
        yield SiteSection(_SCHEMAS.fullmatch, schemas)
        yield SiteSection(_PICTURES.fullmatch, partial(preview_pictures, view))

    def _page_at(self, address: str) -> Page | None:
        make = self._makers.get(address)
        return make() if make else None

    @cached_property
    def _makers(self) -> Mapping[str, Maker]:
        return dict(chain(_of_records(self.view), self._of_no_record()))

    def _of_no_record(self) -> Plan:
        return chain(((SEARCH, self._search_page),), self._overviews)

    def _search_page(self) -> Page:
        return search_page(self.view, self._search_start)

    @cached_property
    def _data(self) -> "_Data":
        return _Data(self.view, self.edition)

    @cached_property
    def _search_start(self) -> str:
        """Where the first file of search stands, which is called by what all of them hold."""
        return self._index[0].uri

    def _search_files(self) -> Iterator[Output]:
        """The files of search: one may be asked for after another, but nobody asks again who has had all of them."""
        _ = self._search_start
        yield from self._index
        self.__dict__.pop("_index", None)

    @cached_property
    def _index(self) -> tuple[Output, ...]:
        overviews = (page for _, make in self._overviews if (page := make()))
        return search_files(self.view, self.handwritten, overviews)

    @cached_property
    def _overviews(self) -> tuple[tuple[str, Maker], ...]:
        """Pages of no record, which search finds by what they say they are: made once for both."""
        planned = chain(_of_no_record(self.view), ((DATA, lambda: self._data.page),))
        return tuple((address, cache(make)) for address, make in planned)


@dataclass
class _Data:
    """The files of data, and the page that tells how large they are, which is all that is kept of them."""

    view: View
    edition: Edition

    def files(self) -> Iterator[Output]:
        """The files, made anew each time."""
        tables = archive_tables(self.view, self.view.site)
        sizes: dict[str, int] = {}
        networks: dict[str, int] = {}
        for noted, files in (
            (sizes, data_files(self.view, tables, self.view.site)),
            (networks, network_files(self.view)),
        ):
            for file in files:  # one at a time: all of them are a tenth of the site
                noted[file.uri] = len(file.data)
                yield file
        self.page = data_page(tables, sizes, networks, self.edition)

    @cached_property
    def page(self) -> Page:
        """The page, known once the files were made."""
        deque(self.files(), maxlen=0)
        return self.page


def _page_section(address: str, make: Maker, reach: Reach) -> SiteSection:
    return SiteSection(frozenset({f"{address}.html", f"{address}.md"}).__contains__, partial(_written, make), reach)


def _written(make: Maker) -> Iterator[Part]:
    if page := make():
        yield WrittenPage(page, page_html(page))
        yield Output.of_text(f"{page.address}.md", page_markdown(page), page.edit)


def _script(article: Article, view: View) -> Iterator[Part]:
    yield record_script(article, view)


def pages_of(view: View) -> Iterator[Page]:
    """The pages of records, and of what is compared in them."""
    return (page for _, make in _of_records(view) if (page := make()))


def _of_records(view: View) -> Plan:
    """The pages of records, and of what is compared in them."""
    archive = view.archive
    yield HOME, partial(home_page, view)
    for shelf in SHELVES:
        yield f"{shelf}/index", partial(index_page, shelf, view)
    for event in archive.events.values():
        yield address_of(event), partial(event_page, event, view)
        yield from event_sections(event, view)
    for article in archive.articles.values():
        yield address_of(article), partial(article_page, article, view)
        yield record_address(article), partial(record_page, article, view)
    for person in archive.people.values():
        yield address_of(person), partial(person_page, person, view)
    for place in archive.places.values():
        yield address_of(place), partial(place_page, place, view)
    for organisation in archive.organisations.values():
        yield address_of(organisation), partial(organisation_page, organisation, view)
    for claim in archive.claims.values():
        yield address_of(claim), partial(claim_page, claim, view)
    for pair in view.pairs:
        yield pair_address(pair), partial(pair_page, pair, view)
    if view.pairs:
        yield PAIRS, partial(compare_index_page, view)
    yield DATA_DICTIONARY, data_dictionary_page


def network_files(view: View) -> Iterator[Output]:
    """Every source chain, and who quotes whom in each event, for Gephi and the like."""
    yield chains_file(view)
    for event in view.archive.events.values():
        if (flow := event_network(event, view)).links:
            yield network_file(event, flow)


def _of_no_record(view: View) -> Plan:
    events = view.archive.events.values()
    yield from ((grid_address(event), partial(_where_recorded, stance_grid_page, event, view)) for event in events)
    yield from ((wording_address(event), partial(_where_recorded, wording_page, event, view)) for event in events)
    yield OFFLINE, offline_page
    yield CORRECTIONS, partial(corrections_page, view)


def _where_recorded(make: Callable[[Event, View], Page], event: Event, view: View) -> Page | None:
    """The page of an event, where an article tells of it."""
    return make(event, view) if view.articles_of(event) else None
