"""Characters that look like those of an id and are others: Cyrillic а, Greek ο, full-width ａ, Arabic digits."""

import re
import unicodedata
from dataclasses import dataclass

from archive.model.fields import ID_PATTERN

_PAIRS = (
    "аa вb сc ԁd еe һh нh іi јj кk мm оo рp ԛq ѕs тt ѵv ԝw хx уy "  # Cyrillic
    "αa βb εe γy ηn ιi κk νv οo ρp τt υu χx ωw "  # Greek
    "ıi ɑa ɡg ‐- ‑- ‒- –- —- ―- −- ﹘- －-"
)
"""By looks, not by sound, after Unicode's list of confusables (UTS 39); what only marks or width set apart is found."""
_LIKE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
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
            return LookAlike(char, f"U+{ord(char):04X}", unicodedata.name(char, "?"), like)
    return None


def id_like(written: str) -> str:
    """The id that somebody probably meant; empty where a text has nothing to make one of."""
    plain = "".join(map(_plain, written))
    made = _OTHERS.sub("-", plain).strip("-")
    return made if plain.isascii() and re.fullmatch(ID_PATTERN, made) else ""


def _plain(char: str) -> str:
    """What a character looks like among those of an id, or itself."""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    bare = unicodedata.normalize("NFKD", char)[:1] or char
    return bare.lower().translate(_LIKE)
