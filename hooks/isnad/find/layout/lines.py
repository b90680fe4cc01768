"""The lines of a page, and how they look: words, sentences, bullets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from isnad.find.dates.finding import find_dates
from isnad.find.dates.labels import label_before
from isnad.find.layout.keys import key_of, raw_lines
from isnad.model.characters import QUOTE_MARKS

_SHOWN_BLANK = "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_BLANK = _SHOWN_BLANK + "".join(
    map(chr, (*range(33), 0xFEFF, *range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""Every blank that Unicode knows, and what has no width."""
_AFTER = _BLANK + "|-–:,،"
"""What may stand between a date and the text that it runs into."""
_TRAIL = "".join(QUOTE_MARKS) + ")] "
_SIGNED = re.compile(r"\s?\([^()]{1,20}\)$")
"""Who signs behind the last sentence: (وال ن)."""
_BULLET = re.compile(r"[-–—•●▪■◆*·►▶○»›]\s?\S")
_LONG = 22  # words: a line so long is a paragraph whether it ends as a sentence or not
_GLUED_HEAD = 400  # code points into which a title and a date that run into the text must fit
_GLUED_TITLE = range(3, 26)  # words
_GLUED_REST = 12  # words of text after them, at least


@dataclass(frozen=True)
class PrintedLine:
    """A line that is not blank: its number from 1, where its words begin and end in the text, and what it folds to."""

    number: int
    start: int
    end: int
    text: str
    key: str

    @cached_property
    def key_words(self) -> list[str]:
        """Its folded words."""
        return self.key.split()

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.key_words)

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does; two dots or an ellipsis end a teaser."""
        bare = (_SIGNED.sub("", self.text) if self.text.endswith(")") else self.text).rstrip(_TRAIL)
        return bare.endswith((".", "؟", "!", "?", "۔")) and not bare.endswith("..")

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list; stars around a line make it stand out."""
        starred = self.text.startswith("*") and self.text.endswith("*")
        return _BULLET.match(self.text) is not None and not starred

    @property
    def is_body(self) -> bool:
        """Whether only a paragraph of an article looks so."""
        return self.words >= _LONG or (self.words >= 9 and self.is_sentence)


def lines_of(text: str) -> Iterator[PrintedLine]:
    """The lines that are not blank; blanks and marks of no width at their ends are no part of them.

    A first line in which title, labelled date and text run into one another is given as three, of one number.
    """
    first = True
    for number, (start, raw) in enumerate(raw_lines(text), start=1):
        words = raw.strip(_BLANK)
        if not words:
            continue
        begin = start + raw.index(words)
        for piece_start, piece in _parted(words) if first else [(0, words)]:
            at = begin + piece_start
            yield PrintedLine(number, at, at + len(piece), piece, key_of(piece))
        first = False


def _parted(line: str) -> list[tuple[int, str]]:
    """Title, labelled date and text, where one line holds all three: العنوان نشر في 3 مارس 2020 قال ..."""
    whole = [(0, line)]
    if len(line) < 100:
        return whole
    head = line[:_GLUED_HEAD]
    for found in find_dates(head):
        before = head[: found.start]
        if label_before(before) != "published" or not found.first.is_full or found.last:
            continue
        label = _label_start(before)
        if label == 0 and len(key_of(line[found.end :]).split()) >= _GLUED_REST:  # date 2025-10-08 قال …
            return [
                (0, line[: found.end]),
                (len(line) - len(line[found.end :].lstrip(_AFTER)), line[found.end :].lstrip(_AFTER)),
            ]
        title, rest = line[:label].rstrip(_BLANK + "|-–:"), line[found.end :]
        ends = re.search(r"[.؟!]\s", title)
        if len(key_of(title).split()) in _GLUED_TITLE and len(key_of(rest).split()) >= _GLUED_REST and not ends:
            stripped = rest.lstrip(_AFTER)
            return [(0, title), (label, line[label : found.end]), (len(line) - len(stripped), stripped)]
        return whole
    return whole


def _label_start(before: str) -> int:
    """Where the label that ends some words begins."""
    starts = [match.start() for match in re.finditer(r"\S+", before)]
    fitting = [at for at in starts[-5:] if label_before(before[at:]) == "published" and not label_before(before[:at])]
    labelled = [at for at in fitting if label_before(before[at:].split(maxsplit=1)[0]) or len(before[at:].split()) > 1]
    return labelled[0] if labelled else len(before)
