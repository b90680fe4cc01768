"""The archive's data without its site: the files of a format, by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from isnad.model.outputs import Edition, Output
from isnad.model.records import RECORDS
from isnad.pipeline import Checked, Refused, check_archive
from isnad.read.folders import Folders
from isnad.write.data.bag import BAG, bag_members
from isnad.write.data.database import sqlite_bytes
from isnad.write.data.epub import Book, epub_members
from isnad.write.data.files import package_files, places_file, whole_file
from isnad.write.data.followthemoney import entity_lines
from isnad.write.data.packed import NO_DAY, zip_bytes
from isnad.write.data.tables.archive import archive_tables
from isnad.write.data.tables.table import DataTable
from isnad.write.data.web_annotations import annotation_files
from isnad.write.render.plain_words import last_changed
from isnad.write.render.view import View
from isnad.write.site import network_files, pages_of

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True)
class Export:
    """An archive that passed its check, ready to be written in any format.

    `site` is the address of its site, ending in a slash, where pages that rows name are to be whole addresses.
    """

    checked: Checked
    site: str = ""

    @cached_property
    def view(self) -> View:
        """The archive as writers of data ask for it."""
        return View(self.checked.archive, self.checked.related)

    @cached_property
    def tables(self) -> Sequence[DataTable]:
        """Every table of the archive, in the order in which a reader meets them."""
        return archive_tables(self.view, self.site)

    @cached_property
    def edition(self) -> Edition:
        """What the archive is called, and the day on which one of its records was last changed, where that is known."""
        archive = self.checked.archive
        changed = last_changed(record for shelf in RECORDS for record in getattr(archive, shelf).values())
        return Edition(self.view.archive_name, day=date.fromisoformat(changed) if changed else None)


def checked_export(root: Path, site: str) -> Export:
    """The archive in a folder, checked. Raises Refused with all that is wrong with it."""
    checked = check_archive(Folders.at(root))
    if checked.messages:
        raise Refused(checked.messages)
    return Export(checked, site)


def _named(files: Iterable[Output]) -> Files:
    """Files of the site by their names alone."""
    return ((file.uri.rpartition("/")[2], file.data) for file in files)


def _package(export: Export) -> Files:
    return _named(package_files(export.view, export.tables, export.site))


def _whole(export: Export) -> Files:
    return _named([whole_file(export.view, export.tables)])


def _places(export: Export) -> Files:
    return _named([places_file(export.view, export.site)])


def _networks(export: Export) -> Files:
    return _named(network_files(export.view))


def _entities(export: Export) -> Files:
    yield "entities.ftm.jsonl", entity_lines(export.view, export.site).encode()


def _annotations(export: Export) -> Files:
    return _named(annotation_files(export.view))


def _database(export: Export) -> Files:
    yield "archive.sqlite", sqlite_bytes(export.tables)


def _zip(export: Export) -> Files:
    yield "data-package.zip", zip_bytes(_package(export))


def _book(export: Export) -> Files:
    edition, pages = export.edition, tuple(pages_of(export.view))
    book = Book(edition.name, (edition.day or NO_DAY).isoformat(), export.site, pages)
    yield "archive.epub", zip_bytes(epub_members(book), stored=frozenset({"mimetype"}))


def _bag(export: Export) -> Files:
    yield f"{BAG}.zip", zip_bytes(bag_members(all_files(export), export.edition))


def all_files(export: Export) -> Files:
    """Every file of data, each fact in each of the forms that need nothing installed: what a bag or a crate keeps."""
    for write in (_package, _whole, _places, _networks, _entities, _annotations, _database, _book):
        yield from write(export)


FORMATS: Mapping[str, Callable[[Export], Files]] = MappingProxyType(
    {
        "package": _package,
        "json": _whole,
        "geojson": _places,
        "graphml": _networks,
        "ftm": _entities,
        "annotations": _annotations,
        "sqlite": _database,
        "zip": _zip,
        "epub": _book,
        "bagit": _bag,
    }
)
"""What needs no package beyond the site's own; what does stands in `releasing.py`."""
