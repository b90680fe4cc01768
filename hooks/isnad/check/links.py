"""Links in pages and notes lead where they say, and to what is there: a page that is always made, a file beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from isnad.check.addresses import WEB, scheme_of
from isnad.check.rendered import Rendered
from isnad.message import Fault, Message, at_position, fault, nearest, short
from isnad.model.fields import is_address
from isnad.model.records import RECORDS, Article, Record
from isnad.model.relations import Archive
from isnad.model.source import FilePosition

_DOCS = "docs/"
_SIGN_OF_A_PATH = re.compile(r"%(?:2[DdEeFf]|[346][0-9A-Fa-f]|[57][0-9AaEeFf]|[57]C|[57]c)")
"""A letter, a digit or a mark of a path by its number: `a%2Fb` is a name to a server, and a way to who reads files."""


_SAID = re.compile(
    r"(?:https?://)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::[0-9]+)?)(?:[/?#]\S*)?$", re.IGNORECASE
)
"""Words that are an address, with its scheme or without. A file's name looks like one, so its way is asked, too."""


def links_to_nothing(
    archive: Archive, pages: Mapping[str, str], made: Mapping[str, Rendered], lasting: frozenset[str]
) -> Iterator[Message]:
    """A message for each link without a scheme that leads to nothing.

    `pages` are texts by path, `made` the same as they will be; `lasting` is what is there besides, by its place in
    docs. What a record that cannot be read would be is taken to be there.
    """
    unread = (f"{shelf}/{id_}.md" for shelf in RECORDS for id_ in archive.unread)
    known = dict.fromkeys([*lasting, *unread], frozenset[str]())
    known |= {path.removeprefix(_DOCS): page.ids for path, page in made.items()}
    for path, page in made.items():
        for href in dict.fromkeys(page.addresses()):
            if wrong := _leads_nowhere(href, path.removeprefix(_DOCS), known):
                yield at_position(path, _place_of(href, pages[path]), wrong)
        for href, words in dict.fromkeys(page.links):
            if wrong := _leads_elsewhere(href, words):
                yield at_position(path, _place_of(href, pages[path]), wrong)
    for record in archive.records():
        if not isinstance(record, Article):
            yield from _in_note(record, known)


def _in_note(note: Record, known: Mapping[str, frozenset[str]]) -> Iterator[Message]:
    if "[" not in note.body and "<" not in note.body:
        return
    here = note.source.path.removeprefix(_DOCS)
    for block in MarkdownIt("commonmark").parse(note.body):
        for href, words in _links_of(block.children or ()):
            if wrong := _leads_nowhere(href, here, known) or _leads_elsewhere(href, words):
                place = note.source.at_line(note.body, block.map[0] if block.map else 0)
                yield at_position(note.source.path, place, wrong)


def _links_of(pieces: Iterable[Token]) -> Iterator[tuple[str, str]]:
    """Where each link of a block leads, and its words; links do not stand in one another."""
    href, words = "", ""
    for piece in pieces:
        if piece.type == "link_open":
            href, words = str(piece.attrGet("href") or ""), ""
        words += piece.content
        if piece.type == "link_close" and href:
            yield href, words


def _leads_elsewhere(href: str, words: str) -> Fault | None:
    """Why a link deceives: its words are the address of one host, and it leads to another."""
    said = _SAID.match(words.strip())
    if not said or scheme_of(href) not in WEB or href.endswith(f"/{said[0]}"):
        return None
    if _host(said["host"]) == _host(urlsplit(href).netloc):
        return None
    return fault("link-says-otherwise", said=short(words.strip()), href=short(href))


def _host(name: str) -> str:
    """A host's name as it is looked up, without what stands before every site's."""
    with suppress(UnicodeError):
        name = name.encode("idna").decode()
    return name.lower().removeprefix("www.")


def _leads_nowhere(href: str, here: str, known: Mapping[str, frozenset[str]]) -> Fault | None:
    """Why a link leads to nothing from a file of docs; None where it leads somewhere, or out to what browsers open.

    The way goes from file to file, since only the files are there on the web, in a folder and to who writes.
    """
    if scheme := scheme_of(href):
        # which schemes may stand `check.pages` and `check.notes` tell
        return fault("not-address", input=short(href)) if scheme in WEB and not is_address(href) else None
    if scheme is None:
        return None
    path, _, anchor = href.partition("#")
    target = normpath(join(dirname(here), unquote(path))) if path else here
    if target not in known or "\\" in path or path.startswith("/") or _SIGN_OF_A_PATH.search(path):
        near = nearest(target, known)
        return fault("link-nowhere", near=relpath(f"/{near}", f"/{dirname(here)}") if near else "", href=short(href))
    part = unquote(anchor)
    if part and part not in known[target]:
        return fault("link-to-no-part", near=nearest(part, known[target]), href=short(href))
    return None


def _place_of(address: str, text: str) -> FilePosition:
    """Where an address stands in a page's text; the page's beginning, where it is put together out of pieces."""
    at = text.find(address)
    return FilePosition.in_text(text, at) if at > 0 else FilePosition()
