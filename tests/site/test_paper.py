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


def _tells_its_address_and_those_it_leads_out_to(page: Page, path: str) -> None:
    own = page.locator(".isnad-source").inner_text()
    outward: list[dict[str, Any]] = page.evaluate(OUTWARD)
    lines, flat = _printed(page)
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


PAPER = 673
"""Pixels between the margins of A4."""
WORDS = r"""() => {
  const walker = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT);
  const range = document.createRange(), found = { small: [], torn: [], seen: 0 };
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (element.closest("svg, script, style") || !element.checkVisibility()) continue;
    const shown = element.closest(".isnad-off-screen, .md-typeset thead, caption");
    for (const word of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
      if (!boxes.length || shown) continue;
      found.seen += 1;
      if (parseFloat(getComputedStyle(element).fontSize) < 8 * 96 / 72 - 0.01) found.small.push(word[0]);
      if (/^[\u0621-\u064A\u064B-\u0652]+$/.test(word[0]) && new Set(boxes.map(({ top }) => Math.round(top))).size > 1)
        found.torn.push(word[0]);
    }
  }
  return found;
}"""
"""Words on paper under 8 points, and Arabic ones that stand on two lines."""


def test_a_page_on_paper_tells_its_addresses_and_no_word_is_torn_or_smaller_than_eight_points(
    glance: Page, served: str, some_pages: list[str]
) -> None:
    for path in some_pages:
        glance.set_viewport_size({"width": PAPER, "height": 1000})
        glance.goto(f"{served}/{path}")
        glance.emulate_media(media="print")
        found = glance.evaluate(WORDS)
        assert found["seen"], path
        assert (found["small"], found["torn"]) == ([], []), path
        if path != "404.html":  # which stands at whatever address was asked for
            _tells_its_address_and_those_it_leads_out_to(glance, path)


def test_a_small_word_and_a_torn_one_are_seen(glance: Page, served: str) -> None:
    glance.goto(f"{served}/about.html")
    glance.evaluate(
        """() => {
          const told = [...document.querySelectorAll(".md-content p")].filter(({ innerText }) => innerText.length > 40);
          const [small, narrow] = told;
          small.style.fontSize = "6pt";
          Object.assign(narrow.style, { inlineSize: "2em", overflowWrap: "anywhere" });
        }"""
    )
    glance.emulate_media(media="print")
    found = glance.evaluate(WORDS)
    assert found["small"]
    assert found["torn"]


DRAWN = """() => [...document.querySelectorAll(".md-content svg:is(.isnad-chart, .isnad-piece)")]
  .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width)
  .map((svg) => [svg.classList[0], parseFloat(getComputedStyle(svg).fontSize) * svg.getScreenCTM().a])"""
"""Drawings on paper, each with the size of its words in pixels."""


@pytest.mark.parametrize(
    "path", ["events/khasham-2018-flow.html", "claims/attackers-deaths.html", "claims/location.html"]
)
def test_words_of_a_drawing_are_eight_points_on_paper_and_a_tall_one_stands_in_pieces(
    glance: Page, served: str, path: str
) -> None:
    glance.set_viewport_size({"width": PAPER, "height": 1000})
    glance.goto(f"{served}/{path}")
    assert glance.locator(".isnad-piece").count() > 1
    assert glance.locator(".isnad-piece:visible").count() == 0
    glance.emulate_media(media="print")
    drawn: list[tuple[str, float]] = glance.evaluate(DRAWN)
    assert "isnad-piece" in {name for name, _ in drawn}
    assert min(size for _, size in drawn) >= 8 * 96 / 72 - 0.01, drawn


def test_a_claims_tree_begins_on_its_first_sheet(glance: Page, served: str) -> None:
    """And its words stand once, however many pieces it is printed in."""
    glance.goto(f"{served}/claims/attackers-deaths.html")
    glance.emulate_media(media="print")
    first, *_ = lines_of(glance.pdf(format="A4"), "-raw")
    assert sum("المدار" in line for line in first) == 1, first
    assert sum("بوست" in line for line in first) == 1, first
