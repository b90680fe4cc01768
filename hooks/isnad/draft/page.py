"""An HTML page -> its visible text, which of its lines are the article, and what the page declares of it."""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from trafilatura import bare_extraction

from isnad.draft.declared import Declared, DeclaredMoment, read_declared
from isnad.draft.decode import Decoded, decode
from isnad.draft.limits import DEEPEST, MOST_ATTRIBUTES, MOST_PAGE, MOST_TAGS, UnreadableFile, refuse_too_long
from isnad.draft.page_lines import ArticleLines, find_body, is_index, is_prose
from isnad.draft.visible import Visible, read_visible
from isnad.model.remarks import Remark, remark

_HEAD = 4096
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_EXCERPT = 8
_BELOW = 2  # lines from the end of an article in which its one `<time>` may stand
_MOST_NAMED = 40


@dataclass(frozen=True, slots=True)
class OriginalText:
    """An original's text, which its offsets count in, what its page declares, and notes for the editor.

    Of a saved page the text is every line that it shows, in the order of its source: that depends on no tool's choice,
    so a record's offsets stay right. `article` are the numbers, from 1, of the lines that are its article, None where
    no page tells (pasted text); `headings` its headings of the first level. `metadata` may hold `captured`, when the
    copy was made, and what a container says of its page.
    """

    text: str
    article: frozenset[int] | None = None
    headings: tuple[str, ...] = ()
    declared: Declared = field(default_factory=Declared)
    metadata: dict[str, str] = field(default_factory=dict)
    notes: tuple[Remark, ...] = ()


def read_page(raw: bytes, content_type: str = "", metadata: dict[str, str] | None = None) -> OriginalText:
    """The text of a page and its article. `content_type` is its server's; `metadata` what is known from elsewhere.

    Raises UnreadableFile, also for a page that lists articles and is none.
    """
    if len(raw) > MOST_PAGE:
        raise UnreadableFile(remark("too-large", what=remark("what-page"), megabytes=MOST_PAGE >> 20))
    charset = _charset(raw, content_type)
    decoded = _decoded(raw, charset)
    page = read_visible(decoded.text)
    if page.cut_in:
        raise UnreadableFile(remark("cut-within", tag=page.cut_in))
    if not page.lines:
        raise UnreadableFile(remark("nothing-visible"))
    text = "\n".join(line.text for line in page.lines)
    refuse_too_long(text)
    body, notes = _article(page, decoded.text)
    ends = [] if page.ended else [remark("page-without-end")]
    if page.hidden_to_end:
        ends.append(remark("hidden-to-end", tag=page.hidden_to_end))
    if page.styled_away:
        words = " ".join(page.styled_away[:_EXCERPT])
        ends.append(remark("styled-away", count=len(page.styled_away), words=words))
    taken = body.kept if body else range(len(page.lines))
    ends += _on_lines("perhaps-unseen", page, [number for number in taken if page.lines[number].doubted])
    if is_index(page.lines, body):
        raise UnreadableFile(remark("index-page"))
    declared = read_declared(page)
    return OriginalText(
        text=text,
        article=frozenset(number + 1 for number in body.kept) if body else None,
        headings=_headings(page),
        declared=Declared(declared.titles, _with_times(declared, page, body), declared.facts),
        metadata={**(metadata or {}), **declared.facts},
        notes=tuple(dict.fromkeys((*ends, *on_encoding(decoded), *_on_declared(decoded, charset), *notes))),
    )


def _headings(page: Visible) -> tuple[str, ...]:
    """A page's headings of the first level, each with both of its lines: <h1>بلدية المدينة تغلق<br>الجسر القديم</h1>.

    One of more lines is none: its end was left out. There each line stands by itself.
    """
    found: list[str] = []
    for _, lines in groupby((line for line in page.lines if line.heading), lambda line: line.heading):
        words = [line.text for line in lines]
        found += [" ".join(words)] if len(words) == 2 else words
    return tuple(found)


def _decoded(raw: bytes, charset: str | None) -> Decoded:
    """A page's text. Raises UnreadableFile, which tells where UTF-8 ends in the midst of a letter from other faults."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not raw[: error.start].isascii():
            raise UnreadableFile(remark("cut-within", tag="UTF-8")) from error
    return decode(raw, charset)


def _with_times(declared: Declared, page: Visible, body: ArticleLines | None) -> tuple[DeclaredMoment, ...]:
    """What is declared, with the first `<time>` of the article, or of what stands above it, before what is updated."""
    end = body.kept[-1] if body else len(page.lines)
    heading = next((n for n, line in enumerate(page.lines) if line.heading), 0)
    shown = next((time for time in page.times if heading <= time.place <= end), None)
    alone = page.times[0] if len(page.times) == 1 and end < page.times[0].place <= end + _BELOW else None
    shown = shown or alone  # in the foot of a message
    sure = [moment for moment in declared.moments if moment.kind == "published"]
    rest = [moment for moment in declared.moments if moment.kind != "published"]
    return (*sure, *([DeclaredMoment("published", "time", shown.moment)] if shown else []), *rest)


def _charset(raw: bytes, content_type: str) -> str | None:
    """What the server or, failing that, the page's first bytes call its encoding."""
    if header := _CHARSET.search(content_type[:_HEAD]):
        return header[1]
    meta = _META.search(raw[:_HEAD])
    return meta[1].decode("ascii") if meta else None


def on_encoding(decoded: Decoded) -> list[Remark]:
    """The notes on a text's encoding: the evidence for it, and what in the text looks spoilt."""
    name = {"cp1256": "Windows-1256"}.get(decoded.encoding, decoded.encoding.upper())
    said = remark("encoding", encoding=name, because=decoded.because)
    return [said, *decoded.doubts]


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


def _article(page: Visible, html: str) -> tuple[ArticleLines | None, list[Remark]]:
    """The article's lines and the notes on what was left out or put back; None where they cannot be told."""
    if page.deepest > DEEPEST or page.tags > MOST_TAGS or page.attributes > MOST_ATTRIBUTES:
        because = remark("too-much-for-extraction", tags=page.tags, deepest=page.deepest, attributes=page.attributes)
        return None, [remark("whole-page-taken", because=because)]
    body = find_body(page.lines, _extracted(html))
    if not body:
        return None, [remark("whole-page-taken", because=remark("article-not-told"))]
    notes = [*_on_lines("line-put-back", page, body.put_back), *_on_lines("line-left-out", page, body.left_out)]
    prose = sum(line.words for line in page.lines if is_prose(line))
    kept = sum(page.lines[number].words for number in body.kept if is_prose(page.lines[number]))
    if kept * 2 < prose:
        notes.append(remark("less-than-half", kept=kept, prose=prose))
    return body, notes


def _on_lines(code: str, page: Visible, numbers: Sequence[int]) -> Iterator[Remark]:
    """A note for each line, with its first words."""
    for number in numbers[:_MOST_NAMED]:
        words = page.lines[number].text.split()
        yield remark(code, words=" ".join(words[:_EXCERPT]) + ("…" if len(words) > _EXCERPT else ""))
    if len(numbers) > _MOST_NAMED:
        yield remark(code, words=f"… +{len(numbers) - _MOST_NAMED}")


def _extracted(html: str) -> str:
    """What trafilatura takes for the article; nothing where it fails, which is said like any other loss."""
    try:
        found = bare_extraction(html, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # whatever it stumbles over, the page's own lines are still there
        return ""
    return str(getattr(found, "text", None) or "")
