"""Old addresses lead on in a real browser, with no server and no script, and corrections can be found."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]


@pytest.fixture
def corrected(sample_project: Path, run_build: Callable[..., CompletedProcess[str]]) -> Path:
    """The site of the sample archive with corrections and old ids."""
    shutil.copytree(ROOT / "tests/cases/corrections", sample_project, dirs_exist_ok=True)
    built = run_build(sample_project, sample_project / "site")
    assert built.returncode == 0, built.stderr
    return sample_project / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_reader_comes_from_an_old_address_to_a_correction_and_its_row(corrected: Path, page: Page) -> None:
    page.goto((corrected / "people/samir.html").as_uri())
    page.wait_for_url("**/people/samir-haddad.html")
    lines = page.locator("#corrections + ul li")
    assert lines.count() == 4
    lines.filter(has_text="بالحرف اللاتيني").locator("a").first.click()
    page.wait_for_url("**/corrections.html#people-samir-haddad-1")
    row = page.locator("#people-samir-haddad-1")
    assert "Samer Haddad" in row.inner_text() and "Samir Haddad" in row.inner_text()
    nav = page.locator(".md-nav a", has_text="التصويبات")
    assert nav.count()
    for feed in ("corrections.xml", "corrections.json"):
        assert (corrected / feed).is_file()
        assert page.locator(f'a[href="{feed}"]').count() == 1
