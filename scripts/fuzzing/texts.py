"""Texts that somebody could write to do harm, or by accident: drawn from a seed, so that each can be had again."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

_CASES = Path(__file__).resolve().parents[2] / "tests" / "cases"
MARKUP = (_CASES / "markup" / "pieces.txt").read_text("utf-8").splitlines()
RECORDS = [file.read_text("utf-8") for file in sorted((_CASES / "archive").rglob("*.md"))]
RUNNING = (
    "<script>ran()</script>",
    '"><img src=x onerror=ran()>',
    "</title></td></a></p></svg>",
    "javascript:ran()",
    "{{ config }}",
    "{% raw %}",
    "]]>",
    "-->",
    '--8<-- "mkdocs.yml"',
    "=HYPERLINK(1)",
)
STEERING = [*map(chr, (0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xAD))]
"""Every bidi control and every character of no width."""
ARABIC = (
    *("قال", "وقال", "أعلن", "نقلت", "وأضاف", "بحسب", "عن", "إن", "أن", "مسؤول", "المسؤول"),
    *("سمير", "حداد", "حدّاد", "الجسر", "جسر", "الوادي", "الصباح", "وكالة", "سمير حداد", "جسر الوادي"),
    *"ابوفكللأإآٱةۀىیکيؤئء",
    *"\u0640\u064b\u064e\u0651\u0653\u0654\u0655\u0670",
    *"\ufefb\ufdfa\ufdf2\ufe8d\ufb50\ufdf0",
    *"٠١٢۳456.,:%",
)
MARKS = (*"“”„«»‹›\"'‘’‚‛()[]{}،؛؟!.…-–—/|\\", *"    \n\t\u00a0\u2028\u3000", ": ", "” ", " “")
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x590, 0x8FF),
    (0x2000, 0x2BFF),
    (0xFB50, 0xFDFF),
    (0xFE00, 0xFEFF),
    (0x10000, 0x1FFFF),
)
_KINDS = (ARABIC, ARABIC, MARKS, MARKS, MARKUP, RUNNING, STEERING)
SYNTAX = (
    *("---\n", "- ", ": ", "? ", "& ", "*a", "&a ", "!!python/name:os.system ", "|\n", ">-\n", "<<: ", "\n\n", "\\x00"),
    *"[]{}#%'\"\r\0\x02\x85\ud800",
    *("0123", "12:30:45", "NO", "2020-02-30"),
)


def any_text(chance: Random, most: int = 12) -> str:
    """A text of pieces that the archive takes in a body: no control characters, no surrogates."""
    return "".join(_piece(chance) for _ in range(chance.randint(0, most)))


def _piece(chance: Random) -> str:
    if chance.random() < 0.1:
        return chr(chance.randint(*chance.choice(_RANGES)))
    kind: Sequence[str] = chance.choice(_KINDS)
    return chance.choice(kind)


def spoilt_record(chance: Random) -> str:
    """A record of the sample archive, spoilt in a few places."""
    text = chance.choice(RECORDS)
    for _ in range(chance.randint(1, 4)):
        text = spoilt(chance, text)
    return text


def spoilt(chance: Random, text: str) -> str:
    """A text with a stretch taken out, doubled, or with something else in its place."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, 12))
    put = chance.choice(("", text[end : end + 30], chance.choice(SYNTAX), _piece(chance)))
    return text[:start] + put + text[end:]
