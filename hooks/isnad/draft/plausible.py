"""How much a reading of bytes looks like text, and like Arabic: the evidence that encodings are told by.

To extend: a word in `_COMMON` must be among the commonest of Arabic and not arise from another encoding's bytes.
"""

import re
from codecs import utf_8_decode

SINGLE_BYTE = ("cp1256", "iso8859-6", "cp720", "cp864", "mac_arabic", "cp1252", "cp1251", "cp1253", "cp1255")
"""Windows-1256 and those it may be taken for."""

_COMMON = frozenset((
    "في", "من", "على", "إلى", "الى", "عن", "أن", "ان", "إن", "ما", "لا", "التي",
    "الذي", "هذا", "هذه", "كان", "كانت", "قال", "وقال", "بعد", "قبل", "بين", "مع", "كما",
    "ولا", "ومن", "وفي",
))  # fmt: skip
_DEFINITE = ("ال", "وال", "بال", "لل", "فال")
_LONG_ENOUGH = 5
_FEWEST = 3
_WORD = re.compile(r"[^\W\d_]+")
_ASCII = bytes(range(128))
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"} | {0x7F})
_WIDE_CHARS = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\u024f\u0300-\u036f\u0600-\u06ff\u0750-\u077f\u200b-\u200f\u2010-\u203a\u2066-\u2069"
    "\ufb50-\ufdff\ufe70-\ufeff]"
)
_CHARACTERS_PER_CONTROL = 200
_MANGLED = 4
_FIRST_FEW = 16
_CP1252 = ("cp1252", "latin-1")


def beyond_ascii(text: str) -> str:
    """What is left of a text without its ASCII characters."""
    return _in_utf8(text).translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _in_utf8(text: str) -> bytes:
    """A text as bytes, of which those below 128 are its ASCII characters: to strike some out is fastest there."""
    return text.encode("utf-8", "surrogatepass")


def controls_in(text: str) -> int:
    """How many control characters other than line ends, tabs and page breaks stand in it."""
    raw = _in_utf8(text)
    return len(raw) - len(raw.translate(None, _CONTROLS))


def is_text(text: str) -> bool:
    """Whether it holds no NUL and next to no control characters; a few come with what other programs copied."""
    return "\0" not in text and controls_in(text) * _CHARACTERS_PER_CONTROL <= len(text)


def wide_share(raw: bytes, encoding: str) -> float:
    """What part of the code points are Arabic or Latin letters, digits or their marks, read as UTF-16; 0 if broken."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    return len(_WIDE_CHARS.findall(text)) / len(text) if text and is_text(text) else 0.0


def arabic_share(text: str) -> float:
    """What part of the words outside ASCII are common Arabic ones or begin with the article; of under three, 0."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    known = [word for word in words if word in _COMMON or (len(word) >= _LONG_ENOUGH and word.startswith(_DEFINITE))]
    return len(known) / len(words) if len(known) >= _FEWEST else 0.0


def rewritten(text: str) -> bool:
    """Whether a text was UTF-8 that was read in a single-byte encoding and saved so: all its wide signs show it."""
    wide = beyond_ascii(text)
    return len(wide) >= _MANGLED and any(is_utf8_read_as(wide, encoding) for encoding in ("cp1256", *_CP1252))


def is_utf8_read_as(wide: str, encoding: str) -> bool:
    """Whether signs beyond ASCII are bytes of UTF-8 that were read in a single-byte encoding: the first few tell of
    most that they are none."""
    try:
        utf_8_decode(wide[:_FIRST_FEW].encode(encoding), "strict", False)
        wide.encode(encoding).decode("utf-8")
    except UnicodeError:
        return False
    return True
