"""Axes of days: which days get a tick, and what is written at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.write.words.figures import WEEKDAYS
from isnad.write.words.numbers import day as day_in_words

_DAYS_SHOWN = 62
_MONTHS_SHOWN = 40
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on an axis. `name` is written at its cell; `below` on a second line, from the cell's start on."""

    day: date
    name: str = ""
    below: str = ""


def ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Days, months or years, as many as can be read; the first day always has one."""
    days = (last - first).days + 1
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if days <= _DAYS_SHOWN:
        return tuple(_days(first, days))
    if months <= _MONTHS_SHOWN:
        return tuple(_months(first, months))
    return tuple(_years(first, last.year - first.year + 1))


def _days(first: date, count: int) -> Iterator[Tick]:
    step = next(step for step in (1, 2, 4, 7) if count <= step * _MOST_TICKS)
    month = 0
    for i in range(count):
        when = first + timedelta(i)
        name = str(when.day) if i % step == 0 else ""
        if count <= 4:
            name = f"{WEEKDAYS[when.weekday()]} {when.day}"
        below = day_in_words(f"{when.year:04}-{when.month:02}") if when.month != month else ""
        month = when.month
        yield Tick(when, name, below)


def _months(first: date, count: int) -> Iterator[Tick]:
    step = next(step for step in (1, 2, 3, 6, 12) if count <= step * 4)
    for i in range(0, count, step):
        year, month = divmod(first.year * 12 + first.month - 1 + i, 12)
        when = date(year, month + 1, 1)
        yield Tick(max(when, first), "", day_in_words(f"{year:04}-{month + 1:02}"))


def _years(first: date, count: int) -> Iterator[Tick]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if count <= step * 6)
    for year in range(first.year, first.year + count):
        if year % step == 0 or year == first.year:
            yield Tick(max(date(year, 1, 1), first), str(year))
