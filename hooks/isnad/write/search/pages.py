"""Pages that no record made, as what can be found: those that people wrote, and those that compare or list."""

from collections.abc import Iterable, Iterator

from isnad.model.handwritten import Handwritten, Section
from isnad.model.pages import Page
from isnad.write.search.names import Names
from isnad.write.search.records import LABEL, NAME, SAID, Findable, FindablePage, FoundLine, line_of, sentences_in
from isnad.write.words.found import SORTS


def handwritten_pages(pages: Iterable[Handwritten], names: Names) -> Iterator[FindablePage]:
    """Each section is found by itself, under its heading and, unshown, the page's title."""
    for page in pages:
        title = Findable((line_of("", page.title, NAME, names), *_lines(page.sections[0], "", names)))
        rest = (
            Findable(
                (line_of(part.anchor, part.heading, LABEL, names), *_lines(part, part.anchor, names)), (page.title,)
            )
            for part in page.sections[1:]
        )
        yield FindablePage("page", page.address, page.title, SORTS["page"], (title, *rest))


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
