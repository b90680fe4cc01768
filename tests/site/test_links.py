"""Every link and anchor of the built site leads somewhere, and every page can be reached."""

import os
from collections import deque
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib

_ATTRIBUTES = {"a": "href", "link": "href", "script": "src", "img": "src"}
_TAG = "{http://www.w3.org/1999/xhtml}"


class _Seen(HTMLParser):
    """What a page leads to, by tag, and the ids that it has. That pages are valid HTML is tested in test_valid.py."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.leads_on = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.leads_on |= tag == "meta" and given.get("http-equiv") == "refresh"
        if target := given.get(_ATTRIBUTES.get(tag, "")):
            self.targets.append((tag, target))
        if id_ := given.get("id"):
            self.ids.append(id_)


@cache
def _seen(page: Path) -> _Seen:
    seen = _Seen()
    seen.feed(page.read_text(encoding="utf-8"))
    seen.close()
    return seen


@cache
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(_seen(page).ids)


def _targets(page: Path) -> list[tuple[str, str]]:
    return _seen(page).targets


@cache
def _file_at(page: Path, path: str) -> Path | None:
    """The file that a relative address leads to from a page, if it is there."""
    file = Path(os.path.normpath(page.parent / unquote(path))) if path else page
    file = file / "index.html" if file.is_dir() else file
    return file if file.is_file() else None


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_and_anchor_resolves(any_site: Path) -> None:
    broken = []
    for page in _pages(any_site):
        for _, target in _targets(page):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or page.name == "404.html":
                continue
            file = _file_at(page, parts.path)
            if file is None:
                broken.append(f"{page.relative_to(any_site)} -> {target}: no such file")
            elif parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in _anchors(file):
                broken.append(f"{page.relative_to(any_site)} -> {target}: no such anchor")
    assert not broken, "\n".join(broken)


def test_ids_are_unique_on_every_page(any_site: Path) -> None:
    for page in _pages(any_site):
        ids = _seen(page).ids
        assert len(ids) == len(set(ids)), (page, sorted(id_ for id_ in ids if ids.count(id_) > 1))


def test_every_page_can_be_reached_from_home(any_site: Path) -> None:
    """But for an old address, which leads on and to which nothing of the site leads any more."""
    reached, queue = set(), deque([any_site / "index.html"])
    while queue:
        page = queue.popleft()
        if page in reached:
            continue
        reached.add(page)
        for _, target in _targets(page):
            parts = urlsplit(target)
            file = None if parts.scheme or parts.netloc else _file_at(page, parts.path)
            if file and file.suffix == ".html":
                queue.append(file)
    cards = {
        page.read_bytes() for page in reached if page.parent.name == "embed"
    }  # a card stands at an old address too
    others = {page for page in _pages(any_site) if page not in reached and not _seen(page).leads_on}
    assert {page.name for page in others if page.read_bytes() not in cards} == {"404.html"}


def test_no_page_loads_anything_from_elsewhere(any_site: Path) -> None:
    for page in _pages(any_site):
        loaded = [target for tag, target in _targets(page) if tag != "a" and urlsplit(target).netloc]
        assert not loaded, (page, loaded)


def test_the_nav_stays_small_as_the_archive_grows(site: Path) -> None:
    page = site / "articles" / "index.html"
    tree = html5lib.parse(page.read_text(encoding="utf-8"))
    navs = [element for element in tree.iter(f"{_TAG}nav") if "md-nav--primary" in (element.get("class") or "")]
    links = [link.get("href") for nav in navs for link in nav.iter(f"{_TAG}a")]
    assert 0 < len(links) < 20
    assert not [link for link in links if "khasham" in link or "sy24" in link]
