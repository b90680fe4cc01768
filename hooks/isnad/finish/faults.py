"""What is wrong with the archive, shown on top of the last good pages of the preview."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from isnad.write.words import ar as words

LOOK = (
    "position:sticky;top:0;z-index:10;max-height:40vh;overflow:auto;padding:.6rem 1rem;"
    "background:#7a1f1f;color:#fff;font-size:.8rem"
)
_BODY = re.compile(r'(<body\b[^>]*>)(?:<div role="alert" data-archive-faults.*?</div>)?', re.DOTALL)


def with_faults(html: str, faults: Iterable[str]) -> str:
    """A page with these lines on top, in place of those that stood there; one without a body stays as it is."""
    lines = "".join(f'<p dir="auto">{escape(line)}</p>' for line in faults)
    block = f'<div role="alert" data-archive-faults style="{LOOK}"><strong>{words.LAST_GOOD_PAGE}</strong>{lines}</div>'
    return _BODY.sub(lambda body: f"{body[1]}{block}", html, count=1)


def show_faults(site: Path, faults: Iterable[str]) -> None:
    """Put these lines on top of every page of a built folder."""
    lines = tuple(faults)
    for page in sorted(site.rglob("*.html")):
        page.write_text(with_faults(page.read_text("utf-8"), lines), "utf-8", newline="\n")
