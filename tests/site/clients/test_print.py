"""On paper, as Firefox prints it: no heading and no table's head is left alone at the end of a page."""

import unicodedata

import pytest

from browsers import Firefox
from paper import lines_of

pytestmark = pytest.mark.xdist_group("firefox")
HEADS = """[...document.querySelectorAll('article :is(h2, h3, h4, thead th, summary, dt)')]
    .map((head) => head.textContent.trim())"""
BEGINNING = 5
"""Letters of its first word, beside the first of its second, tell a heading: of a ligature letters may be missing."""


def opens_with(line: str, head: str) -> bool:
    """Whether a printed line begins as a heading does; one with a day is a saying's, whose stance may begin so too."""
    if "≈" in line:
        return False
    printed, told = line.split(), head.split()
    if len(told) > 1 and (len(printed) < 2 or printed[1][0] != told[1][0]):
        return False
    return printed[0][:BEGINNING] == told[0][:BEGINNING]


@pytest.mark.parametrize(
    "path",
    [
        *("claims/attackers-identity.html", "claims/attackers-deaths.html"),
        *("events/khasham-2018-grid.html", "events/khasham-2018.html"),
        "articles/enab-baladi-russian-servicemen-killed.html",
    ],
)
def test_no_heading_is_left_at_the_end_of_a_page(open_firefox: Firefox, served: str, path: str) -> None:
    open_firefox.open(f"{served}/{path}")
    heads = {unicodedata.normalize("NFKC", head) for head in open_firefox.run(HEADS) if head}
    pages = lines_of(open_firefox.print())
    assert len(pages) > 1
    assert [lines[-1] for lines in pages if any(opens_with(lines[-1], head) for head in heads)] == []


@pytest.mark.parametrize("path", ["articles/enab-baladi-russian-servicemen-killed.html", "about.html"])
def test_addresses_stand_whole_on_paper(open_firefox: Firefox, served: str, path: str) -> None:
    """Its PDFs do not tell every sign: only letters, figures and slashes are held."""
    open_firefox.open(f"{served}/{path}")
    told = open_firefox.run(
        "[...document.querySelectorAll('.md-content a[href^=http]')].filter((link) => !link.closest('.isnad-page-end'))"
        ".map((link) => link.dataset.address || link.href)"
    )
    lines = ["".join(filter(_is_plain, line)) for page in lines_of(open_firefox.print()) for line in page]
    assert told
    for address in (*told, path):
        assert any("".join(filter(_is_plain, address)) in line for line in lines), address


def _is_plain(character: str) -> bool:
    return character == "/" or (character.isascii() and character.isalnum())
