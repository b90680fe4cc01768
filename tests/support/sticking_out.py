"""What of a page is wider than the screen."""

from playwright.sync_api import Page

_STICKS_OUT = """() => [document.documentElement.scrollWidth > innerWidth,
  ...[...document.querySelectorAll(".md-content *, .md-header *, .md-footer *")]
    .filter(element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(element => !element.closest(".isnad-stance-grid, .md-typeset__scrollwrap, pre, svg, thead"))
    .filter(element => !element.closest(".md-header__title, [hidden]"))
    .filter(element => [...element.getClientRects()].some(box => box.left < -1 || box.right > innerWidth + 1))
    .map(element => element.outerHTML.slice(0, 120))].filter(Boolean)"""


def sticks_out(page: Page) -> list[bool | str]:
    """True where the page as a whole can be scrolled sideways, and each element that leaves the screen, as HTML."""
    found: list[bool | str] = page.evaluate(_STICKS_OUT)
    return found
