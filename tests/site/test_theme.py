"""Every mend of the theme is still needed: the stock theme, built with no override of ours, still has the fault.

A test that fails here after an upgrade is good news: drop the override, the rule or the mend that it names. Where a
template that we replace has changed, look at what changed, then write its new fingerprint below.
"""

import re
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page

from isnad.finish.theme_patches import THEME_PATCHES, ThemePatch

Build = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]
TEMPLATES = Path(material.__file__).parent / "templates"
REPLACED = {
    "main.html": "9948b55a7bc979c3",
    "404.html": "80c93494b5432b1b",
    "partials/language.html": "3a44516f305006ac",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/nav.html": "af33f6e032f632eb",
    "partials/toc.html": "fde48f583563364b",
    "partials/palette.html": "fb935107ae7d3d74",
    "partials/search.html": "bfd556535abcddb9",
    "partials/javascripts/base.html": "d6113712bc4deb30",
    "partials/javascripts/content.html": "3722e156f0f6339d",
    "partials/javascripts/palette.html": "8790389765ea6036",
}
"""What each template whose part we have taken was, when we last looked: the first 16 digits of its SHA-256."""

ADDED = {"framed.html", "partials/page-end.html", "partials/preview.html"}
"""Templates of our own, which take the place of none."""

STOCK_WORDS = {
    "action.edit": "عدل الصفحة",
    "footer": "هامش سفلي",
    "header": "عنوان العارضة",
    "nav": "تصفح",
    "search": "إبحث",
    "search.placeholder": "بحث",
    "search.reset": "مسح كلي",
    "search.result.initializer": "بدء البحث",
    "search.result.one": "نتائج البحث مستند واحد",
    "search.result.other": "نتائج البحث # مستندات",
    "search.result.more.one": "أكثر من 1 في هذه الصفحة",
    "search.result.more.other": "أكثر من # في هذه الصفحة",
    "search.result.term.missing": "مفقود",
    "toc": "جدول المحتويات",
    "top": "عد إلى الأعلى",
}
PROJECT = """
site_name: stock
use_directory_urls: false
copyright: words
theme: {name: material, language: ar, font: false}
markdown_extensions: [tables]
plugins: []
nav: [{home: index.md}, {other: other.md}]
"""
PAGE = """# عنوان

كلام.

## باب

| أ | ب |
|---|---|
| 1 | 2 |
"""
TOOLTIP = """(() => {
  const tip = document.createElement("div"), inner = document.createElement("div");
  tip.className = "md-tooltip2 md-tooltip2--active", tip.role = "tooltip", inner.className = "md-tooltip2__inner";
  inner.textContent = "كلمة", tip.append(inner), document.body.append(tip);
  for (const [side, length] of [["host-x", "100px"], ["x", "0px"], ["host-y", "9px"], ["y", "0px"], ["tail", "3px"]])
    tip.style.setProperty(`--md-tooltip-${side}`, length);
  inner.style.setProperty("--md-tooltip-width", `${inner.offsetWidth}px`);
  const box = inner.getBoundingClientRect();
  tip.remove();
  return box.right > innerWidth || box.left < 0;
})()"""

SAMPLE = """() => {
  const paragraph = document.createElement("p"), link = document.createElement("a");
  paragraph.className = "tried", link.href = "other.html", link.textContent = "رابط";
  paragraph.append(link, document.createElement("code"));
  const table = document.createElement("table");
  table.insertRow().insertCell().append(document.createElement("code"));
  document.querySelector(".md-content__inner").append(paragraph, table);
}"""
LOOK = "const of = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo);"
FAULTS = {
    "leading": "parseFloat(of('.md-content p').lineHeight) / parseFloat(of('.md-content p').fontSize) < 1.7",
    "spacing": "parseFloat(of('.md-content h1').letterSpacing) < 0",
    "thin-headings": "of('.md-content h1').fontWeight < 400",
    "small-type": "parseFloat(of('.md-copyright').fontSize) < 14 || parseFloat(of('.md-skip').fontSize) < 14",
    "tooltip": TOOLTIP,
    "inline-code": "of('.tried code').unicodeBidi === 'normal'",
    "broken-code": "of('table:not([class]) code').wordBreak === 'break-word'",
    "links-by-colour": "of('.tried a').textDecorationLine === 'none'",
    "copyright-contrast": "(of('.md-copyright').color.match(/[\\d.]+/g)[3] ?? 1) < 0.5",
    "behind-the-header": "of('html').scrollPaddingTop === 'auto'",
    "drawer-keyboard": "of('#__drawer').display === 'none' && of('.md-sidebar--primary').visibility === 'visible'",
}
"""What is true of a page where the fault is; the names stand in brackets in isnad.css too."""

OURS = "about.html"


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory, run_build: Build) -> Path:
    """A site of two pages in the theme as it comes."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(PROJECT, encoding="utf-8")
    for name in ("index", "other"):
        (folder / "docs" / f"{name}.md").write_text(PAGE, encoding="utf-8")
    built = run_build(folder, folder / "site")
    assert built.returncode == 0, built.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def pages(browser: Browser, stock: Path, site: Path) -> Iterator[tuple[Page, Page]]:
    """The stock page and one of ours, side by side on phones, where all the faults are."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    theirs, ours = context.new_page(), context.new_page()
    theirs.goto((stock / "index.html").as_uri())
    ours.goto((site / OURS).as_uri())
    for page in (theirs, ours):
        page.evaluate(SAMPLE)
    yield theirs, ours
    context.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_theme_still_has_the_fault_and_this_site_does_not(pages: tuple[Page, Page], fault: str) -> None:
    theirs, ours = (page.evaluate(f"() => {{ {LOOK} return {FAULTS[fault]} }}") for page in pages)
    assert theirs, f"the theme has mended [{fault}]: drop that rule of isnad.css"
    assert not ours, f"the rule for [{fault}] does not work"


def test_without_scripts_the_theme_still_hides_the_focus(browser: Browser, stock: Path, site: Path) -> None:
    seen = []
    for folder, address in ((stock, "index.html"), (site, OURS)):
        page = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800}).new_page()
        page.goto((folder / address).as_uri())
        while not page.evaluate("document.activeElement.matches('.md-header .md-logo')"):
            page.keyboard.press("Tab")
        seen.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        page.context.close()
    assert seen == ["none", "solid"], "where the first is not none, drop [focus] from isnad.css"


def test_every_fault_that_the_style_sheet_names_is_tried_here() -> None:
    css = (ROOT / "docs/assets/stylesheets/isnad.css").read_text(encoding="utf-8")
    named = {name for comment in re.findall(r"/\*.*?\*/", css, re.S) for name in re.findall(r"\[([a-z-]+)\]", comment)}
    assert named == {*FAULTS, "focus"}


@pytest.mark.parametrize("patch", THEME_PATCHES, ids=lambda patch: patch.fault[:30])
def test_the_theme_still_writes_what_is_patched_in_its_pages(patch: ThemePatch, stock: Path, site: Path) -> None:
    assert patch.stock in (stock / "index.html").read_text(encoding="utf-8"), f"drop the patch: {patch.fault}"
    for page in (OURS, "404.html", "index.html"):
        assert patch.stock not in (site / page).read_text(encoding="utf-8").replace(patch.ours, "")


def test_the_templates_that_are_replaced_are_those_we_know() -> None:
    replaced = {file.relative_to(ROOT / "overrides").as_posix() for file in (ROOT / "overrides").rglob("*.html")}
    assert replaced <= {*REPLACED, *ADDED}
    for name, known in REPLACED.items():
        now = sha256((TEMPLATES / name).read_bytes()).hexdigest()[:16]
        assert now == known, f"the theme's {name} has changed: compare it with what takes its place"


def test_every_override_says_which_fault_it_mends() -> None:
    for file in (ROOT / "overrides").rglob("*.html"):
        assert file.read_text(encoding="utf-8").startswith("{#-"), file


def test_every_word_that_is_mended_is_still_the_themes_own() -> None:
    stock = dict(re.findall(r'"([a-z.]+)": "([^"]*)"', (TEMPLATES / "partials/languages/ar.html").read_text("utf-8")))
    ours = dict(re.findall(r'"([a-z.]+)": "([^"]*)"', (ROOT / "overrides/partials/language.html").read_text("utf-8")))
    assert set(ours) <= set(STOCK_WORDS)
    for key, word in ours.items():
        assert stock.get(key) == STOCK_WORDS[key], f"the theme has a new word for {key}: is ours still needed?"
        assert word != stock[key], f"{key} is the theme's word already"
    assert "404 - Not found" in (TEMPLATES / "404.html").read_text("utf-8"), "drop overrides/404.html"
