"""Characters that no file of an archive may hold, and those that nobody sees, whichever Python reads them."""

import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from unicodedata import category

CONTROL = re.compile("[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""No page, feed or catalogue can carry one of these unchanged."""
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""What would make two names of what looks like one, turn words about, or end a line where no editor shows an end. The
two joiners are letters' own."""
PRIVATE = re.compile("[\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
"""Letters of no alphabet: each typeface shows what it likes for one, as the pictures of a site's buttons; and what
stands in the place of a letter that was lost, or of a picture."""
QUOTE_MARKS = frozenset("“”„‟«»‹›\"'‘’‚‛〝〞＂")
"""Marks that open or close quoted words, in any of the shapes that news sites print."""
UNICODE = "14.0"
"""What the oldest Python that the archive is built with knows (3.11). Newer ones say the same of all its characters."""

_USUAL = re.compile(
    r"(?:[\t\n -~\u00a1-\u00ac\u00ae-\u024f\u060c-\u060f\u061b\u061e-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027]++"
    r"[\u064b-\u0652]{0,3}+)*+"
)


def is_usual(text: str) -> bool:
    """Whether a text has the letters and signs of nearly every text and no others, so that nothing can be wrong with
    them: any file may hold them, everybody sees them, and no letter bears many marks. To ask this takes a fifth of
    asking for each fault by itself."""
    return _USUAL.fullmatch(text) is not None


MOST_MARKS = 30
"""Marks upon one letter: Unicode's own bound for text that streams (UAX #15), far above what any language has."""
_PERHAPS_MARKS = re.compile(rf"[^\x00-\x7f\w\s]{{{MOST_MARKS + 1},}}")


def heaped_mark(text: str) -> int | None:
    """Where a text has more marks upon one letter than it may, which would cover the lines above; None: nowhere."""
    for stretch in _PERHAPS_MARKS.finditer(text):
        many = 0
        for place in range(*stretch.span()):
            many = many + 1 if category(text[place]).startswith("M") else 0
            if many > MOST_MARKS:
                return place
    return None


def newer_character(text: str) -> str:
    """The first character of a text that Unicode 14 does not have; empty where it has them all.

    What is a letter, a digit or a sign is asked of Python throughout. Of a newer character one Python would say so and
    another not, and one commit would give two sites.
    """
    suspects = _perhaps_unassigned().finditer(text)
    return next((found[0] for found in suspects if _is_unassigned(ord(found[0]))), "")


def refused_in(text: str) -> str:
    """A character of a text that no file may hold; empty where each may stand."""
    found = CONTROL.search(text)
    heaped = heaped_mark(text)
    return found[0] if found else newer_character(text) or ("" if heaped is None else text[heaped])


def without_unfit(text: str) -> str:
    """A text without what no file may hold, what nobody sees, what is no letter: its part that editors may write."""
    kept = PRIVATE.sub("", INVISIBLE.sub("", CONTROL.sub("", text)))
    while newer := newer_character(kept):
        kept = kept.replace(newer, "")
    return kept if heaped_mark(kept) is None else "".join(char for char in kept if not category(char).startswith("M"))


def _is_unassigned(code: int) -> bool:
    starts, ends = _unassigned()
    place = bisect_right(starts, code) - 1
    return place >= 0 and code <= ends[place]


@cache
def _perhaps_unassigned() -> re.Pattern[str]:
    """A character that Unicode 14 does not have, or one beyond U+FFFF: of those each set of `re` is slow to ask."""
    low = zip(*_unassigned(), strict=True)
    listed = "".join(f"\\u{start:04x}-\\u{min(end, 0xFFFF):04x}" for start, end in low if start <= 0xFFFF)
    return re.compile(f"[{listed}\U00010000-\U0010ffff]")


@cache
def _unassigned() -> tuple[list[int], list[int]]:
    """First and last code points of each stretch that Unicode 14 leaves empty: `unassigned.txt`."""
    lines = (files("isnad.model") / "unassigned.txt").read_text("ascii").split()
    ranges = [[int(end, 16) for end in line.split("..")] for line in lines]
    return [start for start, _ in ranges], [end for _, end in ranges]
