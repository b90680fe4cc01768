"""What an answer says, apart from who says it and how firmly."""

import re
from collections.abc import Hashable
from functools import lru_cache
from typing import assert_never

from isnad.find.text import fold
from isnad.model.claim_kinds import ClaimKind
from isnad.model.records import Assertion, Value

NOTHING: tuple[Hashable, ...] = ("nothing",)
"""What an answer says that only cannot confirm."""


def has_figure(value: Value | None) -> bool:
    """Whether a value gives a number, be it only a least or a most."""
    return value is not None and (value.min is not None or value.max is not None)


def what_is_said(said: Assertion, kind: ClaimKind) -> tuple[Hashable, ...]:
    """A key that is equal where two answers to a claim of some kind measure the same, however it is printed.

    Where there is no value of that kind the printed words, folded, are the answer: what words measure ("millions"),
    and which measures are said to be one, is for `same_answer`.
    """
    value = said.value or Value()
    match kind:
        case "number" if has_figure(value):
            return ("number", value.min, value.max, value.open, value.approximate)
        case "choice" if said.position is not None:
            return ("position", said.position)
        case "date" if value.date:
            return ("date", value.date)
        case "place" if value.places:
            return ("places", *sorted(value.places))
        case "number" | "choice" | "date" | "place":
            return ("words", printed_words(said)) if value.printed else NOTHING
        case _:
            assert_never(kind)


def printed_words(said: Assertion) -> str:
    """How an answer's value was printed, spellings folded together."""
    printed = said.value.printed if said.value else None
    return plainly(printed) if printed else ""


_BEFORE = re.compile(r"\b(?:[وف]?[بكل]?ال|[وف]?لل)(?=\w\w)")
_TANWIN = re.compile("اً|ًا")
_NOMINATIVE = ((re.compile(r"(?<=\w\w\w)(?:ون|ان)\b"), "ين"), (re.compile(r"(?<=\w\w\w)و\b"), "ي"))


def without_case(printed: str) -> str:
    """Printed words so that case makes no difference: عسكريون and عسكريين, عدداً and عدد, المئات and بالمئات.

    Only the ends that Arabic spells are evened out (plurals, duals, an alif under tanwin), the article and what is
    written in one word with it. It is for comparing alone: أعوان loses its end too, and meets no other word by it.
    """
    text = _BEFORE.sub("", plainly(_TANWIN.sub("", printed)))
    for ending, even in _NOMINATIVE:
        text = ending.sub(even, text)
    return text


@lru_cache(maxsize=4096)
def plainly(printed: str) -> str:
    """Printed words in one spelling, single spaces between them; the same few are printed again and again."""
    return " ".join(fold(printed).text.split())
