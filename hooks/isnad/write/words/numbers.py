"""Numbers and dates as Arabic reads them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale  # plural rules and both families of month names, kept by the CLDR
from babel.dates import get_month_names

from isnad.model.dates import bounds
from isnad.model.records import Value
from isnad.write.words.ar import NONE, NOUNS

_UNBROKEN = "\u00a0"
"""A number is not torn from what it counts, nor a day from its month."""
_FORMS = ("one", "two", "few", "many", "other")


def counted(number: int, noun: str) -> str:
    """A number with its noun: مقال واحد، مقالان، 3 مقالات، 11 مقالاً، 100 مقال."""
    form = _arabic().plural_form(number)
    if form == "zero":
        said = NONE[noun]
    else:
        words = NOUNS[noun][_FORMS.index(form)]
        said = words if form in ("one", "two") else f"{number} {words}"
    return said.replace(" ", _UNBROKEN)


def plain(number: float) -> str:
    """A number in all its digits and no more: 2500000, 123456.78, never 1e+06."""
    return f"{Decimal(repr(number)):f}".removesuffix(".0")


def figure(value: Value) -> str:
    """The recorded numbers of a value: نحو 500، أكثر من 100، 20 إلى 30. Empty where there is none."""
    return bounded(value.min, value.max, approximate=value.approximate)


def bounded(low: float | None, high: float | None, *, approximate: bool) -> str:
    """A number by the least and the most that it may be; empty where neither is given."""
    if low is None and high is None:
        return ""
    if low is None:
        assert high is not None
        text = f"حتى {plain(high)}"
    elif high is None:
        text = f"{plain(low)} أو أكثر"
    else:
        text = plain(low) if low == high else f"من {plain(low)} إلى {plain(high)}"
    return f"نحو {text}" if approximate else text


def day(edtf: str) -> str:
    """An EDTF date in words: 13 شباط/فبراير 2018؛ بين 13 و28 شباط/فبراير 2018؛ its doubts (~ and ?) are kept."""
    about = "نحو " if any(mark in edtf for mark in "~%") else ""
    perhaps = " (غير مؤكد)" if any(mark in edtf for mark in "?%") else ""
    return f"{about}{_days(*bounds(edtf))}{perhaps}"


def _days(first: date, last: date) -> str:
    if first == last:
        return _full(first)
    if (first.day, last) == (1, _month_end(first)):
        return f"{_month(first)} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"بين {first.year} و{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"بين {first.day} و{_full(last)}"
    return f"بين {_full(first)} و{_full(last)}"


def _full(when: date) -> str:
    return _UNBROKEN.join((str(when.day), _month(when), str(when.year)))


def _month(when: date) -> str:
    return f"{_months('ar_SY')[when.month]}/{_months('ar')[when.month]}"


@cache
def _arabic() -> Locale:
    return Locale("ar")


@cache
def _months(locale: str) -> Mapping[int, str]:
    """A locale's names of the months, by their numbers from 1; to look a locale up costs more than to say a date."""
    return get_month_names("wide", "format", locale=locale)


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
