"""Golden pages of the sample archive, as HTML and as Markdown.

Rewrite them with: REWRITE_GOLDEN=1 PYTHONPATH=hooks python -m pytest tests/write/pages/test_pages.py
Then read the difference line by line before it is committed.
"""

import os
from pathlib import Path

import pytest

from isnad.pipeline import Checked
from isnad.write.site import write_site

PAGES = (
    "articles/morning-bridge-closed",
    "records/morning-bridge-closed",
    "claims/injured",
    "people/samir-haddad",
    "compare/morning-bridge-closed--evening-bridge-doubts",
    "events/bridge-2020-wording",
)


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_written_as_it_was_last_reviewed(address: str, ending: str, sample: Checked, cases: Path) -> None:
    written = write_site(sample.archive, sample.related)
    made = {f"{page.page.address}.html": page.html for page in written.pages}
    made |= {file.uri: file.text for file in written.files}
    golden = cases / "pages" / f"{address.replace('/', '-')}.{ending}"
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text(made[f"{address}.{ending}"], "utf-8")
    assert made[f"{address}.{ending}"] == golden.read_text("utf-8")
