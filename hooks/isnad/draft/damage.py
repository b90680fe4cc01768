"""What in a text that could be read looks spoilt before it came: lost letters, question marks, a wrong encoding."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from isnad.draft.plausible import arabic_share, beyond_ascii, controls_in, is_utf8_read_as
from isnad.model.remarks import Remark, remark

_LOST = "\ufffd"
_AROUND = ".,:;!\"'()[]«»“”-–،؛؟"
_SHORTEST_LOST, _FEWEST_LOST = 2, 4  # marks that stand for a word, such words in a row
_FEWEST_WIDE = 8  # signs of a misread line
_MOSTLY = 0.5  # of a line's letters
_READ_AS = ("latin-1", "cp1252")
_WRITTEN_IN = (("UTF-8", "utf-8"), ("Windows-1256", "cp1256"), ("ISO 8859-6", "iso8859-6"))
_EXCERPT = 40
_WIDE = re.compile("[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class MisreadLine:
    """A line that was read in another encoding than it seems to be written in, which is told by its name."""

    line: str
    encoding: str


def misread_lines(text: str) -> tuple[MisreadLine, ...]:
    """The lines of a text that are not sound, in their order."""
    named = ((line, _misread_as(line)) for line in text.splitlines())
    return tuple(MisreadLine(line, name) for line, name in named if name)


def doubts_of(text: str, misread: Sequence[MisreadLine]) -> Iterator[Remark]:
    """A remark for each kind of damage, with how much of it there is and what it seems to be."""
    if controls := controls_in(text):
        yield remark("controls", count=controls)
    if lost := text.count(_LOST):
        yield remark("letters-lost", count=lost)
    if rows := _rows_of_question_marks(text):
        yield remark("question-marks", count=rows)
    if misread:
        first = misread[0]
        words = first.line.strip()[:_EXCERPT]
        yield remark("misread-lines", count=len(misread), encoding=first.encoding, words=words)


def is_mostly_misread(text: str, misread: Sequence[MisreadLine]) -> bool:
    """Whether most of a text's letters stand in misread lines: then nothing can be drafted from it."""
    return bool(misread) and sum(len(one.line) for one in misread) > _MOSTLY * sum(map(len, text.splitlines()))


def _rows_of_question_marks(text: str) -> int:
    """How often several words in a row are made of question marks alone."""
    if "?" * _SHORTEST_LOST not in text:
        return 0
    rows = (len(list(row)) for lost, row in groupby(text.split(), _is_lost) if lost)
    return sum(length >= _FEWEST_LOST for length in rows)


def _is_lost(word: str) -> bool:
    bare = word.strip(_AROUND)
    return len(bare) >= _SHORTEST_LOST and not bare.strip("?")


def _misread_as(line: str) -> str:
    """The encoding that a line seems to be written in, where it was read in another; nothing where it is sound."""
    if line.isascii():
        return ""
    signs = beyond_ascii(line)
    wide = len(_WIDE.findall(signs))
    if wide >= _FEWEST_WIDE and wide >= _MOSTLY * sum(map(str.isalpha, line)):
        shares = {name: _share(line, encoding) for name, encoding in _WRITTEN_IN}
        return max(shares, key=lambda name: shares[name])
    return "UTF-8" if len(signs) >= _FEWEST_WIDE and is_utf8_read_as(signs, "cp1256") else ""


def _share(line: str, encoding: str) -> float:
    """How much of a line is Arabic, if its letters are taken back to bytes and read in another encoding."""
    raw = next(line.encode(name, "ignore") for name in _READ_AS)
    read = raw.decode(encoding, "ignore")
    return arabic_share(read) + sum("\u0600" <= char <= "\u06ff" for char in read) / (2 * len(line))
