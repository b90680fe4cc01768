"""What was made of an archive, kept small until MkDocs asks for it.

MkDocs wants to know every file before it writes the first. So each part is packed as it is made, a tenth of its size,
and put by on disk where there are many; of a page no more is kept beside its HTML than the theme is shown. What stays
in memory is where each part stands, and of a page what MkDocs asks of every page at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from os import SEEK_END
from pathlib import Path
from pickle import dumps, loads
from tempfile import SpooledTemporaryFile
from typing import Self
from zlib import compress, decompress, decompressobj

from isnad.model.outputs import Output, Part, Picture, WrittenPage
from isnad.model.pages import Page
from isnad.write.render.html import sheets_of

_LEVEL = 1
"""The quickest; the slowest would save another fifth."""
_PIECE = 1 << 18
_IN_MEMORY = 1 << 23
"""So many packed bytes are kept without a file: those of two hundred articles."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Bytes, packed."""

    packed: bytes

    @classmethod
    def of(cls, data: bytes) -> Self:
        return cls(compress(data, _LEVEL))

    @property
    def data(self) -> bytes:
        """The same unpacked."""
        return decompress(self.packed)

    def pieces(self) -> Iterator[bytes]:
        """The same piece by piece: some files would take a tenth of the room that a build has."""
        unpacking, rest = decompressobj(), self.packed
        while rest:
            yield unpacking.decompress(rest, _PIECE)
            rest = unpacking.unconsumed_tail
        yield unpacking.flush()


class Spool:
    """Packed bytes put by in a file without a name, which is gone however the process ends."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # it lives as long as what is put by in it

    def put(self, text: Packed) -> "PutBy":
        """Put some by. Raises OSError where the disk takes no more."""
        start = self._file.seek(0, SEEK_END)
        self._file.write(text.packed)
        return PutBy(self, start, len(text.packed))

    def packed(self, start: int, length: int) -> Packed:
        """What was put by at a place."""
        self._file.seek(start)
        return Packed(self._file.read(length))


@dataclass(frozen=True, slots=True)
class PutBy:
    """Bytes, packed, that a spool holds."""

    spool: Spool
    start: int
    length: int

    @property
    def data(self) -> bytes:
        """The same unpacked."""
        return self.spool.packed(self.start, self.length).data

    def pieces(self) -> Iterator[bytes]:
        """The same piece by piece."""
        return self.spool.packed(self.start, self.length).pieces()


KeptText = Packed | PutBy


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Where a page stands, what it is called, the file that people mend it in and the day of its change; the rest."""

    address: str
    title: str
    edit: str
    changed: str
    rest: KeptText

    def shown(self) -> tuple[Page, str]:
        """The page without its blocks but for its headings, all its style sheets named in `styles`; its HTML."""
        page, html = loads(self.rest.data)  # which `kept_page` alone wrote
        return page, html


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file or a picture: where it goes, and what it holds."""

    uri: str
    data: Packed


KeptPart = KeptPage | KeptFile
"""A part as it is kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """All parts of a site: pages; files and pictures by their place from its root."""

    pages: list[KeptPage] = field(default_factory=list)
    files: dict[str, PutBy] = field(default_factory=dict)

    def places(self) -> Iterator[str]:
        """Where each part stands, from the site's root."""
        yield from (f"{kept.address}.html" for kept in self.pages)
        yield from self.files

    def write_files(self, site: Path) -> None:
        """Write each file and picture to its place in the folder of a site. Raises OSError where no disk takes it."""
        for folder in {uri.rpartition("/")[0] for uri in self.files}:
            (site / folder).mkdir(parents=True, exist_ok=True)
        for uri, text in self.files.items():
            with (site / uri).open("wb") as file:
                file.writelines(text.pieces())

    def taken(self, docs: Path) -> list[str]:
        """Pages in a folder that people wrote where a part stands; an entry's own file is no such page."""
        own = {f"docs/{file.relative_to(docs).as_posix()}" for file in docs.rglob("*.md")}
        made = {f"docs/{kept.address}.md": kept.edit for kept in self.pages}
        return sorted(path for path in own & made.keys() if made[path] != path)


def kept(parts: Iterable[KeptPart]) -> Kept:
    """All parts of a site, each among its kind, and what they hold put by. Raises OSError where no disk takes it."""
    all_, spool = Kept(), Spool()
    for part in parts:
        match part:
            case KeptPage(rest=Packed() as rest):
                all_.pages.append(replace(part, rest=spool.put(rest)))
            case KeptPage():
                all_.pages.append(part)
            case KeptFile(uri, data):
                all_.files[uri] = spool.put(data)
    return all_


def packed(part: Part) -> KeptPart:
    """A part with no more than is kept of it."""
    match part:
        case WrittenPage():
            return kept_page(part)
        case Output(uri, data) | Picture(uri, data):
            return KeptFile(uri, Packed.of(data))


def kept_page(written: WrittenPage) -> KeptPage:
    """A page with no more than is kept of it."""
    page = written.page
    less = replace(page, blocks=page.headings(), front={}, styles=sheets_of(page))
    return KeptPage(page.address, page.title, page.edit, page.changed, Packed.of(dumps((less, written.html))))
