"""What the archive adds to the site: pages in HTML, and files that go as they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Self

from isnad.model.pages import Page


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: where it goes, what it holds as UTF-8, and which file people mend it in."""

    uri: str
    data: bytes
    source: str = ""

    @classmethod
    def of_text(cls, uri: str, text: str, source: str = "") -> Self:
        """A file that holds a text: encoded here, once."""
        return cls(uri, text.encode(), source)

    @classmethod
    def of_pieces(cls, uri: str, pieces: Iterable[str], source: str = "") -> Self:
        """A file that holds a long text, told piece by piece so that it stands in memory once."""
        held = BytesIO()
        for piece in pieces:
            held.write(piece.encode())
        return cls(uri, held.getvalue(), source)

    @property
    def text(self) -> str:
        """What it says, decoded anew each time."""
        return self.data.decode()


@dataclass(frozen=True, slots=True)
class Edition:
    """What goes out: the archive's name and, where known, a release's name, the day of the last change, a DOI,
    the address of the list of its releases."""

    name: str
    release: str = ""
    day: date | None = None
    doi: str = ""
    releases: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the site: where it goes, and its bytes as PNG."""

    uri: str
    png: bytes


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page with its content already HTML."""

    page: Page
    html: str

    @property
    def uri(self) -> str:
        """Where the HTML goes."""
        return f"{self.page.address}.html"


Part = WrittenPage | Output | Picture
"""One of the things that the archive adds to the site."""
