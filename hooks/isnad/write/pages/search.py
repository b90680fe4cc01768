"""The page on which readers search; what it searches is made in `write/search/`."""

from isnad.model.inlines import Text
from isnad.model.pages import Bullets, Heading, Page, Paragraph, SearchForm
from isnad.write.pages.blocks.lists import ways_in
from isnad.write.render.addresses import SEARCH
from isnad.write.render.view import View
from isnad.write.words import search as search_words

SCRIPTS = (
    *("search-words", "search-days", "search-index", "search-plan", "search-rank", "search-lines"),
    *("search-engine", "search-results", "search-page"),
)
"""In the order in which they stand on one another."""


def search_page(view: View, index: str) -> Page:
    """A form and a place for answers; without JavaScript, the ways into the archive's indexes.

    `index` is the address of the index's first file.
    """
    return Page(
        address=SEARCH,
        title=search_words.TITLE,
        heading=(Text(search_words.TITLE),),
        description=search_words.SAYS,
        front={"title": search_words.TITLE},
        blocks=(
            Paragraph((Text(search_words.SAYS),), "lead"),
            SearchForm(search_words.WITHOUT, index),
            Heading(2, search_words.BROWSE, "shelves"),
            Bullets(ways_in(view)),
        ),
        scripts=SCRIPTS,
        styles=("search",),
    )
