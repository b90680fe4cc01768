"""Every link and anchor of the built site leads somewhere, and every page can be reached."""

from collections import deque
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib

_ATTRIBUTES = {"a": "href", "link": "href", "script": "src", "img": "src"}
_TAG = "{http://www.w3.org/1999/xhtml}"


@cache
def _tree(page: Path) -> html5lib.treebuilders.base.Node:
    return html5lib.parse(page.read_text(encoding="utf-8"))


def _targets(page: Path) -> list[tuple[str, str]]:
    found = []
    for element in _tree(page).iter():
        attribute = _ATTRIBUTES.get(str(element.tag).removeprefix(_TAG))
        if attribute and element.get(attribute):
            found.append((str(element.tag).removeprefix(_TAG), element.get(attribute)))
    return found


def _ids(page: Path) -> list[str]:
    return [element.get("id") for element in _tree(page).iter() if element.get("id")]


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_and_anchor_resolves(any_site: Path) -> None:
    broken = []
    for page in _pages(any_site):
        for _, target in _targets(page):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or page.name == "404.html":
                continue
            file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if file.is_dir():
                file /= "index.html"
            if not file.is_file():
                broken.append(f"{page.relative_to(any_site)} -> {target}: no such file")
            elif parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in _ids(file):
                broken.append(f"{page.relative_to(any_site)} -> {target}: no such anchor")
    assert not broken, "\n".join(broken)


def test_ids_are_unique_on_every_page(any_site: Path) -> None:
    for page in _pages(any_site):
        ids = _ids(page)
        assert len(ids) == len(set(ids)), (page, sorted(id_ for id_ in ids if ids.count(id_) > 1))


def test_every_page_can_be_reached_from_home(any_site: Path) -> None:
    reached, queue = set(), deque([any_site / "index.html"])
    while queue:
        page = queue.popleft()
        if page in reached:
            continue
        reached.add(page)
        for _, target in _targets(page):
            parts = urlsplit(target)
            file = (page.parent / unquote(parts.path)).resolve()
            if not parts.scheme and file.suffix == ".html" and file.is_file():
                queue.append(file)
    assert {page for page in _pages(any_site) if page.name != "404.html" and not _leads_on(page)} == reached


def _leads_on(page: Path) -> bool:
    """Whether a page is an old address: nothing of the site leads there any more."""
    return any(meta.get("http-equiv") == "refresh" for meta in _tree(page).iter(f"{_TAG}meta"))


def test_no_page_loads_anything_from_elsewhere(any_site: Path) -> None:
    for page in _pages(any_site):
        loaded = [target for tag, target in _targets(page) if tag != "a" and urlsplit(target).netloc]
        assert not loaded, (page, loaded)


def test_the_nav_stays_small_as_the_archive_grows(site: Path) -> None:
    page = site / "articles" / "index.html"
    navs = [element for element in _tree(page).iter(f"{_TAG}nav") if "md-nav--primary" in (element.get("class") or "")]
    links = [link.get("href") for nav in navs for link in nav.iter(f"{_TAG}a")]
    assert 0 < len(links) < 20
    assert not [link for link in links if "khasham" in link or "sy24" in link]
