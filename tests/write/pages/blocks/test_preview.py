"""Which pages have a picture for previews."""

from dataclasses import replace

from isnad.pipeline import Checked
from isnad.relate.links import relate
from written_sites import Written, write_site


def test_every_page_that_names_a_picture_has_it_and_the_home_page_has_the_first(khasham_written: Written) -> None:
    stand = [picture.uri for picture in khasham_written.pictures]
    named = {page.page.picture for page in khasham_written.pages} - {""}
    assert stand[0] == "index.png"
    assert named == set(stand[1:])
    assert len(stand) == len(set(stand))


def test_a_claim_that_nobody_answers_has_none(sample: Checked) -> None:
    archive = replace(sample.archive, articles={})
    written = write_site(archive, relate(archive, {}))
    claims = [page.page for page in written.pages if page.page.address.startswith("claims/") and page.page.edit]
    assert {page.picture for page in claims} == {""}
