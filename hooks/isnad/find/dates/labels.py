"""Words that stand before a printed date and say what it is of: the publication, or an update."""

import re
from functools import lru_cache

from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold
from isnad.model.printed_dates import DateLabel

_NOT_WORD = re.compile(r"[\W_]+")
_WEAK = ["بتاريخ"]  # behind other words it dates what they tell of: خبر آخر بتاريخ
_REACH = 60  # code points between the beginning of a label and the date
_LONGEST_LABEL, _MOST_OUTLET = 5, 3  # words


def label_before(before: str, line_above: str = "") -> DateLabel | None:
    """What the words before a date on its line call it; where it has none, the line above, if that is a label alone."""
    own = _key(before[-_REACH:])
    if own:
        return _closing_label(own.split()) or (_named_outlet(own.split()) if len(before) <= _REACH else None)
    above = _key(line_above).split() if len(line_above) <= _REACH else []
    above = [word for word in above if not word.isdigit()]  # العدد 3312, and below it its day
    return _closing_label(above) if above and _label_of(above) else None


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", fold(text).text).strip().lower()


def _closing_label(words: list[str]) -> DateLabel | None:
    """The label with which the words end; day names, clocks and prepositions after it do not count.

    بتاريخ is one where nothing but a label stands before it.
    """
    while words:
        for begin in range(max(0, len(words) - _LONGEST_LABEL), len(words)):
            if label := _label_of(words[begin:]):
                return None if begin and words[begin:] == _WEAK else label
        if words[-1] not in _joints() and not words[-1].isdigit():
            return None
        words = words[:-1]
    return None


def _named_outlet(words: list[str]) -> DateLabel | None:
    """The label of a line that begins with it and names the paper before the day: نشر في الزمان يوم."""
    if words[-1] not in _joints() or len(words) > _LONGEST_LABEL + _MOST_OUTLET:
        return None
    return next((label for end in (3, 2, 1) if (label := _label_of(words[:end])) and len(words) > end + 1), None)


def _label_of(words: list[str]) -> DateLabel | None:
    return _labels().get(" ".join(words))


@lru_cache(maxsize=1)
def _labels() -> dict[str, DateLabel]:
    lists = read_lexicon("isnad.find.dates", "labels")
    found: dict[str, DateLabel] = {_key(phrase): "updated" for phrase in lists["updated"]}
    return found | {_key(phrase): "published" for phrase in lists["published"]}


@lru_cache(maxsize=1)
def _joints() -> frozenset[str]:
    return frozenset(map(_key, read_lexicon("isnad.find.dates", "labels")["joint"]))
