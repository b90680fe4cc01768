"""What was made of an archive, kept small until MkDocs asks for it.

MkDocs wants to know every file before it writes the first. So each part is packed as it is made, a tenth of its size,
and of a page no more is kept beside its HTML than the theme is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
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
class Kept:
    """All parts of a site: pages; files by their place from its root; pictures."""

    pages: list[KeptPage] = field(default_factory=list)
    files: dict[str, Packed] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)


def kept(parts: Iterable[Part]) -> Kept:
    """Parts as they come, each let go once it is packed."""
    all_ = Kept()
    for part in parts:
        match part:
            case WrittenPage(page, html):
                all_.pages.append(KeptPage(_less(page), Packed.of(html.encode())))
            case Output(uri, data):
                all_.files[uri] = Packed.of(data)
            case Picture():
                all_.pictures.append(part)
    return all_


def _less(page: Page) -> Page:
    return replace(page, blocks=page.headings(), front={}, styles=sheets_of(page))
