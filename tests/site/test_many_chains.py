"""A claim of sixty chains and one of two hundred: each tree stands in a screen, and what it gathers opens as a list."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from assemble_project import assemble
from many_chains import write_archive

CLAIM = "claims/deaths.html"
PHONE, TABLET, DESK = (360, 740), (768, 900), (1280, 900)


@pytest.fixture(scope="module", params=[60, pytest.param(200, marks=pytest.mark.slow)])
def claim(request: pytest.FixtureRequest, once: Callable[..., Path], run_build: Callable[..., object]) -> str:
    """The address of the claim in a site of so many chains."""
    count = int(request.param)
    archive = once(f"chains-{count}", partial(write_archive, count))
    project = once(f"chains-{count}-project", partial(assemble, archive))
    return (once(f"chains-{count}-site", partial(run_build, project)) / CLAIM).as_uri()


@pytest.mark.parametrize("size", [PHONE, TABLET, DESK])
def test_it_stands_in_few_screens(browser: Browser, claim: str, size: tuple[int, int]) -> None:
    page = browser.new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto(claim)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate("document.documentElement.scrollHeight") < 4 * size[1]
    if size != PHONE:
        drawing = page.locator("#figure-chains svg, .isnad-drawing svg.isnad-chart-chain").first
        assert drawing.bounding_box()["height"] < 1.25 * size[1]  # type: ignore[index]
    page.context.close()


def test_a_box_of_several_opens_the_list_at_its_answer(browser: Browser, claim: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(claim)
    several = page.locator("svg.isnad-chart-chain a.isnad-node[href='#chains-list-1']")
    assert not page.locator("#chains-list-1 > li").first.is_visible()
    several.first.click()
    page.locator("#chains-list-1 > li").first.wait_for(state="visible")
    closed = page.locator("#chains-list-1 > li > details:not([open]) > summary").first
    assert "قول" in closed.inner_text(), "a closed branch tells how many are in it"
    page.context.close()
