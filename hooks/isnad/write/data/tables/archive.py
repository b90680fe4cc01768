"""All tables of an archive, in the order in which a reader of the data meets them."""

from isnad.write.data.tables.annotations import annotation_tables
from isnad.write.data.tables.answers import answer_tables
from isnad.write.data.tables.records import record_tables
from isnad.write.data.tables.table import DataTable
from isnad.write.render.view import View


def archive_tables(view: View, site: str = "") -> tuple[DataTable, ...]:
    """Every table. `site` is the site's address, ending in a slash; without one, pages are told from its root."""
    return (*record_tables(view, site), *annotation_tables(view, site), *answer_tables(view, site))
