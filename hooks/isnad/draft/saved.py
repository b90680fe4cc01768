"""A file, pasted text or a saved page, whatever it was saved as -> its text, what it declares, and what to look at.

Nothing is executed and nothing fetched; sizes and counts are limited (limits.py), so that no file takes long.
"""

from dataclasses import replace

from isnad.draft.decode import decode
from isnad.draft.limits import MOST_BYTES, UnreadableFile
from isnad.draft.mhtml import CapturedPage, read_mhtml
from isnad.draft.page import Saved, on_encoding, read_page
from isnad.draft.warc import read_wacz, read_warc
from isnad.model.remarks import remark

__all__ = ["SAVED", "Saved", "is_saved", "read_saved"]

PAGES = (".html", ".htm", ".xhtml")
MESSAGES = (".mhtml", ".mht")
WARCS = (".warc", ".warc.gz")
SAVED = (*PAGES, *MESSAGES, *WARCS, ".wacz")
"""The ends of names by which saved pages are told from pasted text."""


def is_saved(name: str) -> bool:
    """Whether a file's name says that it is a saved page."""
    return name.lower().endswith(SAVED)


def read_saved(path_name: str, raw: bytes) -> Saved:
    """The article in a saved page, or pasted text untouched, which any other name stands for.

    That a text is UTF-8 its bytes prove; any other encoding is told of, with the evidence.

    Raises UnreadableFile (of which UndecodableFile is one).
    """
    if len(raw) > MOST_BYTES:
        raise UnreadableFile(remark("too-large", what=remark("what-file"), megabytes=MOST_BYTES >> 20))
    name = path_name.lower()
    if name.endswith(PAGES):
        return read_page(raw)
    if not name.endswith(SAVED):
        decoded = decode(raw)
        plain = decoded.encoding == "utf-8" and not decoded.mark and not decoded.controls
        return Saved(decoded.text, notes=() if plain else tuple(on_encoding(decoded)))
    found = _found(name, raw)
    saved = read_page(found.html, found.content_type, found.metadata)
    return replace(saved, notes=(*found.notes, *saved.notes))


def _found(name: str, raw: bytes) -> CapturedPage:
    if name.endswith(MESSAGES):
        return read_mhtml(raw)
    return read_warc(raw) if name.endswith(WARCS) else read_wacz(raw)
