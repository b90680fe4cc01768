"""What stands in the way of a reader who sees, hears or points otherwise (WCAG 2.2 AA), as axe-core finds it."""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OF_COLOUR = ["color-contrast", "link-in-text-block"]
_BEFORE_LANDMARKS = ("region", "#__drawer")
"""A practice, not a rule of WCAG: the drawer's switch stands before all landmarks, as the link past them does."""

_RUN = """async (runOnly) => {
  const {violations} = await axe.run(document, {runOnly, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, html}) => [id, target.join(" "), html.slice(0, 160)]));
}"""


def barriers(page: Page) -> list[tuple[str, ...]]:
    """The rule, the element and its HTML, for each fault of a page as it now stands, in the light."""
    return _found(page, {"type": "tag", "values": _TAGS})


def barriers_of_colour(page: Page) -> list[tuple[str, ...]]:
    """Of the same only what colours do: in the dark nothing else is other than in the light."""
    return _found(page, {"type": "rule", "values": _OF_COLOUR})


def _found(page: Page, asked: dict[str, Any]) -> list[tuple[str, ...]]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = [tuple(fault) for fault in page.evaluate(_RUN, asked)]
    return [fault for fault in found if fault[:2] != _BEFORE_LANDMARKS]
