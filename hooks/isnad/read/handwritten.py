"""Pages that people wrote in docs/ -> their text, heading by heading.

MkDocs publishes them its own way; here they are only read, for the search.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from markdown.extensions.toc import slugify_unicode, unique
from markdown_it import MarkdownIt
from markdown_it.token import Token

from isnad.model.handwritten import Handwritten, Section

_SAID = frozenset({"text", "code_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def handwritten_pages(texts: Mapping[str, str]) -> tuple[Handwritten, ...]:
    """The pages that people wrote and that open with a title; `texts` are all of them as written, by path."""
    pages = (_page(PurePosixPath(path).stem, text) for path, text in texts.items())
    return tuple(page for page in pages if page)


def title_of(text: str) -> str:
    """The title that opens a page which people wrote; nothing where none does."""
    return next((section.heading for section in _sections(text)), "")


@lru_cache(maxsize=64)  # the pages that people write are few
def _page(address: str, text: str) -> Handwritten | None:
    sections = tuple(_sections(text))
    return Handwritten(address, sections[0].heading, sections) if sections else None


def _sections(text: str) -> Iterator[Section]:
    """Each heading with what stands below it; the ids are those that MkDocs gives (`toc` in mkdocs.yml)."""
    ids: set[str] = set()
    heading, lines = "", list[str]()
    opened = False
    for is_heading, words in _blocks(text):
        if is_heading:
            if opened:
                yield Section(unique(slugify_unicode(heading, "-"), ids), heading, tuple(lines))
            heading, lines, opened = words, [], True
        elif opened and words:
            lines.append(words)
    if opened:
        yield Section(unique(slugify_unicode(heading, "-"), ids), heading, tuple(lines))


def _blocks(text: str) -> Iterator[tuple[bool, str]]:
    """The words of each block, and whether it is a heading; a table's row is one block."""
    cells: list[str] | None = None
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        match token.type:
            case "tr_open":
                cells = []
            case "tr_close":
                yield False, " — ".join(filter(None, cells or ()))
                cells = None
            case "inline" if cells is not None:
                cells.append(_plain(token))
            case "inline":
                yield bool(before and before.type == "heading_open"), _plain(token)


def _plain(inline: Token) -> str:
    """The words of a block without their marks, on one line."""
    pieces = (
        piece.content if piece.type in _SAID else " " if piece.type in _BREAKS else ""
        for piece in inline.children or ()
    )
    return "".join(pieces).strip()
