"""pages of the archive -> a book: EPUB 3, right to left, with contents by events, claims, articles, people, places.

Each page is a chapter, made of the Markdown that stands beside it on the site. A link leads to the chapter, or to the
site where its address is known; where it would lead nowhere its words stay. See https://www.w3.org/TR/epub-33/.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape

from isnad.model.pages import Page
from isnad.write.render.markdown import body_markdown
from isnad.write.words import data as words

SHELVES = ("events", "claims", "articles", "people", "organisations", "places")
"""Whose pages the book has, in the order of its contents; the record of an article follows it."""
_ANCHOR = re.compile(r'<a id="([^"]*)"></a>')
_STYLE = """body { line-height: 1.85; }
h1, h2, h3 { letter-spacing: 0; line-height: 1.5; }
a { color: inherit; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.4em; text-align: start; }
"""
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(frozen=True)
class Book:
    """What a book is made of: the archive's name, the day it was last changed (ISO), its site's address or nothing."""

    name: str
    changed: str
    site: str
    pages: Sequence[Page]

    @cached_property
    def chapters(self) -> Mapping[str, Page]:
        """The pages that the book has, by their addresses, in reading order."""
        by_shelf = [page for shelf in SHELVES for page in self.pages if _shelf(page) == shelf]
        records = {page.address.partition("/")[2]: page for page in self.pages if _shelf(page) == "records"}
        found = {page.address: page for page in self.pages if page.address == "index"}
        for page in by_shelf:
            found[page.address] = page
            record = records.get(page.address.partition("/")[2]) if _shelf(page) == "articles" else None
            if record:
                found[record.address] = record
        return found

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The Markdown of each chapter, without its front matter, by its address."""
        return {address: body_markdown(page) for address, page in self.chapters.items()}

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The anchors of each chapter, by its address."""
        return {address: frozenset(_ANCHOR.findall(text)) for address, text in self.texts.items()}


def epub_members(book: Book) -> Iterator[tuple[str, bytes]]:
    """The files of the book in the order that EPUB asks for, `mimetype` first, which has to be stored as it is."""
    chapters = {address: _chapter(address, book) for address in book.chapters}
    identity = sha256("".join(chapters.values()).encode()).hexdigest()
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER.encode()
    yield "book/package.opf", _package(book, f"urn:uuid:{uuid5(NAMESPACE_URL, identity)}").encode()
    yield "book/contents.xhtml", _document(words.CONTENTS, _contents(book), "style.css").encode()
    yield "book/style.css", _STYLE.encode()
    for address, text in chapters.items():
        yield f"book/{address}.xhtml", text.encode()


def _shelf(page: Page) -> str:
    return page.address.partition("/")[0] if "/" in page.address else ""


def _chapter(address: str, book: Book) -> str:
    reader = MarkdownIt("commonmark", {"xhtmlOut": True}).enable("table")  # the only raw HTML is our own anchors
    tokens = reader.parse(book.texts[address])
    for token in tokens:
        _lead(token.children or [], address, book)
    body = reader.renderer.render(tokens, reader.options, {})
    style = posixpath.relpath("style.css", posixpath.dirname(address) or ".")
    return _document(book.chapters[address].title, body, style)


def _lead(tokens: list[Token], address: str, book: Book) -> None:
    """Links of a line lead to chapters or to the site; one that leads to neither becomes its words alone."""
    opened: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            target = _target(str(token.attrs["href"]), address, book)
            opened.append(bool(target))
            token.attrs = {"href": target} if target else {}
        if token.type in ("link_open", "link_close"):
            kept = opened[-1] if token.type == "link_open" else opened.pop()
            token.tag = "a" if kept else "span"


def _target(href: str, here: str, book: Book) -> str:
    """Where a link of a chapter leads in the book, or on the site; empty where that is nowhere."""
    if re.match(r"[a-z]+:", href):
        return href
    path, _, anchor = href.partition("#")
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else f"{here}.md"
    address = uri.removesuffix(".md")
    if address in book.chapters:
        part = f"#{anchor}" if anchor in book.anchors[address] else ""
        file = posixpath.relpath(f"{address}.xhtml", posixpath.dirname(here) or ".")
        return f"{file}{part}"
    return f"{book.site}{address}.html" if book.site and uri.endswith(".md") else ""


def _document(title: str, body: str, style: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" '
        f'dir="rtl">\n<head>\n<title>{escape(title)}</title>\n<link rel="stylesheet" href="{style}"/>\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def _contents(book: Book) -> str:
    """The contents: a list for each shelf, headed by its index, which is a chapter of its own."""
    shelves = []
    for shelf in SHELVES:
        own = [page for page in book.chapters.values() if _shelf(page) == shelf]
        index = next((page for page in own if page.address == f"{shelf}/index"), None)
        entries = "".join(f"<li>{_entry(page)}</li>\n" for page in own if page is not index)
        if index and entries:
            shelves.append(f"<li>{_entry(index)}\n<ol>\n{entries}</ol>\n</li>\n")
    home = book.chapters["index"]
    listed = f"<li>{_entry(home)}</li>\n{''.join(shelves)}"
    return f'<nav epub:type="toc" id="toc">\n<h1>{escape(words.CONTENTS)}</h1>\n<ol>\n{listed}</ol>\n</nav>\n'


def _entry(page: Page) -> str:
    return f'<a href="{escape(page.address)}.xhtml">{escape(page.title)}</a>'


def _package(book: Book, identity: str) -> str:
    chapters = list(enumerate(book.chapters, start=1))
    items = "".join(
        f'<item id="c{n}" href="{escape(address)}.xhtml" media-type="application/xhtml+xml"/>\n'
        for n, address in chapters
    )
    spine = "".join(f'<itemref idref="c{n}"/>\n' for n, _ in chapters)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ar" dir="rtl">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{identity}</dc:identifier>\n<dc:title>{escape(book.name)}</dc:title>\n'
        "<dc:language>ar</dc:language>\n<dc:rights>CC BY 4.0</dc:rights>\n"
        f'<meta property="dcterms:modified">{book.changed}T00:00:00Z</meta>\n</metadata>\n<manifest>\n'
        '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        f'<item id="style" href="style.css" media-type="text/css"/>\n{items}</manifest>\n'
        f'<spine page-progression-direction="rtl">\n<itemref idref="contents"/>\n{spine}</spine>\n</package>\n'
    )
