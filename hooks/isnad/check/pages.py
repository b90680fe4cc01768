"""Pages that people write into `docs` go through MkDocs' own Markdown, which lets code through: here it is refused.

The rules look at the text as it is written and not at what one reader of Markdown makes of it, for readers differ
(`\\<script>` is a tag to MkDocs and none to CommonMark).
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from isnad.message import Fault, Message, at_position, fault
from isnad.model.source import FilePosition

_ANCHOR = re.compile(r'<a id="[a-z0-9-]{1,80}"></a>')
_TAG = re.compile(r"<[a-zA-Z/!?]")
_CODE = re.compile(r"(javascript|vbscript|data):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
"""What a browser passes over in an address, and more."""


def odd_pages(pages: Mapping[str, str]) -> Iterator[Message]:
    """A message for each line (of pages by path) that could run, load or lay out more than Markdown does."""
    for path, text in pages.items():
        # MkDocs takes what stands before the heading for settings: `template: x` would put another page in its place.
        if not text.startswith("# "):
            yield at_position(path, FilePosition(), fault("page-heading"))
        for number, line in enumerate(text.split("\n"), 1):
            for column, wrong in _faults(line):
                yield at_position(path, FilePosition(number, column), wrong)
        # An address may be broken over lines, so that no line of it says what it is.
        bare = _bare(text)
        if _CODE.search(bare) and not any(_CODE.search(_bare(line)) for line in text.split("\n")):
            yield at_position(path, FilePosition(), fault("page-code-link", scheme=_CODE.findall(bare)[0]))


def _faults(line: str) -> Iterator[tuple[int, Fault]]:
    tag = _TAG.search(_ANCHOR.sub(lambda anchor: " " * len(anchor[0]), line))
    if tag:
        yield tag.start() + 1, fault("page-html")
    code = _CODE.search(_bare(line))
    if code:
        yield 1, fault("page-code-link", scheme=code[1])


def _bare(text: str) -> str:
    """A text as a browser reads an address in it: references resolved, invisible ones left out, in small letters."""
    return _INVISIBLE.sub("", unescape(text)).lower()
