"""The data that stands on the site: tables as CSV with their descriptor, the whole as JSON, places, shapes."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from isnad.model.outputs import Output
from isnad.write.data.front_schema import front_matter_schema
from isnad.write.data.geojson import places_geojson
from isnad.write.data.package import descriptor
from isnad.write.data.spreadsheet import csv_text
from isnad.write.data.tables.table import DataTable
from isnad.write.data.whole import whole_archive
from isnad.write.render.addresses import data_uri
from isnad.write.render.view import View

PACKAGE, WHOLE, PLACES, SHAPES = (
    data_uri(name) for name in ("datapackage.json", "archive.json", "places.geojson", "shapes.ttl")
)


def table_uri(table: DataTable) -> str:
    """Where a table's CSV stands."""
    return data_uri(f"{table.name}.csv")


def package_files(view: View, tables: Sequence[DataTable], site: str) -> Iterator[Output]:
    """The descriptor, then each table. `site` is the site's address, ending in a slash, or empty."""
    yield Output.of_text(PACKAGE, descriptor(tables, site, view.archive_name))
    for table in tables:
        yield Output.of_text(table_uri(table), csv_text(table))


def whole_file(view: View, tables: Sequence[DataTable]) -> Output:
    """The whole archive as JSON."""
    return Output.of_pieces(WHOLE, whole_archive(view, tables))


def places_file(view: View, site: str) -> Output:
    """The places as GeoJSON."""
    return Output.of_text(PLACES, places_geojson(view, site))


def shapes_file() -> Output:
    """The SHACL shapes that the linked data of pages is held against, as Turtle."""
    return Output.of_text(SHAPES, (files("isnad.write.data") / "shapes.ttl").read_text("utf-8"))


def data_files(view: View, tables: Sequence[DataTable], site: str) -> Iterator[Output]:
    """All of them. `site` is the site's address, ending in a slash, or empty."""
    yield whole_file(view, tables)
    yield places_file(view, site)
    yield shapes_file()
    yield front_matter_schema()
    yield from package_files(view, tables, site)
