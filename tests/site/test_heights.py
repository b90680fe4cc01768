"""How far a reader scrolls: the answer first, and the rest within so many screens of a phone and of a desk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from settled import settle

PHONE, DESK = (360, 740), (1280, 900)
MOST: dict[str, dict[tuple[int, int], float]] = {
    "index": {PHONE: 3, DESK: 2},
    "events/khasham-2018": {PHONE: 6, DESK: 3},
    "claims": {PHONE: 8, DESK: 4},
}


def _pages(site: Path, kind: str) -> list[Path]:
    if kind != "claims":
        return [site / f"{kind}.html"]
    return [file for file in sorted((site / kind).glob("*.html")) if "isnad-answers" in file.read_text("utf-8")]


@pytest.mark.parametrize("kind", MOST)
def test_a_page_is_no_taller_than_so_many_screens(glance: Page, site: Path, served: str, kind: str) -> None:
    """No script of these pages asks how wide the screen is when it starts: a page is opened once for both."""
    tall: dict[tuple[str, tuple[int, int]], float] = {}
    for file in _pages(site, kind):
        glance.goto(f"{served}/{file.relative_to(site)}")
        for size in MOST[kind]:
            glance.set_viewport_size({"width": size[0], "height": size[1]})
            settle(glance)
            tall[file.name, size] = glance.evaluate("document.documentElement.scrollHeight") / size[1]
    assert {where: screens for where, screens in tall.items() if screens > MOST[kind][where[1]]} == {}
    assert tall
