"""A date as a text prints it, part by part, before anything is worked out from it."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Calendar = Literal["gregorian", "hijri"]
CalendarUnit = Literal["day", "week", "month", "year"]
Relative = Literal["last", "before", "this", "next"]
Vague = Literal["early", "mid", "late", "about"]
Open = Literal["since", "until"]
DateLabel = Literal["published", "updated"]


class DateParts(NamedTuple):  # of so many fields a dataclass takes five times as long to make
    """One day, month or year as printed; None for what the words leave out.

    `weekday` counts from Monday, 0. `near` is the distance in days from the day of publication (أمس: -1). `whole` with
    `steps` is a week, month or year so many steps from that of publication (العام الماضي: year, -1), `ago` a stretch of
    time before it. `relative` is what was said of the weekday, or of the month where `month` is known (أيلول الماضي).
    `year_relative` stands for the year (شباط من العام الماضي). `season` is an EDTF season, `months` the first and
    the last month of a part of a year. `twin` is the Gregorian date printed beside a Hijri one.
    """

    calendar: Calendar = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    near: int | None = None
    whole: CalendarUnit | None = None
    steps: int = 0
    ago: tuple[int | None, CalendarUnit] | None = None
    relative: Relative | None = None
    year_relative: Relative | None = None
    vague: Vague | None = None
    vague_word: str = ""
    night: bool = False
    season: int | None = None
    months: tuple[int, int] | None = None
    span: str = ""
    doubt: str = ""
    twin: "DateParts | None" = None

    @property
    def is_full(self) -> bool:
        """Whether day, month and year are all printed."""
        return None not in (self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text. Offsets count code points of the text given, ends are exclusive, `text` is that slice.

    A range has a `last`; `open` says that the words name only where days begin (منذ 2015) or end (حتى 2017).
    """

    start: int
    end: int
    text: str
    first: DateParts
    last: DateParts | None = None
    open: Open | None = None
