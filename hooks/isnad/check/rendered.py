"""What MkDocs' own reader makes of a page that people wrote; and pages on which that reader would never end."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from isnad.message import Fault, fault
from isnad.model.source import FilePosition

_MOST_CHARACTERS = 100_000
_MOST_BRACKETS = 200
"""In one block: the reader looks on from each opening bracket, and from each again (4,000 take it two seconds)."""
DEEPEST = 12
"""Lists and quotations in one another: the reader goes down into each by itself, and ends at some hundreds."""
_MARK = r"[ \t]*(?:>|[*+-][ \t]|[0-9]+\.[ \t])"
_DEEP = re.compile(rf"^(?:(?:{_MARK}){{{DEEPEST + 1}}}|(?: {{4}}|\t){{{DEEPEST + 1}}})", re.MULTILINE)
_BLOCK_ENDS = re.compile(r"\n[ \t]*\n")
_MOST_BREAKS = 100
"""In one block: at each heading and each rule the reader copies what follows (5,000 take it two seconds)."""
_BREAK = re.compile(r"^ {0,3}(?:#|=+[ \t]*$|(?:[*_-][ \t]*)+$)", re.MULTILINE)
_MOST_TAGS = 20
"""The reader looks for the end of each; a page with one is refused anyway (10,000 take it eight seconds)."""
_ANCHOR = re.compile(r'<a id="[a-z0-9-]{1,80}"></a>')
TAG = re.compile(r"<[a-zA-Z/!?]")
_VOID = frozenset(("br", "hr", "img"))
_MOST_NESTED = 60
"""Elements in one another: twice the lists, and emphasis in emphasis. Another reader goes down into each by itself."""


def too_much(text: str) -> tuple[FilePosition, Fault] | None:
    """What of a page would keep its reader from ending, and where it stands."""
    if len(text) > _MOST_CHARACTERS:
        return FilePosition(), fault("page-too-long", most=f"{_MOST_CHARACTERS:,}")
    line = 1
    for block in _BLOCK_ENDS.split(text):
        if block.count("[") > _MOST_BRACKETS:
            return FilePosition(line), fault("page-brackets", most=_MOST_BRACKETS)
        if len(_BREAK.findall(block)) > _MOST_BREAKS:
            return FilePosition(line), fault("page-breaks", most=_MOST_BREAKS)
        line += block.count("\n") + 2
    bare = without_anchors(text)
    if len(TAG.findall(bare)) > _MOST_TAGS and (tag := TAG.search(bare)):
        return FilePosition.in_text(text, tag.start()), fault("page-html")
    if deep := _DEEP.search(text):
        return FilePosition(text.count("\n", 0, deep.start()) + 1), fault("page-too-deep", most=DEEPEST)
    return None


def without_anchors(text: str) -> str:
    """A text with blanks in place of the only tags that pages may hold."""
    return _ANCHOR.sub(lambda anchor: " " * len(anchor[0]), text)


class Rendered(HTMLParser):
    """The tags of a page, and their attributes (tag, name, value); where links lead, and their words; its heading's."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.is_too_deep = False
        """Whether more elements stand in one another than every reader bears."""
        self._open = 0
        self._links: list[tuple[str, list[str]]] = []
        self._in_link = False
        self._title: list[str] = []
        self._has_title = self._in_title = False

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        return ((href, "".join(words)) for href, words in self._links)

    @property
    def title(self) -> str:
        return "".join(self._title)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(value for _, name, value in self.attributes if name == "id")

    def addresses(self) -> Iterator[str]:
        """What the page links to or loads."""
        return (value for _, name, value in self.attributes if name in ("href", "src"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open += tag not in _VOID
        self.is_too_deep |= self._open > _MOST_NESTED
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "a":
            self._links.append((dict(attrs).get("href") or "", []))
            self._in_link = True
        if tag == "h1" and not self._has_title:
            self._has_title = self._in_title = True

    def handle_endtag(self, tag: str) -> None:
        self._open -= tag not in _VOID
        self._in_link &= tag != "a"
        self._in_title = self._in_title and tag != "h1"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self._title.append(data)
        if self._in_link:
            self._links[-1][1].append(data)


def rendered_pages(pages: Mapping[str, str]) -> dict[str, Rendered]:
    """Pages (by path) as MkDocs' own reader makes them, with the extensions that mkdocs.yml names.

    Those that are too much for it are left out: `check.pages` tells of them.
    """
    return {path: _rendered(text) for path, text in pages.items() if not too_much(text)}


@lru_cache(maxsize=64)  # the pages that people write are few
def _rendered(text: str) -> Rendered:
    page = Rendered()
    try:
        page.feed(Markdown(extensions=["tables", TocExtension(slugify=slugify_unicode)]).convert(text))
    except RecursionError:  # emphasis in emphasis, by hundreds
        page.is_too_deep = True
    page.close()
    return page
