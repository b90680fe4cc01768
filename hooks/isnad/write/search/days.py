"""Days in a text: 2018-02-07، ٧/٢/٢٠١٨، 7 شباط/فبراير 2018، February 7, 2018.

A day is filed under a term of its own, so that whichever way it is written finds it, and no other day of that month
or number of that year does. `search-words.js` reads them by the same tables.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from isnad.model.dates import bounds
from isnad.write.search.families import month_numbers, phrases
from isnad.write.search.letters import Word, letters_of, words_in
from isnad.write.search.terms import terms_of

DAY = "#"
"""Begins the term of a day, `#2018-02-07`, or of a day of any year, `#02-07`."""
BETWEEN = ("-", "/", ".", "–")
"""What stands between the numbers of a date."""
IGNORED = "[\\s\u200e\u200f\u061c]"
OF, IN_YEAR = "من", "عام سنة"
MOST_DAYS = 7
"""A longer stretch of time is no day that a reader would look for."""

_ignored = re.compile(IGNORED)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text: its words (the first one's number, and how many), the year where it is given, month and day."""

    first: int
    words: int
    year: int | None
    month: int
    day: int


def days_in(text: str) -> Iterator[Day]:
    """The days that a text gives in figures, or with the month's name."""
    words = words_in(text) if any(map(str.isdecimal, text)) else ()
    here = 0
    while here < len(words):
        found = _figures(text, words, here) or _named(words, here) or _english(words, here)
        if found:
            yield found
        here += found.words if found else 1


def day_terms(text: str, latest: date | None = None) -> Iterator[str]:
    """The terms of the days of a text; a day without a year is also the last one up to `latest`."""
    for day in days_in(text):
        yield f"{DAY}{day.month:02}-{day.day:02}"
        if day.year:
            yield f"{DAY}{day.year:04}-{day.month:02}-{day.day:02}"
        elif latest:
            year = latest.year - ((day.month, day.day) > (latest.month, latest.day))
            yield f"{DAY}{year:04}-{day.month:02}-{day.day:02}"


def terms_of_days(edtf: str) -> Iterator[str]:
    """The terms of the days of a recorded date; none where it is longer than a week."""
    first, last = bounds(edtf)
    for number in range((last - first).days + 1 if (last - first).days < MOST_DAYS else 0):
        iso = (first + timedelta(number)).isoformat()
        yield from (DAY + iso, DAY + iso[5:])


def day_tables() -> Mapping[str, object]:
    """The rules of this module as data, for the browser."""
    return {
        "months": [list(pair) for pair in month_numbers().items()],
        "between": list(BETWEEN),
        "ignored": IGNORED,
        "of": OF,
        "inYear": list(letters_of(IN_YEAR)),
    }


def _figures(text: str, words: Sequence[Word], at: int) -> Day | None:
    three = words[at : at + 3]
    if len(three) < 3 or not all(_is_number(word.letters) for word in three):
        return None
    gaps = (text[a.end : b.start] for a, b in pairwise(three))
    if not all(_ignored.sub("", gap) in BETWEEN for gap in gaps):
        return None
    first, second, third = (word.letters for word in three)
    if len(first) == 4:
        return _day(at, 3, first, int(second), third)
    if len(third) != 4:
        return None
    return _day(at, 3, third, int(second), first) or _day(at, 3, third, int(first), second)


def _named(words: Sequence[Word], at: int) -> Day | None:
    """A day and its month's name, in any number of its names; then, perhaps, the year."""
    letters = [word.letters for word in words[at : at + 10]]
    if not _is_number(letters[0]):
        return None
    here = 2 if letters[1:2] == [OF] else 1
    month, length = _month(letters[here:])
    if not month:
        return None
    while length:
        here += length
        again, length = _month(letters[here:])
        length = length if again == month else 0
    year, more = _year(letters[here:])
    return _day(at, here + more, year, month, letters[0])


def _english(words: Sequence[Word], at: int) -> Day | None:
    letters = [word.letters for word in words[at : at + 3]]
    if len(letters) < 2 or not letters[0].isascii() or not _is_number(letters[1]):
        return None
    month, _ = _month(letters[:1])
    year, more = _year(letters[2:])
    return _day(at, 2 + more, year, month, letters[1])


def _month(letters: Sequence[str]) -> tuple[int, int]:
    """The month that words begin with, and how many of them name it: كانون الثاني are two. 0 where they name none."""
    months = month_numbers()
    if len(letters) > 1 and (month := months.get(phrases().get("".join(letters[:2]), ""))):
        return month, 2
    named = (months[term] for term in terms_of(letters[0]) if term in months) if letters else iter(())
    month = next(named, 0)
    return month, 1 if month else 0


def _year(letters: Sequence[str]) -> tuple[str, int]:
    """The year that words begin with, and how many of them give it; empty and 0 where they give none."""
    skip = 1 if letters and letters[0] in _year_words() else 0
    year = letters[skip] if len(letters) > skip else ""
    return (year, skip + 1) if len(year) == 4 and _is_number(year) else ("", 0)


def _is_number(letters: str) -> bool:
    """Whether a word is figures, which are folded to ASCII; Python takes ² for a digit too."""
    return letters.isascii() and letters.isdigit()


@lru_cache(maxsize=1)
def _year_words() -> frozenset[str]:
    return frozenset(letters_of(IN_YEAR))


def _day(first: int, words: int, year: str, month: int, day: str) -> Day | None:
    """The day, or None where the calendar has none such."""
    if len(day) > 2:
        return None
    try:
        date(int(year or _LEAP_YEAR), month, int(day))
    except ValueError:
        return None
    return Day(first, words, int(year) if year else None, month, int(day))
