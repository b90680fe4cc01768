"""Two built sites -> the pages that a reader would see change, as a Markdown table for a review.

Pages are compared by what can be read on them, line by line, and not by their bytes: a new style sheet changes no page.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

from isnad.message import visible
from isnad.say import review_arabic as words
from isnad.write.render.markdown import text_markdown

MOST_ROWS = 200
_MOST_CHARACTERS = 120
_MOST_COMPARED = 1_000_000
"""Pairs of lines that are held against each other between the first and the last that differ; of more, lines are
counted that the other page has not, wherever they stand, for difflib looks at each pair."""
_UNREAD = frozenset({"script", "style", "template", "noscript"})
_INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong"})


@dataclass(frozen=True, slots=True)
class PageChange:
    """One page. `before` and `after` are the first words that differ, empty where there was or is no page."""

    page: str
    kind: Literal["added", "changed", "removed"]
    before: str = ""
    after: str = ""
    lines: int = 0


class _ReadLines(HTMLParser):
    """Gathers what a reader sees of a page's own content, one line for each block; the theme's frame is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self._inside = 0
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "article"
        self._unread += tag in _UNREAD
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "article"
        self._unread -= tag in _UNREAD
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if self._inside > 0 and self._unread <= 0:
            self.lines[-1] += data

    def _break_at(self, tag: str) -> None:
        if tag not in _INLINE:
            self.lines.append("")


def visible_lines(html: str) -> list[str]:
    """What can be read in a page's `article`, blanks made one, in the order of the page."""
    reader = _ReadLines()
    reader.feed(html)
    reader.close()
    return [line for raw in reader.lines if (line := " ".join(raw.split()))]


def changed_pages(old: Path, new: Path) -> list[PageChange]:
    """Every page that was added, removed or reads differently, by address. Takes two built sites' folders."""
    before, after = _pages(old), _pages(new)
    changes = []
    for page in sorted(before.keys() | after.keys()):
        if page not in before:
            changes.append(PageChange(page, "added"))
        elif page not in after:
            changes.append(PageChange(page, "removed"))
        elif before[page] != after[page] and (change := _difference(page, before[page], after[page])):
            changes.append(change)
    return changes


def _pages(site: Path) -> dict[str, bytes]:
    """A site's own pages: what is a link, a pipe or a folder by such a name is none, and a pipe would never end."""
    files = [file for file in site.rglob("*.html") if file.is_file() and not file.is_symlink()]
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def _difference(page: str, before: bytes, after: bytes) -> PageChange | None:
    old, new = (visible_lines(raw.decode("utf-8", errors="replace")) for raw in (before, after))
    if old == new:
        return None
    start = _alike(old, new)
    end = min(_alike(old[start:][::-1], new[start:][::-1]), min(len(old), len(new)) - start)
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if len(left) * len(right) > _MOST_COMPARED:
        removed, added = Counter(left) - Counter(right), Counter(right) - Counter(left)
        return PageChange(page, "changed", *_where_they_part(left, right), max(removed.total(), added.total(), 1))
    moves = [move for move in SequenceMatcher(None, left, right, autojunk=False).get_opcodes() if move[0] != "equal"]
    _, first, last, new_first, new_last = moves[0]
    was, now = _where_they_part(left[first:last], right[new_first:new_last])
    lines = sum(max(move[2] - move[1], move[4] - move[3]) for move in moves)
    return PageChange(page, "changed", was, now, lines)


def _alike(old: list[str], new: list[str]) -> int:
    """How many of the first lines are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(old), len(new)))


def _where_they_part(old: list[str], new: list[str]) -> tuple[str, str]:
    """Both runs of lines from a few words before they first differ, cut to what fits a row."""
    was, now = " ".join(old).split(), " ".join(new).split()
    same = next(
        (n for n, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), min(map(len, (was, now)))
    )
    start = max(0, same - 3)
    return _cut(was, start), _cut(now, start)


def _cut(words: list[str], start: int) -> str:
    text = ("… " if start else "") + " ".join(words[start:])
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def table_of_changes(changes: list[PageChange]) -> str:
    """The changes as Markdown, right to left; whatever comes from a page is escaped."""
    return "\n".join(_lines(changes)) + "\n"


def _lines(changes: list[PageChange]) -> Iterator[str]:
    yield f"## {words.HEADING}"
    yield ""
    if not changes:
        yield words.NO_CHANGE
        return
    yield words.HOW_MANY.format(len(changes))
    yield ""
    yield from ('<div dir="rtl">', "", f"| {' | '.join(words.HEAD)} |", "|---|---|---|---|---|")
    for change in changes[:MOST_ROWS]:
        cells = (visible(change.page), words.KINDS[change.kind], change.before, change.after, str(change.lines or ""))
        yield f"| {' | '.join(map(text_markdown, cells))} |"
    yield from ("", "</div>")
    if len(changes) > MOST_ROWS:
        yield from ("", words.OTHERS.format(len(changes) - MOST_ROWS))
