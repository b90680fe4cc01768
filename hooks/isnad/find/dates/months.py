"""Month names, in every family that Arabic papers print.

Babel brings the tables of the CLDR: Levant, Gulf and Egypt, Maghreb. What they lack stands in `lexicons/months.tsv`;
to extend, add the spelling there, to its month's row or to a new one with its reason.
"""

from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names

from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold
from isnad.model.printed_dates import Calendar

Month = tuple[Calendar, int]

_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR")
_CALENDARS: tuple[Calendar, ...] = ("gregorian", "hijri")


@lru_cache(maxsize=1)
def month_names() -> dict[str, Month]:
    """Every folded name, its words one blank apart -> its calendar and its number from 1."""
    names: dict[str, Month] = {}
    for locale in map(Locale.parse, _LOCALES):
        for number, name in get_month_names("wide", locale=locale).items():
            names[_folded(name)] = ("gregorian", int(number))
    lists = read_lexicon("isnad.find.dates", "months")
    for calendar in _CALENDARS:
        for number in range(1, 13):
            for name in lists[f"{calendar}-{number}"]:
                names.setdefault(_folded(name), (calendar, number))
    return names


@lru_cache(maxsize=1)
def doubtful_names() -> frozenset[str]:
    """Folded names that are words or people too (مارس "practised", جوان): a date only with a day or a year."""
    return frozenset(map(_folded, read_lexicon("isnad.find.dates", "months")["also-other-words"]))


def _folded(name: str) -> str:
    return fold(name).text.strip().lower()
