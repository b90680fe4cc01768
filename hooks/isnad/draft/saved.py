"""A file, pasted text or a saved page, whatever it is called -> its text, what it declares, and what to look at.

What a file is its bytes tell; its name is asked only where they do not. Nothing is executed and nothing fetched; sizes
and counts are limited (limits.py), so that no file takes long.
"""

import json
import re
import zlib
from dataclasses import replace

from isnad.draft.decode import decode
from isnad.draft.limits import MOST_BYTES, MOST_TEXT_FILE, UnreadableFile, refuse_too_long, too_long
from isnad.draft.mhtml import CapturedPage, read_mhtml
from isnad.draft.page import OriginalText, on_encoding, read_page
from isnad.draft.warc import read_wacz, read_warc
from isnad.model.remarks import remark

__all__ = ["OriginalText", "read_original"]

_PAGES = (".html", ".htm", ".xhtml")
_MESSAGES = (".mhtml", ".mht")
_WARCS = (".warc", ".warc.gz")
_ZIPPED_WARCS = (".wacz",)
_WARC, _GZIP, _ZIP = b"WARC/1.", b"\x1f\x8b", b"PK\x03\x04"
_OTHER_DOCUMENTS = ((b"%PDF-", "PDF"), (b"%!PS", "PostScript"), (b"{\\rtf", "RTF"))  # which may hold no control byte
_PROPERTIES = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+)?plist\b")
_LETTER = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*Content-Type:", re.IGNORECASE)
_DATA = re.compile(r"\s*(?:\{|\[\s*\{)")
_HEAD = 2048
_OPENS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|base|script)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?(?:p|div|span|a|br|img|td|tr|table|li|ul|h[1-6]|article|section|meta|link|script)[\s/>]", re.I)
_FEWEST_TAGS, _OFTEN = 12, 150  # tags, and code points a tag, of a piece of a page that does not open as one
_MESSAGE = re.compile(rb"(?:From|Snapshot-Content-Location|MIME-Version|Subject|Date):", re.IGNORECASE)


def read_original(name: str, raw: bytes) -> OriginalText:
    """The text of an original: a page's visible lines, or pasted text untouched.

    That a text is sound UTF-8 its bytes prove; any other encoding is told of, with the evidence, and so is damage.
    Raises UnreadableFile (of which UndecodableFile is one).
    """
    if len(raw) > MOST_BYTES:
        raise UnreadableFile(remark("too-large", what=remark("what-file"), megabytes=MOST_BYTES >> 20))
    if not raw.strip():
        raise UnreadableFile(remark("empty-file"))
    name = name.lower()
    if captured := _captured(name, raw):
        read = read_page(captured.html, captured.content_type, captured.metadata)
        return replace(read, notes=(*captured.notes, *read.notes))
    for opening, kind in _OTHER_DOCUMENTS:
        if raw.lstrip().startswith(opening):
            raise UnreadableFile(remark("other-document", kind=kind))
    if name.endswith(_PAGES):
        return read_page(raw)
    if len(raw) > MOST_TEXT_FILE and not _OPENS_PAGE.match(raw[:_HEAD].decode("utf-8", "replace")):
        raise too_long()
    decoded = decode(raw)
    if kind := _other_kind(decoded.text):
        raise UnreadableFile(remark("other-document", kind=kind))
    if _is_page(decoded.text):
        return read_page(raw)
    refuse_too_long(decoded.text)
    if not any(map(str.isalnum, decoded.text)):
        raise UnreadableFile(remark("empty-file"))
    plain = decoded.encoding == "utf-8" and not decoded.mark
    return OriginalText(decoded.text, notes=decoded.doubts if plain else tuple(on_encoding(decoded)))


def _captured(name: str, raw: bytes) -> CapturedPage | None:
    """The page in a container, known by its first bytes or, where they are none of a kind, by its name."""
    if _opens_warc(raw) or name.endswith(_WARCS):
        return read_warc(raw)
    if name.endswith(_ZIPPED_WARCS) or (raw.startswith(_ZIP) and b".warc" in raw):
        return read_wacz(raw)
    head = raw[:_HEAD]
    if name.endswith(_MESSAGES) or (_MESSAGE.match(head) and b"multipart/related" in head.lower()):
        return read_mhtml(raw)
    return None


def _opens_warc(raw: bytes) -> bool:
    """Whether a file begins as a WARC does, packed with gzip or not."""
    if raw.startswith(_GZIP):
        try:
            raw = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(raw, len(_WARC))
        except zlib.error:
            return False
    return raw.startswith(_WARC)


def _other_kind(text: str) -> str:
    """What a text is that programs write for one another, so that no line of it is an article's; else empty."""
    if _PROPERTIES.match(text[:_HEAD]):
        return "plist"
    if _MESSAGE.match(text[:_HEAD].encode()) and _LETTER.match(text[:_HEAD]):
        return "EML"
    if _DATA.match(text):
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return ""
        return "JSON"
    return ""


def _is_page(text: str) -> bool:
    """Whether a text is HTML: it opens as a page does, or is a piece of one, full of tags."""
    if _OPENS_PAGE.match(text[:_HEAD]):
        return True
    tags = sum(1 for _ in _TAG.finditer(text))
    return tags >= _FEWEST_TAGS and tags * _OFTEN >= len(text)
