"""Golden pages of the sample archive, as HTML and as Markdown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from written_sites import Written

PAGES = (
    "articles/morning-bridge-closed",
    "records/morning-bridge-closed",
    "claims/injured",
    "people/samir-haddad",
    "people/index",
    "compare/morning-bridge-closed--evening-bridge-doubts",
    "events/bridge-2020-wording",
)


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_written_as_it_was_last_reviewed(
    address: str, ending: str, sample_written: Written, cases: Path, golden: Callable[..., None]
) -> None:
    made = {f"{page.page.address}.html": page.html for page in sample_written.pages}
    made |= {file.uri: file.text for file in sample_written.files}
    golden(made[f"{address}.{ending}"], cases / "pages" / f"{address.replace('/', '-')}.{ending}")
