"""Every date in a text, as it is printed: absolute, partial, near, ranges; what each comes to is for `values.py`.

Nothing is guessed here and nothing depends on when or where a text was published. No date runs over a line end.
Time is linear in the length of the text: at each word a fixed number of short readings is tried.
"""

from collections.abc import Iterator
from functools import lru_cache

from isnad.find.dates.calendar import Read, day_and_month, day_at, figures
from isnad.find.dates.openings import may_open, night_or_day, openings, readers_for
from isnad.find.dates.tokens import Tokens, cut, found_in, with_clitics
from isnad.find.dates.words import date_words
from isnad.find.text import LINES_KEPT, LONGEST_KEPT
from isnad.model.printed_dates import DateFound, DateParts, Open, Vague

_LEADS = ("بين", "من")
_DASHES = frozenset(("-", "–", "—"))
_UNTIL = frozenset(("الي", "حتي", "لغايه", "ولغايه", "وحتي"))
_SINCE = frozenset(("منذ", "ومنذ", "مذ"))
_TWIN_MARKS = frozenset(("الموافق", "الموافقه", "الموافقة", "=", "/", "-", "–", "،", "(", ",", "ل", "|"))
_ZONES = frozenset(("gmt", "utc"))
_BEFORE_DAY = frozenset(("يوم", "يومي", "ليله", "ليل"))
_MOST_PREFIXES = 4


def find_dates(text: str) -> tuple[DateFound, ...]:
    """The dates in a text, in its order, none overlapping another; a preposition before a date is left out."""
    return _kept(text) if len(text) <= LONGEST_KEPT else tuple(_found(text))


@lru_cache(maxsize=LINES_KEPT)
def _kept(text: str) -> tuple[DateFound, ...]:
    """Of a line its layout asks more than once, and then whoever wants its dates."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[DateFound]:
    tokens = cut(text)
    end = 0
    for place in tokens.begins_of(_beginnings()):
        if place < end:
            continue
        word = tokens.word(place)
        lead = found_in(word, _LEADS) if word.endswith(_LEADS) else None
        read = _read(tokens, place + 1, lead) if lead and may_open(tokens.word(place + 1)) else None
        start = place + 1 if read else place
        if not read and may_open(word) and not _hangs_on(tokens, place):
            read = _read(tokens, place, None)
        if read:
            first, last, end = read
            began, ended = tokens.place(start, end)
            yield DateFound(
                began, ended, text[began:ended], first, last, None if last else _open(tokens.word(start - 1))
            )


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The words with which a date can begin, or right after which it can, but for figures: most are none."""
    return with_clitics(openings() | {*_LEADS})


def _hangs_on(tokens: Tokens, place: int) -> bool:
    """Whether a word is the tail of a longer one: F16, a tag after its underscore, 1/2; not behind a clock's GMT."""
    if not tokens.touches(place):
        return False
    before = tokens.word(place - 1)
    figure = before == "/" and tokens.touches(place - 1) and tokens.number(place - 2) is not None
    return before == "_" or figure or (before.isascii() and before.isalnum() and before not in _ZONES)


def _open(before: str) -> Open | None:
    if before in _SINCE:
        return "since"
    return "until" if before in _UNTIL else None


def _read(tokens: Tokens, place: int, lead: str | None) -> tuple[DateParts, DateParts | None, int] | None:
    """A range, else one date; after بين or من a range alone, for one date is read at its own place."""
    alone = point_at(tokens, place)
    both = _range(tokens, place, lead, alone)
    if both or lead or not alone:
        return both
    return alone[0], None, alone[1]


def point_at(tokens: Tokens, place: int) -> Read:
    """One day, month or year with the words that blur it (أوائل، ليلة، مساء), and its twin in the other calendar."""
    at, vague, word, night = place, None, "", False
    for _ in range(_MOST_PREFIXES):
        first = tokens.word(at)
        if not may_open(first):
            return None
        read = _plain(tokens, at)
        if read:
            point, end = _with_twin(tokens, *read)
            vague, word, end = _blurred_after(tokens, end) if not vague else (vague, word, end)
            if vague or night:
                point = point._replace(vague=vague, vague_word=word, night=night or point.night)
            return point, end
        blur = found_in(first, date_words().vague)
        if blur:
            vague, word = date_words().vague[blur], tokens.printed(at).removeprefix("و")
        elif found_in(first, date_words().nights):
            night = True
        elif not found_in(first, night_or_day()):
            return None
        at += 1
        at += tokens.word(at) in ("من", "في")
    return None


def _blurred_after(tokens: Tokens, end: int) -> tuple[Vague | None, str, int]:
    """تقريبا after a date blurs it as نحو before it does."""
    return ("about", tokens.printed(end), end + 1) if tokens.word(end) == "تقريبا" else (None, "", end)


def _plain(tokens: Tokens, place: int) -> Read:
    for reader in readers_for(tokens.word(place)):
        read = reader(tokens, place)
        if read:
            return read
    return None


def _with_twin(tokens: Tokens, point: DateParts, end: int) -> tuple[DateParts, int]:
    """25 جمادى الأولى 1439 هـ الموافق 11 فبراير 2018: the Gregorian point, the Hijri one its twin."""
    if not (point.day and point.month) or point.twin:
        return point, end
    at = end
    while tokens.word(at) in _TWIN_MARKS and at < end + 3:
        at += 1
    read = figures(tokens, at) or day_and_month(tokens, at)
    if not read or read[0].calendar == point.calendar or read[0].month is None:
        return point, end
    other, after = read
    after += tokens.word(after) == ")" and "(" in (tokens.word(end), tokens.word(at - 1))
    day, twin = (other, point) if point.calendar == "hijri" else (point, other)
    return day._replace(weekday=point.weekday, near=point.near, twin=twin), after


def _range(tokens: Tokens, place: int, lead: str | None, alone: Read) -> tuple[DateParts, DateParts, int] | None:
    """Two ends and what joins them; the first may leave out what the second says (من 3 إلى 5 آذار)."""
    bare_read = _bare(tokens, place)
    for read in (alone, bare_read):
        if not read:
            continue
        first, at = read
        second_at = _joined(tokens, at, lead, bare=read is bare_read, night=first.night)
        if second_at is None:
            continue
        second = point_at(tokens, second_at) or (_bare_year(tokens, second_at) if _is_year(first) else None)
        ends = _fitted(first, second[0]) if second else None
        if ends and second:
            return *ends, second[1]
    return None


def _bare(tokens: Tokens, place: int) -> Read:
    """A number alone, which only a second end makes a date: a day (7-8 شباط) or a year (2014 و2017)."""
    word = tokens.word(place)
    if word in _BEFORE_DAY:
        inner = day_at(tokens, place + 1)
        return (DateParts(day=inner[0], night=word in date_words().nights), inner[1]) if inner else None
    day = day_at(tokens, place)
    return (DateParts(day=day[0]), day[1]) if day else _bare_year(tokens, place)


def _bare_year(tokens: Tokens, place: int) -> Read:
    number = tokens.number(place)
    if number is None or not 1900 <= number <= 2100 or tokens.word(place + 1) in date_words().no_year_before:
        return None
    broken = tokens.touches(place) and tokens.word(place - 1) in ("/", ".", ",", "٫", ":", "+")
    goes_on = tokens.touches(place + 1) and tokens.touches(place + 2) and tokens.number(place + 2) is not None
    dashed = tokens.word(place + 1) in _DASHES and (tokens.number(place + 2) or 0) > 1900
    return None if broken or (goes_on and not dashed) else (DateParts(year=number), place + 1)


def _is_year(point: DateParts) -> bool:
    return point.year is not None and point.month is None


def _joined(tokens: Tokens, at: int, lead: str | None, *, bare: bool, night: bool) -> int | None:
    """Where the second end begins, if a joint stands here that goes with what led the first."""
    word = tokens.word(at)
    if word in _UNTIL or word in _DASHES or (word == "/" and night):
        return at + 1
    if word == "و" and (lead == "بين" or bare):
        return at + 1
    if night:
        return at
    return at if word.startswith("و") and (lead == "بين" or bare) else None


def _fitted(first: DateParts, second: DateParts) -> tuple[DateParts, DateParts] | None:
    """Both ends, each with what the other says for it; None where two such ends make no range."""
    if first.day and first.month is None and first.whole is None:  # a number alone
        if not second.day or (second.month is None and second.whole is None):
            return None
        weekday_or_none = first.weekday
        return second._replace(day=first.day, weekday=weekday_or_none, night=first.night), second
    kinds = [_kind(first), _kind(second)]
    if kinds[0] != kinds[1] or kinds[0] == "other":
        return None
    if kinds[0] == "year":
        return (first, second) if (first.year or 0) < (second.year or 0) else None
    if kinds[0] == "weekday" and first.weekday == second.weekday:
        return None
    if first.calendar != second.calendar:
        return None
    first, second = _year_lent(first, second, -1), _year_lent(second, first, 1)
    if second.year is None and not first.relative:
        first = first._replace(relative=second.relative, year_relative=second.year_relative)
    return first, second


def _kind(point: DateParts) -> str:
    if point.month:
        return "day" if point.day else "month"
    if point.year and not (point.season or point.months):
        return "year"
    return "weekday" if point.weekday is not None and point.near is None else "other"


def _year_lent(to: DateParts, other: DateParts, step: int) -> DateParts:
    """The year that only the other end prints; over New Year's the one beside it."""
    if to.year or not other.year or not (to.month and other.month):
        return to
    crosses = (to.month - other.month) * step < 0
    return to._replace(year=other.year + (step if crosses else 0))
