"""The digest that a draft begins with: its quotations, cut to what a digest may repeat, and who said them.

An article's text is its outlet's. What a record of it may hold without a licence are facts and brief quotations, so a
draft's body is these alone, for a person to write the digest around.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from isnad.model.remarks import remark
from isnad.say.arabic import ARABIC
from isnad.say.saying import remarked

MOST_QUOTED = 19
"""Running words of an original that a digest may repeat (`isnad.check.originals`)."""
MOST_OF_ORIGINAL = Fraction(3, 4)
"""Of its original's words a digest has no more than this part (`isnad.check.originals`)."""
_BREAK = "\n\n"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class BriefQuotation:
    """Words of an original as a digest quotes them: where they stand there, the first words of the whole quotation.

    Offsets count code points of the original; `whole` is None where nothing was cut. `speaker` is as printed.
    """

    start: int
    end: int
    whole: tuple[int, int] | None
    words: str
    speaker: str


def brief(text: str, start: int, end: int, speaker: str) -> BriefQuotation:
    """A quotation of a text, cut after as many words as a digest may quote."""
    words = list(_WORD.finditer(text, start, end))
    if len(words) <= MOST_QUOTED:
        return BriefQuotation(start, end, None, text[start:end], speaker)
    cut = words[MOST_QUOTED - 1].end()
    return BriefQuotation(start, cut, (start, end), text[start:cut], speaker)


def within_limit(quotations: Sequence[BriefQuotation], words: int) -> list[BriefQuotation]:
    """As many of the first quotations as make no digest that is too long for an original of so many words."""
    lengths = accumulate(len(_line(quotation).split()) for quotation in quotations)
    return list(quotations[: sum(length <= int(words * MOST_OF_ORIGINAL) for length in lengths)])


def _line(quotation: BriefQuotation) -> str:
    return remarked(remark("digest-quotation", words=quotation.words, speaker=quotation.speaker), ARABIC)


def digest_of(quotations: Sequence[BriefQuotation]) -> tuple[str, tuple[int, ...]]:
    """A digest's body, in the site's language, and where in it each quotation begins."""
    lines: list[str] = []
    places: list[int] = []
    at = 0
    for quotation in quotations:
        line = _line(quotation)
        places.append(at + line.index(quotation.words))
        lines.append(line)
        at += len(line) + len(_BREAK)
    return _BREAK.join(lines) or remarked(remark("digest-to-write"), ARABIC), tuple(places)
