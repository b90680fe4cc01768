"""A built site -> one ZIM file, which Kiwix opens on phones and machines without a network, and its search finds in.

Every file of the site stands in it at its own path, so links stay as they are. Pages are found by the spellings that
`spellings` gives. libzim writes an identity and a clock into the file: two are never the same bytes.
"""

import json
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from libzim.writer import ContentProvider, Creator, FileProvider, Hint, IndexData, Item
from markdown_it import MarkdownIt
from PIL import Image

from isnad.finish.manifest import NAME
from isnad.model.outputs import Edition
from isnad.read.front_matter import split_and_load
from isnad.write.data.packed import NO_DAY
from isnad.write.search.spellings import forms_in, spelled_out
from isnad.write.words.data import WHAT_IT_IS

LEFT_OUT = frozenset({"sw.js", "sitemap.xml", "404.html"})
"""What only a server on the web can use."""
_TYPES = {".md": "text/markdown", ".jsonld": "application/ld+json", ".geojson": "application/geo+json"}
_SIDE = 48


@dataclass(frozen=True)
class Found:
    """What a page is found by: its title, and its words in every spelling."""

    title: str
    words: str


class _Spelled(IndexData):  # type: ignore[misc]  # it has no types
    def __init__(self, found: Found) -> None:
        super().__init__()
        self._found = found

    def has_indexdata(self) -> bool:
        return True

    def get_title(self) -> str:
        return self._found.title

    def get_content(self) -> str:
        return self._found.words

    def get_keywords(self) -> str:
        return self._found.title

    def get_wordcount(self) -> int:
        return len(self._found.words.split())


class _Unfound(IndexData):  # type: ignore[misc]  # it has no types
    """What a file that is no page is found by: nothing."""

    def has_indexdata(self) -> bool:
        return False


class _Entry(Item):  # type: ignore[misc]  # it has no types
    def __init__(self, path: str, file: Path, found: Found | None) -> None:
        super().__init__()
        self._path, self._file, self._found = path, file, found

    def get_path(self) -> str:
        return self._path

    def get_title(self) -> str:
        return self._found.title if self._found else ""

    def get_mimetype(self) -> str:
        return _TYPES.get(self._file.suffix) or mimetypes.guess_type(self._path)[0] or "application/octet-stream"

    def get_contentprovider(self) -> ContentProvider:
        return FileProvider(self._file)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: int(bool(self._found)), Hint.COMPRESS: 1}

    def get_indexdata(self) -> IndexData:
        return _Spelled(self._found) if self._found else _Unfound()


def files_of(site: Path) -> Iterator[tuple[str, Path]]:
    """Each file that goes into the ZIM, by its path there, in the order of paths."""
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        if (path := file.relative_to(site).as_posix()) not in LEFT_OUT:
            yield path, file


def pages_found(site: Path) -> dict[str, Found]:
    """What each page that has its Markdown beside it is found by, by its path."""
    texts = {path: file.with_suffix(".md") for path, file in files_of(site) if path.endswith(".html")}
    read = {path: _read(file.read_text("utf-8")) for path, file in texts.items() if file.is_file()}
    forms = forms_in(f"{title} {text}" for title, text in read.values())
    return {path: Found(title, spelled_out(f"{title} {text}", forms)) for path, (title, text) in read.items()}


def _read(markdown: str) -> tuple[str, str]:
    """The title and the words of a published page."""
    front, body, *_ = split_and_load(markdown)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    pieces = (piece for token in tokens for piece in token.children or ())
    words = " ".join(piece.content for piece in pieces if piece.type in ("text", "code_inline"))
    return str(front["title"]), words


def write_zim(site: Path, file: Path, edition: Edition) -> int:
    """Write the file anew; how many entries it has. `edition` is what the site says of itself."""
    file.unlink(missing_ok=True)
    found = pages_found(site)
    entries = [_Entry(path, at, found.get(path)) for path, at in files_of(site)]
    creator = Creator(file)
    creator.config_indexing(True, "ara")
    with creator:
        creator.set_mainpath("index.html")
        for entry in entries:
            creator.add_item(entry)
        creator.add_illustration(_SIDE, _illustration(site / "index.png"))
        for key, value in {
            "Title": edition.name[:30],
            "Description": WHAT_IT_IS[:80],
            "Language": "ara",
            "Creator": edition.name,
            "Publisher": edition.name,
            "Name": "isnad_ara",
            "Date": (edition.day or NO_DAY).isoformat(),
            "License": "CC-BY-4.0",
            "X-Release": json.loads((site / NAME).read_text("utf-8"))["release"],
        }.items():
            creator.add_metadata(key, value)
    return len(entries)


def _illustration(picture: Path) -> bytes:
    out = BytesIO()
    with Image.open(picture) as whole:
        side = min(whole.size)
        left = (whole.width - side) // 2
        whole.crop((left, 0, left + side, side)).resize((_SIDE, _SIDE)).save(out, "PNG")
    return out.getvalue()
