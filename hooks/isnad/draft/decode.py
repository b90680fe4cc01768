"""Bytes -> text, by evidence alone: what cannot be told is refused, never guessed."""

import codecs
from dataclasses import dataclass, replace

from isnad.draft.damage import doubts_of, is_mostly_misread, misread_lines
from isnad.draft.limits import UnreadableFile
from isnad.draft.plausible import SINGLE_BYTE, arabic_share, beyond_ascii, is_text, rewritten, wide_share
from isnad.model.remarks import Remark, remark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_WIDE_ENOUGH = 0.9
_ARABIC_ENOUGH = 0.1
_TWICE = 2.0
_SHIFTED = ("utf-7", "unicode-1-1-utf-7", "hz-gb-2312", "iso-2022-jp", "iso-2022-kr", "iso-2022-cn")
"""Encodings that write everything in ASCII: only what a page says of itself tells them from it."""
_DECLARED = {"utf-8": "utf-8", "utf8": "utf-8", "windows-1256": "cp1256", "cp1256": "cp1256", "x-cp1256": "cp1256"}


class UndecodableFile(UnreadableFile):
    """Bytes whose encoding cannot be told, or that break the one they have."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding by Python's name, and the evidence for it.

    The text's code points and line ends are the bytes' own; a byte order mark is no part of it and stands in `mark`.
    `doubts` tell what in the text looks spoilt, though it could be read.
    """

    text: str
    encoding: str
    because: Remark
    doubts: tuple[Remark, ...] = ()
    mark: bytes = b""

    @property
    def raw(self) -> bytes:
        """The bytes it was read from, to the last one."""
        return self.mark + self.text.encode(self.encoding)


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: UTF-8, UTF-16 or Windows-1256, with a byte order mark or without.

    `declared` is what a page or its server calls its encoding: a witness where the bytes alone leave a doubt, and
    never against them. Raises UndecodableFile.
    """
    said = (declared or "").strip().lower()
    if said in _SHIFTED and raw.isascii():
        raise UndecodableFile(remark("encoding-not-read", encoding=said))
    decoded = _marked(raw) or _wide(raw) or _utf8(raw) or _windows(raw, declared)
    if not is_text(decoded.text):
        raise UndecodableFile(remark("not-text"))
    misread = misread_lines(decoded.text)
    if rewritten(decoded.text) or is_mostly_misread(decoded.text, misread):
        raise UndecodableFile(remark("spoilt-before"))
    return replace(decoded, doubts=tuple(doubts_of(decoded.text, misread)))


def _marked(raw: bytes) -> Decoded | None:
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            try:
                text = raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                place = error.start + len(mark) + 1
                raise UndecodableFile(remark("mark-and-bytes-differ", encoding=name, place=place)) from error
            return Decoded(text, encoding, remark("encoding-by-mark", encoding=name), mark=mark)
    return None


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: its Arabic letters and blanks show as control bytes, which no other text holds."""
    if is_text(raw.decode("latin-1")):
        return None
    shares = {encoding: wide_share(raw, encoding) for encoding in _WIDE}
    likely = [encoding for encoding in _WIDE if shares[encoding] >= _WIDE_ENOUGH]
    if len(likely) > 1:
        raise UndecodableFile(remark("both-byte-orders"))
    if not likely:
        raise UndecodableFile(remark("not-text"))
    percent = round(100 * shares[likely[0]])
    return Decoded(raw.decode(likely[0]), likely[0], remark("encoding-wide", percent=percent))


def _utf8(raw: bytes) -> Decoded | None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if text.isascii():
        return Decoded(text, "utf-8", remark("encoding-ascii"))
    return Decoded(text, "utf-8", remark("encoding-utf8", wide=len(text) - len(text.encode("ascii", "ignore"))))


def _windows(raw: bytes, declared: str | None) -> Decoded:
    """Windows-1256 where its words are Arabic and no other single-byte encoding reads as well."""
    shares = {encoding: arabic_share(raw.decode(encoding, "replace")) for encoding in SINGLE_BYTE}
    ours = shares.pop("cp1256")
    rival, best = max(shares.items(), key=lambda item: item[1])
    percent = round(100 * ours)
    if ours >= _ARABIC_ENOUGH and ours >= _TWICE * best:
        return Decoded(raw.decode("cp1256"), "cp1256", remark("encoding-windows", percent=percent))
    if _DECLARED.get((declared or "").strip().lower()) == "cp1256" and ours >= best and _reads_arabic(raw):
        return Decoded(raw.decode("cp1256"), "cp1256", remark("encoding-windows-declared"))
    if best >= _ARABIC_ENOUGH and best >= _TWICE * ours:
        raise UndecodableFile(remark("encoding-not-read", encoding=rival))
    line, place = _first_broken(raw)
    raise UndecodableFile(remark("encoding-unknown", line=line, place=place))


def _reads_arabic(raw: bytes) -> bool:
    high = beyond_ascii(raw.decode("cp1256"))
    return sum("\u0600" <= char <= "\u06ff" for char in high) >= _WIDE_ENOUGH * len(high)


def _first_broken(raw: bytes) -> tuple[int, int]:
    """The line and the byte, from 1, at which a file ceases to be UTF-8."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1, error.start + 1
    return 1, 1
