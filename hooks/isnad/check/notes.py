"""An editor's note is plain Markdown: it may link, and nothing in it can be loaded, run or laid out by itself."""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from isnad.check.addresses import may_be_linked, scheme_of
from isnad.check.rendered import DEEPEST, too_much
from isnad.message import Fault, Message, at_position, fault, short
from isnad.model.records import Article, Record
from isnad.model.relations import Archive

_BLOCKS = ("heading_open", "fence", "code_block")
"""A page has headings of its own, and what is no prose is no note; as Markdown a fence could swallow the page."""
_MORE = re.compile(rf"[#=\-`~<\[{{\t]| {{4}}|(?:[*_][^*_]*){{{2 * DEEPEST}}}")
"""Without one of these there is no heading, code, HTML, link or image in CommonMark, no emphasis far within emphasis,
and nothing has to be parsed."""
_LINK_TO_OTHERS = re.compile(r"\]\(|^ {0,3}\[[^\]\n]*\]:", re.MULTILINE)
"""A link or a definition that is text to CommonMark, for a blank in its address, say, and none to other readers."""


def notes_that_do_more(archive: Archive) -> Iterator[Message]:
    """A message for each image, piece of HTML or odd link in the note of an entry, a claim or an event."""
    for record in archive.records():
        if not isinstance(record, Article):
            yield from _faults(record)


def _faults(note: Record) -> Iterator[Message]:
    if heavy := too_much(note.body):  # our own reader bears it, and others' of the published Markdown do not
        yield at_position(note.source.path, note.source.at_line(note.body, heavy[0].line - 1), heavy[1])
        return
    if not _MORE.search(note.body):
        return
    defined: dict[str, dict[str, object]] = {}
    for block in _reader().parse(note.body, defined):
        for wrong in _in_block(block):
            place = note.source.at_line(note.body, block.map[0] if block.map else 0)
            yield at_position(note.source.path, place, wrong)
    if defined.get("references") or "{" in note.body:
        yield at_position(note.source.path, note.source.body, fault("note-for-others"))


@cache
def _reader() -> MarkdownIt:
    """Links are let through unchecked here so that they can be told of; the page's own reader drops them."""
    reader = MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda url: True  # type: ignore[method-assign]
    return reader


def _in_block(block: Token) -> Iterator[Fault]:
    pieces = block.children or []
    for token in (block, *pieces):
        wrong = _fault(token)
        if wrong:
            yield wrong
    if any(piece.level > DEEPEST for piece in pieces):  # our own reader bears it, as above
        yield fault("page-too-deep", most=DEEPEST)
    if _LINK_TO_OTHERS.search("".join(_as_text(piece) for piece in pieces)):
        yield fault("note-for-others")


def _as_text(piece: Token) -> str:
    """What a piece of a block is as text, and a blank for what it is besides."""
    return piece.content if piece.type == "text" else "\n" if piece.type.endswith("break") else " "


def _fault(token: Token) -> Fault | None:
    if token.type in ("html_block", "html_inline"):
        return fault("note-html")
    if token.type == "image":
        return fault("note-image")
    if token.type in _BLOCKS:
        return fault("note-block")
    href = str(token.attrGet("href") or "") if token.type == "link_open" else ""
    if not may_be_linked(scheme_of(href)):
        return fault("note-link", href=short(href))
    return None
