"""Settings that reach every page: what a page cannot bear is refused before anything is built."""

from pathlib import Path

import pytest

from isnad.finish.edition import odd_settings
from isnad.say.english import ENGLISH
from isnad.say.saying import as_text

PLAIN = {"articles": "articles", "committed": "", "doi": "", "release": "", "example": "", "example_of": ""}
ODD = {
    "site_url": (
        'https://a.example/"><script>ran()</script>/',
        "javascript:ran()",
        "https://a.example/a b",
        "//a.example",
        "https://a.example/?b",
        "https://a.example/#b",
    ),
    "repo_url": (
        "https://a.example/b'onclick=ran()",
        "javascript:ran()",
        "https://a.example/\u2028b",
        "data:text/html,x",
    ),
    "edit_uri": ("javascript:ran()", 'edit/main/"><b>', "edit/main/a b", "//a.example/\\b"),
    "release": ('v1"><script>ran()</script>', "v1\nx: y", "v1 & v2", "v" * 81, "v1\u2028"),
    "example": ("javascript:ran()", 'a.html"><b>', "https://a.example/", "//a.example/x.html", "a b.html"),
    "example_of": ("javascript:ran()", "../index.html#<b>", "//a.example:80/x"),
}
KEPT = {
    "site_url": (
        "",
        "https://a.example/",
        "http://127.0.0.1:8000/x/",
        "https://مثال.example/أرشيف/",
        "http://[::1]:8000/",
    ),
    "repo_url": ("", "https://a.example/who/isnad"),
    "edit_uri": ("", "edit/main/docs/", "https://a.example/who/isnad/edit/main/docs/", "?query=root/docs/"),
    "release": ("", "v1.2.0", "2026-11", "الإصدار 3", "sha256-0a1b"),
    "example": ("", "example/index.html"),
    "example_of": ("", "../index.html"),
}


def _told(folder: Path, name: str, value: str) -> list[str]:
    config: dict[str, object] = {"extra": {"archive": {**PLAIN, **({name: value} if name in PLAIN else {})}}}
    if name not in PLAIN:
        config[name] = value
    return [as_text(message, ENGLISH) for message in odd_settings(config, folder)]


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in ODD.items() for value in values])
def test_what_no_page_can_bear_is_refused_in_a_line(name: str, value: str, tmp_path: Path) -> None:
    (told,) = _told(tmp_path, name, value)
    assert told.startswith(f"mkdocs.yml:1:1: `{name}`,") and len(told.splitlines()) == 1


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in KEPT.items() for value in values])
def test_what_is_one_is_taken(name: str, value: str, tmp_path: Path) -> None:
    assert _told(tmp_path, name, value) == []


def test_records_that_are_in_no_folder_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("")
    (told,) = _told(tmp_path / "articles", "release", "")
    assert told.startswith("articles:1:1: no folder of records")
