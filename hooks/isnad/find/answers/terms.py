"""Words as they are compared with a claim's: without what is written onto them, and by their consonants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from isnad.find.text import fold

_WORD = re.compile(r"[^\W_]{2,}")
_BEFORE = re.compile(r"^[وف]?(?:لل|ال|[بكل](?:ال)?)?(?=\w{3})")
_AFTER = re.compile(r"(?<=\w{3})(?:ات|ون|ين|ان|هم|ها|هن|وا|ته|[هيانت])$")
_FORMED = re.compile(r"^(?:مست|است|[ميتان])(?=\w{3})")
_WEAK = re.compile("[اويىءؤئ]")
_COMMON = frozenset((
    "من", "في", "عن", "مع", "او", "ان", "انها", "انه", "التي", "الذي", "الذين", "هذا", "هذه", "ذلك", "تلك",
    "كان", "كانت", "كانوا", "يكون", "لم", "لا", "ما", "هل", "كم", "قد", "وقد", "بين", "كل", "اي", "بعد", "قبل",
    "حين", "عند", "غير", "وفق", "بحسب", "اذا", "ثم", "هو", "هي", "هم", "كما", "منها", "منهم", "فيها",
))  # fmt: skip
"""Words that say nothing of a claim, folded."""


@dataclass(frozen=True, slots=True)
class WordFound:
    """A word of a text (code points, end exclusive) and what it is compared by: its stem, and its consonants."""

    start: int
    end: int
    terms: tuple[str, str]


def words_in(text: str) -> Iterator[WordFound]:
    """The words of a text that may say something of a claim."""
    folded = fold(text)
    for found in _WORD.finditer(folded.text):
        stem = _AFTER.sub("", _BEFORE.sub("", found[0]))
        if found[0] not in _COMMON and stem not in _COMMON:
            start, end = folded.back(found.start(), found.end())
            yield WordFound(start, end, (stem, f"/{_consonants(stem)}"))


def terms_of(text: str) -> frozenset[str]:
    """All that the words of a text are compared by."""
    return frozenset(term for word in words_in(text) for term in word.terms)


def _consonants(stem: str) -> str:
    """What قُتلوا, قتلى, مقتل and قتيل share: more words are taken for one than are, and fewer of one are missed."""
    bare = _WEAK.sub("", _FORMED.sub("", stem))
    return bare if len(bare) > 1 else stem
