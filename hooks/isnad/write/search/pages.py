"""Pages that no record made, as what can be found: those that people wrote, and those that compare or list."""

from collections.abc import Iterable, Iterator

from isnad.model.handwritten import Handwritten, Section
from isnad.model.pages import Page
from isnad.write.search.names import Names
from isnad.write.search.records import (
    CONTEXT,
    LABEL,
    NAME,
    SAID,
    Findable,
    FindablePage,
    FoundLine,
    Kind,
    line_of,
    sentences_in,
)
from isnad.write.words.found import SORTS

GUIDE = "guide"
"""The address of the page that editors write by."""


def handwritten_pages(pages: Iterable[Handwritten], names: Names) -> Iterator[FindablePage]:
    """Each section is found by itself, under its heading and, unshown, the page's title.

    The editors' guide is of a kind of its own: what it says of writing records is no answer to a reader.
    """
    for page in pages:
        title = Findable((line_of("", page.title, NAME, names), *_lines(page.sections[0], "", names)))
        rest = (
            Findable(
                (line_of(part.anchor, part.heading, LABEL, names), *_lines(part, part.anchor, names)),
                (FoundLine("", page.title, CONTEXT),),
            )
            for part in page.sections[1:]
        )
        kind: Kind = "guide" if page.address == GUIDE else "page"
        yield FindablePage(kind, page.address, page.title, SORTS[kind], (title, *rest))


def made_pages(pages: Iterable[Page], names: Names) -> Iterator[FindablePage]:
    """A page of the archive's own making, by its title, what it says of itself, and its headings."""
    for page in pages:
        about = (line_of("", page.title, NAME, names), line_of("", page.description, SAID, names))
        headings = (line_of(heading.id, heading.text, SAID, names) for heading in page.headings())
        yield FindablePage("page", page.address, page.title, SORTS["page"], (Findable((*about, *headings)),))


def _lines(section: Section, anchor: str, names: Names) -> Iterator[FoundLine]:
    for line in section.lines:
        for sentence in sentences_in(line):
            yield line_of(anchor, sentence, SAID, names)
