"""What a reviewer is told of two built sites: which pages read differently; nothing on a page becomes markup."""

import os
import subprocess
import sys
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from isnad.finish.changed_pages import MOST_ROWS, PageChange, changed_pages, table_of_changes, visible_lines
from isnad.finish.page_review import differences_markdown, review_page

ROOT = Path(__file__).parents[2]


def _site(folder: Path, pages: Mapping[str, str]) -> Path:
    folder.mkdir()
    for address, content in pages.items():
        page = folder / address
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<nav>frame</nav><main><article>{content}</article></main>", encoding="utf-8")
    return folder


def test_pages_are_told_by_what_became_of_them(tmp_path: Path) -> None:
    old = _site(tmp_path / "old", {"index.html": "<p>باب</p>", "a/gone.html": "<p>كان</p>", "same.html": "<p>هو</p>"})
    new = _site(tmp_path / "new", {"index.html": "<p>بابان</p>", "a/new.html": "<p>صار</p>", "same.html": "<p>هو</p>"})
    assert changed_pages(old, new) == [
        PageChange("a/gone.html", "removed"),
        PageChange("a/new.html", "added"),
        PageChange("index.html", "changed", "باب", "بابان", 1),
    ]


@pytest.mark.parametrize(
    "content",
    [
        '<p class="x">قال <a href="elsewhere.html"><b>حداد</b></a></p>',
        "<div><p>قال\n   حداد</p></div>",
        "<p>قال حداد</p><script>let a = 1 < 2</script><style>p{}</style>",
    ],
)
def test_markup_blanks_and_scripts_change_no_page(tmp_path: Path, content: str) -> None:
    old = _site(tmp_path / "old", {"index.html": "<p>قال حداد</p>"})
    assert changed_pages(old, _site(tmp_path / "new", {"index.html": content})) == []


def test_what_stands_outside_the_article_changes_no_page() -> None:
    assert visible_lines("<title>x</title><nav>y</nav><article><h1>عنوان</h1>نص</article><footer>z</footer>") == [
        "عنوان",
        "نص",
    ]


def test_a_change_is_shown_from_a_few_words_before_it(tmp_path: Path) -> None:
    words = " ".join(f"كلمة{n}" for n in range(40))
    old = _site(tmp_path / "old", {"index.html": f"<p>{words} قبل ثم</p><p>سطر</p>"})
    new = _site(tmp_path / "new", {"index.html": f"<p>{words} بعد ثم</p><p>سطر آخر</p>"})
    assert changed_pages(old, new) == [
        PageChange(
            "index.html", "changed", "… كلمة37 كلمة38 كلمة39 قبل ثم سطر", "… كلمة37 كلمة38 كلمة39 بعد ثم سطر آخر", 2
        )
    ]


def test_no_change_is_said_in_words() -> None:
    assert "لا صفحة" in table_of_changes([])


def test_a_long_list_says_how_many_it_leaves_out() -> None:
    table = table_of_changes([PageChange(f"{n}.html", "added") for n in range(MOST_ROWS + 7)])
    assert table.count("| جديدة |") == MOST_ROWS
    assert "وعدد الصفحات الأخرى التي لم تُذكر هنا: 7" in table


@given(st.text(), st.text())
def test_no_text_of_a_page_becomes_markup(before: str, after: str) -> None:
    row = table_of_changes([PageChange("page.html", "changed", " ".join(before.split()), " ".join(after.split()), 1)])
    lines = row.splitlines()
    cells = next(line for line in lines if line.startswith("| page"))
    assert cells.count("|") == 6
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(row)
    inline = [child.type for token in tokens for child in token.children or ()]
    assert set(inline) <= {"text", "text_special", "softbreak"}
    assert [token.content for token in tokens if token.type == "html_block"] == ['<div dir="rtl">\n', "</div>\n"]


def test_the_script_prints_the_table(tmp_path: Path) -> None:
    old = _site(tmp_path / "old", {"index.html": "<p>باب</p>"})
    new = _site(tmp_path / "new", {"index.html": "<p>باب | <b>كبير</b></p>"})
    script: list[str | Path] = [sys.executable, ROOT / "scripts" / "list_changed_pages.py", old]
    ran = subprocess.run([*script, new], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "| index.html | تغيّرت | باب | باب &#124; كبير | 1 |" in ran.stdout
    assert subprocess.run([*script, tmp_path / "none"], capture_output=True, check=False).returncode == 2


def test_what_is_no_page_is_not_waited_for_and_odd_names_are_told_safely(tmp_path: Path) -> None:
    names = ("\udcff.html", "a\u202eb.html", "c\nd.html")
    old = _site(tmp_path / "old", {"index.html": "<p>باب</p>"})
    new = _site(tmp_path / "new", {"index.html": "<p>باب</p>", **dict.fromkeys(names, "<p>جديد</p>")})
    os.mkfifo(new / "pipe.html")
    (new / "loop.html").symlink_to("loop.html")
    (new / "endless.html").symlink_to("/dev/zero")
    (new / "folder.html").mkdir()
    changes = changed_pages(old, new)
    assert sorted(change.page for change in changes) == sorted(names)
    table = table_of_changes(changes)
    assert [name for name in (r"\udcff", r"\u202e", r"\n") if name not in unescape(table)] == []
    for told in (table, differences_markdown(old, new, changes), review_page(old, new, changes, {})):
        assert "\u202e" not in told.encode().decode() and "c\nd" not in told
