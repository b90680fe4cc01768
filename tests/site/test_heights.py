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
    "records": {PHONE: 6, DESK: 4},
}


_TOLD = {"claims": "isnad-answers", "records": "isnad-sentence-card"}
"""A class that every page of a shelf has but its index, and that one has which only leads on."""


_LARGEST = 6


def _pages(site: Path, kind: str) -> list[Path]:
    """The pages of a kind, those with the most in them first."""
    if kind not in _TOLD:
        return [site / f"{kind}.html"]
    pages = [file for file in (site / kind).glob("*.html") if _TOLD[kind] in file.read_text("utf-8")]
    return sorted(pages, key=lambda file: (-file.stat().st_size, file.name))


@pytest.mark.parametrize(
    ("kind", "which"), [*((kind, "largest") for kind in MOST), pytest.param("claims", "rest", marks=pytest.mark.slow)]
)
def test_a_page_is_no_taller_than_so_many_screens(glance: Page, site: Path, served: str, kind: str, which: str) -> None:
    """No script of these pages asks how wide the screen is when it starts: a page is opened once for both."""
    tall: dict[tuple[str, tuple[int, int]], float] = {}
    pages = _pages(site, kind)
    for file in pages[:_LARGEST] if which == "largest" else pages[_LARGEST:]:
        glance.goto(f"{served}/{file.relative_to(site)}")
        for size in MOST[kind]:
            glance.set_viewport_size({"width": size[0], "height": size[1]})
            settle(glance)
            tall[file.name, size] = glance.evaluate("document.documentElement.scrollHeight") / size[1]
    assert {where: screens for where, screens in tall.items() if screens > MOST[kind][where[1]]} == {}
    assert tall


ABOVE_THE_FOLD = {
    ("events/khasham-2018", PHONE): (".isnad-dense .isnad-tile", 6, 6),
    ("events/khasham-2018", DESK): (".isnad-dense .isnad-tile", 6, 6),
    ("index", PHONE): (".isnad-ask, .isnad-dense .isnad-tile, #repeated, #chains-list", 4, 5),
    ("index", DESK): (".isnad-ask, .isnad-dense .isnad-tile, #repeated, #figure-chains", 4, 5),
}
"""What a first screen shows: how many of these stand in it whole, and how many begin there."""


@pytest.mark.parametrize(("page", "size"), ABOVE_THE_FOLD)
def test_the_first_screen_shows_the_answers(glance: Page, served: str, page: str, size: tuple[int, int]) -> None:
    what, whole, begun = ABOVE_THE_FOLD[page, size]
    glance.set_viewport_size({"width": size[0], "height": size[1]})
    glance.goto(f"{served}/{page}.html")
    settle(glance)
    boxes = [box for box in (one.bounding_box() for one in glance.locator(what).all()) if box]
    assert sum(box["y"] + box["height"] <= size[1] for box in boxes) >= whole, boxes
    assert sum(box["y"] + 24 <= size[1] for box in boxes) >= begun, boxes


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_each_question_in_front_of_an_event_names_who_answers(glance: Page, served: str, size: tuple[int, int]) -> None:
    glance.set_viewport_size({"width": size[0], "height": size[1]})
    glance.goto(f"{served}/events/khasham-2018.html")
    shown = glance.locator(".isnad-dense .isnad-tile").evaluate_all(
        "tiles => tiles.map(tile => [...tile.querySelectorAll('.isnad-by')].filter(by => by.checkVisibility())"
        ".map(by => by.innerText.trim()))"
    )
    assert [len(by) >= 2 and all(by) for by in shown] == [True] * 6


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_question_in_front_of_an_event_is_one_link_wherever_it_is_tapped(
    glance: Page, served: str, size: tuple[int, int]
) -> None:
    glance.set_viewport_size({"width": size[0], "height": size[1]})
    glance.goto(f"{served}/events/khasham-2018.html")
    tapped = glance.locator(".isnad-dense .isnad-tile").evaluate_all(
        """tiles => tiles.map(tile => {
          const {left, right, top, bottom} = tile.getBoundingClientRect();
          const met = [0.02, 0.5, 0.98].flatMap(x => [0.05, 0.5, 0.95].map(y =>
            document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))));
          return [bottom - top >= 24, met.every(element => element === tile.querySelector("a")),
            tile.querySelectorAll("a").length];
        })"""
    )
    assert tapped == [[True, True, 1]] * 6
