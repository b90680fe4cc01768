"""Days, weeks, months and years as ranges of days with their EDTF form, and values with their reasons."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from isnad.model.printed_dates import CalendarUnit
from isnad.model.remarks import Remark


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from the first to the last, both included, and how EDTF writes them."""

    first: date
    last: date
    edtf: str

    @classmethod
    def of(cls, first: date, last: date) -> "DayRange":
        """From one day to another."""
        return cls(first, last, str(first) if first == last else f"{first}/{last}")

    @classmethod
    def between(cls, first: "DayRange", last: "DayRange") -> "DayRange":
        """From the beginning of one to the end of another."""
        return cls(first.first, last.last, f"{first.edtf}/{last.edtf}")

    def about(self) -> "DayRange":
        """Approximately so."""
        return replace(self, edtf=f"{self.edtf}~")

    def doubtful(self) -> "DayRange":
        """Printed so, and contradicted."""
        return replace(self, edtf="/".join(f"{end}?" for end in self.edtf.split("/")))

    def distance(self, from_day: date) -> int:
        """How many days lie between a day and the nearest day of these."""
        return max((self.first - from_day).days, (from_day - self.last).days, 0)


@dataclass(frozen=True, slots=True)
class ResolvingContext:
    """What a date that is printed in part is resolved by: the day of publication, the years that the text prints."""

    published: date | None
    years: frozenset[int]


@dataclass(frozen=True, slots=True)
class DateValue:
    """Days and why they are these; without days, why they are not known."""

    days: DayRange | None
    reasons: tuple[Remark, ...] = ()
    inferred: bool = False

    def noting(self, reason: Remark) -> "DateValue":
        """These days, with one more reason for them."""
        return DateValue(self.days, (*self.reasons, reason), self.inferred)


def day(at: date) -> DayRange:
    """One day."""
    return DayRange.of(at, at)


def month(number_of_year: int, number: int) -> DayRange:
    """A month of a year. Raises ValueError for years that `date` does not hold."""
    first = date(number_of_year, number, 1)
    following = date(number_of_year + number // 12, number % 12 + 1, 1)
    return DayRange(first, following - timedelta(days=1), f"{first:%Y-%m}")


def month_off(from_day: date, steps: int) -> DayRange:
    """The month so many months from a day's own. Raises ValueError beyond the years of `date`."""
    months = from_day.year * 12 + from_day.month - 1 + steps
    return month(months // 12, months % 12 + 1)


def year(number: int, season: str = "") -> DayRange:
    """A year, or a season of it (EDTF `-21` to `-24`), whose days are the year's here."""
    return DayRange(date(number, 1, 1), date(number, 12, 31), f"{number:04}{season}")


def week(from_day: date, steps: int) -> DayRange:
    """A week so many weeks from a day's own, whichever day it begins with: Saturday, Sunday or Monday."""
    saturday = from_day - timedelta(days=(from_day.weekday() - 5) % 7)
    sunday, monday = (from_day - timedelta(days=(from_day.weekday() - first) % 7) for first in (6, 0))
    begins = [start + timedelta(weeks=steps) for start in (saturday, sunday, monday)]
    return DayRange.of(min(begins), max(begins) + timedelta(days=6))


def whole_of(from_day: date, unit: CalendarUnit, steps: int) -> DayRange:
    """The day, week, month or year so many steps from a day's own. Raises ValueError or OverflowError out of reach."""
    if unit == "day":
        return day(from_day + timedelta(days=steps))
    if unit == "week":
        return week(from_day, steps)
    return month_off(from_day, steps) if unit == "month" else year(from_day.year + steps)
