"""What was renamed: every address that a record's files had on the site still has something, which leads to the new."""

from dataclasses import replace

import pytest

from isnad.model.records import Record
from isnad.model.relations import Archive
from isnad.pipeline import Checked
from isnad.write.render.view import View
from made_archives import view_over
from written_sites import write_site

SHELVES = ("articles", "claims", "events", "people", "places", "organisations")
OLD = "as-it-was-once"
LEADING = (".html", ".md", ".xml")
"""Pages and feeds lead on; what stands beside a page (citations, data) is found from it."""


def with_alias(archive: Archive, shelf: str) -> tuple[Archive, Record]:
    """The archive, as it is once the first record of a shelf has been renamed."""
    held = getattr(archive, shelf)
    record = next(iter(held.values()))
    renamed = record.model_copy(update={"aliases": (OLD,)})
    return replace(archive, **{shelf: {**held, record.id: renamed}}), renamed  # type: ignore[arg-type]


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_old_address_leads_on(sample: Checked, shelf: str) -> None:
    archive, record = with_alias(sample.archive, shelf)
    view: View = view_over(archive)
    written = write_site(archive, view.related)
    held = {file.uri: file.text for file in written.files if file.uri.endswith(LEADING)}
    addresses = {*held, *(f"{page.page.address}.html" for page in written.pages)}
    own = {uri for uri in addresses if is_under(uri, record.id)}
    assert f"{shelf}/{record.id}.html" in own
    for uri in own:
        old = uri.replace(record.id, OLD)
        assert old in held, f"{old} leads nowhere"
        assert uri.rpartition("/")[2] in held[old] or held[old] == held[uri], f"{old} leads elsewhere"


def is_under(uri: str, id_: str) -> bool:
    """Whether a file bears a record's id: its page, pages under it, its feed, its cards."""
    folder, _, name = uri.rpartition("/")
    stem = name.partition(".")[0]
    whole = stem == id_
    if folder == "embed":
        return stem.endswith(f"-{id_}") or stem.startswith(f"quotation-{id_}-")
    sections = ("disagreement", "agreement", "flow", "map", "grid", "wording")
    return whole or (folder == "events" and stem in {f"{id_}-{section}" for section in sections})
