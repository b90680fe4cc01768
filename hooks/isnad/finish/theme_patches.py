"""What the theme's own page gets wrong where none of its templates' blocks reaches: its HTML, patched as text.

Whatever a block or a style sheet can put right is put right in `overrides` or `isnad.css`. tests/site/
test_theme.py fails when a release of the theme no longer writes what stands here as `stock`, and so does every build.
"""

import re
from dataclasses import dataclass

from isnad.write.words import ar

_BLANKS = re.compile(r"\s*\n\s*")
_BLOCK = (
    r"</?(?:html|head|meta|link|title|script|body|input|label|div|header|nav|main|aside|article|footer|form|ul|ol|li"
    r"|details|summary|p|h[1-6])\b[^>]*>"
)
_AFTER_BLOCKS = re.compile(rf"({_BLOCK})\n")
_BEFORE_BLOCKS = re.compile(rf"\n(?={_BLOCK})")


@dataclass(frozen=True, slots=True)
class ThemePatch:
    """HTML as the theme writes it on every page, what takes its place, and the fault that this puts right."""

    fault: str
    stock: str
    ours: str


THEME_PATCHES = (
    ThemePatch(
        "the direction is told on body alone; the title and all that stands outside body need it",
        '<html lang="ar"',
        '<html lang="ar" dir="rtl"',
    ),
    ThemePatch(
        "the drawer's switch has no name, for it was never meant to be reached by keyboard",
        'type="checkbox" id="__drawer"',
        f'type="checkbox" aria-label="{ar.DRAWER}" id="__drawer"',
    ),
)


class ThemeChanged(LookupError):
    """The theme no longer writes what is looked for in its pages; the first argument is just that."""


def replaced(html: str, stock: str, ours: str) -> str:
    """A whole page with `ours` in place of what the theme writes. Raises ThemeChanged where it does not write it."""
    if stock not in html:
        raise ThemeChanged(stock)
    return html.replace(stock, ours)


def with_patches(html: str, content: str) -> str:
    """A whole page as the theme wrote it, patched, its elements closed up; the page's own `content` stays as it is.

    Raises ThemeChanged.
    """
    for patch in THEME_PATCHES:
        html = replaced(html, patch.stock, patch.ours)
    before, own, after = html.partition(content) if content else (html, "", "")
    return f"{_closed_up(before)}{own}{_closed_up(after)}"


def _closed_up(frame: str) -> str:
    """Without the lines and margins of the templates, a fifth of what the theme writes: around blocks, where no reader
    sees them, nothing stays, and elsewhere one line's end."""
    return _BEFORE_BLOCKS.sub("", _AFTER_BLOCKS.sub(r"\1", _BLANKS.sub("\n", frame)))
