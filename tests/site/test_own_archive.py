"""An archive of one's own passes its own tests, with its copy of the code; and the published example stands apart."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import ready_process
from isnad.finish.manifest import NAME, differences, has_example
from isnad.model.records import RECORDS
from own_archive.making import make

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]
Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="module")
def published(once: Once, run_build: Run) -> Path:
    """The archive of this repository as Pages has it: with the example in it. Shared: nobody writes into it."""

    def publish(folder: Path) -> None:
        site = folder / "site"
        built = run_build(ROOT, site, EXAMPLE="example/index.html", SITE_URL="https://archive.example/")
        assert built.returncode == 0, built.stderr
        script = ROOT / "scripts" / "build_example.py"
        known = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://archive.example/"}
        ran = ready_process.run([script, site, "--project", folder / "project"], **known)
        assert ran.returncode == 0, ran.stderr

    return once("published", publish) / "site"


# What it holds is asked without a browser in tests/test_own_archive.py.
def test_a_new_archive_passes_its_own_tests(tmp_path: Path) -> None:
    make("مرصد الميناء", tmp_path / "own")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests"],
        cwd=tmp_path / "own",
        env={**os.environ, "PYTHONPATH": str(tmp_path / "own" / "hooks"), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout


_EVENT = """---
name: إصلاح جسر الوادي، 2020
date: {date: 2020-04, certainty: inferred, because: "تذكره المقالات بلا يوم"}
---
حدث متخيَّل ثانٍ.
"""
_CLAIM = """---
question: كم أسبوعاً يستغرق إصلاح الجسر؟
event: repair-2020
kind: number
counts: أسابيع الإصلاح
unit: أسبوع
---
السؤال عن المدة المعلنة.
"""


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A new archive out of which every record was taken."""
    own = tmp_path / "own"
    make("مرصد الميناء", own)
    for folder in ("articles", *(f"docs/{shelf}" for shelf in RECORDS if shelf != "articles")):
        for file in (own / folder).iterdir():
            file.unlink()
    return own


def _second_event(own: Path) -> None:
    (own / "docs" / "events" / "repair-2020.md").write_text(_EVENT, "utf-8")
    (own / "docs" / "claims" / "repair-weeks.md").write_text(_CLAIM, "utf-8")


def _text(browser: Browser, page: Path) -> str:
    shown = browser.new_page()
    shown.goto(page.as_uri())
    return shown.locator("main").inner_text()


def test_an_archive_without_an_event_is_built_and_says_so(bare: Path, browser: Browser, run_build: Run) -> None:
    built = run_build(bare, bare / "site")
    assert built.returncode == 0, built.stderr
    assert "لم يُسجَّل هنا حدث بعد." in _text(browser, bare / "site" / "index.html")
    for shelf in RECORDS:
        assert "لا شيء مسجّل بعد." in _text(browser, bare / "site" / shelf / "index.html")


def test_an_event_without_articles_is_built_and_says_so(bare: Path, browser: Browser, run_build: Run) -> None:
    _second_event(bare)
    built = run_build(bare, bare / "site", SITE_URL="https://archive.example/", SOURCE_DATE_EPOCH="1700000000")
    assert built.returncode == 0, built.stderr
    told = _text(browser, bare / "site" / "events" / "repair-2020.html")
    assert "لم يُسجَّل عن هذا الحدث مقال بعد." in told and "كم أسبوعاً يستغرق إصلاح الجسر؟" in told
    assert "لا جواب في المقالات المسجّلة بعد." in _text(browser, bare / "site" / "claims" / "repair-weeks.html")
    days = (bare / "site" / "sitemap.xml").read_text("utf-8").count("<lastmod>2023-11-14</lastmod>")
    assert days == 1, "the first page has the day of the commit, and no other page one"


def test_two_events_share_articles(tmp_path: Path, browser: Browser, run_build: Run) -> None:
    own = tmp_path / "own"
    make("مرصد الميناء", own)
    _second_event(own)
    shared = sorted((own / "articles").glob("*.md"))[:2]
    for file in shared:
        text = file.read_text("utf-8")
        assert "events: [bridge-2020]" in text
        file.write_text(text.replace("events: [bridge-2020]", "events: [bridge-2020, repair-2020]"), "utf-8")
    built = run_build(own, own / "site")
    assert built.returncode == 0, built.stderr
    shown = browser.new_page()
    for event, count in (("bridge-2020", len(list((own / "articles").glob("*.md")))), ("repair-2020", len(shared))):
        shown.goto((own / "site" / "events" / f"{event}.html").as_uri())
        led = {link.get_attribute("href") for link in shown.locator("main a[href^='../articles/']").all()}
        assert len({str(href).split("#")[0] for href in led if "index" not in str(href)}) == count
    shown.goto((own / "site" / "articles" / f"{shared[0].stem}.html").as_uri())
    for event in ("bridge-2020", "repair-2020"):
        assert shown.locator(f"main a[href='../events/{event}.html']").count()


def test_each_site_leads_to_the_other_and_the_example_says_what_it_is(published: Path) -> None:
    for name in ("index.html", "about.html"):
        assert 'href="example/index.html"' in (published / name).read_text("utf-8")
    for page in sorted((published / "example").rglob("*.html")):
        text = page.read_text("utf-8")
        if 'http-equiv="refresh"' not in text and page.name != "404.html":
            if page.parent.name == "embed":  # a card says whose it is by the archive's name
                assert "إسناد: مثال متخيَّل" in text and 'content="noindex"' in text, page
                continue
            to_us = os.path.relpath(published / "index.html", page.parent)
            assert "كل ما هنا متخيَّل" in text and f'href="{to_us}"' in text, page
            assert '<meta name="robots" content="noindex">' in text, page
    assert "متخيَّل" not in (published / "claims" / "index.html").read_text("utf-8")


def test_the_two_share_no_list_no_search_and_no_address(published: Path) -> None:
    assert has_example(published)
    (ours, here), (theirs, there) = differences(published), differences(published / "example")
    assert not here and not there and ours != theirs
    assert '"example/' not in (published / NAME).read_text("utf-8")
    assert "archive.example/example/" not in (published / "sitemap.xml").read_text("utf-8")
    assert "https://archive.example/example/" in (published / "example" / "index.html").read_text("utf-8")
    assert "wadi-bridge" not in "".join(file.read_text("utf-8") for file in (published / "search").iterdir())


def test_a_copy_is_checked_with_its_example(published: Path, run_script: Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(published, tmp_path / "copy"))
    script = ROOT / "scripts" / "verify_copy.py"
    assert run_script(script, copy).returncode == 0
    (copy / "example" / "about.html").write_text("other")
    ran = run_script(script, copy)
    assert ran.returncode == 1 and "about.html" in ran.stdout
    (copy / "example" / NAME).unlink()
    ran = run_script(script, copy)
    assert ran.returncode == 1 and "زائد: example/index.html" in ran.stdout


def test_the_example_is_kept_offline_beside_the_archive(
    browser: Browser, published: Path, serve_folder: Callable[[Path], str]
) -> None:
    """Each worker answers for its own pages, from a store of its own, on one origin."""
    base = serve_folder(published)
    page = browser.new_context().new_page()
    for address in ("index.html", "example/index.html"):
        page.goto(f"{base}/{address}")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    scopes = page.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope).sort())"
    )
    assert scopes == [f"{base}/", f"{base}/example/"]
    page.goto(f"{base}/example/claims/index.html")
    kept = "caches.keys().then((names) => names.map((name) => name.slice(0, name.lastIndexOf(':'))).sort())"
    page.evaluate("async () => { while ((await caches.keys()).length < 2) await new Promise(requestAnimationFrame); }")
    assert page.evaluate(kept) == ["isnad:/", "isnad:/example/"]


def test_search_in_the_example_finds_the_example_alone(
    browser: Browser, published: Path, serve_folder: Callable[[Path], str]
) -> None:
    page = browser.new_context(service_workers="block").new_page()
    page.goto(f"{serve_folder(published)}/example/search.html?q=الجسر")
    page.wait_for_selector("main a[href*='claims/']")
    found = page.eval_on_selector_all("main a[href*='claims/']", "links => links.map((link) => link.href)")
    assert found and all("/example/claims/" in address for address in found)
