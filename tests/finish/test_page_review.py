"""What of a changed page a reviewer reads: its lines that differ, whatever stands in them, and its pictures' names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from isnad.finish.changed_pages import PageChange
from isnad.finish.page_review import MOST_PAGES, changed_lines, differences_markdown, review_page
from parsed_html import parsed

CHANGED = [PageChange("a.html", "changed")]


def _sites(folder: Path, before: str | None, after: str | None) -> tuple[Path, Path]:
    for name, text in (("old", before), ("new", after)):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "a.html").unlink(missing_ok=True)
        if text is not None:
            (folder / name / "a.html").write_text(f"<article>{text}</article>", "utf-8")
    return folder / "old", folder / "new"


def test_the_lines_that_differ_are_told_with_one_around_them(tmp_path: Path) -> None:
    same = "<p>أول<p>ثان"
    old, new = _sites(tmp_path, f"{same}<p>كان<p>رابع<p>خامس", f"{same}<p>صار<p>رابع<p>خامس")
    assert changed_lines(old, new, "a.html")[1:] == [" ثان", "-كان", "+صار", " رابع"]
    assert changed_lines(*_sites(tmp_path, None, "<p>جديد"), "a.html")[1:] == ["+جديد"]
    assert changed_lines(*_sites(tmp_path, "<p>قديم", None), "a.html")[1:] == ["-قديم"]


def test_a_long_page_is_cut_and_says_so(tmp_path: Path) -> None:
    old, new = _sites(tmp_path, "", "".join(f"<p>{n}" for n in range(500)))
    lines = changed_lines(old, new, "a.html")
    assert len(lines) == 61 and lines[-1].startswith("… (")
    assert len(changed_lines(*_sites(tmp_path, "", "ك" * 9000), "a.html")[1]) < 500


@pytest.mark.parametrize(
    "hostile", ["```\n# x", "`" * 300, "</details><img src=x onerror=y>", "[x](javascript:y)", "~~~"]
)
def test_nothing_of_a_page_leaves_its_fence(tmp_path: Path, hostile: str) -> None:
    escaped = hostile.replace("<", "&lt;")
    markdown = differences_markdown(*_sites(tmp_path, "", f"<p>{escaped}"), CHANGED)
    tokens = MarkdownIt("commonmark", {"html": True}).parse(markdown)
    raw = "".join(token.content for token in tokens if token.type == "html_block")
    assert raw == "<details><summary>a.html</summary>\n</details>\n"
    assert {t.type for t in tokens if t.type != "html_block"} <= {
        "fence",
        "paragraph_open",
        "paragraph_close",
        "inline",
    }


@given(st.text())
def test_any_page_is_text_in_the_review(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("sites")
    text = words.encode("utf-8", "replace").decode().replace("&", "&amp;").replace("<", "&lt;")
    old, new = _sites(folder, "", f"<p>{text}")
    page = parsed(review_page(old, new, CHANGED, {"a.html": (None, "01-after.png")}))
    assert [one.get("src") for one in page.iter("img")] == ["01-after.png"]
    assert not list(page.iter("script"))


def test_only_so_many_pages_are_shown(tmp_path: Path) -> None:
    old, new = _sites(tmp_path, "<p>ا", "<p>ب")
    assert differences_markdown(old, new, CHANGED * 99).count("<details>") == MOST_PAGES
