"""Which words can begin a date, and of what kind, so that every other word of a text is passed over at once."""

from functools import lru_cache

from isnad.find.dates.calendar import Reader, day_and_month, figures, month_and_year, year_alone
from isnad.find.dates.months import month_names
from isnad.find.dates.near import ago, near_day, weekday, whole
from isnad.find.dates.tokens import found_in
from isnad.find.dates.words import date_words
from isnad.find.text import WORDS_KEPT


@lru_cache(maxsize=1)
def night_or_day() -> frozenset[str]:
    """Words that stand before a date and blur or place it: مساء، ليلة، يوم."""
    return date_words().parts | date_words().nights | {"يوم"}


@lru_cache(maxsize=1)
def _tables() -> tuple[tuple[Reader, frozenset[str]], ...]:
    """Each reader, in the order in which they are tried, and the words with which what it reads can begin."""
    return (
        (near_day, frozenset(key.split()[0] for key in date_words().near_days) | {"الليله"}),
        (weekday, frozenset(date_words().weekdays)),
        (day_and_month, frozenset(date_words().ordinals) | {pair[0] for pair in date_words().ordinal_pairs}),
        (month_and_year, frozenset(name.split()[0] for name in month_names()) | {"شهر"}),
        (whole, frozenset(date_words().wholes) | {"هذا", "هذه"}),
        (year_alone, frozenset(date_words().seasons) | date_words().year_words | {"الربع", "النصف"}),
        (year_alone, frozenset(date_words().decades) | {name.removeprefix("ال") for name in date_words().decades}),
        (ago, frozenset(("قبل", "منذ"))),
    )


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """Every word with which a date, or the words that blur one, can begin, but for figures."""
    known = frozenset[str]().union(*(table for _, table in _tables()))
    return known | night_or_day() | date_words().vague.keys() | {"يومي", "ليل"}


@lru_cache(maxsize=8192)
def readers_for(word: str) -> tuple[Reader, ...]:
    """The readers that may find a date that begins with this folded word or number."""
    if word.isdigit():
        return (figures, day_and_month, year_alone) if len(word) <= 4 else ()
    return tuple(reader for reader, table in _tables() if found_in(word, table))


@lru_cache(maxsize=WORDS_KEPT)
def may_open(word: str) -> bool:
    """Whether a date, or the words that blur one, can begin with this folded word."""
    if not (word.isdigit() or found_in(word, openings())):
        return False  # as most words cannot
    return bool(
        readers_for(word)
        or found_in(word, date_words().vague)
        or found_in(word, night_or_day())
        or word in ("يومي", "ليل")
    )
