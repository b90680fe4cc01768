"""What was made of an archive, kept small until MkDocs asks for it.

MkDocs wants to know every file before it writes the first. So each part is packed as it is made, a tenth of its size,
and of a page no more is kept beside its HTML than the theme is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self
from zlib import compress, decompress

from isnad.model.outputs import Output, Part, Picture, WrittenPage
from isnad.model.pages import Page
from isnad.write.render.html import sheets_of

_LEVEL = 1
"""The quickest; the slowest would save another fifth."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A text in UTF-8, packed."""

    packed: bytes

    @classmethod
    def of(cls, data: bytes) -> Self:
        return cls(compress(data, _LEVEL))

    @property
    def data(self) -> bytes:
        """The text in UTF-8."""
        return decompress(self.packed)

    def __str__(self) -> str:
        return self.data.decode()


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page without its blocks but for its headings, all its style sheets named in `styles`; its HTML."""

    page: Page
    html: Packed


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file: where it goes, and what it holds."""

    uri: str
    data: Packed


KeptPart = KeptPage | KeptFile | Picture
"""A part as it is kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """All parts of a site: pages; files by their place from its root; pictures."""

    pages: list[KeptPage] = field(default_factory=list)
    files: dict[str, Packed] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)

    def places(self) -> Iterator[str]:
        """Where each part stands, from the site's root."""
        yield from (f"{kept.page.address}.html" for kept in self.pages)
        yield from self.files
        yield from (picture.uri for picture in self.pictures)

    def taken(self, docs: Path) -> list[str]:
        """Pages in a folder that people wrote where a part stands; an entry's own file is no such page."""
        own = {f"docs/{file.relative_to(docs).as_posix()}" for file in docs.rglob("*.md")}
        made = {f"docs/{kept.page.address}.md": kept.page.edit for kept in self.pages}
        return sorted(path for path in own & made.keys() if made[path] != path)


def kept(parts: Iterable[KeptPart]) -> Kept:
    """All parts of a site, each among its kind."""
    all_ = Kept()
    for part in parts:
        match part:
            case KeptPage():
                all_.pages.append(part)
            case KeptFile(uri, data):
                all_.files[uri] = data
            case Picture():
                all_.pictures.append(part)
    return all_


def packed(part: Part) -> KeptPart:
    """A part with no more than is kept of it."""
    match part:
        case WrittenPage():
            return kept_page(part)
        case Output(uri, data):
            return KeptFile(uri, Packed.of(data))
        case Picture():
            return part


def kept_page(written: WrittenPage) -> KeptPage:
    """A page with no more than is kept of it."""
    page = written.page
    less = replace(page, blocks=page.headings(), front={}, styles=sheets_of(page))
    return KeptPage(less, Packed.of(written.html.encode()))
