"""Only the site's own files run, and each is named by what it holds; nothing else on a page is touched."""

import pytest

from isnad.finish.page_head import version_of, with_policy, with_versions

VERSIONS = {"assets/a.css": "11111111", "assets/b.js": "22222222"}

PAGE = '<html><head><meta charset="utf-8"><script src="a.js"></script></head><body><script>injected()</script></body>'


@pytest.mark.parametrize(
    ("here", "html", "named"),
    [
        ("index.html", '<link rel="stylesheet" href="assets/a.css">', "assets/a.css?v=11111111"),
        ("people/x.html", '<script defer src="../assets/b.js"></script>', "../assets/b.js?v=22222222"),
        ("people/x.html", '<script src="assets/b.js">', 'src="assets/b.js"'),
        ("index.html", '<script src="https://x.example/assets/b.js">', 'b.js"'),
        ("index.html", '<link rel="canonical" href="about.html">', 'about.html"'),
        ("index.html", '<a href="assets/a.css">', 'a.css"'),
        ("index.html", "&lt;script src=&quot;assets/b.js&quot;&gt;", "b.js&quot;"),
    ],
)
def test_a_loaded_file_is_asked_for_by_its_version(here: str, html: str, named: str) -> None:
    assert named in with_versions(html, here, VERSIONS)


def test_the_version_changes_with_what_a_file_holds() -> None:
    assert version_of(b"a") == version_of(b"a") != version_of(b"b")


def test_the_policy_stands_before_every_script() -> None:
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script")


def test_only_files_of_the_site_are_let_run() -> None:
    policy = with_policy(PAGE).split('content="')[1].split('"')[0]
    assert "script-src 'self';" in policy
    assert "default-src 'none';" in policy
    assert "unsafe" not in policy


def test_nothing_else_of_the_page_changes() -> None:
    meta = '<meta http-equiv="Content-Security-Policy"'
    before, after = with_policy(PAGE).split(meta)
    assert before + after.split(">", 1)[1] == PAGE
