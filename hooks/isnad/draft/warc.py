"""A web archive (WARC, WARC.GZ, or WACZ, a zip of them) -> the HTML page that was captured."""

import json
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from itertools import islice
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
_ZIP_ENTRY = b"PK\x01\x02"


def read_warc(raw: bytes) -> CapturedPage:
    """The first HTML page of a WARC that was answered with 200. Raises UnreadableFile."""
    return _chosen(_pages(_unzipped(raw, MOST_UNPACKED)), ())


def read_wacz(raw: bytes) -> CapturedPage:
    """The page that a WACZ lists first, or else the first HTML page in it. Raises UnreadableFile."""
    if raw.count(_ZIP_ENTRY) > MOST_PARTS:
        raise UnreadableFile(remark("too-many-parts", container="WACZ", most=MOST_PARTS))
    pages: list[CapturedPage] = []
    left = MOST_UNPACKED
    try:
        with ZipFile(BytesIO(raw)) as zipped:
            names = [name for name in zipped.namelist() if name.endswith((".warc", ".warc.gz"))]
            for name in names:
                with zipped.open(name) as member:
                    warc = _unzipped(read_up_to(cast(BinaryIO, member), left, _IN_WACZ), left)
                left -= len(warc)
                pages += _pages(warc)
            wanted = _listed(zipped)
    except UnreadableFile:
        raise
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(remark("damaged", container="WACZ")) from error
    return _chosen(pages, wanted)


def _unzipped(raw: bytes, most: int) -> bytes:
    """A WARC as it is, or its gzip members unpacked; raises UnreadableFile once they give more than `most` bytes."""
    if not raw.startswith(_GZIP):
        return raw
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
                    raise UnreadableFile(remark("cut-short", container="WARC"))
    except zlib.error as error:
        raise UnreadableFile(remark("damaged", container="WARC")) from error
    return b"".join(parts)


def _pages(warc: bytes) -> list[CapturedPage]:
    """The HTML pages among a WARC's records, as far as the first few."""
    with redirect_stderr(StringIO()):  # where warcio prints what it thinks of a broken record, its bytes included
        return list(islice(_each_page(warc), _MOST_PAGES))


def _each_page(warc: bytes) -> Iterator[CapturedPage]:
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(warc))):
            if number >= MOST_PARTS:
                raise UnreadableFile(remark("too-many-parts", container="WARC", most=MOST_PARTS))
            if (page := _page(record)) is not None:
                yield page
    except UnreadableFile:
        raise
    except Exception as error:  # a broken file makes warcio stumble in many ways
        raise UnreadableFile(remark("damaged", container="WARC")) from error


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
    html = read_up_to(record.content_stream(), MOST_PAGE, remark("what-page"))
    known = {
        "url": record.rec_headers.get_header("WARC-Target-URI") or "",
        "captured": record.rec_headers.get_header("WARC-Date") or "",
    }
    return CapturedPage(html, kind, {key: value for key, value in known.items() if value})


def _listed(zipped: ZipFile) -> tuple[str, ...]:
    """The addresses in a WACZ's list of pages; one that is missing or broken lists none."""
    try:
        with zipped.open("pages/pages.jsonl") as member:
            printed = read_up_to(cast(BinaryIO, member), MOST_PAGE, _IN_WACZ).decode("utf-8")
        rows = [json.loads(line) for line in printed.split("\n")[:_MOST_PAGES] if line.strip()]
    except (KeyError, ValueError, RecursionError):
        return ()
    return tuple(row["url"] for row in rows if isinstance(row, dict) and isinstance(row.get("url"), str))


def _chosen(pages: list[CapturedPage], wanted: tuple[str, ...]) -> CapturedPage:
    if not pages:
        raise UnreadableFile(remark("no-page-inside", container="WARC"))
    by_address = {page.metadata.get("url", ""): page for page in reversed(pages)}
    page = next((by_address[url] for url in wanted if url in by_address), pages[0])
    if len(pages) == 1:
        return page
    note = remark("one-page-of", count=len(pages), taken=page.metadata.get("url", "-"))
    return CapturedPage(page.html, page.content_type, page.metadata, (note,))
