"""On paper a page says where it stands, and each link out of the archive where it leads, for whoever would type it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from paper import lines_of

OUTWARD = """[...document.querySelectorAll(".md-content a[href^=http]")]
  .filter(link => !link.closest(".isnad-page-end"))
  .map(link => {
    const after = getComputedStyle(link, "::after");
    return {
      address: link.dataset.address || link.getAttribute("href"),
      way: `${after.direction} ${after.unicodeBidi}`,
      inCell: !!link.closest("td, th, dd"),
    };
  })"""
FITS = 70
"""Characters of the small type that a line of paper always has room for."""


def _printed(page: Page) -> tuple[list[str], str]:
    """The lines of a page on paper, and all of them with no blank."""
    lines = [line for paper in lines_of(page.pdf(format="A4"), "-raw") for line in paper]
    return lines, "".join("".join(lines).split())


def test_a_page_on_paper_tells_its_address_and_those_it_leads_out_to(
    glance: Page, served: str, some_pages: list[str]
) -> None:
    for path in some_pages:
        if path == "404.html":
            continue  # it stands at whatever address was asked for
        glance.goto(f"{served}/{path}")
        glance.emulate_media(media="print")
        own = glance.locator(".isnad-source").inner_text()
        outward: list[dict[str, Any]] = glance.evaluate(OUTWARD)
        lines, flat = _printed(glance)
        assert own.endswith(path), path
        assert any(line == own for line in lines) or len(own) > FITS, path
        for link in outward:
            assert link["way"] == "ltr isolate", (path, link)
            assert f"<{link['address']}>" in flat, (path, link)
            if not link["inCell"] and len(link["address"]) <= FITS:
                assert any(f"<{link['address']}>" in line for line in lines), (path, link)


@pytest.mark.parametrize(
    "path", ["articles/enab-baladi-russian-servicemen-killed.html", "claims/attackers-deaths.html"]
)
def test_paper_has_no_number_that_leads_nowhere(glance: Page, served: str, path: str) -> None:
    glance.goto(f"{served}/{path}")
    glance.emulate_media(media="print")
    lines, _ = _printed(glance)
    assert lines
    assert [line for line in lines if "[" in line or "]" in line] == []


def test_an_address_longer_than_a_line_of_paper_is_not_cut_off(glance: Page, served: str) -> None:
    glance.goto(f"{served}/articles/enab-baladi-russian-servicemen-killed.html")
    long = "https://example.org/" + "/".join(f"part{number}" for number in range(60))
    glance.locator("a.isnad-external").first.evaluate("(link, address) => { link.dataset.address = address; }", long)
    glance.emulate_media(media="print")
    assert f"<{long}>" in _printed(glance)[1]
