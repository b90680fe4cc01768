"""The body of a record out of a raw text: its paragraphs untouched, the page's furniture left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """A body with the way from places in the raw text to places in it."""

    raw: str
    title: LayoutLine | None
    lines: tuple[LayoutLine, ...]

    @property
    def text(self) -> str:
        """The body: its lines, a blank line between each two."""
        return BREAK.join(self.raw[line.start : line.end] for line in self.lines)

    def anchor(self, start: int, end: int) -> Anchored | None:
        """Where a stretch of the raw text stands in the record; None where it is in no line that was kept."""
        words = self.raw[start:end]
        if self.title and self.title.start <= start and end <= self.title.end:
            return anchored(words, "title", self.raw[self.title.start : self.title.end], start - self.title.start)
        at = 0
        for line in self.lines:
            if line.start <= start and end <= line.end:
                return anchored(words, "body", self.text, at + start - line.start)
            at += line.end - line.start + len(BREAK)
        return None


def anchored(words: str, zone: str, text: str, place: int) -> Anchored:
    """Words at a place of a zone's text; occurrences are counted as `str.count` does, none overlapping another."""
    return Anchored(words, zone, text[:place].count(words) + 1, text.count(words))


def body_of(raw: str, lines: Sequence[LayoutLine], needed: Iterable[tuple[int, int]] = ()) -> DraftBody:
    """The body made of a text's body lines, and of any line that an annotation rests on (`needed`: stretches)."""
    title = next((line for line in lines if line.kind == "title"), None)
    stretches = tuple(needed)
    kept = tuple(
        line
        for line in lines
        if line is not title
        and (line.kind in KEPT or any(line.start <= start and end <= line.end for start, end in stretches))
    )
    return DraftBody(raw, title, kept)
