"""Pages that people write into `docs` go through MkDocs' own Markdown, which lets code through: here it is refused.

The rules look at the text as it is written, for readers of Markdown differ (`\\<script>` is a tag to MkDocs and none to
CommonMark), and at what MkDocs' own reader makes of it, for an address may be put together out of pieces.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from isnad.check.addresses import may_be_linked, scheme_of
from isnad.check.identity import DEVICES
from isnad.check.invisible_characters import ODD_CHARACTER, odd_character
from isnad.check.rendered import DEEPEST, TAG, Rendered, too_much, without_anchors
from isnad.message import Fault, Message, at_position, fault, visible
from isnad.model.source import FilePosition

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md")
_RESERVED = frozenset(("404", "readme"))
"""Names of which MkDocs, or whoever serves the site, makes something else."""
_LONGEST_NAME = 80
_CODE = re.compile(r"(javascript|vbscript|data):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
"""What a browser passes over in an address, and more."""


def odd_pages(pages: Mapping[str, str], made: Mapping[str, Rendered]) -> Iterator[Message]:
    """A message for each line (of pages by path) that could run, load or lay out more than Markdown does.

    `made` are the pages as they will be; those that are too much for any reader are not among them.
    """
    for path, text in pages.items():
        # MkDocs takes what stands before the heading for settings: `template: x` would put another page in its place.
        if not text.startswith("# "):
            yield at_position(path, FilePosition(), fault("page-heading"))
        name = path.rpartition("/")[2]
        stem = name.removesuffix(".md")
        if not _NAME.fullmatch(name) or len(stem) > _LONGEST_NAME or stem in _RESERVED | DEVICES:
            yield at_position(path, FilePosition(), fault("page-name", name=visible(name)))
        if heavy := too_much(text):
            yield at_position(path, *heavy)
            continue
        found = list(_as_written(text))
        for place, wrong in found:
            yield at_position(path, place, wrong)
        said = {wrong.rule for _, wrong in found}
        for wrong in dict.fromkeys(_as_rendered(made[path])):
            if wrong.rule not in said:
                yield at_position(path, FilePosition(), wrong)


def _as_written(text: str) -> Iterator[tuple[FilePosition, Fault]]:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        for column, wrong in _faults(line):
            yield FilePosition(number, column), wrong
    # An address may be broken over lines, so that no line of it says what it is.
    bare = _bare(text)
    if _CODE.search(bare) and not any(_CODE.search(_bare(line)) for line in lines):
        yield FilePosition(), fault("page-code-link", scheme=_CODE.findall(bare)[0])


def _as_rendered(page: Rendered) -> Iterator[Fault]:
    """What the page would hold, wherever in its text that comes from."""
    if page.is_too_deep:
        yield fault("page-too-deep", most=DEEPEST)
        return
    if page.tags.count("h1") == 1 and not page.title.strip():
        yield fault("page-heading")
    if page.tags.count("h1") > 1:
        yield fault("page-second-heading")
    for tag, name, value in page.attributes:
        scheme = scheme_of(_bare(value)) if name in ("href", "src") else ""
        if name.startswith("on") or not may_be_linked(scheme):
            yield fault("page-code-link", scheme=scheme or name)
        if tag == "img" and (scheme or value.startswith("//")):
            yield fault("page-outside-picture")
        if name == "id" and value.startswith("__"):
            yield fault("page-reserved-heading")


def _faults(line: str) -> Iterator[tuple[int, Fault]]:
    odd = ODD_CHARACTER.search(line)
    if odd:
        yield odd.start() + 1, odd_character(odd)
    tag = TAG.search(without_anchors(line))
    if tag:
        yield tag.start() + 1, fault("page-html")
    code = _CODE.search(_bare(line))
    if code:
        yield 1, fault("page-code-link", scheme=code[1])


def _bare(text: str) -> str:
    """A text as a browser reads an address in it: references resolved, invisible ones left out, in small letters."""
    return _INVISIBLE.sub("", unescape(text)).lower()
