"""Each figure can be taken away: its picture is downloaded, its address copied with words, on any page it is on."""

import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, expect

FIGURE = re.compile(r'<figure class="isnad-drawing[^"]*" id="([^"]+)">.*?</figure>', re.DOTALL)
KIND = re.compile(r"isnad-chart-([a-z]+)")
KINDS = {"bands", "chain", "flow", "map", "range", "timeline"}


def _figures(site: Path) -> list[tuple[str, str, str]]:
    """Every figure of a site: its page, its id, its HTML."""
    return [
        (file.relative_to(site).as_posix(), figure[1], figure[0])
        for file in sorted(site.rglob("*.html"))
        for figure in FIGURE.finditer(file.read_text("utf-8"))
    ]


def test_every_figure_has_a_picture_to_download_and_an_address_to_copy(any_site: Path) -> None:
    figures = _figures(any_site)
    assert figures
    for path, id_, html in figures:
        assert 'class="isnad-saves-picture"' in html, (path, id_)
        assert f'class="isnad-permalink" href="#{id_}"' in html, (path, id_)
        page = (any_site / path).read_text("utf-8")
        assert "javascripts/picture.js" in page, path
        assert "javascripts/share.js" in page, path


def test_a_figure_of_each_kind_is_downloaded_as_it_is_seen(
    browser: Browser, served: str, site: Path, tmp_path: Path
) -> None:
    first = {KIND.findall(html)[0]: (path, id_) for path, id_, html in reversed(_figures(site))}
    assert set(first) >= KINDS
    page = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, service_workers="block"
    ).new_page()
    for kind, (path, id_) in first.items():
        page.goto(f"{served}/{path}")
        figure = page.locator(f"#{id_}")
        figure.evaluate("figure => figure.closest('details')?.setAttribute('open', '')")
        with page.expect_download() as coming:
            figure.locator(".isnad-saves-picture").click()
        coming.value.save_as(tmp_path / f"{kind}.png")
        with Image.open(tmp_path / f"{kind}.png") as picture:
            assert picture.width > 300, kind
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20, f"{kind}: an empty picture"


def test_a_figure_of_each_kind_has_an_address_that_is_copied(browser: Browser, served: str, site: Path) -> None:
    first = {KIND.findall(html)[0]: (path, id_) for path, id_, html in reversed(_figures(site))}
    page = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block").new_page()
    for path, id_ in first.values():
        page.goto(f"{served}/{path}")
        figure = page.locator(f"#{id_}")
        figure.evaluate("figure => figure.closest('details')?.setAttribute('open', '')")
        figure.locator(".isnad-permalink").click()
        expect(figure.locator(".isnad-permalink.isnad-done")).to_have_count(1)
        assert page.url.endswith(f"#{id_}")
