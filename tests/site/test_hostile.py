"""Markup in titles, names, bodies and notes shows as text, everywhere, and nothing of it runs."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hostile_records import PARAGRAPHS, SCRIPT, TITLE, spoil
from settled import settle

Build = Callable[..., subprocess.CompletedProcess[str]]
REFUSED = f"ملاحظة {SCRIPT} [رابط](javascript:window.ran=1) ![صورة](http://example.org/x.png)"


@pytest.fixture(scope="module")
def hostile(once: Callable[..., Path], sample_of: Callable[[Path], Path], run_build: Build) -> str:
    """The address of a site whose records are hostile; made once, whoever asks."""

    def make(folder: Path) -> None:
        spoil(sample_of(folder))
        built = run_build(folder, folder / "site")
        assert built.returncode == 0, built.stderr

    return (once("hostile", make) / "site").as_uri()


def test_a_note_that_would_run_or_load_something_is_refused(sample_project: Path, run_build: Build) -> None:
    person = sample_project / "docs/people/samir-haddad.md"
    person.write_text(f"{person.read_text(encoding='utf-8')}\n{REFUSED}\n", encoding="utf-8")
    refused = run_build(sample_project, sample_project / "site")
    assert refused.returncode != 0
    assert refused.stderr.count("docs/people/samir-haddad.md:") >= 3
    assert not (sample_project / "site").exists()


def test_files_that_would_replace_the_themes_or_steer_the_host_are_refused(
    sample_project: Path, run_build: Build
) -> None:
    for path in ("assets/javascripts/bundle.1a2b3c4d.min.js", "CNAME", "_redirects", "404.html"):
        (sample_project / "docs" / path).write_text("window.ran = 1", encoding="utf-8")
    (sample_project / "docs/assets/passwd").symlink_to("/etc/passwd")
    refused = run_build(sample_project, sample_project / "site")
    assert refused.returncode != 0
    messages = [line.partition("ERROR")[2] or line for line in refused.stderr.splitlines() if "docs/" in line]
    assert len(messages) == 5, refused.stderr
    assert not (sample_project / "site").exists()


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context(offline=True).new_page()


@pytest.mark.parametrize(
    "address",
    [
        "index",
        "articles/evening-bridge-doubts",
        "articles/index",
        "people/samir-haddad",
        "people/index",
        "claims/cause",
        "search",
    ],
)
def test_nothing_that_was_recorded_runs(page: Page, hostile: str, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{hostile}/{address}.html")
    settle(page)
    assert page.evaluate("window.ran") is None
    assert page.locator(".md-content [onerror], .md-content img, .md-content a[href^=javascript]").count() == 0
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []


def test_nothing_that_was_recorded_runs_where_it_is_found(page: Page, hostile: str) -> None:
    page.goto(f"{hostile}/search.html?q=عنوان")
    found = page.locator(".isnad-search-results li a").first
    found.wait_for()
    assert found.evaluate("e => e.textContent") == TITLE
    assert page.evaluate("window.ran") is None
    assert page.locator(".isnad-search-results :is(script, img, [onerror])").count() == 0


def test_titles_and_text_read_back_to_the_code_point(page: Page, hostile: str) -> None:
    page.goto(f"{hostile}/articles/evening-bridge-doubts.html")
    assert page.locator("h1").evaluate("e => e.textContent") == TITLE
    assert page.title().startswith(" ".join(TITLE.split()))
    shown = page.locator(".isnad-recorded").evaluate_all("all => all.map(e => e.textContent)")
    assert shown[2:] == PARAGRAPHS


def test_real_articles_read_back_to_the_code_point(page: Page, khasham_project: Path, site: Path) -> None:
    for article in sorted((khasham_project / "articles").glob("*.md")):
        body = article.read_text(encoding="utf-8").split("---\n", 2)[2]
        page.goto(f"{site.as_uri()}/articles/{article.stem}.html")
        shown = page.locator(".isnad-recorded").evaluate_all("all => all.map(e => e.textContent)")
        assert shown == [" ".join(paragraph.split("\n")) for paragraph in body.strip().split("\n\n")]
