"""The original as the recorder works on it: its text, what the importer read in it, and what a selection rests on."""

from dataclasses import dataclass
from functools import cached_property

from isnad.draft.body import Anchored, body_of
from isnad.find.text import is_word
from isnad.model.drafts import Findings, LayoutLine, Speech


@dataclass(frozen=True)
class Selected:
    """Words of the original, in one of its lines: code points, end exclusive."""

    start: int
    end: int
    words: str
    line: LayoutLine

    @property
    def is_title(self) -> bool:
        """Whether they stand in the headline."""
        return self.line.kind == "title"


class NotInALine(Exception):
    """A selection that holds no words, or crosses from a line into another."""


@dataclass(frozen=True)
class SelectableOriginal:
    """An original: how its file is named and known, its bytes, and everything that was found in it."""

    name: str
    print: str
    raw: bytes
    found: Findings

    @property
    def text(self) -> str:
        """The text that all offsets count in, in code points."""
        return self.found.text

    @cached_property
    def word_count(self) -> int:
        """As records count them."""
        return len(self.text.split())

    def select(self, start: int, end: int) -> Selected:
        """A stretch without the blanks around it, its numbers and its last word whole. Raises NotInALine."""
        if not 0 <= start < end <= len(self.text):
            raise NotInALine
        start, end = self._whole_figures(start, end)
        end = self._word_end(end)
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        end = start + len(words)
        line = next((line for line in self.found.lines if line.start <= start and end <= line.end), None)
        if not words or line is None:
            raise NotInALine
        return Selected(start, end, words, line)

    def _whole_figures(self, start: int, end: int) -> tuple[int, int]:
        """A stretch that cuts no number: figures run the other way in Arabic, where a pointer easily takes a part."""
        text = self.text
        while start > 0 and text[start - 1].isdecimal() and text[start].isdecimal():
            start -= 1
        while end < len(text) and text[end - 1].isdecimal() and text[end].isdecimal():
            end += 1
        return start, end

    def _word_end(self, end: int) -> int:
        """Where the last word ends: no record may cut it, and a pointer cuts لا, whose letters are one sign (محلاً)."""
        while is_word(self.text[end - 1]) and end < len(self.text) and is_word(self.text[end]):
            end += 1
        return end

    def speech_around(self, start: int, end: int) -> Speech | None:
        """The narrowest speech that the importer found around a stretch, or else within it, if there is any."""
        around = [s for s in self.found.speech if s.outer_start <= start and end <= s.outer_end]
        within = [s for s in self.found.speech if start <= s.start and s.end <= end]
        return min(around or within, key=lambda speech: speech.end - speech.start, default=None)

    def in_full_text(self, selected: Selected) -> Anchored | None:
        """Where a full-text record, whose body is the original's own lines, has a selection."""
        needed = [(selected.start, selected.end)]
        return body_of(self.text, self.found.lines, needed).anchor(selected.start, selected.end)
