"""Captures that are cut, packed oddly or lie of themselves: each by its name, as the bytes of a file.

A page of three sentences is the last thing in each; a capture is whole where all three are in it.
"""

import gzip
import json
import plistlib
import zipfile
import zlib
from collections.abc import Iterator

from made_captures import (
    ADDRESS,
    B64,
    ELSEWHERE,
    HALF,
    HTML,
    INFO,
    LATER,
    PAGE,
    PAGES,
    QP,
    SENTENCES,
    TEXT,
    WARC,
    Capture,
    chunked,
    http,
    locked,
    mhtml,
    nested,
    of_method,
    of_size,
    part,
    record,
    wacz,
)


def _warc(what: str, raw: bytes, name: str = "a.warc") -> Capture:
    return Capture(f"a WARC {what}", name, raw)


def _mhtml(what: str, raw: bytes) -> Capture:
    return Capture(f"an MHTML {what}", "a.mhtml", raw)


def _wacz(what: str, raw: bytes) -> Capture:
    return Capture(f"a WACZ {what}", "a.wacz", raw)


def _page(what: str, raw: bytes, name: str = "a.html") -> Capture:
    return Capture(f"a page {what}", name, raw)


def _warcs() -> Iterator[Capture]:
    """Records that end before they say, or say what cannot be."""

    yield _warc("that is whole", INFO + WARC + LATER)
    yield _warc("cut in half", (INFO + WARC)[: len(INFO) + len(WARC) // 2])
    yield _warc("cut in its first line", b"WARC/1.")
    yield _warc("of a first line alone", b"WARC/1.1\r\n")
    yield _warc("of no headers", b"WARC/1.1\r\n\r\n")
    yield _warc("cut in its headers", WARC[:90])
    yield _warc("cut in the headers of the answer", WARC[: WARC.index(b"text/html") + 4])
    yield _warc("of one byte too few", (INFO + WARC)[: -4 - 1])
    yield _warc("without its last two line ends", (INFO + WARC)[:-4])
    yield _warc("that says more than it holds", record(http(HTML), length=str(len(http(HTML)) + 1000)))
    yield _warc("that says more, another record after it", record(http(HTML), length=str(len(http(HTML)) + 50)) + LATER)
    yield _warc("that says less than it holds", record(http(HTML), length=str(len(http(HTML)) - 400)))
    yield _warc("that says less, another record after it", record(http(HTML), length=str(HALF)) + LATER)
    yield _warc("of a length below nothing", record(http(HTML), length="-1"))
    yield _warc("of a length of nothing", record(http(HTML), length="0"))
    yield _warc("of a length that is a word", record(http(HTML), length="many"))
    yield _warc("of a length in Arabic digits", record(http(HTML), length="١٢٣٤"))
    yield _warc("of a length of forty digits", record(http(HTML), length="9" * 40))
    yield _warc("of a length of six thousand digits", record(http(HTML), length="9" * 6000))
    yield _warc("of no length", record(http(HTML), length=""))
    yield _warc("of two lengths", record(http(HTML), "Content-Length: 5"))
    yield _warc("that says it was cut", record(http(HTML[:HALF]), "WARC-Truncated: length"))
    yield _warc("that says it was cut off by time", record(http(HTML), "WARC-Truncated: time"))


def _answers() -> Iterator[Capture]:
    """Answers in such records that are cut, in chunks, packed."""
    yield _warc("whose answer says more", record(http(HTML, f"Content-Length: {len(HTML) + 300}")))
    yield _warc("whose answer says less", record(http(HTML, f"Content-Length: {HALF}")))
    yield _warc("whose answer says a word", record(http(HTML, "Content-Length: x")))
    yield _warc("whose answer was cut and says so", record(http(HTML[:HALF], f"Content-Length: {len(HTML)}")))
    yield _warc("in chunks", record(http(chunked(HTML), "Transfer-Encoding: chunked")))
    yield _warc("in chunks, the last not there", record(http(chunked(HTML)[:-5], "Transfer-Encoding: chunked")))
    yield _warc("in chunks, cut in one", record(http(chunked(HTML)[:HALF], "Transfer-Encoding: chunked")))
    yield _warc("in chunks, cut between two", record(http(chunked(HTML[:600], 300)[:-5], "Transfer-Encoding: chunked")))
    yield _warc("in chunks of a word", record(http(b"zz\r\n" + HTML + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked")))
    yield _warc(
        "in a chunk below nothing", record(http(b"-5\r\n" + HTML + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked"))
    )
    yield _warc(
        "in a chunk without end",
        record(http(b"f" * 16 + b"\r\n" + HTML + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked")),
    )
    yield _warc(
        "in chunks that say more",
        record(http(chunked(HTML, 4000).replace(b"\r\n", b";x=y\r\n", 1), "Transfer-Encoding: chunked")),
    )
    yield _warc("that says chunks and has none", record(http(HTML, "Transfer-Encoding: chunked")))
    yield _warc(
        "in chunks and with a length",
        record(http(chunked(HTML), "Transfer-Encoding: chunked", f"Content-Length: {len(HTML)}")),
    )
    yield _warc("packed by gzip", record(http(gzip.compress(HTML), "Content-Encoding: gzip")))
    yield _warc("packed by gzip, cut", record(http(gzip.compress(HTML)[:-60], "Content-Encoding: gzip")))
    yield _warc("packed by gzip, its sum cut", record(http(gzip.compress(HTML)[:-3], "Content-Encoding: gzip")))
    yield _warc("that says gzip and is none", record(http(HTML, "Content-Encoding: gzip")))
    yield _warc("packed twice", record(http(gzip.compress(gzip.compress(HTML)), "Content-Encoding: gzip, gzip")))
    yield _warc("packed by deflate", record(http(zlib.compress(HTML), "Content-Encoding: deflate")))
    yield _warc("packed by deflate, cut", record(http(zlib.compress(HTML)[:-80], "Content-Encoding: deflate")))
    yield _warc("that says br and is none", record(http(HTML, "Content-Encoding: br")))
    yield _warc("packed as nobody knows", record(http(HTML[::-1], "Content-Encoding: foo")))


def _other_records() -> Iterator[Capture]:
    """Records that hold no whole page, and files of records that are packed."""
    yield _warc("of a page that is a resource", record(HTML, kind="resource"))
    yield _warc("of a page seen before", record(http(b""), kind="revisit"))
    yield _warc("of a question alone", LATER)
    yield _warc("of the first of two pieces", record(http(HTML[:HALF]), "WARC-Segment-Number: 1"))
    yield _warc(
        "in two pieces",
        record(http(HTML[:HALF]), "WARC-Segment-Number: 1")
        + record(HTML[HALF:], "WARC-Segment-Number: 2", kind="continuation"),
    )
    yield _warc("whose sum is another's", record(http(HTML), f"WARC-Payload-Digest: sha1:{'A' * 32}"))
    yield _warc("whose block's sum is another's", record(http(HTML[:HALF]), f"WARC-Block-Digest: sha1:{'A' * 32}"))
    yield _warc("of a page that was not found", record(http(HTML, status="404 Not Found")))
    yield _warc("of a way elsewhere", record(http(b"", "Location: /x", status="302 Found")))
    yield _warc(
        "of one part of a page",
        record(http(HTML[:HALF], f"Content-Range: bytes 0-{HALF - 1}/{len(HTML)}", status="206 Partial Content")),
    )
    yield _warc("with single line ends", record(http(HTML).replace(b"\r\n", b"\n"), end="\n"))
    yield _warc("of ten thousand headers", record(http(HTML), *(f"X-{number}: y" for number in range(10_000))))
    yield _warc("with a NUL in a header", record(http(HTML), "X: a\0b"))
    yield _warc("with a header without a colon", record(http(HTML), "no colon here"))
    yield _warc("of a version to come", record(http(HTML)).replace(b"WARC/1.1", b"WARC/9.9"))
    yield _warc("after something else", b"something else\r\n" + WARC)
    yield _warc("of an answer of nothing", record(http(b"")))
    yield _warc("of an answer without headers", record(HTML))
    yield _warc("of a picture", record(http(b"\x89PNG\r\n\x1a\n", kind="image/png")))
    yield _warc("of a text", record(http(TEXT, kind="text/plain; charset=utf-8")))
    yield _warc("of a page that says it is a picture", record(http(HTML, kind="image/png")))
    yield _warc("packed", gzip.compress(INFO) + gzip.compress(WARC), "a.warc.gz")
    yield _warc("packed, cut in its last record", (gzip.compress(INFO) + gzip.compress(WARC))[:-60], "a.warc.gz")
    yield _warc("packed, its last sum cut", (gzip.compress(INFO) + gzip.compress(WARC))[:-2], "a.warc.gz")
    yield _warc("packed, with more behind", gzip.compress(INFO) + gzip.compress(WARC) + b"more", "a.warc.gz")
    spoilt = bytearray(gzip.compress(WARC))
    spoilt[-6] ^= 255
    yield _warc("packed, of a wrong sum", bytes(spoilt), "a.warc.gz")
    spoilt[-6] ^= 255
    spoilt[-2] ^= 255
    yield _warc("packed, of a wrong length", bytes(spoilt), "a.warc.gz")
    yield _warc("packed twice over", gzip.compress(gzip.compress(WARC)), "a.warc.gz")
    yield _warc("packed twice over, cut", gzip.compress(gzip.compress(WARC)[:-200]), "a.warc.gz")
    yield _warc("packed thrice over", gzip.compress(gzip.compress(gzip.compress(WARC))), "a.warc.gz")
    yield _warc("of much, packed twice over", gzip.compress(gzip.compress(bytes(150 << 20), 9), 9), "a.warc.gz")
    yield _warc("of old, an ARC", b"filedesc://a.arc 0.0.0.0 20201120080000 text/plain 76\n1 0 x\n\n" + HTML, "a.arc")


def _mhtmls() -> Iterator[Capture]:
    """Transfers that are cut, or are none."""

    yield _mhtml("that is whole", mhtml(part(HTML)))
    yield _mhtml("cut in half", mhtml(part(HTML))[: -len(HTML) // 2])
    yield _mhtml("in base64", mhtml(part(B64, packed="base64")))
    yield _mhtml("in base64, cut in half", mhtml(part(B64, packed="base64"))[: -len(B64) // 2])
    yield _mhtml("in base64, cut and closed", mhtml(part(B64[: len(B64) // 2 // 77 * 77 + 33], packed="base64")))
    yield _mhtml("in base64, cut at four and closed", mhtml(part(B64[:616], packed="base64")))
    yield _mhtml("in base64 without its padding", mhtml(part(B64.rstrip(b"=\n"), packed="base64")))
    yield _mhtml("in base64 of one letter too many", mhtml(part(B64.rstrip(b"=\n") + b"Q", packed="base64")))
    yield _mhtml("in base64 with other letters", mhtml(part(B64.replace(b"P", b"!", 3), packed="base64")))
    yield _mhtml("in base64 with blanks", mhtml(part(B64.replace(b"P", b" P "), packed="base64")))
    yield _mhtml("in base64, filled up within", mhtml(part(B64[:616] + b"====\n" + B64[616:], packed="base64")))
    yield _mhtml("in base64, with a remark behind", mhtml(part(B64 + b"--\n", packed="base64")))
    yield _mhtml("in base64, twice padded", mhtml(part(B64[:616] + b"PGI=\n" + B64[616:], packed="base64")))
    yield _mhtml("in base64 of nothing", mhtml(part(b"", packed="base64")))
    yield _mhtml("quoted", mhtml(part(QP, packed="quoted-printable")))
    yield _mhtml("quoted, cut in half", mhtml(part(QP, packed="quoted-printable"))[: -len(QP) // 2])
    yield _mhtml(
        "quoted, cut in a letter and closed", mhtml(part(QP[: QP.index(b"=D8", 900) + 2], packed="quoted-printable"))
    )
    yield _mhtml(
        "quoted, with letters that are none", mhtml(part(QP.replace(b"=D8", b"=ZZ", 3), packed="quoted-printable"))
    )
    yield _mhtml("in a transfer that nobody knows", mhtml(part(HTML, packed="x-zip")))
    yield _mhtml("in a transfer of seven bits", mhtml(part(HTML, packed="7bit")))


def _boundaries() -> Iterator[Capture]:
    """Parts without an end, an end without parts, parts in one another."""
    yield _mhtml("without its last boundary", mhtml(part(HTML), closed=False))
    yield _mhtml("whose last boundary is cut", mhtml(part(HTML))[:-5])
    yield _mhtml("whose last boundary stands twice", mhtml(part(HTML)) + b"\r\n------mark--\r\n")
    yield _mhtml("with a page after its end", mhtml(part(HTML)) + part(b"<p>after the end</p>"))
    yield _mhtml(
        "with a page before its first part", mhtml(part(HTML)).replace(b"\r\n\r\n", b"\r\n\r\n<p>before</p>\r\n", 1)
    )
    yield _mhtml("without a boundary", mhtml(part(HTML)).replace(b'; boundary="----mark"', b"", 1))
    yield _mhtml("of an empty boundary", mhtml(part(HTML)).replace(b'boundary="----mark"', b'boundary=""', 1))
    yield _mhtml("of another boundary", mhtml(part(HTML)).replace(b'boundary="----mark"', b'boundary="----other"', 1))
    yield _mhtml("of a boundary with signs of patterns", mhtml(part(HTML), mark="a+(b.*c)?"))
    yield _mhtml("of a boundary of two hundred signs", mhtml(part(HTML), mark="a" * 200))
    yield _mhtml("whose boundary stands in the page", mhtml(part(HTML.replace(b"<h1>", b"\r\n------mark\r\n<h1>"))))
    yield _mhtml("of an end alone", mhtml())
    yield _mhtml("of one part in another", mhtml(nested(1)))
    yield _mhtml("of a hundred parts in one another", mhtml(nested(100)))
    yield _mhtml("of three thousand parts in one another", mhtml(nested(3000)))
    yield _mhtml("of ten thousand parts", mhtml(*[part(b"x", kind="image/png", place="cid:x")] * 10_000, part(HTML)))
    yield _mhtml("of one part in another, the inner cut", mhtml(nested(1)[:-300]))
    yield _mhtml("of one part in another, the inner without its end", mhtml(nested(1).replace(b"--mark0--", b"")))
    yield _mhtml("of pictures alone", mhtml(part(b"x", kind="image/png")))
    yield _mhtml(
        "of a text and a page",
        mhtml(part(TEXT, kind="text/plain; charset=utf-8"), part(HTML), kind="multipart/alternative"),
    )
    yield _mhtml("of a letter with the page in it", mhtml(b"Content-Type: message/rfc822\r\n\r\n" + mhtml(part(HTML))))
    yield _mhtml(
        "that is one of three",
        mhtml(part(HTML[:HALF])).replace(
            b'multipart/related; type="text/html"', b"message/partial; id=x; number=1; total=3", 1
        ),
    )
    yield _mhtml(
        "that stands elsewhere",
        b"MIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL\r\n\r\n" + HTML,
    )
    yield _mhtml(
        "of a header of a megabyte", mhtml(part(HTML)).replace(b"Subject: ", b"Subject: " + b"a" * 1_000_000, 1)
    )
    yield _mhtml(
        "of a header that goes on for ever",
        mhtml(part(HTML)).replace(b"Subject: ", b"Subject: " + b"a\r\n " * 50_000, 1),
    )
    yield _mhtml("of a subject in a letter that is none", mhtml(part(HTML)).replace(b"2KzYs9ix", b"////", 1))
    yield _mhtml("of a part that says more", mhtml(part(HTML, f"Content-Length: {len(HTML) + 500}")))
    yield _mhtml("of a part of another alphabet", mhtml(part(HTML, kind="text/html; charset=windows-1256")))
    yield _mhtml("of an alphabet that nobody knows", mhtml(part(HTML, kind="text/html; charset=x-none")))
    yield _mhtml(
        "with a page in a frame after it", mhtml(part(HTML), part(b"<p>frame</p>", place="https://other.example/"))
    )
    yield _mhtml(
        "that is a page without parts",
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nSnapshot-Content-Location: "
        + ADDRESS.encode()
        + b"\r\n\r\n"
        + HTML,
    )
    yield _mhtml("cut in its headers", mhtml(part(HTML))[:120])
    yield _mhtml("cut before its first boundary", mhtml(part(HTML))[: mhtml(part(HTML)).index(b"\r\n\r\n") + 4])


def _waczs() -> Iterator[Capture]:
    """Zips that are cut, spoilt, locked or lie."""

    held = ("archive/data.warc", INFO + WARC)
    whole = wacz(held, PAGES)
    yield _wacz("that is whole", whole)
    yield _wacz("cut in half", whole[: len(whole) // 2])
    yield _wacz("without the last of its bytes", whole[:-1])
    yield _wacz("with more behind it", whole + b"more")
    yield _wacz("with more before it", b"more" + whole)
    yield _wacz("of nothing", wacz())
    yield _wacz("without an archive", wacz(PAGES))
    yield _wacz("whose archive is cut", wacz(("archive/data.warc", (INFO + WARC)[:-200]), PAGES))
    yield _wacz("whose archive is packed and cut", wacz(("archive/data.warc.gz", gzip.compress(WARC)[:-40]), PAGES))
    yield _wacz("whose archive is of another name", wacz(("x/data.bin", INFO + WARC), PAGES))
    yield _wacz(
        "with two archives of one name", wacz(held, ("archive/tada.warc", INFO + ELSEWHERE)).replace(b"tada", b"data")
    )
    yield _wacz("whose archive stands above it", wacz(("../../archive/data.warc", INFO + WARC), PAGES))
    yield _wacz(
        "whose list names another page", wacz(held, ("pages/pages.jsonl", b'{"url": "https://other.example/"}\n'))
    )
    yield _wacz("whose list is no list", wacz(held, ("pages/pages.jsonl", b'["a", 1, null]\nx\n{\n{"url": 5}\n')))
    yield _wacz("whose list goes deep", wacz(held, ("pages/pages.jsonl", b"[" * 100_000)))
    yield _wacz("whose list is not UTF-8", wacz(held, ("pages/pages.jsonl", b'{"url": "\xff\xfe"}\n')))
    yield _wacz("of a spoilt sum", whole.replace("سمير".encode(), "سميد".encode(), 1))
    yield _wacz("that is locked", locked(whole, 1))
    yield _wacz("packed as nobody knows", of_method(whole, 99))
    yield _wacz("that says it is larger", of_size(whole, 4_000_000_000))
    yield _wacz("of a zip in it", wacz(("archive/data.wacz", whole)))
    yield _wacz("of thirty thousand names", wacz(held, PAGES, *((f"x/{number}", b"") for number in range(30_000))))
    yield _wacz("packed by LZMA", wacz(held, PAGES, packed=zipfile.ZIP_LZMA))
    yield _wacz(
        "whose sums are another's",
        wacz(
            held,
            PAGES,
            ("datapackage.json", b'{"resources": [{"path": "archive/data.warc", "hash": "sha256:0000", "bytes": 9}]}'),
        ),
    )
    yield _wacz("whose list of files is broken", wacz(held, PAGES, ("datapackage.json", b"{")))


def _pages() -> Iterator[Capture]:
    """Pages and texts that end too early, alone or packed."""

    second = HTML.index(SENTENCES[1].encode())
    yield _page("that is whole", HTML)
    yield _page("cut in a sentence", HTML[: second + 40])
    yield _page("cut in a letter", HTML[: second + 41])
    yield _page("cut in a tag", HTML[: HTML.index(b"<p>", second) + 2])
    yield _page("cut in a closing tag", HTML[: HTML.index(b"</p>", second) + 2])
    yield _page("cut between two paragraphs", HTML[: HTML.index(b"<p>", second)])
    yield _page("cut after its article", HTML[: HTML.index(b"</article>") + 10])
    yield _page("cut before its last tag", HTML[: HTML.index(b"</html>")])
    yield _page("cut in a comment", HTML[: HTML.index(b"<p>", second)] + b"<!-- and then")
    yield _page("cut in a script", HTML[: HTML.index(b"<p>", second)] + b"<script>var a = 1;")
    yield _page("cut in a style", HTML[: HTML.index(b"<p>", second)] + b"<style>p{")
    yield _page("cut in an attribute", HTML[: HTML.index(b"<p>", second)] + b'<p class="a')
    yield _page("cut in an entity", HTML[: HTML.index(b"<p>", second)] + b"<p>&qu")
    yield _page("cut in its title", HTML[: HTML.index(b"</title>") - 4])
    yield _page("cut before its body", HTML[: HTML.index(b"<body>")])
    yield _page("of no closing tags at all", HTML.replace(b"</p>", b"").replace(b"</article>\n</body>\n</html>\n", b""))
    yield _page("in UTF-16", b"\xff\xfe" + PAGE.encode("utf-16-le"))
    yield _page("in UTF-16, cut in a letter", (b"\xff\xfe" + PAGE.encode("utf-16-le"))[:-1])
    yield _page("packed", gzip.compress(HTML), "a.html.gz")
    yield _page("packed, cut", gzip.compress(HTML)[:-70], "a.html.gz")
    yield _page("packed, its sum cut", gzip.compress(HTML)[:-4], "a.html.gz")
    yield _page("packed, under a page's name", gzip.compress(HTML), "a.html")
    yield _page("packed, cut in its head", gzip.compress(HTML)[:6], "a.html.gz")
    yield _page("packed, with zeros behind", gzip.compress(HTML) + bytes(512), "a.html.gz")
    yield _page("packed, of two members", gzip.compress(HTML[:HALF]) + gzip.compress(HTML[HALF:]), "a.html.gz")
    yield _page("in UTF-7, as it says", PAGE.replace('"utf-8"', '"utf-7"', 1).encode("utf-7"))
    yield _page("that is a PDF", b"%PDF-1.4\n" + TEXT)
    yield _page("packed by zlib", zlib.compress(HTML), "a.html")
    yield _page("saved with a NUL at every other byte", b"".join(bytes((byte, 0)) for byte in HTML[:200]))
    yield _page("with zeros where it was to be written", HTML[:HALF] + bytes(len(HTML) - HALF))


def _texts() -> Iterator[Capture]:
    """Texts that end too early, and files that are none."""
    yield Capture("a text that is whole", "a.txt", TEXT)
    yield Capture("a text cut in a letter", "a.txt", TEXT[:-4])
    yield Capture("a text with zeros where it was to be written", "a.txt", TEXT[:300] + bytes(4096 - 300))
    yield Capture("a text packed, cut", "a.txt.gz", gzip.compress(TEXT)[:-40])
    yield Capture("a text in UTF-16, cut in a letter", "a.txt", (b"\xff\xfe" + TEXT.decode().encode("utf-16-le"))[:-1])
    yield Capture("a text in UTF-32", "a.txt", TEXT.decode().encode("utf-32"))
    yield Capture("nothing", "a.txt", b"")
    yield Capture("nothing, as a page", "a.html", b"")
    yield Capture("blanks alone", "a.txt", b" \r\n\t \n" * 50)
    yield Capture("a mark of the order of bytes alone", "a.txt", b"\xef\xbb\xbf")
    yield Capture("zeros alone", "a.txt", bytes(4096))
    yield Capture("a picture", "a.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    yield Capture("a PDF", "a.txt", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n")
    yield Capture(
        "a Word file", "a.docx", wacz(("word/document.xml", b"<w:document/>"), ("[Content_Types].xml", b"<Types/>"))
    )
    yield Capture("a packed folder of Unix", "a.tar", b"a.txt".ljust(257, b"\0") + b"ustar\x0000" + bytes(512))
    yield Capture(
        "a list of properties", "a.webarchive", plistlib.dumps({"WebMainResource": {"WebResourceData": HTML}})
    )
    yield Capture("data, as JSON", "a.har", json.dumps({"log": {"entries": [TEXT.decode()]}}).encode())
    yield Capture("rows of data, as JSON", "a.txt", json.dumps([{"text": TEXT.decode()}]).encode())
    yield Capture("braces that are no data", "a.txt", b"{" + TEXT + b"}")
    yield Capture("brackets without an end", "a.txt", b"[{" * 50_000 + TEXT)
    yield Capture("a letter of plain text", "a.eml", b"From: a@b\nContent-Type: text/plain\n\n" + TEXT)
    yield Capture("a text that begins as a letter does", "a.txt", "Date: اليوم\n\n".encode() + TEXT)
    yield Capture("a program", "a.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4)
    yield Capture("a letter of TNEF", "a.txt", b"\x78\x9f\x3e\x22" + bytes(range(128)) * 4)
    yield Capture("a web archive of Apple", "a.webarchive", b"bplist00" + bytes(range(128)) + HTML)


CAPTURES = (*_warcs(), *_answers(), *_other_records(), *_mhtmls(), *_boundaries(), *_waczs(), *_pages(), *_texts())
