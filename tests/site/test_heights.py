"""How far a reader scrolls: the answer first, and the rest within so many screens of a phone and of a desk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

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


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", MOST)
def test_a_page_is_no_taller_than_so_many_screens(
    browser: Browser, site: Path, kind: str, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    tall: dict[str, float] = {}
    for file in _pages(site, kind):
        page.goto(file.as_uri(), wait_until="domcontentloaded")
        tall[file.name] = page.evaluate("document.documentElement.scrollHeight") / size[1]
    assert {name: screens for name, screens in tall.items() if screens > MOST[kind][size]} == {}
    assert tall
