"""What one line of a pasted page is when nothing around it is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from isnad.find.dates.finding import find_dates
from isnad.find.dates.openings import may_open
from isnad.find.layout.words import (
    AGENCIES,
    APPEALS,
    AUTHOR_WORDS,
    CATEGORIES,
    COUNTED,
    DATE_LABELS,
    LABELS,
    WHOLE,
    WIDGET_JOINTS,
    WIDGET_WORDS,
)
from isnad.find.text import QUOTE_MARKS, fold

_SHOWN_BLANK = "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_BLANK = _SHOWN_BLANK + "".join(
    map(chr, (*range(33), 0xFEFF, *range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""Every blank that Unicode knows, and what has no width."""
_NOT_WORD = re.compile(r"[\W_]+")
_TRAIL = "".join(QUOTE_MARKS) + ")] "
_BULLET = re.compile(r"[-–—•●▪■◆*·►▶○]\s?\S")
_CUT = re.compile(r"\s?[–—|/،]\s?|\s-\s|(?<=\w)-(?=\w)|^-|-$")
_CLOCK = re.compile(r"\d{1,2}[:٫.]\d{2}(?::\d{2})?")
_CRUMBS = re.compile(r"\s?[›»>←\\]\s?")
_LATIN_WIDGET = re.compile(r"\d*(?:shares?|k)")
_CREDITS = frozenset(
    ("ارشيف", "ارشيفيه", "الانترنت", "غيتي", "getty", "getty images", "تويتر", "فيسبوك", "مواقع التواصل")
)
_LONGEST_FURNITURE = 400  # code points: a longer line is text, whatever it begins with


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line that is not blank: its number from 1, where its words begin and end in the text, and what it folds to."""

    number: int
    start: int
    end: int
    text: str
    key: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.key.split())

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does; two dots or an ellipsis end a teaser."""
        bare = self.text.rstrip(_TRAIL)
        return bare.endswith((".", "؟", "!", "?", "۔")) and not bare.endswith("..")

    @property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return _BULLET.match(self.text) is not None

    @property
    def is_body(self) -> bool:
        """Whether only a paragraph of an article looks so."""
        return self.words >= 22 or (self.words >= 9 and self.is_sentence)


def key_of(text: str) -> str:
    """Folded words, lower case, one blank between, no marks."""
    return _NOT_WORD.sub(" ", fold(text).text).strip().lower()


def lines_of(text: str) -> Iterator[PrintedLine]:
    """The lines that are not blank; blanks and marks of no width at their ends are no part of them."""
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        words = raw.strip(_BLANK)
        if words:
            begin = start + raw.index(words)
            yield PrintedLine(number, begin, begin + len(words), words, key_of(words))
        start += len(raw) + 1


def is_furniture(line: PrintedLine) -> bool:
    """Whether a line is a widget, a counter, a label, a menu or an appeal wherever it stands."""
    if len(line.text) > _LONGEST_FURNITURE:
        return False
    words = line.key.split()
    if not any(char.isalpha() for char in line.key):
        return not _CLOCK.fullmatch(line.text)
    if line.key in WHOLE or _is_widget(words) or _is_counter(words) or is_breadcrumb(line):
        return True
    if all(part.startswith("#") for part in line.text.split()) or line.text.startswith(
        ("http://", "https://", "www.", "©")
    ):
        return True
    short = len(words) <= 16 and not line.is_sentence
    return (short and line.key.startswith(LABELS)) or (len(words) <= 45 and line.key.startswith(APPEALS))


def _is_widget(words: list[str]) -> bool:
    plain = [word for word in words if not word.isdigit() and word not in WIDGET_JOINTS]
    return len(words) <= 24 and bool(plain) and all(w in WIDGET_WORDS or _LATIN_WIDGET.fullmatch(w) for w in plain)


def _is_counter(words: list[str]) -> bool:
    return len(words) <= 5 and any(word[:1].isdigit() for word in words) and all(
        word[:1].isdigit() or word in COUNTED for word in words
    )  # fmt: skip


def is_breadcrumb(line: PrintedLine) -> bool:
    """الرئيسية > أخبار > ..., with its separators or glued together."""
    if line.key.startswith(("الرئيسيه", "الصفحه الرئيسيه", "home ")) and line.words <= 40:
        return not line.is_sentence
    parts = [part for part in _CRUMBS.split(line.text) if part.strip()]
    return len(parts) >= 3 and not line.is_sentence and "«" not in line.text and len(key_of(parts[0]).split()) <= 3


def is_category(line: PrintedLine) -> bool:
    """A section's name alone on its line."""
    return line.key in CATEGORIES or (bool(line.key) and all(
        key_of(part) in CATEGORIES for part in re.split(r"[/|،,•-]", line.text) if part.strip()
    ))  # fmt: skip


def is_clock(line: PrintedLine) -> bool:
    """Whether a line that `is_date` tells the time of day alone."""
    return len(line.text) < 40 and bool(_CLOCK.search(fold(line.text).text)) and not find_dates(line.text)


def is_date(line: PrintedLine) -> bool:
    """A date or a time and nothing beside it but the words that go with one (نُشر في، آخر تحديث، بتوقيت غرينتش)."""
    if _CLOCK.fullmatch(line.text):
        return True
    words = line.key.split()
    if len(line.text) > 120 or not any(word.isdigit() or may_open(word) for word in words):
        return False
    rest, reached = [], 0
    dates = find_dates(line.text)
    for found in dates:
        rest.append(line.text[reached : found.start])
        reached = found.end
    rest.append(line.text[reached:])
    clocks = _CLOCK.subn(" ", fold(" ".join(rest)).text)
    left = [word for word in key_of(clocks[0]).split() if word not in DATE_LABELS]
    ago = not dates and not clocks[1] and line.key.startswith(("منذ ", "قبل "))
    return bool(dates or clocks[1] or ago) and all(word.isdigit() and ago for word in left)


def is_source(line: PrintedLine) -> bool:
    """وكالات – SY24، (رويترز)، المصدر: ..., دمشق - سانا."""
    if line.words > 8 or line.is_sentence:
        return False
    if line.key.startswith(("المصدر ", "مصدر الخبر ", "نقلا عن ")):
        return True
    parts = [key_of(part) for part in _CUT.split(line.text.strip("()[] "))]
    named = [part for part in parts if part in AGENCIES or (part.startswith("وكاله ") and len(part.split()) <= 4)]
    return bool(named) and len(parts) <= 4 and all(len(part.split()) <= 3 or part in named for part in parts)


def is_byline(line: PrintedLine) -> bool:
    """بقلم ..., or a name and an outlet or a town with a dash between."""
    words = line.key.split()
    if line.text[0] in "([" and line.text[-1] in ")]" and words and words[0] in AUTHOR_WORDS:
        return len(words) <= 20  # (إعداد ... - تحرير ...)
    if not 1 <= len(words) <= 8 or line.is_sentence or line.is_bullet:
        return False
    if words[0] in AUTHOR_WORDS and 2 <= len(words) <= 7:
        marked = re.match(r"\S+\s?[:/–-]", line.text) is not None
        return (
            marked or words[0] in ("بقلم", "by") or (words[0] in ("كتب", "كتبت", "كتبه", "حاوره") and len(words) <= 4)
        )
    return is_dashed(line)


def is_dashed(line: PrintedLine) -> bool:
    """Two or three short pieces with dashes or bars between, as a name and its outlet."""
    parts = [key_of(part).split() for part in re.split(r"\s?[–—|/]\s?|\s-\s", line.text)]
    return 2 <= len(parts) <= 3 and all(1 <= len(part) <= 4 for part in parts) and line.words <= 7


def is_caption(line: PrintedLine) -> bool:
    """A picture's words: called so, or with a credit in brackets and no full stop."""
    if line.words > 40 or line.is_sentence:
        return False
    if line.key.startswith(
        (
            "التعليق علي الصوره",
            "في الصوره",
            "صوره ارشيفيه",
            "تصوير ",
            "صوره تعبيريه",
            "صوره متداوله",
            "صوره نشر",
            "ارشيف",
        )
    ):
        return True
    credit = re.search(r"[(\[]([^()\[\]]{2,40})[)\]]$", line.text)
    return bool(credit) and line.words >= 4 and any(
        key_of(part) in AGENCIES or key_of(part) in _CREDITS
        for part in re.split(r"[-–/،,]", credit[1] if credit else "")
    )  # fmt: skip
