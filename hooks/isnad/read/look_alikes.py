"""What was probably meant: by characters that look like those of an id and are others (Cyrillic а, Greek ο), by numbers
in Arabic digits, by days in another order.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass

from isnad.message import code_of
from isnad.model.fields import ID_PATTERN

_PAIRS = (
    "аa вb сc ԁd еe һh нh іi јj кk мm оo рp ԛq ѕs тt ѵv ԝw хx уy "  # Cyrillic
    "αa βb εe γy ηn ιi κk νv οo ρp τt υu χx ωw "  # Greek
    "ıi ɑa ɡg ‐- ‑- ‒- –- —- ―- −- ﹘- －-"
)
"""By looks, not by sound, after Unicode's list of confusables (UTS 39); what only marks or width set apart is found."""
_LIKE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_DIGITS = re.compile(r"\d+(?:[,٬،]\d{3})*(?:[.٫]\d+)?")
_OTHERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A character that passes for another: what it is, its number and Unicode's name for it, and what it looks like."""

    char: str
    code: str
    name: str
    like: str


def look_alike(written: str) -> LookAlike | None:
    """The first character of a text that looks like one of an id and is not."""
    for char in written:
        like = _plain(char)
        if not char.isascii() and like.isascii() and like.strip():
            return LookAlike(char, code_of(char), unicodedata.name(char, "?"), like)
    return None


def id_like(written: str) -> str:
    """The id that somebody probably meant; empty where a text has nothing to make one of."""
    plain = "".join(map(_plain, written))
    made = _OTHERS.sub("-", plain).strip("-")
    return made if plain.isascii() and re.fullmatch(ID_PATTERN, made) else ""


def number_like(written: str) -> str:
    """A number that was written with Arabic digits or with commas between its thousands, plainly; else nothing."""
    found = _DIGITS.fullmatch(written.strip())
    return "".join("." if char in ".٫" else _plain(char) for char in found[0] if char not in ",٬،") if found else ""


def whole_like(written: str) -> str:
    """A whole number that was written so, plainly; nothing where it is none, or has a fraction."""
    like = number_like(written)
    return like if like.isdecimal() else ""


def _plain(char: str) -> str:
    """What a character looks like among those of an id, or itself."""
    category = unicodedata.category(char)
    if category == "Cf":
        return ""  # a pasted mark that nobody sees
    if category == "Nd":
        return str(unicodedata.digit(char))
    bare = unicodedata.normalize("NFKD", char)[:1] or char
    return bare.lower().translate(_LIKE)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def is_day(text: str) -> bool:
    """Whether a text has the form of a day, such as 2018-02-30, whatever the calendar says of it."""
    return bool(_DAY.fullmatch(text))


def date_like(text: str) -> str:
    """The nearest day of the calendar, as EDTF writes it; empty where a text is nothing like one.

    Figures with the year last are read day first, as Arabic writes them.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return ""
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return ""
    return f"{year:04d}-{month:02d}-{min(day, monthrange(year, month)[1]):02d}"
