"""What is looked for in the theme's pages and not found stops a build; what is found is replaced."""

import pytest

from isnad.finish.page_head import with_policy
from isnad.finish.theme_patches import THEME_PATCHES, ThemeChanged, ThemePatch, with_patches

STOCK = "<html>" + "".join(patch.stock for patch in THEME_PATCHES) + "</html>"


def test_a_page_of_the_theme_is_patched() -> None:
    assert with_patches(STOCK, "") == "<html>" + "".join(patch.ours for patch in THEME_PATCHES) + "</html>"


@pytest.mark.parametrize("patch", THEME_PATCHES, ids=lambda patch: patch.fault[:30])
def test_a_page_that_lacks_what_is_patched_is_refused(patch: ThemePatch) -> None:
    with pytest.raises(ThemeChanged) as refused:
        with_patches(STOCK.replace(patch.stock, patch.stock.upper()), "")
    assert refused.value.args == (patch.stock,)


def test_a_page_that_has_no_place_for_the_policy_is_refused() -> None:
    with pytest.raises(ThemeChanged, match="charset"):
        with_policy('<html><head><meta charset="UTF-8"></head></html>')


def test_the_pages_own_content_stays_as_it_is() -> None:
    content = "<p>a</p>\n\n   <p>b</p>"
    assert content in with_patches(f"{STOCK}<i></i>  <b>{content}</b>", content)


def test_of_blanks_one_stays_where_a_reader_would_see_it() -> None:
    frame = "\n<p>\n  a\n  <a>b</a>\n\n  <a>c</a>  <i>d  e</i>\n</p>\n\n<ul>\n <li>f</li>\n</ul>"
    closed = "<p>a\n<a>b</a>\n<a>c</a>  <i>d  e</i></p><ul><li>f</li></ul>"
    assert with_patches(f"{STOCK}{frame}", "") == with_patches(STOCK, "") + closed
