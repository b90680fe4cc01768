"""What the theme's own page gets wrong where none of its templates' blocks reaches: its HTML, mended as text.

Whatever a block or a style sheet can mend is mended in `overrides` or `isnad.css`. tests/site/test_theme.py fails when
a release of the theme no longer writes what stands here as `stock`.
"""

import re
from dataclasses import dataclass

from isnad.write.words import ar

_BLANKS = re.compile(r">\s+<")


@dataclass(frozen=True, slots=True)
class Mend:
    """HTML as the theme writes it, what takes its place, and the fault that this mends."""

    fault: str
    stock: str
    ours: str


MENDS = (
    Mend(
        "the direction is told on body alone; the title and all that stands outside body need it",
        '<html lang="ar"',
        '<html lang="ar" dir="rtl"',
    ),
    Mend(
        "the drawer's switch has no name, for it was never meant to be reached by keyboard",
        'type="checkbox" id="__drawer"',
        f'type="checkbox" aria-label="{ar.DRAWER}" id="__drawer"',
    ),
    Mend(
        "the contents' heading is a label for a control that most pages do not have",
        '<label class="md-nav__title" for="__toc">',
        '<label class="md-nav__title">',
    ),
)


def mended(html: str, content: str) -> str:
    """A whole page as the theme wrote it, mended, its elements closed up; the page's own `content` stays as it is."""
    for mend in MENDS:
        html = html.replace(mend.stock, mend.ours)
    before, own, after = html.partition(content) if content else (html, "", "")
    return f"{_closed_up(before)}{own}{_closed_up(after)}"


def _closed_up(frame: str) -> str:
    """Blank lines between the theme's elements, which it has by the hundred, as one line's end."""
    return _BLANKS.sub(">\n<", frame)
