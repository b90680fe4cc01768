"""Saved pages that are cut, packed oddly, or hold what no reader sees: refused in words, read whole, or told of.

`captures.txt` says what becomes of each file of `hostile_captures`, `html.txt` what is read of each piece of a page,
and which notes an editor gets. REWRITE_GOLDEN=1 writes both anew.
"""

import os
from pathlib import Path

import pytest

from hostile_captures import CAPTURES
from isnad.draft.limits import UnreadableFile
from isnad.draft.saved import OriginalText, read_original
from made_captures import SENTENCES, Capture, page_with

pytestmark = pytest.mark.long

INPUTS = Path(__file__).parent / "inputs"
TOLD_OF_A_CUT = {"page-without-end", "hidden-to-end"}
NO_TEXT = ("<svg><text", "<iframe", "<object", "<math", "<select><option")
"""What is drawn, framed, calculated or chosen: readers see it, and it is no text of the page."""
_LONGEST = 120
_ANY_SIZE = 100_000
"""Bytes of a page that is read at once; what is longer takes up to a second."""
_USUAL = {"encoding", "line-put-back"}
"""Notes that most saved pages give: how the encoding was told, and that a short line belongs to the article."""


def _rows(kind: str) -> list[list[str]]:
    lines = (INPUTS / f"{kind}.txt").read_text("utf-8").splitlines()
    return [line.split(" ¦ ") for line in lines if line and not line.startswith("#")]


def _hold(kind: str, became: dict[str, str]) -> None:
    """Compare what became of some of a kind's rows, or write it into them."""
    file = INPUTS / f"{kind}.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        head = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
        told = {row[0]: row for row in _rows(kind)}
        given = 2 if kind == "html" else 1
        rows = [" ¦ ".join((*row[:given], became.get(what, row[-1]))) for what, row in told.items()]
        rows += [" ¦ ".join((what, outcome)) for what, outcome in became.items() if what not in told]
        file.write_text("\n".join((*head, *rows)) + "\n", "utf-8")
    else:
        assert became == {row[0]: row[-1] for row in _rows(kind) if row[0] in became or kind != "html"}


def _read(capture: Capture) -> OriginalText | str:
    """The text of a file, or the rule by which it was refused."""
    try:
        return read_original(capture.name, capture.raw)
    except UnreadableFile as wrong:
        return f"refused {wrong.remark.code}"


def _noted(read: OriginalText) -> str:
    notes = sorted({note.code for note in read.notes} - _USUAL)
    return f", said {' '.join(notes)}" if notes else ""


def _became(capture: Capture) -> str:
    read = _read(capture)
    if isinstance(read, str):
        return read
    there = sum(sentence in read.text for sentence in SENTENCES)
    assert there == len(SENTENCES) or TOLD_OF_A_CUT & {note.code for note in read.notes}, capture.what
    return ("whole" if there == len(SENTENCES) else f"{there} of {len(SENTENCES)}") + _noted(read)


def test_a_capture_is_read_whole_or_told_of_or_refused() -> None:
    assert len({capture.what for capture in CAPTURES}) == len(CAPTURES)
    _hold("captures", {capture.what: _became(capture) for capture in CAPTURES})


def _between(piece: str) -> str:
    read = _read(page_with(piece))
    if isinstance(read, str):
        return read
    first, second, third = map(read.text.find, SENTENCES)
    assert 0 <= first < second < third, piece
    stretch = read.text[first + len(SENTENCES[0]) + 1 : second].strip("\n")
    assert "خفي" not in stretch, piece
    told = "styled-away" in _noted(read)
    assert "هر" in stretch or "ظاهر" not in piece or told or any(tag in piece for tag in NO_TEXT), piece
    return f"read {_escaped(stretch)}".strip() + _noted(read)


def _escaped(text: str) -> str:
    """What was read, in one line of what any editor shows; the middle of a long text left out."""
    shown = "".join(char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in text.replace("\n", " / "))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST // 2]} … {shown[-_LONGEST // 2 :]}"


def _pieces() -> tuple[dict[str, str], dict[str, str]]:
    """The pieces of a page by what they are: those of any size that pages have, and the huge ones."""
    rows = _rows("html")
    assert len({row[0] for row in rows}) == len(rows)
    huge = {what: piece for what, piece, *_ in rows if len(page_with(piece).raw) > _ANY_SIZE}
    return {what: piece for what, piece, *_ in rows if what not in huge}, huge


def test_what_is_read_of_a_page_is_what_a_reader_sees() -> None:
    usual, _ = _pieces()
    _hold("html", {what: _between(piece) for what, piece in usual.items()})


@pytest.mark.slow
def test_what_is_read_of_a_huge_page_is_what_a_reader_sees() -> None:
    _, huge = _pieces()
    assert huge
    _hold("html", {what: _between(piece) for what, piece in huge.items()})
