"""The body of a record out of a raw text: its paragraphs untouched, the page's furniture left out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from isnad.model.drafts import KEPT, LayoutLine

BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Anchored:
    """Words of the raw text where a record finds them again: in which part, and which occurrence of how many there."""

    words: str
    zone: str
    occurrence: int
    of: int

    def front(self) -> dict[str, object]:
        """As front matter says it; what is usual is left unsaid."""
        front: dict[str, object] = {"words": self.words}
        if self.zone != "body":
            front["zone"] = self.zone
        if self.of > 1:
            front["occurrence"] = self.occurrence
        return front


@dataclass(frozen=True, slots=True)
class DraftBody:
    """A body with the way from places in the raw text to places in it: `begin` is where each line stands in `text`."""

    raw: str
    title: LayoutLine | None
    lines: tuple[LayoutLine, ...]
    text: str
    begin: tuple[int, ...]

    def anchor(self, start: int, end: int) -> Anchored | None:
        """Where a stretch of the raw text stands in the record; None where it is in no line that was kept."""
        words = self.raw[start:end]
        if self.title and self.title.start <= start and end <= self.title.end:
            return anchored(words, "title", self.raw[self.title.start : self.title.end], start - self.title.start)
        number = _line_at(self.lines, start)
        if number is None or end > self.lines[number].end:
            return None
        return anchored(words, "body", self.text, self.begin[number] + start - self.lines[number].start)


def anchored(words: str, zone: str, text: str, place: int) -> Anchored:
    """Words at a place of a zone's text; occurrences are counted as `str.count` does, none overlapping another."""
    return Anchored(words, zone, text[:place].count(words) + 1, text.count(words))


def body_of(raw: str, lines: Sequence[LayoutLine], needed: Iterable[tuple[int, int]] = ()) -> DraftBody:
    """The body made of a text's body lines, and of any line that an annotation rests on (`needed`: stretches).

    Lines stand in the text's order: a blank line goes between each two.
    """
    title = next((line for line in lines if line.kind == "title"), None)
    rested_on = {
        number for start, end in needed if (number := _line_at(lines, start)) is not None and end <= lines[number].end
    }
    kept = tuple(
        line for number, line in enumerate(lines) if line is not title and (line.kind in KEPT or number in rested_on)
    )
    begin = accumulate((line.end - line.start + len(BREAK) for line in kept), initial=0)
    return DraftBody(raw, title, kept, BREAK.join(raw[line.start : line.end] for line in kept), tuple(begin))


def _line_at(lines: Sequence[LayoutLine], start: int) -> int | None:
    """The number of the last line that begins no later than a place in the raw text."""
    before = bisect_right(lines, start, key=lambda line: line.start)
    return before - 1 if before else None
