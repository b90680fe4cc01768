"""A line of a text with the places in it that report speech."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.find.quotations.cue_words import CueWords, find_cue_words
from isnad.find.quotations.lexicon import lexicon
from isnad.find.quotations.text_units import Unit

_REACH = 24  # units in which a speaker is looked for
_LABEL_REACH = 12  # units after a name in quote marks in which what he says begins


@dataclass(frozen=True, slots=True)
class CuedLine:
    """A line of the text with its cues; `sentence` holds the number of each unit's sentence."""

    units: Sequence[Unit]
    cues: Sequence[CueWords]
    cue_at: Mapping[int, CueWords]
    sentence: Sequence[int]

    def word(self, at: int) -> str:
        """The word at a place; nothing where there is none."""
        return self.units[at].text if 0 <= at < len(self.units) and self.units[at].kind == "word" else ""


def phrase_end(line: CuedLine, start: int) -> int:
    """Where a phrase that may describe a speaker ends at the latest."""
    at = start
    limit = min(len(line.units), start + _REACH)
    while at < limit:
        unit = line.units[at]
        if unit.kind == "stop" and unit.text not in "-–/()":
            break
        if unit.kind == "word" and (
            unit.text in lexicon().that or unit.text in lexicon().relative or at in line.cue_at
        ):
            break
        if unit.kind == "quote" and not is_label(line, at, start):
            break
        at += 1
    return at


def is_label(line: CuedLine, at: int, start: int) -> bool:
    """Whether a quoted stretch stands where a speaker's name does: few words, then a colon, أنّ or a quotation."""
    quoted = line.units[at]
    if len(quoted.text.split()) > 4 or at - start > 8:
        return False
    follows = at + 1
    while follows < len(line.units) and follows <= at + _LABEL_REACH:
        unit = line.units[follows]
        if unit.text in lexicon().that or unit.text == ":" or unit.kind == "quote":
            return line.word(follows - 1) not in ("و", "ب", "ل")
        aside = unit.text in ("،", ",") and at - start <= 1  # قال “أبو يزن”، أحد السكان: ...
        if (unit.kind == "stop" and not aside) or unit.text in lexicon().relative or follows in line.cue_at:
            return False
        follows += 1
    return False


def _printed(text: str, unit: Unit) -> str:
    """A word as printed, without its vowel marks and tatweel."""
    if unit.kind != "word":
        return ""
    return "".join(char for char in text[unit.start : unit.end] if unicodedata.category(char)[0] == "L" and char != "ـ")


def cued_line(units: Sequence[Unit], text: str) -> CuedLine:
    """The line that these units of a text make."""
    cues = find_cue_words(units, [_printed(text, unit) for unit in units])
    by_unit: dict[int, CueWords] = {}
    for cue in cues:
        by_unit.setdefault(cue.first, cue)
        by_unit.setdefault(cue.at, cue)
    sentence: list[int] = []
    number = 0
    for unit in units:
        sentence.append(number)
        number += unit.ends
    return CuedLine(units, cues, by_unit, sentence)
