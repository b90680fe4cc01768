"""No page of the archive's own can be taken by a record's id."""

from isnad.check.identity import reserved_ids
from isnad.model.relations import Archive
from isnad.pipeline import Checked
from written_sites import Written


def test_no_event_can_be_called_as_another_ones_page_is(khasham: Checked, khasham_written: Written) -> None:
    event = khasham.archive.events["khasham-2018"]
    pages = [page.page.address.removeprefix("events/") for page in khasham_written.pages]
    beside = [name for name in pages if name.startswith(f"{event.id}-")]
    assert len(beside) >= 6
    for name in beside:
        renamed = Archive(events={name: event.model_copy(update={"id": name})})
        assert list(reserved_ids(renamed)), name
