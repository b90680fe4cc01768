"""Waiting for a page by what it does, never by the clock."""

from playwright.sync_api import Page

_SETTLED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await document.fonts.ready;
  do await frame(); while (document.querySelector("[aria-busy=true]"));
  for (let drawn = 0; drawn < 3; drawn++) await frame();
  await new Promise(requestIdleCallback);
}"""


def settle(page: Page) -> None:
    """Wait until a page that was opened has done all that it does by itself: its files are there, its letters too, a
    search has answered, what followed from it is drawn, and its scripts have nothing left to do."""
    page.wait_for_load_state("load")
    page.evaluate(_SETTLED)
