"""Changed pages -> what a reviewer reads of each: its lines that differ, as Markdown; beside pictures, as a page.

Whatever comes from a page is data: it stands in fences that nothing in it can close, or is escaped.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from html import escape
from pathlib import Path

from isnad.finish.changed_pages import PageChange, visible_lines
from isnad.message import visible
from isnad.say import review_arabic as words

MOST_PAGES = 20
"""So many pages are shown line by line, and in pictures."""
_MOST_LINES = 60
_MOST_CHARACTERS = 400
_LONGEST_FENCE = 100
_STYLE = "img{max-width:100%;border:1px solid}td{width:50%;vertical-align:top}pre{white-space:pre-wrap}"

Pictures = Mapping[str, tuple[str | None, str | None]]
"""By page the names of its pictures, before and after; None where there was or is no page."""


def changed_lines(old: Path, new: Path, page: str) -> list[str]:
    """The lines of a page that differ between two built sites, each after `-` or `+`, with one line around them."""
    before, after = (_lines_of(site / page) for site in (old, new))
    _, _, *lines = [*unified_diff(before, after, n=1, lineterm="")] or ["", ""]
    cut = [line if len(line) <= _MOST_CHARACTERS else f"{line[:_MOST_CHARACTERS]}…" for line in lines[:_MOST_LINES]]
    return [*cut, *([f"… ({len(lines) - _MOST_LINES})"] if len(lines) > _MOST_LINES else [])]


def _lines_of(file: Path) -> list[str]:
    return visible_lines(file.read_text("utf-8", errors="replace")) if file.is_file() else []


def differences_markdown(old: Path, new: Path, changes: Sequence[PageChange]) -> str:
    """The lines that differ, page by page, each folded under the page's address."""
    return "".join(
        f"\n<details><summary>{escape(visible(change.page))}</summary>\n\n"
        f"{_fenced(changed_lines(old, new, change.page))}\n\n</details>\n"
        for change in changes[:MOST_PAGES]
    )


def _fenced(lines: Sequence[str]) -> str:
    text = "\n".join(lines)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    if longest > _LONGEST_FENCE:
        return words.NOT_SHOWN
    fence = "`" * max(3, longest + 1)
    return f"{fence}diff\n{text}\n{fence}"


def review_page(old: Path, new: Path, changes: Sequence[PageChange], pictures: Pictures) -> str:
    """A page that shows each changed page before and after, and its lines that differ. It runs no script."""
    return "".join(_page_parts(old, new, changes, pictures))


def _page_parts(old: Path, new: Path, changes: Sequence[PageChange], pictures: Pictures) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="ar" dir="rtl">\n<meta charset="utf-8">\n<title>{words.HEADING}</title>\n'
    yield f"<style>{_STYLE}</style>\n"
    yield f"<h1>{words.HEADING}</h1>\n"
    for change in changes[:MOST_PAGES]:
        page = escape(visible(change.page))
        yield f"<h2><bdi>{page}</bdi> ({words.KINDS[change.kind]})</h2>\n"
        yield f"<pre>{escape(chr(10).join(changed_lines(old, new, change.page)))}</pre>\n"
        shown = zip(words.BEFORE_AND_AFTER, pictures.get(change.page, (None, None)), strict=True)
        cells = (f'<td><img alt="{page}: {when}" src="{escape(name)}">' if name else "<td>" for when, name in shown)
        yield f"<table><tr><th>{'<th>'.join(words.BEFORE_AND_AFTER)}<tr>{''.join(cells)}</table>\n"
