"""On paper, as Firefox prints it: no heading and no table's head is left alone at the end of a page."""

import os
import shutil
import subprocess
import unicodedata

import pytest

from browsers import Firefox

pytestmark = pytest.mark.xdist_group("firefox")
HEADS = """[...document.querySelectorAll('article :is(h2, h3, h4, thead th, summary)')]
    .map((head) => head.textContent.trim())"""
CONTROLS = dict.fromkeys(range(0x202A, 0x202F))
BEGINNING = 5
"""Letters of its first word, beside the first of its second, tell a heading: of a ligature letters may be missing."""


def lines_of(pdf: bytes) -> list[list[str]]:
    """What stands on each page of a document that has any, line by line."""
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    pages = unicodedata.normalize("NFKC", read.decode("utf-8")).translate(CONTROLS).split("\f")
    return [lines for page in pages if (lines := [line.strip() for line in page.splitlines() if line.strip()])]


def opens_with(line: str, head: str) -> bool:
    """Whether a printed line begins as a heading does."""
    printed, told = line.split(), head.split()
    if len(told) > 1 and (len(printed) < 2 or printed[1][0] != told[1][0]):
        return False
    return printed[0][:BEGINNING] == told[0][:BEGINNING]


@pytest.mark.parametrize(
    "path",
    [
        *("claims/attackers-identity.html", "claims/attackers-deaths.html"),
        *("events/khasham-2018-grid.html", "events/khasham-2018.html"),
    ],
)
def test_no_heading_is_left_at_the_end_of_a_page(open_firefox: Firefox, served: str, path: str) -> None:
    if shutil.which("pdftotext") is None:
        how = "no pdftotext here: `apt-get install poppler-utils`"
        pytest.fail(how) if os.environ.get("TOOLS_REQUIRED") else pytest.skip(how)
    open_firefox.open(f"{served}/{path}")
    heads = {unicodedata.normalize("NFKC", head) for head in open_firefox.run(HEADS) if head}
    pages = lines_of(open_firefox.print())
    assert len(pages) > 1
    assert [lines[-1] for lines in pages if any(opens_with(lines[-1], head) for head in heads)] == []
