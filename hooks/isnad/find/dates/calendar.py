"""Dates by the calendar: day, month and year in words or in figures.

A reader takes tokens and a place among them and returns what stands there with the place after it, or None.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from isnad.find.dates.months import Month, doubtful_names, month_names
from isnad.find.dates.tokens import Tokens, found_in
from isnad.find.dates.words import date_words
from isnad.model.printed_dates import Calendar, DateParts, Relative

Read: TypeAlias = tuple[DateParts, int] | None
Reader: TypeAlias = Callable[[Tokens, int], Read]

_SLASHES = ("/", "\\", "-", "–")
_MONTH_AFTER = frozenset(["في", "منذ", "خلال", "حتي", "من", "الي", "بين", "بعد", "قبل", "لغايه", "وفي", "بحلول"])
_HIJRI_MARKS = frozenset(("ه", "هجري", "هجريه", "للهجره", "ھ"))
_COMMON_MARKS = frozenset(("م", "ميلادي", "ميلاديه", "للميلاد"))
_ENGLISH_DAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_ENGLISH = frozenset(("st", "nd", "rd", "th"))
_QUARTERS = {"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الاخير": 4}
_BEFORE_ORDINAL = ("", "و", "ب", "ل")
_COMMON_YEARS, _HIJRI_YEARS = range(1800, 2101), range(1300, 1501)


def month_at(tokens: Tokens, place: int) -> tuple[Month, str, int] | None:
    """A month by its name or by two at once (فبراير/ شباط): which, the name as folded, and the place after it."""
    name, after = _name(tokens, place)
    if not name or (name == "اب" and "أ" in tokens.printed(place)):
        return None
    month = month_names()[name]
    gap = 1 if tokens.word(after) in (*_SLASHES, "(") else 0
    other, end = _name(tokens, after + gap)
    if other and other != name and month_names()[other] == month:
        if tokens.word(after) == "(":
            end += tokens.word(end) == ")"
        return month, f"{name} {other}", end
    return month, name, after


def _name(tokens: Tokens, place: int) -> tuple[str, int]:
    for count in (2, 1) if tokens.word(place) else ():
        name = found_in(tokens.joined(place, count), month_names())
        if name:
            return name, place + count
    return "", place


def year_at(tokens: Tokens, place: int, calendar: Calendar) -> tuple[int | None, Relative | None, Calendar, int] | None:
    """A year after a month, [من] [عام] 2018 [م] or العام الماضي: number or word, calendar, the place after."""
    dashed = tokens.word(place) in ("-", "/") and tokens.touches(place) and tokens.touches(place + 1)
    slashed = tokens.word(place) == "/" and (tokens.number(place + 1) or 0) in _COMMON_YEARS  # 11/ مايو/ 2023
    at = place + (tokens.word(place) in ("،", ",") or dashed or slashed)
    at += tokens.word(at) == "من" or (tokens.word(at) == "في" and tokens.word(at + 1) in date_words().year_words)
    named = found_in(tokens.word(at), date_words().year_words)
    at += bool(named)
    number = tokens.number(at)
    if number is None:
        relative = date_words().relatives.get(tokens.word(at))
        return (None, relative, calendar, at + 1) if named and relative else None
    marked, after = _era(tokens, at + 1)
    calendar = marked or calendar
    wide = range(1, 1501) if marked == "hijri" else _HIJRI_YEARS if calendar == "hijri" else _COMMON_YEARS
    if number not in wide or (not named and not marked and tokens.word(after) in date_words().no_year_before):
        return None
    return number, None, calendar, after


def _era(tokens: Tokens, place: int) -> tuple[Calendar | None, int]:
    word = tokens.word(place)
    if word in _HIJRI_MARKS:
        return "hijri", place + 1
    return ("gregorian", place + 1) if word in _COMMON_MARKS else (None, place)


def day_at(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """A day of the month, in figures or as an ordinal."""
    number = tokens.number(place)
    if number is not None:
        after = _after_ordinal(tokens, place + 1)
        return (number, after) if 1 <= number <= 31 and not _goes_on_from_figure(tokens, place) else None
    first = tokens.word(place)
    if first not in _first_of_days():
        return None
    gap = 2 if tokens.word(place + 1) == "و" else 1
    second = ("و" if gap == 2 else "") + tokens.word(place + gap)
    words = date_words()
    for head in filter(first.startswith, _BEFORE_ORDINAL):
        bare = first.removeprefix(head)
        if (bare, second) in words.ordinal_pairs:
            return words.ordinal_pairs[bare, second], place + gap + 1
        if bare in words.ordinals:
            return words.ordinals[bare], place + 1
    return None


@lru_cache(maxsize=1)
def _first_of_days() -> frozenset[str]:
    """The words with which an ordinal can begin: most words are none."""
    begins = date_words().ordinals.keys() | {first for first, _ in date_words().ordinal_pairs}
    return frozenset(head + word for head in _BEFORE_ORDINAL for word in begins)


def _goes_on_from_figure(tokens: Tokens, place: int) -> bool:
    """Whether a figure is the tail of another before a mark: 1/2, 3.14; the day of السبت ,30 يوليو is none."""
    joined = tokens.touches(place) and tokens.touches(place - 1)
    return joined and tokens.word(place - 1) in ("/", ".", ",", "٫", ":") and tokens.word(place - 2).isdigit()


def _after_ordinal(tokens: Tokens, place: int) -> int:
    """The place after the ending of an English ordinal (11th), and a comma behind it; the place itself without one."""
    if tokens.word(place) not in _ENGLISH or not tokens.touches(place):
        return place
    return place + 1 + (tokens.word(place + 1) == ",")


def day_and_month(tokens: Tokens, place: int) -> Read:
    """13 شباط [2018]، السابع من شباط/فبراير الحالي، الثامن من الشهر الجاري."""
    read = day_at(tokens, place)
    if not read:
        return _year_first(tokens, place)
    day, at = read
    at += tokens.word(at) in ("من", "-", "/") and tokens.word(at) != tokens.word(at + 1)
    if tokens.word(at) == "الشهر" and date_words().relatives.get(tokens.word(at + 1)):
        return _whole_month(day, date_words().relatives[tokens.word(at + 1)]), at + 2
    at += tokens.word(at) == "شهر"
    found = month_at(tokens, at)
    if not found:
        return _behind_clock(tokens, day, at)
    (calendar, month), name, after = found
    short = _short_year(tokens, after)
    if short:
        return _valid(DateParts(calendar=calendar, month=month, day=day, year=short, doubt="century"), after + 2)
    point, end = _with_year(tokens, after, DateParts(calendar=calendar, month=month, day=day))
    return None if name == "صفر" and point.year is None else _valid(point, end)


def _year_first(tokens: Tokens, place: int) -> Read:
    """2020 ديسمبر 19: a year, a month and a day, as some programs print it."""
    year = tokens.number(place)
    found = month_at(tokens, place + 1) if year in _COMMON_YEARS else None
    if year is None or not found or found[0][0] != "gregorian":
        return None
    day = tokens.number(found[2])
    if not day or day > 31 or len(tokens.word(found[2])) > 2:
        return None
    return _valid(DateParts(month=found[0][1], day=day, year=year), found[2] + 1)


def _behind_clock(tokens: Tokens, day: int, place: int) -> Read:
    """14 09:30 2021 أفريل: a clock and the year between a day and its month, as sites of Tunis print it."""
    if tokens.word(place + 1) != ":" or tokens.number(place) is None or tokens.number(place + 2) is None:
        return None
    year, found = tokens.number(place + 3), month_at(tokens, place + 4)
    if year not in _COMMON_YEARS or found is None or found[0][0] != "gregorian":
        return None
    return _valid(DateParts(month=found[0][1], day=day, year=year), found[2])


def _short_year(tokens: Tokens, place: int) -> int | None:
    """The year of 17-Aug-15: two figures after a dash that touches the month before it and the figures."""
    year = tokens.number(place + 1)
    dashed = tokens.word(place) in ("-", "/") and tokens.touches(place) and tokens.touches(place + 1)
    goes_on = tokens.touches(place + 2) and tokens.word(place + 2) in ("-", "/", ".", ":")
    return 2000 + year if year and dashed and not goes_on and len(tokens.word(place + 1)) == 2 else None


def _whole_month(day: int, relative: Relative) -> DateParts:
    steps = {"last": -1, "before": 0, "this": 0, "next": 1}[relative]
    return DateParts(day=day, whole="month", steps=steps, relative="before" if relative == "before" else None)


def _with_year(tokens: Tokens, place: int, point: DateParts) -> tuple[DateParts, int]:
    relative = date_words().relatives.get(tokens.word(place))
    if relative:
        return point._replace(relative=relative), place + 1
    read = year_at(tokens, place, point.calendar)
    if not read or read[2] != point.calendar:
        return point, place
    return point._replace(year=read[0], year_relative=read[1]), read[3]


def _valid(point: DateParts, end: int) -> Read:
    """A day that its month has (the year may be missing: 29 February stands)."""
    if point.calendar == "gregorian" and point.month and point.day:
        try:
            date(point.year or 2000, point.month, point.day)
        except ValueError:
            return None
    return None if point.calendar == "hijri" and (point.day or 0) > 30 else (point, end)


def month_and_year(tokens: Tokens, place: int) -> Read:
    """شباط 2018، أيلول الماضي، شهر آب؛ and April 26, 2024, the month before its day. A doubtful name alone is none."""
    called = found_in(tokens.word(place), ("شهر",)) is not None
    at = place + called
    found = month_at(tokens, at)
    if not found:
        return None
    (calendar, month), name, after = found
    point = DateParts(calendar=calendar, month=month)
    day = tokens.number(after)
    if day and day <= 31:
        dated, end = _with_year(tokens, _after_ordinal(tokens, after + 1), point._replace(day=day))
        if dated.year:
            return _valid(dated, end)
    point, end = _with_year(tokens, after, point)
    sure = called or point.year or point.relative or point.year_relative or (" " in name and name not in month_names())
    placed = tokens.word(place - 1) in _MONTH_AFTER or found_in(tokens.word(place), month_names()) != tokens.word(place)
    return (point, end) if sure or (placed and name not in doubtful_names()) else None


def figures(tokens: Tokens, place: int) -> Read:
    """13/2/2018، 2018-02-13، 13.2.2018، 25/5/1439 هـ."""
    mark = tokens.word(place + 1)
    if mark not in ("/", "-", ".") or tokens.word(place + 3) != mark:
        return None
    numbers = [tokens.number(place + step) for step in (0, 2, 4)]
    if None in numbers:
        return None
    joined = all(tokens.touches(place + step) for step in range(1, 5))
    more = (
        tokens.word(place + 5) in ("/", "-", ".") and tokens.touches(place + 5) and tokens.number(place + 6) is not None
    )
    spaced = mark == "-" and (numbers[2] or 0) > 999 and not any(tokens.touches(place + step) for step in range(1, 5))
    if (
        (mark != "/" and not joined and not spaced)
        or more
        or (tokens.touches(place) and tokens.word(place - 1) in ("/", "-", "."))
    ):
        return None
    first, middle, last = (number or 0 for number in numbers)
    year, month, day = (first, middle, last) if first > 999 else (last, middle, first)
    doubt = "" if first > 999 or max(month, day) > 12 or month == day else "order"
    if month > 12 and day <= 12 and first <= 999:
        month, day = day, month
    if year < 100 and len(tokens.word(place + 4)) == 2 and mark != ".":
        year, doubt = 2000 + year, "century"
    marked, end = _era(tokens, place + 5)
    calendar: Calendar = marked or ("hijri" if year in _HIJRI_YEARS else "gregorian")
    fits = year in (_HIJRI_YEARS if calendar == "hijri" else _COMMON_YEARS) and 1 <= month <= 12 and 1 <= day <= 31
    told = _weekday_before(tokens, place) if fits and doubt == "order" and calendar == "gregorian" else None
    if told is not None and date(year, month, day).weekday() == told:
        doubt = ""
    elif told is not None and date(year, day, month).weekday() == told:
        month, day, doubt = day, month, ""  # أربعاء, 08/11/2021: the eleventh of August was one
    return _valid(DateParts(calendar=calendar, year=year, month=month, day=day, doubt=doubt), end) if fits else None


def _weekday_before(tokens: Tokens, place: int) -> int | None:
    """أربعاء, 08/11/2021, Wed, 08/11/2021: the weekday right before figures, with the article or without; else None."""
    name = tokens.word(place - 1 - (tokens.word(place - 1) in ("،", ",")))
    weekdays = date_words().weekdays
    known = found_in(name, weekdays) or found_in("ال" + name, weekdays)
    return weekdays[known] if known else _ENGLISH_DAYS.get(name[:3].casefold()) if name.isascii() else None


def year_alone(tokens: Tokens, place: int) -> Read:
    """عام 2015، منذ 2015، صيف 2017، الربع الأول من 2018، تسعينيات القرن الماضي."""
    season = found_in(tokens.word(place), date_words().seasons)
    if season:
        read = year_at(tokens, place + 1, "gregorian")
        if read and read[2] == "gregorian":
            return DateParts(season=date_words().seasons[season], year=read[0], year_relative=read[1]), read[3]
        return None
    part = found_in(tokens.word(place), ("الربع", "النصف"))
    if part:
        return _part_of_year(tokens, place, part)
    named = found_in(tokens.word(place), date_words().year_words)
    number = tokens.number(place)
    if named or (
        number is not None and (tokens.word(place - 1) in date_words().year_after or _era(tokens, place + 1)[0])
    ):
        read = year_at(tokens, place, "gregorian")
        bare = not named and number is not None and (number < 1900 or number % 100 == 0)
        if (
            read
            and read[0] is not None
            and not (bare and not _era(tokens, place + 1)[0])
            and not _runs_on(tokens, read[3])
        ):
            return DateParts(calendar=read[2], year=read[0]), read[3]
    return _decade(tokens, place)


def _runs_on(tokens: Tokens, after: int) -> bool:
    """Whether a figure goes on after its fourth digit: 2.000, 20/3, 2015%."""
    return tokens.touches(after) and (
        tokens.word(after) in ("%", "٪") or (tokens.word(after) in (".", ",", "/", "٫") and tokens.touches(after + 1)
        and tokens.number(after + 1) is not None)
    )  # fmt: skip


def _part_of_year(tokens: Tokens, place: int, part: str) -> Read:
    which = _QUARTERS.get(tokens.word(place + 1))
    read = year_at(tokens, place + 2, "gregorian")
    if not which or not read or read[2] != "gregorian":
        return None
    length = 3 if part == "الربع" else 6
    last = min(which, 12 // length) * length
    return DateParts(year=read[0], year_relative=read[1], months=(last - length + 1, last)), read[3]


def _decade(tokens: Tokens, place: int) -> Read:
    decade = found_in("ال" + tokens.word(place).removeprefix("ال"), date_words().decades)
    at = place + 1 + (tokens.word(place + 1) == "من")
    if not decade or tokens.word(at) != "القرن":
        return None
    if tokens.word(at + 1) == "الماضي":
        return DateParts(span=f"19{date_words().decades[decade] // 10}X"), at + 2
    for count in (2, 1):
        century = date_words().centuries.get(tokens.joined(at + 1, count))
        if century:
            return DateParts(span=f"{century}{date_words().decades[decade] // 10}X"), at + 1 + count
    return None
