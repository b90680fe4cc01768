"""Styles and scripts are named by what they hold, and nothing else on a page is touched."""

import pytest

from isnad.finish.versions import version_of, with_versions

VERSIONS = {"assets/a.css": "11111111", "assets/b.js": "22222222"}


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
