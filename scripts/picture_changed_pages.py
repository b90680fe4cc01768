"""Picture the pages that read differently in two built sites, before and after, beside their lines that differ.

    python scripts/picture_changed_pages.py OLD_SITE NEW_SITE FOLDER

FOLDER gets the pictures and an index.html. Pages are opened without their scripts and without a network. Prints, as
Markdown, where to look and the lines that differ. CHROMIUM names another browser than the machine's own. Exit code 0,
whatever changed; 2 where a folder or a browser is not there.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from isnad.finish.changed_pages import PageChange, changed_pages
from isnad.finish.page_review import MOST_PAGES, Pictures, differences_markdown, review_page
from isnad.say import review_arabic as words
from isnad.say.streams import said_by, speak_utf8

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, HEIGHT, LONGEST = 1280, 900, 6000


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("old", "new"):
        parser.add_argument(name, type=Path, metavar=f"{name.upper()}_SITE")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="for the pictures; made where it is not there")
    options = parser.parse_args()
    if missing := [str(site) for site in (options.old, options.new) if not site.is_dir()]:
        parser.error(f"no such folder: {missing[0]}")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        parser.error("no Chromium here: set CHROMIUM to one")
    options.folder.mkdir(parents=True, exist_ok=True)
    changes = changed_pages(options.old, options.new)
    pictures = take_pictures(found, options.old, options.new, changes[:MOST_PAGES], options.folder)
    (options.folder / "index.html").write_bytes(review_page(options.old, options.new, changes, pictures).encode())
    if changes:
        print(f"\n{words.PICTURES.format(len(pictures))}\n{differences_markdown(options.old, options.new, changes)}")
    return 0


def take_pictures(browser: str, old: Path, new: Path, changes: Sequence[PageChange], folder: Path) -> Pictures:
    """A picture of each page in each site that has it, by number, so that no page's name becomes a path."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Pages of a pull request are opened on a machine that has nothing to take; containers have no sandbox.
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        size: ViewportSize = {"width": WIDTH, "height": HEIGHT}
        shown = opened.new_page(viewport=size, java_script_enabled=False, offline=True, locale="ar")
        taken = {}
        for number, change in enumerate(changes, 1):
            before = _picture(shown, old / change.page, folder / f"{number:02}-before.png")
            taken[change.page] = (before, _picture(shown, new / change.page, folder / f"{number:02}-after.png"))
        opened.close()
    return taken


def _picture(shown: "Page", file: Path, to: Path) -> str | None:
    """A page as a picture, its name; None where there is no such page. A very long one is cut at its end."""
    if not file.is_file():
        return None
    shown.goto(file.resolve().as_uri())
    size = shown.locator("html").bounding_box()
    height = min(LONGEST, max(HEIGHT, int(size["height"]) if size else HEIGHT))
    shown.screenshot(path=to, full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
    return to.name


if __name__ == "__main__":
    sys.exit(said_by(main))
