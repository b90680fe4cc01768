"""An HTML page -> the article's lines and what the page declares of it."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from isnad.draft.decode import Decoded, decode
from isnad.draft.limits import DEEPEST, MOST_PAGE, MOST_TAGS, UnreadableFile
from isnad.draft.page_lines import find_body, is_prose, key_of
from isnad.draft.visible import Visible, read_visible
from isnad.model.remarks import Remark, remark

_HEAD = 4096
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_DECLARED = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "site_name": ("og:site_name", "application-name", "dc.publisher", "citation_publisher"),
    "author": ("author", "article:author", "dc.creator", "citation_author", "parsely-author"),
    "date": ("article:published_time", "datepublished", "dc.date", "citation_publication_date", "pubdate", "date"),
    "url": ("og:url",),
    "description": ("og:description", "description", "twitter:description"),
}
_FROM_TRAFILATURA = {"site_name": "sitename"}
_EXCERPT = 8
_MOST_EXCERPTS = 3
_DATES = {"extensive_search": False, "original_date": True}


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved article: its plain text, a line a paragraph; what its page declares; and notes for the editor.

    `metadata` may hold title, site_name, author, date, url, description, and `captured`, when the copy was made.
    """

    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    notes: tuple[Remark, ...] = ()


def read_page(raw: bytes, content_type: str = "", metadata: dict[str, str] | None = None) -> Saved:
    """The article of a page. `content_type` is its server's; `metadata` what is known from elsewhere, which yields.

    Raises UnreadableFile.
    """
    if len(raw) > MOST_PAGE:
        raise UnreadableFile(remark("too-large", what=remark("what-page"), megabytes=MOST_PAGE >> 20))
    declared = _charset(raw, content_type)
    decoded = decode(raw, declared)
    page = read_visible(decoded.text)
    if not page.lines:
        raise UnreadableFile(remark("nothing-visible"))
    text, notes = _article(page, decoded.text)
    known = {**(metadata or {}), **_facts(page, decoded.text)}
    return Saved(text, known, (*on_encoding(decoded), *_on_declared(decoded, declared), *notes))


def _charset(raw: bytes, content_type: str) -> str | None:
    """What the server or, failing that, the page's first bytes call its encoding."""
    if header := _CHARSET.search(content_type[:_HEAD]):
        return header[1]
    meta = _META.search(raw[:_HEAD])
    return meta[1].decode("ascii") if meta else None


def on_encoding(decoded: Decoded) -> list[Remark]:
    """The notes on a text's encoding: the evidence for it, and control characters that stand in it."""
    name = {"cp1256": "Windows-1256"}.get(decoded.encoding, decoded.encoding.upper())
    said = remark("encoding", encoding=name, because=decoded.because)
    return [said, *([remark("controls", count=decoded.controls)] if decoded.controls else [])]


def _on_declared(decoded: Decoded, declared: str | None) -> list[Remark]:
    """A note where a page calls its encoding by another name than its bytes do."""
    if not declared or decoded.text.isascii():
        return []
    try:
        same = codecs.lookup(declared).name == codecs.lookup(decoded.encoding).name
    except LookupError:
        same = False
    wide = decoded.mark and decoded.encoding.startswith(declared.lower())
    return [] if same or wide else [remark("declared-otherwise", declared=declared)]


def _article(page: Visible, html: str) -> tuple[str, list[Remark]]:
    """The article's text and the notes on what was left out or put back; the whole page where it cannot be told."""
    lines = [line.text for line in page.lines]
    if page.deepest > DEEPEST or page.tags > MOST_TAGS:
        because = remark("too-much-for-extraction", tags=page.tags, deepest=page.deepest)
        return "\n".join(lines), [remark("whole-page-taken", because=because)]
    body = find_body(page.lines, _extracted(html))
    if not body:
        return "\n".join(lines), [remark("whole-page-taken", because=remark("article-not-told"))]
    notes = []
    if body.put_back:
        notes.append(_on_lines("lines-put-back", lines, body.put_back))
    if body.left_out:
        notes.append(_on_lines("lines-left-out", lines, body.left_out))
    prose = sum(line.words for line in page.lines if is_prose(line))
    kept = sum(page.lines[number].words for number in body.kept if is_prose(page.lines[number]))
    if kept * 2 < prose:
        notes.append(remark("less-than-half", kept=kept, prose=prose))
    return "\n".join(lines[number] for number in body.kept), notes


def _on_lines(code: str, lines: Sequence[str], numbers: Sequence[int]) -> Remark:
    shown = [_begin(lines[number]) for number in numbers[:_MOST_EXCERPTS]]
    return remark(code, count=len(numbers), lines=(*shown, *(["…"] if len(numbers) > _MOST_EXCERPTS else [])))


def _begin(line: str) -> str:
    words = line.split()
    return " ".join(words[:_EXCERPT]) + ("…" if len(words) > _EXCERPT else "")


def _extracted(html: str) -> str:
    """What trafilatura takes for the article; nothing where it fails, which is said like any other loss."""
    try:
        found = bare_extraction(html, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # whatever it stumbles over, the page's own lines are still there
        return ""
    return str(getattr(found, "text", None) or "")


def _facts(page: Visible, html: str) -> dict[str, str]:
    """What the page declares, as it prints it where it prints it."""
    found = _from_trafilatura(html) if page.deepest <= DEEPEST and page.tags <= MOST_TAGS else {}
    for key, names in _DECLARED.items():
        declared = next((page.declared[name] for name in names if name in page.declared), "")
        if declared and not found.get(key):
            found[key] = declared
    found["title"] = found.get("title") or page.title
    found["url"] = page.canonical or found.get("url", "")
    printed = {key_of(line.text): line.text for line in reversed(page.lines)}
    found["title"] = printed.get(key_of(found["title"]), found["title"])
    if not _is_address(found["url"]):
        found["url"] = ""
    return {key: value for key, value in found.items() if value}


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # a broken one, such as http://[
        return False


def _from_trafilatura(html: str) -> dict[str, str]:
    try:
        known = extract_metadata(html, date_config=dict(_DATES), extensive=False)
    except Exception:  # as above: what the page declares was read without it
        return {}
    return {key: str(getattr(known, _FROM_TRAFILATURA.get(key, key), None) or "") for key in _DECLARED}
