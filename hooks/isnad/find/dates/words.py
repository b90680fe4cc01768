"""The words of dates other than months: weekdays, ordinals, near days, and what makes a date vague.

They are data, `lexicons/date_words.tsv`, a row a reason; to extend a list, add the word there as print has it. A list
whose name ends in a number or a word (`weekday-0`, `relative-last`) gives its words that value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold
from isnad.model.printed_dates import CalendarUnit, Relative, Vague


@dataclass(frozen=True, slots=True)
class DateWords:
    """Tables of folded words, each named by the lists of `date_words.tsv`.

    `weekdays` count as `date.weekday` does; `ordinal_pairs` are ordinals of two words; the number of a unit is the
    word's own, None where the count stands before it; `near_days` are counted from the day of writing.
    """

    weekdays: Mapping[str, int]
    no_weekday_after: frozenset[str]
    no_weekday_in: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_pairs: Mapping[tuple[str, str], int]
    counts: Mapping[str, int]
    unit_words: Mapping[str, tuple[CalendarUnit, int | None]]
    wholes: Mapping[str, CalendarUnit]
    relatives: Mapping[str, Relative]
    near_days: Mapping[str, int]
    not_today_before: frozenset[str]
    not_today_after: frozenset[str]
    parts: frozenset[str]
    nights: frozenset[str]
    vague: Mapping[str, Vague]
    year_words: frozenset[str]
    year_after: frozenset[str]
    no_year_before: frozenset[str]
    seasons: Mapping[str, int]
    decades: Mapping[str, int]
    centuries: Mapping[str, int]


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """Every table, read once. Raises ValueError where a list's name is not of the form."""
    lists = {name: tuple(map(_folded, words)) for name, words in read_lexicon("isnad.find.dates", "date_words").items()}
    ordinals = {word: int(value) for word, value in _valued(lists, "ordinal")}
    units = {word: value.split("-") for word, value in _valued(lists, "unit")}
    return DateWords(
        weekdays=_numbers(lists, "weekday"),
        no_weekday_after=frozenset(lists["no-weekday-after"]),
        no_weekday_in=frozenset(lists["no-weekday-in"]),
        ordinals={word: value for word, value in ordinals.items() if " " not in word},
        ordinal_pairs={_pair(word): value for word, value in ordinals.items() if " " in word},
        counts=_numbers(lists, "count"),
        unit_words={
            word: (cast(CalendarUnit, unit), None if count == "many" else int(count))
            for word, (unit, count) in units.items()
        },
        wholes={word: cast(CalendarUnit, value) for word, value in _valued(lists, "whole")},
        relatives={word: cast(Relative, value) for word, value in _valued(lists, "relative")},
        near_days=_numbers(lists, "near-day"),
        not_today_before=frozenset(lists["not-today-before"]),
        not_today_after=frozenset(lists["not-today-after"]),
        parts=frozenset(lists["part"]),
        nights=frozenset(lists["night"]),
        vague={word: cast(Vague, value) for word, value in _valued(lists, "vague")},
        year_words=frozenset(lists["year-word"]),
        year_after=frozenset(lists["year-after"]),
        no_year_before=frozenset(lists["no-year-before"]),
        seasons=_numbers(lists, "season"),
        decades=_numbers(lists, "decade"),
        centuries=_numbers(lists, "century"),
    )


def _valued(lists: Mapping[str, tuple[str, ...]], name: str) -> Iterator[tuple[str, str]]:
    """Each word of the lists of a name, with the value that its list's name ends in."""
    for list_name, words in lists.items():
        if list_name.startswith(f"{name}-"):
            yield from ((word, list_name.removeprefix(f"{name}-")) for word in words)


def _numbers(lists: Mapping[str, tuple[str, ...]], name: str) -> dict[str, int]:
    return {word: int(value) for word, value in _valued(lists, name)}


def _pair(words: str) -> tuple[str, str]:
    unit, ten = words.split(" ")
    return unit, ten


def _folded(word: str) -> str:
    return fold(word).text.strip()
