"""The files that are handed on together, each with what it is; a crate and a bag tell of the same ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

_KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        ".csv": ("text/csv", "A table"),
        ".epub": ("application/epub+zip", "Every page as a book for e-readers"),
        ".geojson": ("application/geo+json", "The places on a map"),
        ".graphml": ("application/graphml+xml", "A network: who quotes whom, or every source chain"),
        ".jsonl": ("application/jsonl", "Who is named and who passed what on, as FollowTheMoney entities"),
        ".jsonld": ("application/ld+json", "What an article's text is annotated with"),
        ".sqlite": ("application/vnd.sqlite3", "Every table as one database, with a full-text search"),
        ".txt": ("text/plain", "What the page of an article prints"),
        ".zim": ("application/x-zim", "The site as one file for Kiwix"),
    }
)
"""What a file is, by its ending: its media type, and what is in it."""
_NAMED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "archive.json": ("application/json", "The whole archive: every record, and every answer with its origins"),
        "data-package.zip": ("application/zip", "Every table as CSV, as a Frictionless data package"),
        "datapackage.json": ("application/json", "What each table and each of its fields is (Frictionless)"),
        "isnad-site.zip": ("application/zip", "The site, to be opened from a folder"),
        "manifest.json": ("application/json", "Every file of the site with its SHA-256, and the release that they are"),
        "sbom.json": ("application/vnd.cyclonedx+json", "Every package that the site is built with"),
    }
)
"""The same of a file that its ending does not tell from others."""


@dataclass(frozen=True, slots=True)
class Described:
    """A file: its name, its media type, what is in it, its length in bytes and their SHA-256 in hexadecimal."""

    name: str
    media_type: str
    what: str
    size: int
    sha256: str

    @classmethod
    def of_bytes(cls, name: str, held: bytes) -> "Described":
        """What there is to say of a file that holds these bytes."""
        return cls.of_sum(name, len(held), sha256(held).hexdigest())

    @classmethod
    def of_sum(cls, name: str, size: int, digest: str) -> "Described":
        """The same of one whose length and SHA-256 are known. Raises KeyError where nothing says what it is."""
        ending = name[name.rindex(".") :]
        return cls(name, *(_NAMED[name] if name in _NAMED else _KINDS[ending]), size, digest)
