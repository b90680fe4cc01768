"""A web archive (WARC, WARC.GZ, or WACZ, a zip of them) -> the HTML page that was captured."""

import json
import re
import zlib
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any, BinaryIO, cast
from zipfile import BadZipFile, ZipFile

from warcio.archiveiterator import ArchiveIterator

from isnad.draft.limits import MOST_PAGE, MOST_PARTS, MOST_UNPACKED, UnreadableFile, read_up_to
from isnad.draft.mhtml import CapturedPage
from isnad.model.remarks import remark

_HTML = ("text/html", "application/xhtml+xml")
_ENCODED = ("", "identity", "gzip", "x-gzip", "deflate")
_MOST_PAGES = 20
_IN_WACZ = remark("what-inside", container="WACZ")
_GZIP = b"\x1f\x8b"
_STEP = 1 << 20
_RECORD_END = b"\n\r\n"
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,16})[ \t]*(?:;[^\n]*)?\r?\n")
_LONGEST_NUMBER = 12
_OF_A_PART = ("WARC-Truncated", "WARC-Segment-Number")  # a record that says so holds no whole page
_OTHER_SUM = "block digest failed"  # a payload's sum is taken in more ways than one, and proves nothing
_SHA = "sha256:"
_ZIP_ENTRY, _ZIP_END = b"PK\x01\x02", b"PK\x05\x06"
_LONGEST_END = 22 + (1 << 16)  # of a zip: what ends it, and a remark after that


def read_warc(raw: bytes) -> CapturedPage:
    """The first HTML page of a WARC that was answered with 200. Raises UnreadableFile."""
    return _chosen(_pages(_unzipped(raw, MOST_UNPACKED)), ())


def read_wacz(raw: bytes) -> CapturedPage:
    """The page that a WACZ lists first, or else the first HTML page in it. Raises UnreadableFile."""
    if raw.count(_ZIP_ENTRY) > MOST_PARTS:
        raise UnreadableFile(remark("too-many-parts", container="WACZ", most=MOST_PARTS))
    if _ZIP_END not in raw[-_LONGEST_END:]:
        raise UnreadableFile(remark("cut-short", container="WACZ"))
    pages: list[CapturedPage] = []
    left, whole = MOST_UNPACKED, True
    try:
        with ZipFile(BytesIO(raw)) as zipped:
            sums = _sums(zipped)
            # by their entries: of two of one name, the name alone would have the last one read twice
            for entry in (one for one in zipped.infolist() if one.filename.endswith((".warc", ".warc.gz"))):
                with zipped.open(entry) as member:
                    held = read_up_to(cast(BinaryIO, member), left, _IN_WACZ)
                if (said := sums.get(entry.filename)) and said != sha256(held).hexdigest():
                    raise BadZipFile(entry.filename)
                warc = _unzipped(held, left)
                left -= len(warc.held)
                captured = _pages(warc)
                whole = whole and captured.whole
                pages += captured.pages
            wanted = _listed(zipped)
    except UnreadableFile:
        raise
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(remark("damaged", container="WACZ")) from error
    return _chosen(_Captured(pages, whole), wanted)


@dataclass(frozen=True, slots=True)
class _Unzipped:
    """A WARC as far as it was unpacked, and whether its last gzip member has its end."""

    held: bytes
    whole: bool


def _unzipped(raw: bytes, most: int) -> _Unzipped:
    """A WARC as it is, or unpacked, twice where it was packed twice; raises UnreadableFile once it is more than `most`
    bytes, or packed thrice: warcio would unpack that, to any size."""
    once = _members(raw, most)
    twice = _members(once.held, most)
    if twice.held.startswith(_GZIP):
        raise UnreadableFile(remark("damaged", container="WARC"))
    return _Unzipped(twice.held, once.whole and twice.whole)


def _members(raw: bytes, most: int) -> _Unzipped:
    """What gzip members hold, or what is none as it is."""
    if not raw.startswith(_GZIP):
        return _Unzipped(raw, True)
    parts: list[bytes] = []
    total = 0
    try:
        while raw.startswith(_GZIP):
            member = zlib.decompressobj(wbits=31)
            while not member.eof:
                part = member.decompress(member.unconsumed_tail or raw, _STEP)
                raw = b"" if not member.eof else member.unused_data
                total += len(part)
                if total > most:
                    what = remark("what-inside", container="WARC")
                    raise UnreadableFile(remark("too-large", what=what, megabytes=most >> 20))
                parts.append(part)
                if not part and not member.unconsumed_tail and not member.eof:
                    return _Unzipped(b"".join(parts), False)
    except zlib.error as error:
        raise UnreadableFile(remark("damaged", container="WARC")) from error
    return _Unzipped(b"".join(parts), True)


@dataclass(frozen=True, slots=True)
class _Captured:
    """The HTML pages among a WARC's records, as far as the first few, and whether its last record has its end."""

    pages: list[CapturedPage]
    whole: bool


def _pages(warc: _Unzipped) -> _Captured:
    """Raises UnreadableFile where a WARC cannot be read, though it was not cut."""
    pages: list[CapturedPage] = []
    whole, record = warc.whole, None
    with redirect_stderr(StringIO()):  # where warcio prints what it thinks of a broken record, its bytes included
        try:
            for number, record in enumerate(ArchiveIterator(BytesIO(warc.held), check_digests=True)):
                if number >= MOST_PARTS:
                    raise UnreadableFile(remark("too-many-parts", container="WARC", most=MOST_PARTS))
                if page := _page(record):
                    pages.append(page)
                if len(pages) == _MOST_PAGES:
                    break
            else:
                whole = whole and not (record and _lacking(record))
        except UnreadableFile:
            raise
        except Exception as error:  # a broken file makes warcio stumble in many ways
            if whole and warc.held.endswith(_RECORD_END):
                raise UnreadableFile(remark("damaged", container="WARC")) from error
            whole = False
    return _Captured(pages, whole and (bool(pages) or warc.held.endswith(_RECORD_END)))


def _page(record: Any) -> CapturedPage | None:
    """The page that a record holds: a response of 200, or a resource, whose type is HTML."""
    http = record.http_headers
    if record.rec_type == "response" and http is not None and http.get_statuscode() == "200":
        kind = http.get_header("Content-Type") or ""
        packed = (http.get_header("Content-Encoding") or "").strip().lower()
    elif record.rec_type == "resource":
        kind, packed = record.rec_headers.get_header("Content-Type") or "", ""
    else:
        return None
    if kind.split(";")[0].strip().lower() not in _HTML:
        return None
    if packed not in _ENCODED:
        raise UnreadableFile(remark("packed-unknown", way=packed[:20]))
    sent = read_up_to(record.raw_stream, MOST_UNPACKED, remark("what-page"))
    if any(wrong.startswith(_OTHER_SUM) for wrong in record.digest_checker.problems):
        raise UnreadableFile(remark("damaged", container="WARC"))
    whole = not _lacking(record) and not any(map(record.rec_headers.get_header, _OF_A_PART))
    record.raw_stream = BytesIO(sent)
    stream = record.content_stream()
    html = read_up_to(stream, MOST_PAGE, remark("what-page"))
    unpacked = getattr(stream, "decompressor", None)
    whole = whole and (unpacked is None or unpacked.eof) and (http is None or _is_sent_whole(http, sent, packed))
    known = {
        "url": record.rec_headers.get_header("WARC-Target-URI") or "",
        "captured": record.rec_headers.get_header("WARC-Date") or "",
    }
    return CapturedPage(html, kind, {key: value for key, value in known.items() if value}, whole=whole)


def _lacking(record: Any) -> int:
    """How many bytes a record says it has and has not, once it was read to its end."""
    return int(getattr(record.raw_stream, "limit", 0))


def _is_sent_whole(http: Any, sent: bytes, packed: str) -> bool:
    """Whether an answer has its last chunk, or as many bytes as it says; of what was unpacked since it says nothing."""
    if "chunked" in (http.get_header("Transfer-Encoding") or "").lower():
        return not _CHUNK.match(sent) or _has_last_chunk(sent)
    length = http.get_header("Content-Length") or ""
    return bool(packed) or not length.isdecimal() or len(length) > _LONGEST_NUMBER or int(length) <= len(sent)


def _has_last_chunk(sent: bytes) -> bool:
    """Whether chunks, each as long as it says, end in one of nothing."""
    at = 0
    while size := _CHUNK.match(sent, at):
        if not int(size[1], 16):
            return True
        at = size.end() + int(size[1], 16)
        at += 2 if sent.startswith(b"\r\n", at) else 1
    return False


def _listed(zipped: ZipFile) -> tuple[str, ...]:
    """The addresses in a WACZ's list of pages; one that is missing or broken lists none."""
    try:
        with zipped.open("pages/pages.jsonl") as member:
            printed = read_up_to(cast(BinaryIO, member), MOST_PAGE, _IN_WACZ).decode("utf-8")
        rows = [json.loads(line) for line in printed.split("\n")[:_MOST_PAGES] if line.strip()]
    except (KeyError, ValueError, RecursionError):
        return ()
    return tuple(row["url"] for row in rows if isinstance(row, dict) and isinstance(row.get("url"), str))


def _sums(zipped: ZipFile) -> dict[str, str]:
    """The SHA-256 that a WACZ says its files have, by their names; a list that is missing or broken says none."""
    try:
        with zipped.open("datapackage.json") as member:
            said = json.loads(read_up_to(cast(BinaryIO, member), MOST_PAGE, _IN_WACZ))
        return {one["path"]: one["hash"].removeprefix(_SHA) for one in said["resources"] if _SHA in one["hash"]}
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError):
        return {}


def _chosen(captured: _Captured, wanted: tuple[str, ...]) -> CapturedPage:
    """The page that is wanted, else the first. Raises UnreadableFile where there is none, or its end is missing."""
    pages = captured.pages
    if not pages:
        raise UnreadableFile(remark("no-page-inside" if captured.whole else "cut-short", container="WARC"))
    by_address = {page.metadata.get("url", ""): page for page in reversed(pages)}
    page = next((by_address[url] for url in wanted if url in by_address), pages[0])
    if not page.whole:
        raise UnreadableFile(remark("cut-short", container="WARC"))
    notes = [] if len(pages) == 1 else [remark("one-page-of", count=len(pages), taken=page.metadata.get("url", "-"))]
    if not captured.whole:
        notes.append(remark("cut-after-page", container="WARC"))
    return replace(page, notes=tuple(notes))
