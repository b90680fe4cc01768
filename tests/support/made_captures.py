"""What saved pages are kept in, made piece by piece: records, chunks, parts of a message, zips.

A page of three sentences is the last thing in each; a capture is whole where all three are in it.
"""

import base64
import io
import quopri
import zipfile
from typing import NamedTuple

from hostile_inputs import unescaped

SENTENCES = (
    "أعلنت بلدية الوادي صباح اليوم إغلاق الجسر القديم أمام السيارات حتى إشعار آخر",
    "وقال رئيس البلدية سمير حداد إن ثلاثة أشخاص أصيبوا في الانهيار الجزئي للجسر",
    "وأضاف حداد أن فرق الهندسة ستبدأ فحص الأعمدة الباقية في الأسبوع المقبل",
)
TITLE = "إغلاق جسر الوادي"
ADDRESS = "https://akhbar.example/2020/03/02/bridge"
_PARAGRAPHS = "".join(f"<p>{sentence}.</p>\n" for sentence in SENTENCES)
PAGE = (
    f'<!doctype html>\n<html lang="ar">\n<head><meta charset="utf-8"><title>{TITLE}</title></head>\n'
    f"<body>\n<article>\n<h1>{TITLE}</h1>\n{_PARAGRAPHS}</article>\n</body>\n</html>\n"
)
HTML = PAGE.encode()
TEXT = "\n\n".join((TITLE, *(f"{sentence}." for sentence in SENTENCES))).encode()
HALF = len(HTML) * 2 // 3
WEB = "text/html; charset=utf-8"


class Capture(NamedTuple):
    """A file that somebody brings: what it is, its name, its bytes."""

    what: str
    name: str
    raw: bytes


def http(body: bytes, *more: str, status: str = "200 OK", kind: str = WEB) -> bytes:
    """An answer of a server."""
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *more]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def record(block: bytes, *more: str, kind: str = "response", length: str | None = None, end: str = "\r\n") -> bytes:
    """A record of a WARC; `length` is what it says of its block."""
    media = {"response": "application/http; msgtype=response", "request": "application/http; msgtype=request"}
    head = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {ADDRESS}",
        "WARC-Date: 2026-11-20T08:00:00Z",
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>",
        f"Content-Type: {media.get(kind, 'text/html')}",
        *([] if length == "" else [f"Content-Length: {length or len(block)}"]),
        *more,
    ]
    return end.join(head).encode() + end.encode() * 2 + block + end.encode() * 2


def chunked(body: bytes, size: int = 100) -> bytes:
    """A body in chunks."""
    cut = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in cut) + b"0\r\n\r\n"


def wacz(*files: tuple[str, bytes], packed: int = zipfile.ZIP_STORED) -> bytes:
    """A WACZ with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packed) as zipped:
        for name, held in files:
            zipped.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 8, 0, 0)), held, packed)
    return made.getvalue()


def part(body: bytes, *more: str, kind: str = WEB, packed: str = "8bit", place: str = ADDRESS) -> bytes:
    """A part of an MHTML; `packed` is what it says of its transfer."""
    head = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {packed}", f"Content-Location: {place}", *more]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def mhtml(*parts: bytes, mark: str = "----mark", kind: str = "multipart/related", closed: bool = True) -> bytes:
    """An MHTML, as a browser saves it."""
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: =?utf-8?B?2KzYs9ix?=\r\n"
        "Date: Fri, 20 Nov 2026 08:00:00 -0000\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: {kind}; type="text/html"; boundary="{mark}"\r\n\r\n'
    )
    return head.encode() + within(mark, *parts, closed=closed)


def within(mark: str, *parts: bytes, closed: bool = True) -> bytes:
    between = f"\r\n--{mark}\r\n".encode()
    end = f"\r\n--{mark}--\r\n".encode() if closed else b"\r\n"
    return between[2:] + between.join(parts) + end


def nested(depth: int) -> bytes:
    inner = part(HTML)
    for number in range(depth):
        mark = f"mark{number}"
        inner = f'Content-Type: multipart/related; boundary="{mark}"\r\n\r\n'.encode() + within(mark, inner)
    return inner


WARC = record(http(HTML, f"Content-Length: {len(HTML)}"))
ELSEWHERE = record(http(HTML.replace(SENTENCES[0].encode(), b"-").replace(SENTENCES[1].encode(), b"-")))
INFO = record(b"software: x\r\n", kind="warcinfo")
LATER = record(b"GET / HTTP/1.1\r\nHost: akhbar.example\r\n\r\n", kind="request")
B64 = base64.encodebytes(HTML)
QP = quopri.encodestring(HTML)
PAGES = ("pages/pages.jsonl", f'{{"format": "json-pages-1.0"}}\n{{"url": "{ADDRESS}", "title": "x"}}\n'.encode())


def page_with(piece: str) -> Capture:
    """The page with a piece of HTML between its first two sentences."""
    before, after = HTML.split(b"<p>" + SENTENCES[1].encode(), 1)
    return Capture(piece[:40], "a.html", before + unescaped(piece) + b"\n<p>" + SENTENCES[1].encode() + after)


def locked(raw: bytes, flag: int) -> bytes:
    """A zip whose files say that they are locked."""
    return _over(raw, 6, 8, flag.to_bytes(2, "little"))


def of_method(raw: bytes, method: int) -> bytes:
    return _over(raw, 8, 10, method.to_bytes(2, "little"))


def of_size(raw: bytes, size: int) -> bytes:
    return _over(raw, 22, 24, size.to_bytes(4, "little"))


def _over(raw: bytes, local: int, central: int, put: bytes) -> bytes:
    """A zip with something else in every header, at its place in the local one and in the central one."""
    changed = bytearray(raw)
    for sign, place in ((b"PK\x03\x04", local), (b"PK\x01\x02", central)):
        at = raw.find(sign)
        while at >= 0:
            changed[at + place : at + place + len(put)] = put
            at = raw.find(sign, at + 4)
    return bytes(changed)
