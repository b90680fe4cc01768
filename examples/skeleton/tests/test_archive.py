"""What holds for every archive, whatever it records: its records, the site that they make, and the copied code."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from isnad.finish.manifest import differences
from isnad.model.records import RECORDS
from isnad.pipeline import check_archive, check_upkeep
from isnad.read.folders import Folders, record_files
from isnad.read.formatting import format_file
from isnad.say.saying import as_text

ROOT = Path(__file__).parents[1]
FOLDERS = Folders.at(ROOT)


class _Page(HTMLParser):
    """What a page leads to or loads, by tag, and its ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        self.leads += [(tag, given[name]) for name in ("href", "src") if name in given]


def _pages(site: Path) -> dict[Path, _Page]:
    return {file: _Page(file.read_text("utf-8")) for file in sorted(site.rglob("*.html"))}


def test_the_check_has_nothing_to_say() -> None:
    checked = check_archive(FOLDERS)
    assert list(map(as_text, [*checked.messages, *check_upkeep(checked, datetime.now(UTC).date())])) == []


def test_every_record_stands_in_its_one_form() -> None:
    assert [as_text(told) for file in record_files(FOLDERS) for told in format_file(file, write=False)] == []


def test_every_record_has_its_page(site: Path) -> None:
    folders = {shelf: ROOT / shelf if shelf == "articles" else ROOT / "docs" / shelf for shelf in RECORDS}
    pages = [site / shelf / f"{file.stem}.html" for shelf, folder in folders.items() for file in folder.glob("*.md")]
    assert [page for page in pages if not page.is_file()] == []


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    pages = _pages(site)
    assert pages and list(_lost(site, pages)) == []


def _lost(site: Path, pages: dict[Path, _Page]) -> Iterator[str]:
    for file, page in pages.items():
        for _, address in page.leads:
            url = urlsplit(address)
            if url.scheme or url.netloc or file.name == "404.html":
                continue
            to = (file.parent / unquote(url.path)).resolve() if url.path else file
            to = to / "index.html" if to.is_dir() else to
            if not to.is_file() or (to in pages and url.fragment and unquote(url.fragment) not in pages[to].ids):
                yield f"{file.relative_to(site)}: {address}"


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loads = (lead for page in _pages(site).values() for lead in page.leads if lead[0] != "a")
    assert [address for tag, address in loads if urlsplit(address).netloc and "canonical" not in tag] == []


def test_every_page_is_the_archives_own(site: Path) -> None:
    name = re.search(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert name and name[1].strip("\"'") in (site / "index.html").read_text("utf-8")


def test_the_site_is_what_its_manifest_lists(site: Path) -> None:
    _, found = differences(site)
    assert not found


def test_the_copied_code_is_as_it_was_copied() -> None:
    """Change it where it is made, and take the new copy: scripts/new_archive.py --update, in a clone of Isnad."""
    rows = [line.split("  ", 1) for line in (ROOT / "copied.sha256").read_text("utf-8").splitlines()]
    files = [(hash_, ROOT / path) for hash_, path in rows]
    assert files
    assert [
        file.relative_to(ROOT).as_posix()
        for hash_, file in files
        if not file.is_file() or sha256(file.read_bytes()).hexdigest() != hash_
    ] == []
